using Tacitus.Model.Runs;

namespace Tacitus.Showing;

/// <summary>An issue on one line.</summary>
internal static class IssueLine
{
    public static string Of(Issue issue) => $"{(issue.Lost ? "lost" : "issue")}: {issue.Code}: {issue.Path ?? issue.Article}: {issue.Message}";
}
