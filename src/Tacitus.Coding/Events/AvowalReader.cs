using Tacitus.Coding.Actors;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Reads what a group tells of as its own deed: "said on its channel that its men had burned the bus", "'We struck,' it wrote".</summary>
internal sealed class AvowalReader
{
    // Tokens from the group to the verb by which it speaks: "the League, which considers such games sinful, told a radio station".
    private const int Farthest = 24;

    private readonly PhraseLexicon _lexicon;
    private readonly int _say, _deed, _channel, _other, _people, _revenge;

    /// <summary>A reader with the words of <paramref name="lexicon"/>.</summary>
    public AvowalReader(PhraseLexicon lexicon)
    {
        _lexicon = lexicon;
        var sections = lexicon.Sections.Select(s => string.Join(' ', s)).ToList();
        (_say, _deed, _channel, _other) = (sections.IndexOf("say verb"), sections.IndexOf("deed verb"), sections.IndexOf("channel noun"), sections.IndexOf("other speech"));
        (_people, _revenge) = (sections.IndexOf("own people"), sections.IndexOf("revenge"));
    }

    /// <summary>The deeds that groups avow in <paramref name="sentence"/>; <paramref name="here"/> are the actors that it names, <paramref name="actors"/> those of the article.</summary>
    public IEnumerable<RoleMention> Read(Analysis analysis, Sentence sentence, List<ActorMention> here, IReadOnlyList<ActorMention> actors)
    {
        var known = new HashSet<Span>();
        foreach (var attribution in analysis.Attributions)
        {
            if (attribution.Cue.Start < sentence.Span.Start || attribution.Kind == AttributionKind.Denied) continue;
            if (attribution.Cue.Start >= sentence.Span.End) break;
            if (here.Find(a => a is { Kind: ActorKind.ArmedGroup } && attribution.Source.Overlaps(a.Span)) is not { } group) continue;
            var end = analysis.TokenAt(Math.Min(attribution.Content.End, sentence.Span.End) - 1) + 1;
            if (IsOwn(analysis, analysis.TokenAt(attribution.Content.Start), end, here, group) && known.Add(group.Span))
                yield return new RoleMention(Field.Claim, group.Span, "claimed", attribution.Cue, "responsibility/avowed");
        }
        for (var verb = sentence.FirstToken + 1; verb < sentence.EndToken; verb++)
        {
            if (analysis.Tokens[verb].Tag is not PartOfSpeech.Verb || _lexicon.Find(analysis, verb, sentence.EndToken, m => m.Section == _say) is not { } say || Speaker(analysis, sentence, here, actors, verb) is not { } speaker) continue;
            // "Called it an answer": the deed is in the words by which it speaks.
            if (!IsOwn(analysis, analysis.Tokens[say.End - 1].Normal == "it" ? say.End - 1 : say.End, sentence.EndToken, here, here.Find(a => a.Span == speaker)))
            {
                if (HasAny(analysis, _channel, sentence) && !HasAny(analysis, _other, sentence) && known.Add(speaker)) yield return new RoleMention(Field.Claim, speaker, "claimed", analysis.Tokens[verb].Span, "responsibility/spoken");
                continue;
            }
            if (!known.Add(speaker)) continue;
            yield return new RoleMention(Field.Claim, speaker, "claimed", analysis.Tokens[verb].Span, "responsibility/avowed");
        }
    }

    // "Its navy had struck", "that he was one of its soldiers", "said it was revenge": who speaks so of a deed says that it is theirs.
    private bool IsOwn(Analysis analysis, int first, int end, List<ActorMention> here, ActorMention? speaker)
    {
        var (own, pronoun, named) = (false, false, int.MinValue);
        for (var i = first; i < end; i++)
        {
            var word = analysis.Tokens[i].Normal;
            if (word is "not" or "never" or "no" or "denied" or "n't") return false;
            // "Said that League fighters had ambushed": the speaker by its name, right before the deed.
            if (i == named + NearName) own = pronoun;
            if (speaker is { Actor: not null } && here.Exists(a => a.Actor == speaker.Actor && a.Span != speaker.Span && a.Span.Start == analysis.Tokens[i].Span.Start)) (own, named) = (true, i);
            // "Its base was hit after the army attacked": what others did to them.
            if (own && (word is "when" or "after" or "because" or "while" or "where" or "before" or "if" or "would" or "will" || IsSuffered(analysis, i))) return false;
            pronoun |= word is "its" or "their" or "it" or "they" or "our" or "we" || word is "his" && i + 1 < end && analysis.Tokens[i + 1].Normal is "men" or "fighters" or "troops" or "forces" or "people" or "boys" or "soldiers" or "group";
            own |= pronoun;
            // "That the man was a soldier of Islam", "that the soldiers of the Caliphate were behind it".
            if (word is "revenge" or "retaliation" || Is(analysis, _people, i, end) || own && (Is(analysis, _deed, i, end) || word is not "response" && Is(analysis, _revenge, i, end))) return true;
        }
        return false;
    }

    // Tokens from the name of who speaks to the deed: "League fighters from the coast had ambushed".
    private const int NearName = 8;

    // "Three of its fighters were killed": what was done to them is no avowal.
    private bool IsSuffered(Analysis analysis, int verb) =>
        analysis.Tokens[verb].Tag is PartOfSpeech.Verb && analysis.Tokens[verb - 1].Normal is "was" or "were" or "been" or "being" && Is(analysis, _deed, verb, verb + 1);

    /// <summary>Who speaks by the verb, where that is a group or a pronoun that means one.</summary>
    public static Span? Speaker(Analysis analysis, Sentence sentence, List<ActorMention> here, IReadOnlyList<ActorMention> actors, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(sentence.FirstToken, verb - 3); i--)
        {
            if (analysis.Tokens[i].Normal is "it" or "they") return MeansGroup(sentence, here, actors, analysis.Tokens[i].Span) ? analysis.Tokens[i].Span : null;
            if (analysis.Tokens[i].Tag is not (PartOfSpeech.Adv or PartOfSpeech.Aux)) break;
        }
        if (BeforeAside(analysis, sentence, here, verb) is { } told) return told;
        var position = analysis.Tokens[verb].Span.Start;
        if (here.Where(a => a.Span.End <= position && a.Kind is not ActorKind.Person).MaxBy(a => a.Span.End) is not { Kind: ActorKind.ArmedGroup } group) return null;
        var (first, end) = (analysis.TokenAt(group.Span.Start), analysis.TokenAt(group.Span.End - 1) + 1);
        if (verb - end > Farthest) return null;
        while (first > sentence.FirstToken && analysis.Tokens[first - 1].Tag is PartOfSpeech.Det or PartOfSpeech.Adj) first--;
        // "Who fights the League said": it is spoken of.
        if (first > sentence.FirstToken && (analysis.Tokens[first - 1].Tag is PartOfSpeech.Verb || analysis.Tokens[first - 1].Normal is "against" or "with" or "by")) return null;
        var aside = end < verb && analysis.Tokens[end].Tag is PartOfSpeech.Punct;
        // "Fighters of the League, three elders said": somebody else speaks.
        var last = verb - 1;
        while (last > end && analysis.Tokens[last].Tag is PartOfSpeech.Adv or PartOfSpeech.Aux) last--;
        if (aside && analysis.Tokens[last].Tag is not PartOfSpeech.Punct) return null;
        for (var i = end; i < verb && !aside; i++) if (analysis.Tokens[i].Tag is PartOfSpeech.Verb || analysis.Tokens[i].Tag is PartOfSpeech.Aux && i < verb - 3) return null;
        return group.Span;
    }

    // "The League, which fights the Banner, said": the group before what is told of it between commas; "on Sunday" and the like may stand after it.
    private static Span? BeforeAside(Analysis analysis, Sentence sentence, List<ActorMention> here, int verb)
    {
        var close = verb - 1;
        while (close > sentence.FirstToken && verb - close <= AfterAside && analysis.Tokens[close].Normal != ",") close--;
        if (analysis.Tokens[close].Normal != ",") return null;
        for (var i = close + 1; i < verb; i++) if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Pron or PartOfSpeech.Noun or PartOfSpeech.Cconj) return null;
        for (var open = close - 1; open > sentence.FirstToken && close - open <= Farthest; open--)
        {
            if (analysis.Tokens[open].Normal != "," || analysis.Tokens[open + 1].Normal is not ("which" or "who" or "whose" or "a" or "an")) continue;
            var (first, end) = (analysis.Tokens[open - 1].Span.Start, analysis.Tokens[open].Span.Start);
            return here.Find(a => a is { Kind: ActorKind.ArmedGroup } && a.Span.Start <= first && a.Span.End > first && a.Span.End <= end) is { } group && IsSubject(analysis, sentence, group) ? group.Span : null;
        }
        return null;
    }

    // Tokens from what is told of a group between commas to the verb: ", on Sunday published".
    private const int AfterAside = 4;

    // "Who fights the League": it is spoken of.
    private static bool IsSubject(Analysis analysis, Sentence sentence, ActorMention group)
    {
        var first = analysis.TokenAt(group.Span.Start);
        while (first > sentence.FirstToken && analysis.Tokens[first - 1].Tag is PartOfSpeech.Det or PartOfSpeech.Adj) first--;
        return first == sentence.FirstToken || analysis.Tokens[first - 1].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Adp);
    }

    // "It said": of the group that the sentence before begins with.
    private static bool MeansGroup(Sentence sentence, List<ActorMention> here, IReadOnlyList<ActorMention> actors, Span pronoun)
    {
        if (here.Where(a => a.Span.End <= pronoun.Start && a.Kind is not ActorKind.Person).MaxBy(a => a.Span.End) is { } last) return last.Kind is ActorKind.ArmedGroup;
        return actors.Where(a => a.Sentence == sentence.Index - 1 && a.Kind is not ActorKind.Person).MinBy(a => a.Span) is { Kind: ActorKind.ArmedGroup };
    }

    private bool HasAny(Analysis analysis, int section, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++) if (Is(analysis, section, i, sentence.EndToken)) return true;
        return false;
    }

    private bool Is(Analysis analysis, int section, int first, int end) => _lexicon.Find(analysis, first, end, m => m.Section == section) is not null;
}
