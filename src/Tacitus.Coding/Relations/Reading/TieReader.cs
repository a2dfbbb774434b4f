using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Passages;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Relations.Reading;

/// <summary>
/// Reads how likely an article tells each tie between those whom it names, by an encoder that sees whole passages: who "the group" is, and what stands over two sentences, it sees
/// as it sees the words. Pure; safe to share between threads.
/// </summary>
internal sealed class TieReader(PassageReader passages)
{
    /// <summary>The one with the weights that the program ships; they are read when first asked for.</summary>
    public static Lazy<TieReader> Shipped { get; } = new(() => new TieReader(PassageReader.Load("encoder.bin", $"{typeof(TieReader).Namespace}.head.model")));

    /// <summary>The ties of an article, each once, as the passage tells it in which it is likeliest, in the order of reading.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="actors">Its actors and people.</param>
    /// <param name="places">Its places.</param>
    /// <param name="isWanted">Which of its sentences are read.</param>
    /// <param name="least">The least log odds of a tie, in thousandths.</param>
    public ImmutableArray<ReadTie> Read(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places, Func<int, bool> isWanted, int least)
    {
        var names = new TieNames(analysis, actors, places);
        var ties = new Dictionary<TieId, ReadTie>();
        foreach (var (passage, reading) in passages.Read(analysis, names.Names, TieNames.PairsOf, isWanted, least))
        {
            var (subject, value) = (passage.Parties[reading.Pair.Subject], passage.Parties[reading.Pair.Object]);
            var type = (RelationType)reading.Type;
            if (type == RelationType.OperatesIn != (value.Kind == (int)PartyKind.Place)) continue;
            var tie = new ReadTie(names.IdOf(subject), type, names.IdOf(value), reading.Score, reading.States, reading.Subject, reading.Object);
            if (!ties.TryGetValue(tie.Id, out var other) || other.Score < tie.Score) ties[tie.Id] = tie;
        }
        return [.. ties.Values.OrderBy(t => t.SubjectName.Span).ThenBy(t => t.ObjectName.Span).ThenBy(t => t.Type)];
    }
}
