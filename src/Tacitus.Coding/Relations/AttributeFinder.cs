using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Events;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations;

/// <summary>Finds what an article says that armed groups want, believe in and hold against others, how strong they are and how they changed. Pure; safe to share between threads.</summary>
public sealed class AttributeFinder
{
    // What is told of a group runs to the end of its clause; beyond this many characters it is another thought.
    private const int Longest = 240;

    // Where the words on a group's aim end although the sentence goes on.
    private static readonly string[] Ends =
    [
        "\u201d", "\"", ";", " \u2014", " \u2013", "\u2014", " (", ", which", ", who", ", while", ", but", ", according", ", said", ", says", ", analysts", ", experts", ", officials", ", whereas", ", saying",
        ", though", ", although", ", per ", ", and it ", ", and they ", ", and the ", ", the ", ", it ", ", he ",
    ];

    private static readonly ImmutableHashSet<string> Between =
        ["also", "now", "long", "still", "reportedly", "currently", "increasingly", "openly", "ultimately", "has", "have", "had", "is", "are", "was", "were", "been", "which", "that", "who"];

    private static readonly ImmutableHashSet<string> Auxiliaries = ["has", "have", "had", "is", "are", "was", "were", "been"];

    private static readonly ImmutableHashSet<string> Relatives = [",", "which", "that", "who"];

    private readonly AttributeLexicon _lexicon = AttributeLexicon.Default;

    /// <summary>The statements in order of reading; each value is an <see cref="AttributeValue"/>.</summary>
    public ImmutableArray<Statement> Find(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places)
    {
        var found = ImmutableArray.CreateBuilder<Statement>();
        var cutter = new RelationItems(analysis, actors, places);
        var sifter = new AttributeSifter(analysis, actors);
        foreach (var sentence in analysis.Sentences)
        {
            if (!MayTell(analysis, sentence)) continue;
            var items = cutter.Of(sentence);
            for (var i = 0; i < items.Count; i++)
            {
                if (items[i].Actor is not { Actor: { } actor, Kind: ActorKind.ArmedGroup } mention || items[i].IsModifier) continue;
                if (Read(analysis, sentence, items, i) is not var (kind, read, count, rule)) continue;
                var words = kind == AttributeKind.Strength ? read : Trimmed(analysis, read.Start, sifter.EndOf(sentence, read.Start, EndOfAside(analysis, items, i, read), kind));
                var owner = OwnerOf(items, i);
                if (words.Length == 0 || !sifter.IsSure(sentence, items, i, kind, words, owner is not null)) continue;
                actor = owner ?? actor;
                var said = Attributor.Attribute(analysis, actors, words);
                found.Add(Statement.Of(
                    analysis.Article, null, Field.Attribute, new AttributeValue(actor, kind, analysis[words], count), [.. new[] { items[i].Span, words }.Order()], rule,
                    said is not null && said.SourceSpan.Overlaps(items[i].Span) ? null : said));
            }
        }
        return [.. found.DistinctBy(s => s.Id)];
    }

    // "The Front, which wants independence, attacks towns": what stands between commas ends at the second.
    private static int EndOfAside(Analysis analysis, List<RelationItem> items, int group, Span read) =>
        group + 2 < items.Count && items[group + 1].Word is "," && items[group + 2].Word is "which" or "who" && analysis[read].IndexOf(',', StringComparison.Ordinal) is var comma and > 0 ? read.Start + comma : read.End;

    // "ISIS-K is an offshoot of the Islamic State that adheres to": it is the offshoot that does.
    private static string? OwnerOf(List<RelationItem> items, int parent)
    {
        if (parent < 3 || parent + 1 >= items.Count || items[parent + 1].Word is not ("that" or "which") || items[parent - 1].Word is not "of") return null;
        if (items[parent - 2].Word is not ("offshoot" or "branch" or "affiliate" or "wing" or "arm" or "faction" or "splinter")) return null;
        for (var i = parent - 3; i > 0; i--)
        {
            if (items[i].Word is "is" or "was" && items[i - 1].Actor is { Actor: { } owner, Kind: ActorKind.ArmedGroup }) return owner;
            if (items[i].Tag == PartOfSpeech.Verb) return null;
        }
        return null;
    }

    // Most sentences have no word of the lexicon: nothing is cut for them.
    private bool MayTell(Analysis analysis, Sentence sentence)
    {
        foreach (var token in analysis.TokensOf(sentence))
        {
            if (_lexicon.Tellers.Of(token) >= 0) return true;
        }
        return false;
    }

    private (AttributeKind Kind, Span Words, Count? Count, string Rule)? Read(Analysis analysis, Sentence sentence, List<RelationItem> items, int group)
    {
        if (NounOf(items, group) is var (value, noun)) return Rest(analysis, sentence, value, AttributeKind.Aim, "attribute.aim:" + noun);
        if (StrengthOf(analysis, items, group) is var (told, number)) return (AttributeKind.Strength, told, number, "attribute.strength:noun");
        var part = PartOf(items, group);
        return ReadFrom(analysis, sentence, items, group, part ?? group + 1, part is null ? group + 1 : group + 2) ?? (AfterAside(items, group) is { } behind ? ReadFrom(analysis, sentence, items, group, behind, behind) : null);
    }

    // "The Front, which is based on the coast, has 500 fighters"
    private static int? AfterAside(List<RelationItem> items, int group)
    {
        if (group + 2 >= items.Count || items[group + 1].Word is not "," || items[group + 2].Word is not ("which" or "who" or "a" or "an")) return null;
        for (var i = group + 3; i < Math.Min(items.Count - 1, group + 25); i++)
            if (items[i].Word is ",") return i + 1;
        return null;
    }

    // "its strength is put at 3,500 to 5,000"
    private static (Span Words, Count Count)? StrengthOf(Analysis analysis, List<RelationItem> items, int group)
    {
        var at = group + 1;
        if (at < items.Count && items[at].Word is "'s" or "whose" || at + 1 < items.Count && items[at].Word is "," && items[++at].Word is "whose") at++;
        else if (items[group].Word is not ("its" or "their")) return null;
        if (at >= items.Count || items[at].Word is not AttributeLexicon.Size) return null;
        for (var i = at + 1; i < Math.Min(items.Count - 1, at + 7); i++)
        {
            if (items[i].Actor is not null || items[i].Word is "," or ";" or "not") return null;
            if (items[i].Word is not ("at" or "is" or "was" or "to")) continue;
            foreach (var number in analysis.Numbers)
            {
                if (number.Span.Start < items[i].Span.End || number.Span.Start > items[i + 1].Span.Start) continue;
                // "In 2014", "of 5 per cent": no people are counted so.
                var after = items.FirstOrDefault(k => k.Span.Start >= number.Span.End)?.Word;
                return after is "percent" or "per" or "times" || number.Count.High is < 10 ? null : (number.Span, number.Count);
            }
        }
        return null;
    }

    private (AttributeKind Kind, Span Words, Count? Count, string Rule)? ReadFrom(Analysis analysis, Sentence sentence, List<RelationItem> items, int group, int at, int first)
    {
        for (var passed = 0; passed < 4 && at < items.Count; passed++, at++)
        {
            foreach (var verb in _lexicon.Verbs)
            {
                if (!Stands(items, at, verb.Words)) continue;
                var next = at + verb.Words.Length;
                if (next >= items.Count || verb.Next is { } must && items[next].Word != must) continue;
                var rule = $"attribute.{Model.Code.Of(verb.Kind)}:{string.Join('_', verb.Words)}";
                if (verb.Kind == AttributeKind.Course)
                {
                    // "The Front, expanding fast,": what has grown says so with its auxiliary; what "expanded" needs none.
                    if (IsParticiple(verb.Words[0]) && !Enumerable.Range(group + 1, at - group - 1).Any(i => Auxiliaries.Contains(items[i].Word))) continue;
                    while (Relatives.Contains(items[first].Word)) first++;
                    return Rest(analysis, sentence, items[first].Span.Start, verb.Kind, rule, ": ");
                }
                // The attacks of a group want nothing.
                if (first == group + 2) continue;
                if (verb.Kind == AttributeKind.Grievance)
                {
                    // "is accused by", "the Front, blamed for": it is accused itself.
                    if (IsPassive(items, at) || !NamesOther(items, group, next)) continue;
                    while (Relatives.Contains(items[first].Word)) first++;
                    return Rest(analysis, sentence, items[first].Span.Start, verb.Kind, rule, ": ");
                }
                if (verb.Kind == AttributeKind.Strength)
                {
                    if (Strength(analysis, sentence, items, next) is var (words, count)) return (verb.Kind, words, count, rule);
                    continue;
                }
                // "follows the soldiers", "seek members": what is followed or sought there are people, no belief.
                if (verb.Next is null && Names(items, next)) continue;
                // "to rule the north" is a value, "for a free north" is not: the preposition stays outside.
                if (verb.Next is not null and not "to" || verb.Kind != AttributeKind.Aim && verb.Next is not null) next++;
                return next >= items.Count ? null : Rest(analysis, sentence, items[next].Span.Start, verb.Kind, rule);
            }
            if (!Between.Contains(items[at].Word) && !(items[at].Word == "," || items[at].Tag == PartOfSpeech.Adv && items[at].Word is not ("not" or "never" or "no" or "hardly" or "only"))) return null;
        }
        return null;
    }

    // "The Front's attacks have grown bolder": where the verb of what is the group's may begin; null where nothing of its stands behind it.
    private int? PartOf(List<RelationItem> items, int group)
    {
        if (group + 1 >= items.Count || items[group + 1].Word != "'s") return null;
        for (var i = group + 2; i < Math.Min(items.Count - 1, group + 5); i++)
        {
            if (_lexicon.Parts.Contains(items[i].Word)) return i + 1;
            if (items[i].Tag is not (PartOfSpeech.Adj or PartOfSpeech.Noun)) return null;
        }
        return null;
    }

    private static bool IsPassive(List<RelationItem> items, int verb)
    {
        if (!items[verb].Word.EndsWith("ed", StringComparison.Ordinal)) return false;
        var before = verb - 1;
        while (before > 0 && items[before] is { Tag: PartOfSpeech.Adv, Actor: null }) before--;
        return items[before].Word is "is" or "are" or "was" or "were" or "be" or "been" or "being" or ",";
    }

    // "accuses the Front of": who is accused stands right behind, over no preposition.
    private static bool NamesOther(List<RelationItem> items, int group, int at)
    {
        for (var i = at; i < Math.Min(items.Count, at + 4); i++)
        {
            if (items[i].Actor is { Actor: { } other, Kind: ActorKind.ArmedGroup or ActorKind.State or ActorKind.StateForce }) return other != items[group].Actor!.Actor;
            if (items[i].Tag == PartOfSpeech.Adp) return false;
        }
        return false;
    }

    private static bool IsParticiple(string word) => word.EndsWith("ing", StringComparison.Ordinal) || word is "grown" or "become" or "seen" or "shrunk" or "weakened" or "driven" or "pushed" or "split" or "degraded" or "reduced" or "decimated" or "been";

    // "A's goal is ...", "the goal of A is ...": where the value begins, and the noun.
    private (int Start, string Noun)? NounOf(List<RelationItem> items, int group)
    {
        if (group + 1 < items.Count && items[group + 1].Word == "'s")
        {
            for (var i = group + 2; i < Math.Min(items.Count - 2, group + 5); i++)
                if (_lexicon.Nouns.Contains(items[i].Word) && items[i + 1].Word is "is" or "was" or "remains") return (items[i + 2].Span.Start, items[i].Word);
        }
        if (group >= 2 && items[group - 1].Word == "of" && _lexicon.Nouns.Contains(items[group - 2].Word) && group + 2 < items.Count && items[group + 1].Word is "is" or "was" or "remains")
            return (items[group + 2].Span.Start, items[group - 2].Word);
        return null;
    }

    private static bool Stands(List<RelationItem> items, int at, ImmutableArray<string> words)
    {
        if (at + words.Length > items.Count) return false;
        for (var i = 0; i < words.Length; i++)
            if (items[at + i].Word != words[i]) return false;
        return true;
    }

    // Within three words stand people or an actor.
    private bool Names(List<RelationItem> items, int at)
    {
        for (var i = at; i < Math.Min(items.Count, at + 3); i++)
        {
            if (items[i].Word is "to" or "of" or "for" or "a" or "an") return false;
            if (items[i].Actor is not null || _lexicon.People.Contains(items[i].Word)) return true;
        }
        return false;
    }

    private (Span Words, Count Count)? Strength(Analysis analysis, Sentence sentence, List<RelationItem> items, int at)
    {
        foreach (var number in analysis.Numbers)
        {
            if (number.Span.Start < items[at].Span.Start || number.Span.End > sentence.Span.End) continue;
            // The number's own words hold its bound; a verb before it ("has killed") makes it a toll.
            if (analysis.Article.Text[items[at].Span.Start..number.Span.Start] is not ("" or "an estimated " or "some " or "around " or "roughly ")) return null;
            for (var i = at; i < items.Count; i++)
            {
                if (items[i].Span.Start < number.Span.End) continue;
                if (_lexicon.People.Contains(items[i].Word)) return (new Span(number.Span.Start, items[i].Span.End), number.Count);
                if (items[i].Tag != PartOfSpeech.Adj && items[i].Word is not "armed") return null;
            }
        }
        return null;
    }

    private static (AttributeKind, Span, Count?, string)? Rest(Analysis analysis, Sentence sentence, int start, AttributeKind kind, string rule, string? mark = null)
    {
        var text = analysis.Article.Text.AsSpan(start, Math.Max(0, sentence.Span.End - start));
        var length = text.Length;
        foreach (var end in Ends)
            if (text[..length].IndexOf(end, StringComparison.OrdinalIgnoreCase) is var cut and >= 0) length = cut;
        if (mark is not null && text[..length].IndexOf(mark, StringComparison.Ordinal) is var at and >= 0) length = at;
        if (length > Longest) length = text[..Longest].LastIndexOf(',') is var comma and > 20 ? comma : text[..Longest].LastIndexOf(' ');
        return Trimmed(analysis, start, start + length) is { Length: > 0 } words ? (kind, words, null, rule) : null;
    }

    // The words without marks at their end; nothing where one word is left, which is no aim.
    private static Span Trimmed(Analysis analysis, int start, int end)
    {
        var words = analysis.Article.Text.AsSpan(start, Math.Max(0, end - start)).TrimEnd(" .,:!?\n\u201d\"'");
        // "here" means a place of the sentence before, which is not quoted.
        if (words.EndsWith(" here", StringComparison.OrdinalIgnoreCase) || words.EndsWith(" there", StringComparison.OrdinalIgnoreCase)) words = words[..words.LastIndexOf(' ')];
        return words.IndexOf(' ') > 0 ? new Span(start, start + words.Length) : default;
    }
}
