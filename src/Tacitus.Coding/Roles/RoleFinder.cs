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
        var features = new FeatureList();
        Span<int> scores = stackalloc int[Thresholds.Length];
        var readings = new List<RoleReading>();
        var strongest = new int[Thresholds.Length];
        var (sentence, shared) = (-1, Array.Empty<int>());
        for (var i = 0; i < text.Candidates.Count; i++)
        {
            features.Clear();
            if (text.Candidates[i].Sentence != sentence)
            {
                sentence = text.Candidates[i].Sentence;
                RoleFeatures.AddSentence(text, sentence, features);
                shared = _model.Sums(features.Items);
                features.Clear();
            }
            _features.AddOwn(text, i, features);
            _model.Score(features.Items, shared, scores);
            for (var role = 1; role < scores.Length; role++)
            {
                strongest[role] = Math.Max(strongest[role], scores[role]);
                if (scores[role] < Thresholds[role]) continue;
                var candidate = text.Candidates[i];
                readings.Add(new RoleReading((Role)role, candidate.Span, candidate.Sentence, scores[role]));
            }
        }
        return (Outermost(readings), strongest);
    }

    // Of readings of one role that overlap the surest stands; of equals the longer.
    private static ImmutableArray<RoleReading> Outermost(List<RoleReading> readings)
    {
        var kept = new List<RoleReading>();
        foreach (var reading in readings.OrderByDescending(r => r.Probability).ThenByDescending(r => r.Span.Length).ThenBy(r => r.Span))
        {
            if (!kept.Any(k => k.Role == reading.Role && k.Span.Overlaps(reading.Span))) kept.Add(reading);
        }
        return [.. kept.OrderBy(r => r.Span).ThenBy(r => r.Role)];
    }
}
