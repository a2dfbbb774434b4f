using System.Collections.Immutable;
using Tacitus.Coding.Events;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Roles;

/// <summary>
/// Weighs for each report and each actor of the article whether the actor did it, by a model that sees what every rule says of the pair and how the article speaks
/// of both. What rules read stands with the probability that comes of it; an actor whom no rule names stands where the model is sure enough. Pure; safe to share between threads.
/// </summary>
/// <param name="doing">The model of who did what.</param>
/// <param name="ground">The model of the ground on which somebody is said to have done it.</param>
internal sealed class DoerWeigher(HashedModel doing, HashedModel ground)
{
    // From these probabilities, in thousandths, an actor is held to have done it: where words of the event say so, where the role model does, where nothing does, and of a
    // description where nothing does. By cross-validation on the parts of the gold set that may be read (docs/models/doers.md); of descriptions from 350 to 500 two in five did it.
    private const int Read = 250, Modelled = 350, Unread = 450, UnreadWords = 500;

    // The same where the encoder has read the report, by all that speaks for it: F1 is best there, crossed on articles from which it did not learn (docs/models/deeds.md).
    private const int Judge = 350;

    /// <summary>More than any probability: of whom the rules and the linear models alone never hold to have done it.</summary>
    public const int Never = 1001;

    // From this probability, in thousandths, the ground that the model gives replaces that of the rule.
    private const int Certain = 650;

    // The same of the judge of grounds, of what the encoder has read.
    private const int Judged = 650;

    private static readonly Lazy<(HashedModel Doing, HashedModel Ground)> Shipped = new(() => (HashedModel.Embedded("Roles.doers.model"), HashedModel.Embedded("Roles.bases.model")));

    /// <summary>One with the models that the program ships.</summary>
    public DoerWeigher() : this(Shipped.Value.Doing, Shipped.Value.Ground) { }

    /// <summary>The grounds that the second model tells apart, in the order of its classes.</summary>
    public static ImmutableArray<string> Bases { get; } = [Code.Of(PerpetratorBasis.Named), Code.Of(PerpetratorBasis.Accused), Code.Of(PerpetratorBasis.Claimed)];

    /// <summary>The reports of <paramref name="text"/> with each perpetrator as likely as the model holds them.</summary>
    public ImmutableArray<Report> Weigh(DoerText text)
    {
        using var features = FeatureList.Borrow();
        var weighed = ImmutableArray.CreateBuilder<Report>(text.Reports.Length);
        var scores = new int[text.Doers.Length];
        var verdicts = new Verdict[text.Doers.Length];
        for (var r = 0; r < text.Reports.Length; r++)
        {
            var report = text.Reports[r];
            if (!IsWeighed(report)) { weighed.Add(report); continue; }
            for (var d = 0; d < scores.Length; d++)
            {
                scores[d] = 0;
                // Of whom no words and no bar allow it nothing need be known.
                if (!text.IsRead(r) && LeastOf(text, r, d) == Never && (text.PartsOf(r, d) & DoerParts.Does) == 0 && !IsAside(text, r, d)) continue;
                DoerFeatures.Fill(text, r, d, features);
                scores[d] = Score(features);
            }
            if (text.IsRead(r)) scores = DoerJudge.Shipped.Judge(text, r, scores);
            var held = Held(text, r, scores);
            for (var d = 0; d < scores.Length; d++)
            {
                verdicts[d] = new Verdict(Scaled(scores[d], text.IsRead(r) ? Judge : LeastOf(text, r, d), held[d]), Bases[0], false);
                if (!held[d]) continue;
                DoerFeatures.Fill(text, r, d, features);
                verdicts[d] = OnGround(text, r, d, features, verdicts[d].Probability);
            }
            var byKey = text.Doers.Select((doer, d) => (doer.Key, d)).ToDictionary(x => x.Key, x => verdicts[x.d], StringComparer.Ordinal);
            var added = Enumerable.Range(0, verdicts.Length).Where(d => verdicts[d].Probability >= Statement.EvenOdds && (text.PartsOf(r, d) & DoerParts.Does) == 0).Select(d => Told(text, r, d, verdicts[d]));
            var (likeliest, next) = Likeliest(scores);
            weighed.Add(report with
            {
                Odds = report.Odds with { Doer = likeliest, NextDoer = next },
                Statements = [.. report.Statements.Select(s => DoerText.IsDoing(s) ? Weighed(text, r, s, byKey[Doer.KeyOf((ActorValue)s.Value)]) : s).Concat(added)
                    .DistinctBy(s => s.Id).OrderBy(s => s.Field).ThenBy(s => s.Spans[0]).ThenBy(s => s.Id, StringComparer.Ordinal)],
            });
        }
        return weighed.MoveToImmutable();
    }

    /// <summary>Who of the doers of <paramref name="text"/> is held to have done what the report at <paramref name="r"/> tells, by the model's <paramref name="scores"/> for each, in thousandths.</summary>
    public static bool[] Held(DoerText text, int r, ReadOnlySpan<int> scores)
    {
        var held = new bool[scores.Length];
        for (var d = 0; d < held.Length; d++) held[d] = text.IsRead(r) ? scores[d] >= Judge && !IsBarred(text, r, d) : scores[d] >= LeastOf(text, r, d);
        return Settled(text, r, scores, held, text.IsRead(r) ? Judge : Unread);
    }

    /// <summary>Who is held once all who are likely enough are settled between; who stands aside counts from <paramref name="unread"/> on.</summary>
    public static bool[] Settled(DoerText text, int r, ReadOnlySpan<int> scores, bool[] held, int unread)
    {
        // "The army" beside "Velmish troops" is the same one, by a shorter name.
        if (Any(d => text.Doers[d] is { Kind: ActorKind.StateForce, Actor: not null })) Drop(d => text.Doers[d] is { Kind: ActorKind.StateForce, Actor: null });
        // In a clash each side did it, and each has a part in an agreement and in what becomes of a group. Otherwise beside whom words of the event name nobody else is held, and of those whom nothing reads the likeliest alone.
        if (IsOfSides(text.Acts[r])) return held;
        if (Any(d => text.Doers[d].Kind is not ActorKind.Unnamed && IsRead(text, r, d))) Drop(d => !IsRead(text, r, d));
        var likeliest = -1;
        // Who would be the likeliest but only stands beside it makes nobody else likelier.
        for (var d = 0; d < held.Length; d++) if ((held[d] && IsUnread(d) || scores[d] >= unread && IsAside(text, r, d)) && (likeliest < 0 || scores[d] > scores[likeliest])) likeliest = d;
        Drop(d => IsUnread(d) && d != likeliest);
        return held;

        bool IsUnread(int d) => (text.PartsOf(r, d) & DoerParts.Does) == 0;

        bool Any(Func<int, bool> such)
        {
            for (var d = 0; d < held.Length; d++) if (held[d] && such(d)) return true;
            return false;
        }

        void Drop(Func<int, bool> which)
        {
            for (var d = 0; d < held.Length; d++) held[d] &= !which(d);
        }
    }

    private static (int First, int Second) Likeliest(int[] scores)
    {
        var (first, second) = (0, 0);
        foreach (var score in scores)
            if (score > first) (first, second) = (score, first);
            else second = Math.Max(second, score);
        return (first, second);
    }

    // "Police are investigating", "the shooting was gang-related": who comes to every crime, and who only says of what sort it is.
    public static bool IsAside(DoerText text, int r, int d) => text.Acts[r] == "attack" && text.IsBystander(r, d) || (text.PartsOf(r, d) & DoerParts.Does) == 0 && text.Doers[d].Kind == ActorKind.Unnamed && text.IsOnlySort(r, d);

    // Whether a rule reads the doer from words of the event; the role model is none.
    private static bool IsRead(DoerText text, int r, int d) => (text.PartsOf(r, d) & DoerParts.IsRead) != 0;

    private readonly record struct Verdict(int Probability, string Basis, bool IsCertain);

    private int Score(FeatureList features)
    {
        Span<int> scores = stackalloc int[2];
        doing.Score(features.Items, scores);
        return scores[1];
    }

    private Verdict OnGround(DoerText text, int r, int d, FeatureList features, int probability)
    {
        Span<int> grounds = stackalloc int[Bases.Length];
        ground.Score(features.Items, grounds);
        if (text.IsRead(r))
        {
            var (judged, share) = GroundJudge.Shipped.Judge(GroundJudge.Values(text.ReadOf(r, d)?.Grounds, grounds, text.Told[r][d]));
            // Nobody has claimed what no words of a claim are about.
            return new Verdict(probability, Code.Of(judged), share >= Judged && (judged != PerpetratorBasis.Claimed || text.Told[r][d].Any(s => s.Field == Field.Claim)));
        }
        var basis = 0;
        for (var b = 1; b < grounds.Length; b++) if (grounds[b] > grounds[basis]) basis = b;
        return new Verdict(probability, Bases[basis], grounds[basis] >= Certain);
    }

    // What somebody says of themselves, what a court says and what words of doubt or blame say stands; who is merely named may be accused or claim it elsewhere. Where the encoder has read it, the judge has weighed all that.
    private static Statement Weighed(DoerText text, int r, Statement statement, Verdict verdict)
    {
        var value = (ActorValue)statement.Value;
        if (statement.Field == Field.Claim || !verdict.IsCertain || value.Qualifier != Bases[0] && !text.IsRead(r) || value.Qualifier == verdict.Basis) return statement with { Probability = verdict.Probability };
        return Statement.Of(text.Analysis.Article, statement.Report, statement.Field, value with { Qualifier = verdict.Basis }, statement.Spans, statement.Rule, statement.Attribution, statement.Modality, verdict.Probability, statement.Derivation);
    }

    /// <summary>Whether anybody may have done what the report tells; a trial and a warning are nobody's deed.</summary>
    public static bool IsWeighed(Report report) => report.First(Field.Kind)?.Value.Text is not ("trial" or "warning");

    /// <summary>Whether several have a part in what is of that kind, each beside the others.</summary>
    public static bool IsOfSides(string? act) => act is "clash" or "group_change" or "agreement";

    /// <summary>Whether something about the doer rules out that it did what the report tells, whatever models make of it.</summary>
    public static bool IsBarred(DoerText text, int r, int d)
    {
        if (IsAside(text, r, d) || text.IsOnlyFriend(r, d)) return true;
        if (IsRead(text, r, d)) return false;
        var (act, kind) = (text.Acts[r], text.Doers[d].Kind);
        // "killed 11 members of the Front": whom it was done to did not do it, where no words say so.
        if (!IsOfSides(act) && (text.IsCounted(r, d) || text.IsMeant(r, d)) || act == "attack" && text.IsDefender(r, d)) return true;
        // Whose country it was, or who came to it, is no suicide bomber.
        if (kind is ActorKind.State or ActorKind.StateForce && act == "attack" && text.Reports[r].Of(Field.Suicide).Any()) return true;
        // No raid of security forces and no air strike is an armed group's (of 29 that the model of doers thought likely 3 were); "federal agents" may be those who raid, as the encoder reads it (6 of 8 were).
        if (kind is ActorKind.ArmedGroup or ActorKind.Unnamed && text.Reports[r].Of(Field.Tactic).Any(t => t.Value.Text == "air_strike")) return true;
        if (act == "security_operation" && (kind == ActorKind.ArmedGroup || kind == ActorKind.Unnamed && !text.IsRead(r))) return true;
        // "No group has claimed the bomb. The League has attacked railways before": it is not said to be the League's.
        return kind == ActorKind.ArmedGroup && (text.PartsOf(r, d) & DoerParts.Does) == 0 && text.IsUnclaimed(r);
    }

    /// <summary>The probability, in thousandths, from which the doer is held to have done it by rules and linear models alone, whether or not the encoder has read it too.</summary>
    public static int LeastOf(DoerText text, int r, int d)
    {
        if (IsBarred(text, r, d)) return Never;
        if (IsRead(text, r, d)) return Read;
        var kind = text.Doers[d].Kind;
        // A state does not do what its enemies do, where no words say so outright: an attack is no state's.
        if (kind == ActorKind.State && text.Acts[r] is "attack" or "mob_violence") return Never;
        // People who march in one event did no other.
        if (text.Doers[d].Mentions[0].Rule == PeopleFinder.Rule && !PeopleFinder.IsOfPeople(text.Reports[r])) return Never;
        // "The school district said": an organisation that is only told of beside it did nothing.
        if (kind is not (ActorKind.ArmedGroup or ActorKind.Unnamed or ActorKind.StateForce or ActorKind.State)) return Never;
        if ((text.PartsOf(r, d) & DoerParts.Does) != 0) return Modelled;
        // Whom only the encoder reads did nothing that it has not read.
        if (text.Doers[d].Mentions[0].Rule == DoerGatherer.ReadRule) return Never;
        // "two men shot a guard": whom only the words of another event describe did no more than that.
        if (kind == ActorKind.Unnamed && text.Doers[d].Mentions[0].Rule == DoerGatherer.ByRule) return Never;
        if (kind == ActorKind.Unnamed && text.Doers[d].Mentions[0].Rule != PeopleFinder.Rule) return UnreadWords;
        return Unread;
    }

    // Who is held comes to even odds or more.
    private static int Scaled(int score, int least, bool held) => held
        ? Statement.EvenOdds + (score - least) * (1000 - Statement.EvenOdds) / (1000 - least)
        : Math.Min(Statement.EvenOdds - 1, score * Statement.EvenOdds / least);

    private Statement Told(DoerText text, int r, int d, Verdict verdict)
    {
        var (analysis, report) = (text.Analysis, text.Reports[r]);
        var mention = DoerFeatures.Nearest(text, r, text.Doers[d]);
        // Without words that claim it, nobody has claimed it unless the model is sure of that: of those whom it then holds to claim it three in five do, and one in eight is merely named.
        using var features = FeatureList.Borrow();
        DoerFeatures.Fill(text, r, d, features);
        var basis = verdict.Basis == Code.Of(PerpetratorBasis.Claimed) && !verdict.IsCertain && !text.Told[r][d].Any(s => s.Field == Field.Claim) ? Bases[0] : verdict.Basis;
        return Statement.Of(
            analysis.Article, report.Id, Field.Perpetrator, DoerStatement.Of(analysis, mention, basis), [.. new[] { mention.Span, report.Trigger }.Distinct().Order()], "role/weighed",
            Attributor.Attribute(analysis, text.Actors, mention.Span), probability: verdict.Probability, derivation: WeighedReason.Of(doing, features, DoerFeatures.Named, text.ReadOf(r, d)?.Score));
    }
}
