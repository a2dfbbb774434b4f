using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Language.Names;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Relations.Naming;

/// <summary>What the model of parties sees of one: its names, and how all places where it is named speak of it.</summary>
internal sealed class PartyFeatures(ActorLexicon lexicon)
{
    private readonly GroupFeatures _group = new(lexicon);
    private readonly FrozenDictionary<string, (int Groups, int Others)> _words = Words(lexicon);

    /// <summary>For each sentence how many words tell of violence.</summary>
    public ImmutableArray<int> Violent(Language.Analysis analysis) => _group.Violent(analysis);

    /// <summary>Fills <paramref name="features"/> for <paramref name="party"/>, each once.</summary>
    public void Fill(ActorText text, ClauseParts clauses, ImmutableArray<int> violent, ImmutableArray<PlaceMention> places, ImmutableArray<ActorMention> actors, Party party, FeatureList features)
    {
        var first = party.Main.Mentions[0];
        var hit = new ActorText.Hit(first.First, first.End, null, party.Main.Key, ActorKind.ArmedGroup, "name");
        _group.Fill(text, clauses, violent, new NameChain(party.Main.Key, hit, [.. party.Mentions.Select(m => (m.First, m.End))]), places, GroupFeatures.Words(text, first.First, first.End), features);
        features.Add(300, (uint)Math.Min(party.Names.Count, 4));
        var (named, definite, possessive) = (0, 0, 0);
        foreach (var name in party.Names)
        {
            OfName(name.Words, name.IsJoined, text.Units[name.Mentions[0].First].Letters is Letters.Upper, features);
            if (!name.IsKnown && name.Actor is { } actor) features.Add(310, (uint)actor.Kind, Hash.Of(actor.Rule));
            if (name.Places > 0) features.Add(311, name.IsPlace ? 1u : 0);
        }
        foreach (var mention in party.Mentions)
        {
            named++;
            if (text.Word(mention.First - 1, mention.First) is "the") definite++;
            if (text.Word(mention.End, mention.First) is "s") possessive++;
            if (mention.Title.Length > 0) features.Add(320, Hash.Of(mention.Title));
            if (mention.Title.Length > 0) features.Add(321, 0);
            if (text.Word(mention.First - 1, mention.First) is "\"" or "\u201c") features.Add(322, 0);
            if (text.Word(mention.First - 1, mention.First) is "(") features.Add(323, text.Word(mention.End, mention.First) is ")" ? 1u : 0);
            Beside(text, actors, mention, features);
            Person(text, mention, features);
        }
        features.Add(330, (uint)(definite * 4 / named), (uint)Math.Min(named, 3));
        features.Add(331, (uint)(definite * 4 / named));
        features.Add(332, (uint)(possessive * 4 / named));
        features.Distinct();
    }

    private void OfName(string[] words, bool isJoined, bool isUpper, FeatureList features)
    {
        var joined = isJoined ? 1u : 0;
        features.Add(340, (uint)Math.Min(words.Length, 5), joined, isUpper && words.Length == 1 ? 1u : 0);
        foreach (var word in words)
        {
            features.Add(341, Hash.Of(word));
            if (word.Length > 4) features.Add(342, Hash.Of(word.AsSpan(word.Length - 3)));
            if (word is "abu" or "bin" or "ibn" or "abdul" or "abd" or "ag" or "ould" or "umm") features.Add(343, 0);
            features.Add(349, Known(word));
        }
        features.Add(344, Hash.Of(words[0]), joined);
        features.Add(345, Hash.Of(words[^1]), joined);
        features.Add(346, Head(words[0]), Head(words[^1]), joined);
        features.Add(347, Known(words[0]), joined);
        features.Add(348, Known(words[^1]), joined);
    }

    // How often a word stands in names of groups, and in others, that the lexicon has.
    private uint Known(string word) =>
        !_words.TryGetValue(word, out var counts) ? 0 : (uint)(1 + Log(counts.Groups) * 4 + Log(counts.Others));

    private static int Log(int count) => count == 0 ? 0 : count == 1 ? 1 : count < 5 ? 2 : 3;

    private static FrozenDictionary<string, (int Groups, int Others)> Words(ActorLexicon lexicon)
    {
        var words = new Dictionary<string, (int Groups, int Others)>(StringComparer.Ordinal);
        foreach (var actor in lexicon.Actors)
        {
            foreach (var word in actor.Actor.Names.SelectMany(n => Vocabulary.CutName(n.Name)).Distinct(StringComparer.Ordinal))
            {
                var (groups, others) = words.GetValueOrDefault(word);
                words[word] = actor.Actor.Kind == ActorKind.ArmedGroup ? (groups + 1, others) : (groups, others + 1);
            }
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private uint Head(string word) => lexicon.Words.Of(word) is var known && lexicon.Descriptions.Heads.Contains(known) ? 1u : lexicon.Descriptions.Institutions.Contains(known) ? 2u : 0;

    // Who stands in one list with it.
    private static void Beside(ActorText text, ImmutableArray<ActorMention> actors, PartyMention mention, FeatureList features)
    {
        if (text.Word(mention.First - 1, mention.First) is "and" or "," or "or")
        {
            foreach (var actor in actors) if (actor.Actor is not null && actor.Span.End == text.Units[mention.First - 1].Start - (text.Word(mention.First - 1) is "," ? 0 : 1)) features.Add(350, (uint)actor.Kind);
        }
        if (text.Word(mention.End, mention.First) is "and" or "," or "or" && mention.End + 1 < text.Units.Length)
        {
            var next = text.Word(mention.End + 1) is "the" ? mention.End + 2 : mention.End + 1;
            if (next < text.Units.Length) foreach (var actor in actors) if (actor.Actor is not null && actor.Span.Start == text.Units[next].Start) features.Add(351, (uint)actor.Kind);
        }
    }

    // What the finder of names holds it for.
    private static void Person(ActorText text, PartyMention mention, FeatureList features)
    {
        var span = text.SpanOf(mention.First, mention.End);
        var names = text.Analysis.Names;
        int low = 0, high = names.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].Span.End <= span.Start) low = middle + 1;
            else high = middle;
        }
        if (low < names.Length && names[low].Span.Overlaps(span)) features.Add(360, (uint)names[low].Kind, names[low].Span == span ? 1u : 0);
        else features.Add(361, 0);
        if (low < names.Length && names[low].Kind == NameKind.Person && names[low].Span.End == span.End) features.Add(362, 0);
    }
}
