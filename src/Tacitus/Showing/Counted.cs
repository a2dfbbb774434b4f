using System.Globalization;

namespace Tacitus.Showing;

/// <summary>A number with its noun: <c>1 issue</c>, <c>2 issues</c>.</summary>
internal static class Counted
{
    public static string Of(long number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
