using System.CommandLine;
using Tacitus.Coding;
using Tacitus.Ledger.Sources;
using Tacitus.Model.Texts;
using Tacitus.Running;
using Tacitus.Showing;

namespace Tacitus.Commands;

/// <summary><c>code FILE</c>: codes one article and prints it with its statements in the margin, without a ledger.</summary>
internal static class CodeCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "An article." };
        var trace = new Option<bool>("--trace") { Description = "Print under each paragraph every rule that fired (+) or was refused (-)." };
        var command = new Command("code", "Codes one article and prints it with its statements in the margin.") { file, trace };
        command.SetAction(parsed =>
        {
            foreach (var input in SourceFinder.Find([parsed.GetValue(file)!], GivenMetadata.None))
            {
                foreach (var issue in input.Issues) parsed.InvocationConfiguration.Error.WriteLine(issue.Message);
                if (input.Source is not { } source) continue;
                var decisions = parsed.GetValue(trace) ? new CodingTrace() : null;
                var coded = new ArticleCoding().Code(source, decisions);
                foreach (var issue in coded.Issues.Concat(coded.Coded?.Issues ?? [])) parsed.InvocationConfiguration.Error.WriteLine(issue.Message);
                if (coded.Coded is { } article) new MarginPage(article, decisions).Write(CommonOptions.Screen(parsed));
            }
            return 0;
        });
        return command;
    }
}
