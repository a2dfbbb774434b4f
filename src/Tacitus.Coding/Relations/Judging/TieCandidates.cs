using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations.Reading;
using Tacitus.Coding.Relations.Weighing;
using Tacitus.Language;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Relations.Judging;

/// <summary>Finds the ties that an article may tell: what the model of sentences, the rules and the encoder of passages have of each. Pure; safe to share between threads.</summary>
internal sealed class TieCandidates(RelationReader sentences, RelationWeigher weigher, Lazy<TieReader> passages)
{
    // Log odds in thousandths: what is less likely by both is hardly ever right.
    private const int Least = -2500, LeastRead = -3000;

    // By how much another tie outdoes it counts no further than this: as far as the odds of either model do.
    private const int MostLead = 3000;

    // The encoder takes far longer than all else: it reads only near sentences in which a rule surely reads a tie, or that are likelier than not to tell one: so many before and behind,
    // more in an article that has several. Of 25 and 40 accounts of groups F1 was .424 and .352 with it, .423 and .361 where all is read, by the encoder that had learned from 472 articles; of reports on attacks most have no such sentence.
    private const int Promising = 0, Near = 3, Far = 10, Several = 3;

    /// <summary>The candidates, in the order of their ids.</summary>
    public ImmutableArray<TieCandidate> Find(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places)
    {
        var told = sentences.Read(analysis, actors, places).SelectMany(s => Told(analysis, s)).ToLookup(t => t.Id);
        var promising = told.SelectMany(t => t).Where(t => t.Tie.Tie.Score >= Promising || t.Tie.Reading is not null).Select(t => t.Tie.Sentence.Words.Sentence.Index).ToHashSet();
        var reach = promising.Count < Several ? Near : Far;
        var read = promising.Count == 0 ? [] : passages.Value.Read(analysis, actors, places, s => Enumerable.Range(s - reach, 2 * reach + 1).Any(promising.Contains), LeastRead).ToDictionary(t => t.Id);
        var found = told.Select(t => t.Key).Union(read.Keys).OrderBy(id => id.Subject, StringComparer.Ordinal).ThenBy(id => id.Type).ThenBy(id => id.Object, StringComparer.Ordinal)
            .Select(id => Make(id, [.. told[id]], read.GetValueOrDefault(id))).ToList();
        return Compared(found, Odds(actors));
    }

    // How sure it is of each that it is a group or a person at all, where only its names tell.
    private static Dictionary<string, int> Odds(ImmutableArray<ActorMention> actors)
    {
        var odds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var actor in actors) if (actor is { Actor: { } id, Odds: { } own }) odds[id] = Math.Max(odds.GetValueOrDefault(id, int.MinValue), Math.Min(own, TieEvidence.Known));
        return odds;
    }

    private static ImmutableArray<TieCandidate> Compared(List<TieCandidate> found, Dictionary<string, int> odds)
    {
        var likely = found.Where(c => c.Evidence.Weighed >= 0 || c.Evidence.Read >= 0 || c.Evidence.IsRuled).ToList();
        var (alone, pairs) = (likely.ToLookup(c => Alone(c.Id)), likely.ToLookup(c => Pair(c.Id)));
        return
        [
            .. found.Select(c => c with
            {
                Evidence = c.Evidence with
                {
                    Outdone = Alone(c.Id) is { Length: > 0 } only ? alone[only].Where(o => o.Id != c.Id).Select(o => Lead(o, c)).DefaultIfEmpty(0).Max() : 0,
                    OutdoneByType = pairs[Pair(c.Id)].Where(o => o.Id.Type != c.Id.Type).Select(o => Lead(o, c)).DefaultIfEmpty(0).Max(),
                    Names = Math.Min(odds.GetValueOrDefault(c.Id.Subject, TieEvidence.Known), c.Id.Type == RelationType.OperatesIn ? TieEvidence.Known : odds.GetValueOrDefault(c.Id.Object, TieEvidence.Known)),
                },
            }),
        ];
    }

    // Of what there is mostly one: what a person leads, whose part a group is.
    private static string Alone(TieId id) => id.Type switch
    {
        RelationType.LedBy or RelationType.FoundedBy => $"{id.Type} {id.Object}",
        RelationType.BranchOf or RelationType.AllegianceTo or RelationType.MergedInto or RelationType.SplitFrom or RelationType.MemberOf => $"{id.Type} {id.Subject}",
        _ => "",
    };

    private static (string, string) Pair(TieId id) => string.CompareOrdinal(id.Subject, id.Object) < 0 ? (id.Subject, id.Object) : (id.Object, id.Subject);

    private static int Lead(TieCandidate other, TieCandidate own) =>
        Math.Clamp((other.Evidence.SentenceOdds + other.Evidence.PassageOdds - own.Evidence.SentenceOdds - own.Evidence.PassageOdds) / 2, 0, MostLead);

    private static TieCandidate Make(TieId id, ImmutableArray<ToldThere> told, ReadTie? read)
    {
        var ruled = told.Any(t => t.Tie.Reading is not null);
        return new TieCandidate(id, new TieEvidence(told.IsEmpty ? null : told.Max(t => t.Tie.Tie.Score), read?.Score, ruled, !ruled && told.Any(t => t.IsDoubted)), [.. told.Select(t => t.Tie)], read);
    }

    private readonly record struct ToldThere(TieId Id, SentenceTie Tie, bool IsDoubted);

    private IEnumerable<ToldThere> Told(Analysis analysis, WeighedSentence sentence)
    {
        foreach (var tie in weigher.Tell(sentence, Least))
        {
            var readings = sentence.Readings[(sentence.Ends[tie.Subject].Item, sentence.Ends[tie.Object].Item)].Where(r => r.Type == tie.Type).ToList();
            var sure = readings.Find(r => r.IsSure && sentence.IsResolved(tie.Subject) && sentence.IsResolved(tie.Object));
            if (tie.Score < Least && sure is null) continue;
            var to = tie.Type == RelationType.OperatesIn ? sentence.Ends[tie.Object].Place!.NameIn(analysis) : sentence.Ends[tie.Object].Actor!.Actor!;
            yield return new ToldThere(TieId.Of(sentence.Ends[tie.Subject].Actor!.Actor!, tie.Type, to), new SentenceTie(sentence, tie, sure), sure is null && readings.Count > 0);
        }
    }
}
