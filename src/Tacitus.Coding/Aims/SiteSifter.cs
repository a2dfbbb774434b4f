using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Events;
using Tacitus.Coding.Lexicons;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Aims;

/// <summary>
/// Tells things at which an event can have been from what only stands where such a thing would: people, clothes, papers, weapons, towns, and a court or prison that tries or holds.
/// Pure; safe to share between threads.
/// </summary>
internal sealed class SiteSifter
{
    // A noun of one of these classes is a thing even where it can name a person too ("carrier", "shop").
    private static readonly FrozenSet<uint> Things = new[]
    {
        "structure", "building", "housing", "area", "establishment", "place_of_business", "workplace", "place_of_worship", "vehicle", "vessel", "aircraft", "facility", "geographical_area", "point", "way",
        "tract", "land", "body_of_water", "geological_formation", "conduit", "depository", "barrier", "fortification", "military_installation", "military_quarters", "plant", "correctional_institution",
        "educational_institution", "medical_institution", "financial_institution", "gathering", "court",
    }.Select(c => Hash.Of(c)).ToFrozenSet();

    // Tokens around a court or prison in which words of trying and holding stand.
    private const int Near = 8;

    private readonly KindLexicon _words = new("Aims.sites.lexicon");
    private readonly KindLexicon _targets = new("Events.targets.lexicon");
    private readonly KindLexicon _weapons = new("Events.weapons.lexicon");

    /// <summary>The thing that <paramref name="words"/> name as the site of an event of the kind: of "front of the club" the club; null when they name none.</summary>
    public Span? Sift(Analysis analysis, ImmutableArray<ActorMention> actors, EventKind kind, Span words)
    {
        var (first, end) = (analysis.TokenAt(words.Start), analysis.TokenAt(words.End - 1) + 1);
        while (true)
        {
            while (first < end - 1 && IsOpening(analysis.Tokens[first])) first++;
            var of = first + 1;
            while (of < end && analysis.Tokens[of].Normal != "of") of++;
            var head = of - 1;
            if (analysis.Tokens[head].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) head = LastNoun(analysis, first, of);
            if (head < first) return null;
            if (_words.OfHead(analysis, first, of, head)?.Kind == "part" && (of + 1 < end || IsAlone(analysis, first, head)))
            {
                if (of + 1 >= end) return null;
                first = of + 1;
                continue;
            }
            return CanBe(analysis, actors, kind, first, head, of) ? new Span(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End) : null;
        }
    }

    // "the entrance", "the rear window", not "the airport entrance".
    private static bool IsAlone(Analysis analysis, int first, int head)
    {
        for (var i = first; i < head; i++) if (analysis.Tokens[i].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && analysis.Tokens[i].Normal is not ("rear" or "front" or "side" or "back")) return false;
        return true;
    }

    private bool CanBe(Analysis analysis, ImmutableArray<ActorMention> actors, EventKind kind, int first, int head, int end)
    {
        var noun = analysis.Tokens[head];
        var sort = _words.OfHead(analysis, first, end, head)?.Kind;
        if (sort is "never" or "wide") return false;
        var target = _targets.OfHead(analysis, first, end, head);
        if (target is { IsThing: false }) return false;
        var classes = NounClasses.Of(AimText.Singular(noun.Normal, stackalloc char[AimText.LongestNoun]));
        var thing = sort is "thing" || target is { IsThing: true } || AreThings(classes);
        if (!thing && classes.Contains(NounClasses.Person)) return false;
        if (target is not { IsThing: true } && _weapons.KindOf(analysis, head, head + 1) is not (null or "vehicle")) return false;
        // "To a standstill", "of their lungs": common nouns that name no thing.
        if (noun.Tag == PartOfSpeech.Noun && !thing && classes.IsEmpty && sort is null) return false;
        foreach (var actor in actors) if (actor.Kind is not ActorKind.Organisation && actor.Span.Contains(noun.Span) && !thing) return false;
        if (sort is not ("court" or "prison") || kind == EventKind.Trial) return true;
        return !IsTrying(analysis, sort == "prison", first, head);
    }

    private static bool AreThings(ImmutableArray<uint> classes)
    {
        foreach (var one in classes) if (Things.Contains(one)) return true;
        return false;
    }

    // "sentenced by a court in Leeds", "held in prison"; what is at, outside or inside one and is not told in words of trying was there.
    private bool IsTrying(Analysis analysis, bool holds, int first, int head)
    {
        var sentence = analysis.Sentences[analysis.SentenceAt(analysis.Tokens[head].Span.Start)];
        var before = first - 1;
        while (before > sentence.FirstToken && IsOpening(analysis.Tokens[before])) before--;
        var preposition = before >= sentence.FirstToken ? analysis.Tokens[before].Normal : "";
        if (preposition is "outside" or "near" or "opposite" or "behind" or "beside") return false;
        if (holds && before == first - 1 && first == head && preposition is "in" or "to" or "from" or "of") return true;
        if (!holds && preposition is not ("at" or "inside" or "in" or "into" or "on")) return true;
        var (from, to) = holds ? (Math.Max(sentence.FirstToken, before - Near), before) : (sentence.FirstToken, sentence.EndToken);
        for (var i = from; i < to; i++) if (_words.IsOf("tried", analysis, i, i + 1)) return true;
        return false;
    }

    private static int LastNoun(Analysis analysis, int first, int end)
    {
        for (var i = end - 1; i >= first; i--) if (analysis.Tokens[i].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn) return i;
        return -1;
    }

    private static bool IsOpening(Token token) => token.Tag is PartOfSpeech.Det or PartOfSpeech.Pron || token.Normal is "its" or "their" or "his" or "her" or "another";
}
