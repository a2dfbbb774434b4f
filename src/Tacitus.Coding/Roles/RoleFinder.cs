using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Events;
using Tacitus.Language;

namespace Tacitus.Coding.Roles;

/// <summary>Finds who did it, whom and what it was done to, and with what, by a model trained on annotated news. Pure; safe to share between threads.</summary>
internal sealed class RoleFinder
{
    // Chosen by the F1 of whole templates of MUC-4, on tst1 and on tst1 and tst2 together: a third lower than what a fifth of the training documents preferred.
    private static readonly int[] Thresholds = [1001, 130, 200, 130, 170, 130, 170];

    /// <summary>The probability, in thousandths, from which words are taken to have <paramref name="role"/>.</summary>
    public static int Threshold(Role role) => Thresholds[(int)role];

    private readonly HashedModel _model;
    private readonly KindLexicon _weapons = new("Events.weapons.lexicon");
    private readonly RoleFeatures _features = new();

    /// <summary>A finder with the model that the program ships.</summary>
    public RoleFinder() : this(HashedModel.Embedded("Roles.roles.model")) { }

    /// <summary>A finder with a model of its own.</summary>
    internal RoleFinder(HashedModel model) => _model = model;

    /// <summary>
    /// The readings in <paramref name="analysis"/> in order of reading, and for each role the highest probability of any words in it;
    /// <paramref name="salience"/> says how likely the words of the article tell of an event of its own, in thousandths.
    /// </summary>
    public (ImmutableArray<RoleReading> Readings, int[] Strongest) Find(
        Analysis analysis, IEnumerable<Frame> frames, ImmutableArray<ActorMention> actors, ImmutableArray<TollMention> tolls, int salience)
    {
        var text = new RoleText(analysis, frames, actors, tolls, _weapons, salience);
        using var features = FeatureList.Borrow();
        Span<int> scores = stackalloc int[Thresholds.Length], known = stackalloc int[Thresholds.Length];
        var readings = new List<RoleReading>();
        var strongest = new int[Thresholds.Length];
        // What candidates that follow each other share is added up once: the sentence, the head, the words after them.
        var (inSentence, ofHead, after) = (new SharedSums<int>(_model), new SharedSums<(int, int, uint, bool)>(_model), new SharedSums<(int, int, uint)>(_model));
        for (var i = 0; i < text.Candidates.Count; i++)
        {
            var candidate = text.Candidates[i];
            var sort = _features.SortOf(text, candidate);
            features.Clear();
            if (inSentence.IsNew(candidate.Sentence))
            {
                RoleFeatures.AddSentence(text, candidate.Sentence, features);
                inSentence.Take(features);
            }
            if (ofHead.IsNew((candidate.Chunk, candidate.Head, sort, candidate.End < analysis.NounChunks[candidate.Chunk].EndToken)))
            {
                RoleFeatures.AddHead(text, i, sort, features);
                ofHead.Take(features);
            }
            if (after.IsNew((candidate.Sentence, candidate.End, sort)))
            {
                RoleFeatures.AddAfter(text, candidate, sort, features);
                after.Take(features);
            }
            RoleFeatures.AddOwn(text, i, sort, features);
            for (var role = 0; role < known.Length; role++) known[role] = inSentence[role] + ofHead[role] + after[role];
            _model.Score(features.Items, known, scores);
            for (var role = 1; role < scores.Length; role++)
            {
                strongest[role] = Math.Max(strongest[role], scores[role]);
                if (scores[role] >= Thresholds[role]) readings.Add(new RoleReading((Role)role, candidate.Span, candidate.Sentence, scores[role]));
            }
        }
        return (Outermost(readings), strongest);
    }

    // Of readings of one role that overlap the surest stands; of equals the longer.
    private static ImmutableArray<RoleReading> Outermost(List<RoleReading> readings)
    {
        // No two are of one role and of the same words.
        readings.Sort((left, right) => left.Probability != right.Probability ? right.Probability.CompareTo(left.Probability)
            : left.Span.Length != right.Span.Length ? right.Span.Length.CompareTo(left.Span.Length) : left.Span.CompareTo(right.Span));
        List<RoleReading> kept = [];
        foreach (var reading in readings) if (!Holds(kept, reading)) kept.Add(reading);
        kept.Sort((left, right) => left.Span.CompareTo(right.Span) is not 0 and var order ? order : ((int)left.Role).CompareTo((int)right.Role));
        return [.. kept];
    }

    private static bool Holds(List<RoleReading> kept, RoleReading reading)
    {
        foreach (var known in kept) if (known.Role == reading.Role && known.Span.Overlaps(reading.Span)) return true;
        return false;
    }
}
