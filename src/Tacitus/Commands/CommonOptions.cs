using System.CommandLine;
using System.CommandLine.Parsing;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Showing;

namespace Tacitus.Commands;

/// <summary>The options that several commands share, and how they read theirs.</summary>
internal static class CommonOptions
{
    /// <summary>Which ledger.</summary>
    public static Option<string> Ledger() => new("--ledger", "-l") { Description = "The ledger file.", DefaultValueFactory = _ => "tacitus.db", HelpName = "FILE" };

    /// <summary>Output for programs.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON." };

    /// <summary>A date as exact as the user knows it.</summary>
    public static Option<PartialDate?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (PartialDate.TryParse(text, out var date)) return date;
            result.AddError($"'{text}' is not a date like 2021-08-26, 2021-08, 2021 or 2021-08-20/2021-08-26.");
            return null;
        },
    };

    /// <summary>A code of the design's value lists.</summary>
    public static Option<T?> CodeOf<T>(string name, string description) where T : struct, Enum => new(name)
    {
        Description = $"{description}: {string.Join(", ", Code.All<T>())}.",
        HelpName = name[2..].ToUpperInvariant(),
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Code.TryParse<T>(text, out var value)) return value;
            result.AddError($"'{text}' is not one of: {string.Join(", ", Code.All<T>())}.");
            return null;
        },
    };

    /// <summary>The screen that <paramref name="parsed"/> writes to.</summary>
    public static Screen Screen(ParseResult parsed)
    {
        var output = parsed.InvocationConfiguration.Output;
        return new Screen(output, ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected);
    }

    /// <summary>The one id that <paramref name="prefix"/> stands for.</summary>
    /// <exception cref="WrongUseException">There is none, or more than one.</exception>
    public static string Resolve(LedgerStore ledger, IdKind kind, string prefix)
    {
        var matches = ledger.Matches(kind, prefix);
        var what = Code.Of(kind);
        return matches.Length switch
        {
            1 => matches[0],
            0 => throw new WrongUseException($"There is no {what} whose id begins with '{prefix}'."),
            _ => throw new WrongUseException($"More than one {what} begins with '{prefix}': {string.Join(", ", matches.Take(5))}{(matches.Length > 5 ? " ..." : "")}"),
        };
    }
}
