using System.Collections.Immutable;
using Tacitus.Coding.Passages;
using Tacitus.Coding.Relations.Reading;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Texts;
using Tacitus.Training.Relations.Weighing;

namespace Tacitus.Encoders;

/// <summary>What is learned of the ties that passages tell; of a tie that other words of the article tell it is not known whether a passage does.</summary>
internal static class LearnedTies
{
    /// <summary>How many types there are.</summary>
    public static int Types { get; } = Enum.GetValues<RelationType>().Length;

    /// <summary>What is learned of a passage of a keyed article.</summary>
    public static LearnedPassage Of(KeyedArticle article, TieNames names, Passage passage)
    {
        var pairs = TieNames.PairsOf(passage).ToImmutableArray();
        var (told, unknown) = (new int[pairs.Length], new int[pairs.Length]);
        var evidence = new Dictionary<(int, int), int>();
        var states = new Dictionary<(int, int), int>();
        var whom = passage.Parties.Select(p => p.Kind == (int)PartyKind.Place ? article.PlaceEntities(names.IdOf(p)) : article.EntitiesOf(names.IdOf(p))).ToArray();
        for (var p = 0; p < pairs.Length; p++)
        {
            var (from, to) = (whom[pairs[p].Subject], whom[pairs[p].Object]);
            if (from.Count == 0 || to.Count == 0) continue;
            foreach (var (tie, quote) in article.Ties)
            {
                var type = KeyedArticle.TypeOf(tie);
                if (type == RelationType.OperatesIn != (passage.Parties[pairs[p].Object].Kind == (int)PartyKind.Place)) continue;
                if (!(from.Contains(tie.Subject) && to.Contains(tie.Object)) && !(KeyedArticle.IsEither(type) && from.Contains(tie.Object) && to.Contains(tie.Subject))) continue;
                var (first, last) = Sentences(article, quote);
                if (!(first >= passage.FirstSentence && last < passage.EndSentence) && !(last == 0 && passage.Mentions.Any(m => m.Sentence == 0)))
                {
                    unknown[p] |= 1 << (int)type;
                    continue;
                }
                told[p] |= 1 << (int)type;
                states[(p, (int)type)] = (int)Code.Parse<RelationState>(tie.State);
                evidence[(p, (int)type)] = evidence.GetValueOrDefault((p, (int)type)) | Telling(passage, pairs[p], first, last);
            }
        }
        return new LearnedPassage(passage, pairs, [.. told], [.. unknown.Select((u, p) => u & ~told[p])], evidence.ToImmutableDictionary(), states.ToImmutableDictionary());
    }

    /// <summary>What is learned of an example of a rule: its own ties, or that its rule's type is not told.</summary>
    public static LearnedPassage Of(TieNames names, Passage passage, RelationType own, IReadOnlySet<string> ties)
    {
        var pairs = TieNames.PairsOf(passage).ToImmutableArray();
        var told = pairs.Select(p => Enum.GetValues<RelationType>().Where(t => IsTold(p.Subject, t, p.Object) || KeyedArticle.IsEither(t) && IsTold(p.Object, t, p.Subject)).Sum(t => 1 << (int)t)).ToImmutableArray();
        var every = (1 << Types) - 1;
        return new LearnedPassage(passage, pairs, told, [.. told.Select(t => t != 0 ? 0 : every & ~(1 << (int)own))], ImmutableDictionary<(int, int), int>.Empty, ImmutableDictionary<(int, int), int>.Empty);

        bool IsTold(int subject, RelationType type, int value) => ties.Contains($"{Short(names.IdOf(passage.Parties[subject]))} {Code.Of(type)} {Short(names.IdOf(passage.Parties[value]))}");
    }

    // The names one of which stands in the sentences of the words; all, where none does.
    private static int Telling(Passage passage, PassagePair pair, int first, int last)
    {
        var telling = 0;
        for (var n = 0; n < pair.Names.Length; n++)
            if (IsIn(pair.Names[n].Subject) || IsIn(pair.Names[n].Object)) telling |= 1 << n;
        return telling == 0 ? -1 : telling;

        bool IsIn(int name) => passage.Mentions[name].Sentence >= first && passage.Mentions[name].Sentence <= last;
    }

    private static (int First, int Last) Sentences(KeyedArticle article, Span quote) => quote.Length == 0 ? throw new InvalidDataException($"a quote of the key of {article.Key.Name} is not in its text") : (article.Analysis.SentenceAt(quote.Start), article.Analysis.SentenceAt(Math.Max(quote.Start, quote.End - 1)));

    private static string Short(string id) => id.StartsWith("actor-", StringComparison.Ordinal) ? id["actor-".Length..] : id;
}
