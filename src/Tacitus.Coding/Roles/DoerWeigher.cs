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
internal sealed class DoerWeigher
{
    // From these probabilities, in thousandths, an actor is held to have done it: where a rule reads an armed group from words of the event, where it reads anybody else, where the
    // role model does, and where nothing does. By cross-validation on the parts of the gold set that may be read seven in ten of all that is held so did it; at 450 for the last two in
    // three, and a thirtieth more of what is wanted is found. Of what rules read seven in ten did it, so that only a group that the model thinks hardly possible goes. Of states and
    // their forces without such words one in four did, at any height.
    private const int ReadGroup = 90, Read = 250, Modelled = 400, Unread = 500, Never = 1001;

    // From this probability, in thousandths, the ground that the model gives replaces that of the rule.
    private const int Certain = 650;

    private static readonly Lazy<HashedModel> Doing = new(() => HashedModel.Embedded("Roles.doers.model"));
    private static readonly Lazy<HashedModel> Ground = new(() => HashedModel.Embedded("Roles.bases.model"));

    /// <summary>The grounds that the second model tells apart, in the order of its classes.</summary>
    public static ImmutableArray<string> Bases { get; } = [Code.Of(PerpetratorBasis.Named), Code.Of(PerpetratorBasis.Accused), Code.Of(PerpetratorBasis.Claimed)];

    /// <summary>The reports of <paramref name="text"/> with each perpetrator as likely as the model holds them.</summary>
    public ImmutableArray<Report> Weigh(DoerText text)
    {
        var features = new FeatureList();
        var weighed = ImmutableArray.CreateBuilder<Report>(text.Reports.Length);
        var verdicts = new Verdict[text.Doers.Length];
        for (var r = 0; r < text.Reports.Length; r++)
        {
            var report = text.Reports[r];
            if (!IsWeighed(report)) { weighed.Add(report); continue; }
            for (var d = 0; d < verdicts.Length; d++)
            {
                DoerFeatures.Fill(text, r, d, features);
                verdicts[d] = Judge(features, LeastOf(text, r, d));
            }
            Settle(text, r, verdicts);
            var byKey = text.Doers.Select((doer, d) => (doer.Key, d)).ToDictionary(x => x.Key, x => verdicts[x.d], StringComparer.Ordinal);
            var added = Enumerable.Range(0, verdicts.Length).Where(d => verdicts[d].Probability >= Statement.EvenOdds && !text.Told[r][d].Any(DoerText.IsDoing)).Select(d => Told(text, r, d, verdicts[d]));
            weighed.Add(report with
            {
                Statements = [.. report.Statements.Select(s => DoerText.IsDoing(s) ? Weighed(text, s, byKey[Doer.KeyOf((ActorValue)s.Value)]) : s).Concat(added)
                    .DistinctBy(s => s.Id).OrderBy(s => s.Field).ThenBy(s => s.Spans[0]).ThenBy(s => s.Id, StringComparer.Ordinal)],
            });
        }
        return weighed.MoveToImmutable();
    }

    // In a clash each side did it. Otherwise beside whom a rule reads the models name no other, and where two whom nothing reads are likely it is not known who.
    private static void Settle(DoerText text, int r, Verdict[] verdicts)
    {
        var known = Enumerable.Range(0, verdicts.Length).Where(d => IsHeld(d) && text.Doers[d].Kind is not ActorKind.Unnamed).ToList();
        // "The army" beside "Velmish troops" is the same one, by a shorter name.
        if (known.Exists(d => text.Doers[d] is { Kind: ActorKind.StateForce, Actor: not null })) Drop(d => text.Doers[d] is { Kind: ActorKind.StateForce, Actor: null });
        if (text.Reports[r].Of(Field.Kind).FirstOrDefault()?.Value.Text == "clash") return;
        if (known.Exists(d => IsRead(text, r, d))) Drop(d => !IsRead(text, r, d));
        var unread = Enumerable.Range(0, verdicts.Length).Where(d => IsHeld(d) && !text.Told[r][d].Any(DoerText.IsDoing)).ToHashSet();
        if (unread.Count > 1) Drop(unread.Contains);

        bool IsHeld(int d) => verdicts[d].Probability >= Statement.EvenOdds;

        void Drop(Func<int, bool> which)
        {
            for (var d = 0; d < verdicts.Length; d++) if (which(d)) verdicts[d] = verdicts[d] with { Probability = Math.Min(verdicts[d].Probability, Statement.EvenOdds - 1) };
        }
    }

    // Whether a rule reads the doer from words of the event; the role model is none.
    private static bool IsRead(DoerText text, int r, int d) => text.Told[r][d].Any(s => DoerText.IsDoing(s) && !s.Rule.StartsWith("role/model", StringComparison.Ordinal));

    private readonly record struct Verdict(int Probability, int Basis, bool IsCertain);

    private static Verdict Judge(FeatureList features, int least)
    {
        Span<int> scores = stackalloc int[2];
        Doing.Value.Score(features.Items, scores);
        var probability = Scaled(scores[1], least);
        if (probability < Statement.EvenOdds) return new Verdict(probability, 0, false);
        Span<int> grounds = stackalloc int[Bases.Length];
        Ground.Value.Score(features.Items, grounds);
        var basis = 0;
        for (var b = 1; b < grounds.Length; b++) if (grounds[b] > grounds[basis]) basis = b;
        return new Verdict(probability, basis, grounds[basis] >= Certain);
    }

    // What somebody says of themselves, what a court says and what words of doubt or blame say stands; who is merely named may be accused or claim it elsewhere.
    private static Statement Weighed(DoerText text, Statement statement, Verdict verdict)
    {
        var value = (ActorValue)statement.Value;
        if (statement.Field == Field.Claim || !verdict.IsCertain || value.Qualifier != Bases[0] || value.Qualifier == Bases[verdict.Basis]) return statement with { Probability = verdict.Probability };
        return Statement.Of(text.Analysis.Article, statement.Report, statement.Field, value with { Qualifier = Bases[verdict.Basis] }, statement.Spans, statement.Rule, statement.Attribution, statement.Modality, verdict.Probability, statement.Derivation);
    }

    /// <summary>Whether anybody may have done what the report tells; a trial and a warning are nobody's deed.</summary>
    public static bool IsWeighed(Report report) => report.Of(Field.Kind).FirstOrDefault()?.Value.Text is not ("trial" or "warning");

    /// <summary>The probability, in thousandths, from which the doer is held to have done it.</summary>
    public static int LeastOf(DoerText text, int r, int d)
    {
        var (read, modelled) = (IsRead(text, r, d), text.Told[r][d].Any(DoerText.IsDoing));
        var kind = text.Doers[d].Kind;
        // A state does not do what its enemies do, nor they what is done to them: where no words say so outright, an attack is no state's, and no raid of security forces
        // and no air strike an armed group's.
        var act = text.Reports[r].Of(Field.Kind).FirstOrDefault()?.Value.Text;
        if (kind == ActorKind.State && !read && act is "attack" or "mob_violence") return Never;
        // Police are told of beside most attacks, as those who came.
        if (kind == ActorKind.StateForce && !read && act is "attack" && text.Doers[d].Key.Contains("polic", StringComparison.Ordinal)) return Never;
        // "The school district said": an organisation that is only told of beside it did nothing.
        if (kind == ActorKind.Organisation && !read) return Never;
        if (kind is ActorKind.ArmedGroup or ActorKind.Unnamed && !read && (act == "security_operation" || text.Reports[r].Of(Field.Tactic).Any(t => t.Value.Text == "air_strike"))) return Never;
        return read ? kind == ActorKind.ArmedGroup ? ReadGroup : Read : modelled ? Modelled : kind is ActorKind.ArmedGroup or ActorKind.Unnamed ? Unread : Never;
    }

    // What is held comes to even odds or more.
    private static int Scaled(int score, int least) =>
        score >= least ? Statement.EvenOdds + (score - least) * (1000 - Statement.EvenOdds) / (1000 - least) : Math.Min(Statement.EvenOdds - 1, score * Statement.EvenOdds / least);

    private static Statement Told(DoerText text, int r, int d, Verdict verdict)
    {
        var (analysis, report) = (text.Analysis, text.Reports[r]);
        var mention = DoerFeatures.Nearest(text, r, text.Doers[d]);
        // Without words that claim it, nobody has claimed it.
        var features = new FeatureList();
        DoerFeatures.Fill(text, r, d, features);
        var basis = Bases[verdict.Basis] == Code.Of(PerpetratorBasis.Claimed) && !text.Told[r][d].Any(s => s.Field == Field.Claim) ? 0 : verdict.Basis;
        return Statement.Of(
            analysis.Article, report.Id, Field.Perpetrator, DoerStatement.Of(analysis, mention, Bases[basis]), [.. new[] { mention.Span, report.Trigger }.Distinct().Order()], "role/weighed",
            Attributor.Attribute(analysis, text.Actors, mention.Span), probability: verdict.Probability, derivation: WeighedReason.Of(Doing.Value, features, DoerFeatures.Named));
    }
}
