using System.Collections.Immutable;
using System.CommandLine;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Events;
using Tacitus.Running;
using Tacitus.Showing;

namespace Tacitus.Commands;

/// <summary><c>judge same|different|undo A B</c> and <c>judge list</c>: what a person decides of events, articles, reports or actors. It binds every later run.</summary>
internal static class JudgeCommand
{
    public static Command Create() => new("judge", "Records that two events, articles or reports tell of the same event, or that two actors are the same, or not. It binds every later run until it is undone.")
    {
        Create("same", "They tell of the same event, or are the same actor.", Verdict.Same),
        Create("different", "They tell of different events, or are different actors.", Verdict.Different),
        Create("undo", "Takes back what you judged of the two.", null),
        List(),
    };

    private static Command Create(string name, string description, Verdict? verdict)
    {
        var left = new Argument<string>("A") { Description = "The id of an event, article or report, or the beginning of one (e-..., a-... or r-...), or the id of an actor (actor-...)." };
        var right = new Argument<string>("B") { Description = "Another." };
        var by = new Option<string>("--by") { Description = "Who judges.", DefaultValueFactory = _ => "editor", HelpName = "NAME" };
        var why = new Option<string>("--reason") { Description = "Why.", DefaultValueFactory = _ => "", HelpName = "WORDS" };
        var ledger = CommonOptions.Ledger();
        var command = new Command(name, description) { left, right, by, ledger };
        if (verdict is not null) command.Add(why);
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(ledger)!;
            LedgerStore.OpenToRead(path).Dispose();
            using var store = LedgerStore.Open(path);
            if (parsed.GetValue(left)!.StartsWith("actor-", StringComparison.Ordinal))
            {
                Actors(store, parsed.GetValue(left)!, parsed.GetValue(right)!, verdict, verdict is null ? "" : parsed.GetValue(why)!, parsed.GetValue(by)!);
                CommonOptions.Screen(parsed).Line(verdict is null ? "Taken back: one judgement." : "Recorded: one judgement on two actors.");
                return 0;
            }
            var judgements = Judgements(store, Reports(store, parsed.GetValue(left)!), Reports(store, parsed.GetValue(right)!), verdict, verdict is null ? "" : parsed.GetValue(why)!, parsed.GetValue(by)!);
            if (judgements.IsEmpty) throw new WrongUseException("Name two different events, articles or reports.");
            var done = 0;
            foreach (var judgement in judgements)
            {
                if (verdict is null) done += store.Unjudge(judgement) ? 1 : 0;
                else
                {
                    store.Judge(judgement);
                    done++;
                }
            }
            if (done == 0) throw new WrongUseException($"{parsed.GetValue(by)} has judged nothing of the two. See: tacitus judge list");
            Relinker.Link(store, RunVersions.Read(), RunProgress.None);
            var screen = CommonOptions.Screen(parsed);
            screen.Line(verdict is null ? $"Taken back: {Counted.Of(done, "judgement")}." : $"Recorded: {Counted.Of(done, "judgement")} on pairs of reports.");
            foreach (var issue in store.Issues().Where(i => i.Code == "judgements_contradict")) screen.Line(IssueLine.Of(issue));
            return 0;
        });
        return command;
    }

    private static Command List()
    {
        var ledger = CommonOptions.Ledger();
        var command = new Command("list", "Lists what people have judged.") { ledger };
        command.SetAction(parsed =>
        {
            using var store = LedgerStore.OpenToRead(parsed.GetValue(ledger)!);
            CommonOptions.Screen(parsed).Table(["one", "other", "verdict", "by", "reason"],
                store.HumanJudgements().Concat(store.ActorJudgements()).Select(j => (IReadOnlyList<string>)[j.Left, j.Right, Code.Of(j.Verdict), j.By, j.Reason]));
            return 0;
        });
        return command;
    }

    private static void Actors(LedgerStore ledger, string left, string right, Verdict? verdict, string why, string who)
    {
        foreach (var id in (string[])[left, right])
            if (ledger.Actor(id) is null) throw new WrongUseException($"There is no actor {id}. See their ids with: tacitus actors");
        if (left == right) throw new WrongUseException("Name two different actors.");
        if (who == "tacitus") throw new WrongUseException("'tacitus' is who computes judgements; name a person.");
        var pair = string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left);
        var judgement = new Judgement(pair.Item1, pair.Item2, verdict ?? Verdict.Same, 1000, why, who);
        if (verdict is not null) ledger.JudgeActors(judgement);
        else if (!ledger.UnjudgeActors(judgement)) throw new WrongUseException($"{who} has judged nothing of the two. See: tacitus judge list");
    }

    // Each report of the one with each of the other, so that all of them go together, or none with any.
    private static ImmutableArray<Judgement> Judgements(LedgerStore ledger, ImmutableArray<string> left, ImmutableArray<string> right, Verdict? verdict, string why, string who)
    {
        if (who == "tacitus") throw new WrongUseException("'tacitus' is who computes judgements; name a person.");
        if (verdict == Verdict.Different && left.Intersect(right, StringComparer.Ordinal).Any()) throw new WrongUseException("A report is no other event than itself.");
        var known = ledger.HumanJudgements().Where(j => j.By == who).Select(j => (j.Left, j.Right)).ToHashSet();
        return
        [
            .. from l in left from r in right where l != r
               let pair = string.CompareOrdinal(l, r) < 0 ? (l, r) : (r, l)
               where verdict is not null || known.Contains(pair)
               select new Judgement(pair.Item1, pair.Item2, verdict ?? Verdict.Same, 1000, why, who),
        ];
    }

    private static ImmutableArray<string> Reports(LedgerStore ledger, string id)
    {
        if (id.StartsWith("r-", StringComparison.Ordinal))
            return ledger.ArticleOf(id) is not null ? [id] : throw new WrongUseException($"There is no report {id}.");
        if (id.StartsWith("a-", StringComparison.Ordinal))
        {
            var article = CommonOptions.Resolve(ledger, IdKind.Article, id);
            ImmutableArray<string> reports = [.. ledger.ReadArticle(article).Reports.Where(r => r.Narration == Model.Reports.Narration.Lead).Take(1).Select(r => r.Id)];
            return reports.IsEmpty ? throw new WrongUseException($"{article} tells of no event as its news; name a report.") : reports;
        }
        return ledger.Event(CommonOptions.Resolve(ledger, IdKind.Event, id))!.Reports;
    }
}
