using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Tacitus.Coding.Events.Relevance;
using Tacitus.Coding.Roles.Reading;
using Tacitus.Language;
using Tacitus.Model.Events;

namespace Tacitus.Coding.Events;

/// <summary>Decides which drafts are reports: what rules and words let stand, and of what the encoder has read what it and they together hold likely.</summary>
/// <param name="relevance">What weighs each draft and the article.</param>
/// <param name="judge">What puts words, rules and the encoder together.</param>
/// <param name="countsAccidents">Whether what nobody meant is an event too.</param>
internal sealed class ReportSifter(RelevanceReader relevance, EventJudge judge, bool countsAccidents)
{
    // From so many thousandths on what the encoder has read is an event; more, where by words alone the article tells of none; less, where words let it stand in a text of a few sentences, of which the encoder has learned few.
    // Crossed on 261 articles from which no encoder learned (`events` prints it).
    private const int Bar = 300, Alone = 800, Brief = 100, Never = 1001;

    /// <summary>The least that a draft is judged to be where it stands.</summary>
    public static int LeastOf(Analysis analysis, SiftedDrafts sifted, int d) =>
        analysis.Sentences.Length <= DraftSifter.Short ? Stands(sifted.Outcomes[d]) ? Brief : Never : sifted.Outcomes.Any(Stands) ? Bar : Alone;

    private static bool Stands(DraftOutcome outcome) => outcome is DraftOutcome.Stands or DraftOutcome.Likely;

    private readonly DraftSifter _drafts = new(relevance, countsAccidents);

    /// <summary>Whether a draft is judged, and not what words alone hold: what the encoder has read and no rule knows for an accident, for history or for a trial over no violence.</summary>
    public static bool IsJudged(Draft draft, DraftOutcome outcome, [NotNullWhen(true)] DeedReadings? read, int d) => read?.Knows(d) == true && read.Real(d) is not null && outcome is not (DraftOutcome.Accident or DraftOutcome.History)
        && !(outcome == DraftOutcome.Lacking && draft.First.Kind == EventKind.Trial);

    /// <summary>How likely each draft of the article is by its words.</summary>
    public WeighedDrafts Weigh(Analysis analysis, Drafted told, int salience) => _drafts.Weigh(analysis, told, salience);

    /// <summary>The drafts that stand, in order, the arrests that only followed another event, and what rules and words make of each draft.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="told">What it tells.</param>
    /// <param name="weighed">How likely each draft is by its words.</param>
    /// <param name="read">What the encoder makes of the drafts; null where it has read none.</param>
    /// <param name="salience">How likely the words of the article tell of an event of its own, in thousandths.</param>
    /// <param name="trace">Where decisions are written down; null when nobody asks.</param>
    public (ImmutableArray<Draft> Kept, ImmutableArray<Draft> Arrests, SiftedDrafts Sifted) Sift(Analysis analysis, Drafted told, WeighedDrafts weighed, DeedReadings? read, int salience, CodingTrace? trace)
    {
        var sifted = _drafts.Sift(analysis, told, weighed, salience, trace);
        var (kept, arrests) = (ImmutableArray.CreateBuilder<Draft>(), ImmutableArray.CreateBuilder<Draft>());
        for (var d = 0; d < told.Drafts.Length; d++)
        {
            var (draft, outcome, real, political) = (told.Drafts[d], sifted.Outcomes[d], weighed.Odds[d].Real, weighed.Odds[d].Political);
            var stands = Stands(outcome);
            if (IsJudged(draft, outcome, read, d))
            {
                real = judge.Judge(EventJudge.Values(analysis, told, weighed, sifted, read, d));
                var holds = real >= LeastOf(analysis, sifted, d);
                if (stands != holds) Trace(draft, real, holds);
                stands = holds;
            }
            if (stands)
            {
                (draft.Political, draft.Likely) = (political, (real, sifted.Tells));
                kept.Add(draft);
            }
            else if (outcome == DraftOutcome.Aftermath) arrests.Add(draft);
        }
        var standing = kept.DrainToImmutable();
        TriedDeeds.Undate(analysis, standing);
        return (standing, arrests.DrainToImmutable(), sifted);

        void Trace(Draft draft, int real, bool holds)
        {
            var why = $"real with {real} of 1000 by its words, the rules and its whole passage";
            if (holds) trace?.Fired(draft.First.Frame.Trigger.Span, "sifting/judged", why);
            else trace?.Refused(draft.First.Frame.Trigger.Span, "sifting/judged", why);
        }
    }
}
