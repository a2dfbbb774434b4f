using System.CommandLine;
using Tacitus.Ledger.Sources;
using Tacitus.Model;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;
using Tacitus.Running;

namespace Tacitus.Commands;

/// <summary><c>code FILE</c>: codes one article and prints its reports with the words and the rule of each value, without a ledger.</summary>
internal static class CodeCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "An article." };
        var command = new Command("code", "Codes one article and prints each value with its words and its rule.") { file };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            foreach (var input in SourceFinder.Find([parsed.GetValue(file)!], GivenMetadata.None))
            {
                foreach (var issue in input.Issues) parsed.InvocationConfiguration.Error.WriteLine(issue.Message);
                if (input.Source is not { } source) continue;
                var coded = new ArticleCoding().Code(source);
                foreach (var issue in coded.Issues) parsed.InvocationConfiguration.Error.WriteLine(issue.Message);
                if (coded.Coded is { } article) Print(output, article);
            }
            return 0;
        });
        return command;
    }

    private static void Print(TextWriter output, CodedArticle coded)
    {
        var article = coded.Article;
        output.WriteLine($"{article.Title ?? "(no title)"}  [{article.Outlet ?? "no outlet"}, {article.Published?.Date.ToString() ?? "no date"}]");
        foreach (var report in coded.Reports)
        {
            output.WriteLine();
            output.WriteLine($"{report.Id}  {Code.Of(report.Narration)}  \"{article[report.Trigger]}\"");
            foreach (var statement in report.Statements) Print(output, article, statement);
        }
        foreach (var aggregate in coded.Aggregates)
        {
            output.WriteLine();
            output.WriteLine($"{aggregate.Id}  in sum, {Code.Of(aggregate.Kind)}  \"{article[aggregate.Span]}\"");
            foreach (var statement in aggregate.Statements) Print(output, article, statement);
        }
        if (coded.Statements.Length > 0) output.WriteLine("\nOf actors");
        foreach (var statement in coded.Statements) Print(output, article, statement);
    }

    private static void Print(TextWriter output, Article article, Statement statement)
    {
        var value = statement.Value switch
        {
            CountValue count => $"{count.Text} ({count.Population})",
            ActorValue { Qualifier: { } qualifier } actor => $"{actor.Text} ({qualifier})",
            TextValue { Kind: { } kind } text => $"{text.Text} ({kind})",
            PlaceValue { Place: var place } => $"{place.Name}, {place.Place?.Country ?? "?"}, precision {place.Precision}{(place.Site is null ? "" : ", site " + place.Site)}",
            DateValue { Date: null, Relative: { } relative } => $"{relative.Shift} {Code.Of(relative.Unit)} from {Code.Of(relative.Anchor)}",
            var other => other.Text,
        };
        var words = string.Join("\" ... \"", statement.Spans.Select(s => article[s].Replace('\n', ' ')));
        var source = statement.Attribution is { } attribution ? $", {Code.Of(attribution.Kind)} by {attribution.Source}" : "";
        var modality = statement.Modality == Modality.Asserted ? "" : ", " + Code.Of(statement.Modality);
        output.WriteLine($"  {Code.Of(statement.Field),-14} {value}  \"{words}\"{source}{modality}  [{statement.Rule}]");
    }
}
