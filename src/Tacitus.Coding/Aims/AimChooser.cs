using System.Collections.Immutable;
using Tacitus.Coding.Events;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Coding.Roles.Reading;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Aims;

/// <summary>
/// Chooses what each event was aimed at, and at which thing it was, by models that see what every rule reads and how the article speaks of the event and of the words.
/// Pure; safe to share between threads.
/// </summary>
internal sealed class AimChooser(HashedModel targets, HashedModel sites, HashedModel kinds)
{
    /// <summary>Sentences back, and on, from words to the telling of an event whose target or site they may name.</summary>
    public const int Back = 2, Ahead = 1;

    // From these probabilities, in thousandths, words are held to name a target or a site; a further target of the same sentence is one from the last.
    // What the rule reads as the site, and the model does not hold to be unlikely, is one where nothing else is: seven in ten of the rule's sites are right.
    private const int Aimed = 400, Placed = 400, Further = 600, Ruled = 200;

    // The same of targets of events that the encoder has read: there F1 is best from 250 to 350, crossed on articles from which it did not learn (docs/models/deeds.md); of sites from 350 to 450.
    private const int Judge = 300;

    private readonly SiteReader _sites = new();
    private readonly TargetReader _targets = new();
    private readonly AimKindReader _kinds = new(kinds);
    private readonly SiteSifter _sifter = new();

    /// <summary>A chooser with the models that the program ships.</summary>
    public AimChooser()
        : this(HashedModel.Embedded("Aims.targets.model"), HashedModel.Embedded("Aims.sites.model"), HashedModel.Embedded("Aims.kinds.model"))
    {
    }

    /// <summary>For each event of <paramref name="text"/> its targets and its site, each with its probability in thousandths, from even odds on.</summary>
    /// <param name="text">The article.</param>
    /// <param name="read">What the encoder makes of it; null where it has not read it.</param>
    public ImmutableArray<Aim> Choose(AimText text, DeedReadings? read = null)
    {
        var weighed = new (List<(int Candidate, int Score)> Target, List<(int Candidate, int Score)> Site)[text.Groups.Length];
        using var features = FeatureList.Borrow();
        Span<int> scores = stackalloc int[2];
        // For each candidate whether it was sifted, and what came of it: several events may ask, and to all but trials it is the same.
        var things = new (bool IsSifted, Span? Thing)[text.Candidates.Count];
        for (var g = 0; g < text.Groups.Length; g++)
        {
            var (rule, ruled) = (RuledSite(text, g), RuledTargets(text, g));
            List<(int Candidate, int Score)> target = [], site = [];
            var hasTarget = HasTarget(text.Groups[g][0].Kind);
            foreach (var c in CandidatesOf(text, g))
            {
                var (mayBeTarget, mayBeSite) = (hasTarget && MayBeTarget(text, g, c), Thing(g, c) is not null);
                if (!mayBeTarget && !mayBeSite) continue;
                AimFeatures.Fill(text, g, c, rule, ruled, features);
                if (mayBeTarget)
                {
                    targets.Score(features.Items, scores);
                    target.Add((c, scores[1]));
                }
                if (!mayBeSite) continue;
                sites.Score(features.Items, scores);
                site.Add((c, scores[1]));
            }
            weighed[g] = read?.Knows(g) != true ? (target, site) : (Judged(text, read, g, DeedPart.Target, target), Judged(text, read, g, DeedPart.Site, site));
        }
        var best = new int[text.Candidates.Count];
        for (var g = 0; g < weighed.Length; g++)
            foreach (var (candidate, score) in weighed[g].Target) best[candidate] = Math.Max(best[candidate], Scaled(score, AimedOf(g)));
        var aims = ImmutableArray.CreateBuilder<Aim>(text.Groups.Length);
        for (var g = 0; g < text.Groups.Length; g++)
        {
            var (rule, ruled, e) = (RuledSite(text, g), RuledTargets(text, g), g);
            // In a list of attacks each target is that of the one that it suits best; a hall or a street may be where several things happened.
            var (target, site) = (weighed[g].Target.FindAll(t => Scaled(t.Score, AimedOf(e)) == best[t.Candidate]), weighed[g].Site);
            var chosen = Site(site, Placed) ?? (rule is { } words ? Site(site.FindAll(s => words.Overlaps(text.Candidates[s.Candidate].Span)), Ruled) : null);
            var aimed = AimedOf(g);
            aims.Add(new Aim([.. Targets(text, target, aimed, Further).Select(Reading)], chosen is { } s ? Thing(g, s.Candidate) : null));

            // What is held comes to even odds or more.
            AimReading Reading((int Candidate, int Score) told)
            {
                AimFeatures.Fill(text, e, told.Candidate, rule, ruled, features);
                return new AimReading(text.Candidates[told.Candidate], Scaled(told.Score, aimed), _kinds.Read(text, e, told.Candidate), WeighedReason.Of(targets, features, AimFeatures.Named, read?.Thing(e, DeedPart.Target, text.Candidates[told.Candidate].Span)?.Score));
            }
        }
        return aims.MoveToImmutable();

        int AimedOf(int g) => read?.Knows(g) == true ? Judge : Aimed;

        Span? Thing(int g, int c)
        {
            if (text.Groups[g][0].Kind == EventKind.Trial) return Sifted(text, g, c);
            if (!things[c].IsSifted) things[c] = (true, Sifted(text, g, c));
            return things[c].Thing;
        }
    }

    private static List<(int Candidate, int Score)> Judged(AimText text, DeedReadings read, int g, DeedPart part, List<(int Candidate, int Score)> weighed)
    {
        var values = AimJudge.Values([.. weighed.Select(w => w.Score)], [.. weighed.Select(w => read.Thing(g, part, text.Candidates[w.Candidate].Span)?.Score)]);
        return [.. weighed.Select((w, i) => (w.Candidate, AimJudge.Shipped.Judge(part == DeedPart.Site ? AimJudge.Site : AimJudge.Target, values[i])))];
    }

    /// <summary>Whether an event of the kind is aimed at anybody.</summary>
    public static bool HasTarget(EventKind kind) => kind is not (EventKind.Trial or EventKind.Agreement or EventKind.GroupChange);

    /// <summary>What the rule reads as the site of the event.</summary>
    public Span? RuledSite(AimText text, int g) => _sites.Read(text.Analysis, text.Groups[g]);

    /// <summary>What the rules read as the targets of the event.</summary>
    public ImmutableArray<RoleMention> RuledTargets(AimText text, int g) => _targets.Read(text.Analysis, text.Groups[g], text.Actors);

    /// <summary>Whether the candidate may name whom the event was aimed at: nobody claims what was done to them.</summary>
    public static bool MayBeTarget(AimText text, int g, int c) => g >= text.Claimants.Length || text.Doers[c] is not { } actor || !text.Claimants[g].Contains(Doer.KeyOf(actor));

    /// <summary>The thing that the candidate names as the site of the event; null when it cannot be one.</summary>
    public Span? Sifted(AimText text, int g, int c) =>
        // A town is the place, and no thing in it; an airport is both.
        text.Places[c] is { Place: not null, Use: not PlaceUse.PartOfName, Rule: not AirportFinder.Rule } ? null : _sifter.Sift(text.Analysis, text.Actors, text.Groups[g][0].Kind, text.Candidates[c].Span);

    /// <summary>The words that may name the target or the site of the event.</summary>
    public static IEnumerable<int> CandidatesOf(AimText text, int g)
    {
        var seen = -1;
        foreach (var telling in text.Groups[g].OrderBy(t => t.Frame.Sentence))
        {
            var (first, end) = text.Within(telling.Frame.Sentence - Ahead, telling.Frame.Sentence + Back);
            for (var c = Math.Max(first, seen + 1); c < end; c++) yield return seen = c;
        }
    }

    /// <summary>The likeliest words, and those of their sentence that are likely too and name another thing.</summary>
    public static List<(int Candidate, int Score)> Targets(AimText text, List<(int Candidate, int Score)> scored, int aimed, int further)
    {
        if (scored.Count == 0) return [];
        var (best, most) = scored.MaxBy(s => s.Score);
        return most < aimed ? [] : scored.FindAll(s => s.Candidate == best || s.Score >= further && text.Candidates[s.Candidate].Sentence == text.Candidates[best].Sentence
            && text.Heads[s.Candidate] != text.Heads[best] && !text.Candidates[s.Candidate].Span.Overlaps(text.Candidates[best].Span));
    }

    /// <summary>The likeliest words for the site; null where none are likely enough.</summary>
    public static (int Candidate, int Score)? Site(List<(int Candidate, int Score)> scored, int placed) =>
        scored.Count > 0 && scored.MaxBy(s => s.Score) is var best && best.Score >= placed ? best : null;

    private static int Scaled(int score, int least) => Statement.EvenOdds + Math.Max(0, score - least) * (1000 - Statement.EvenOdds) / (1000 - least);
}
