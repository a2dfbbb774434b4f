using System.CommandLine;
using System.CommandLine.Parsing;
using Tacitus.Inquiry.Wording;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Actors;
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

    /// <summary>Whether the names of private persons are shown.</summary>
    public static Option<bool> Names() => new("--names") { Description = "With the names of victims, suspects and private persons." };

    /// <summary>How an answer is written.</summary>
    public static Option<AnswerFormat?> Format() => CodeOf<AnswerFormat>("--format", "How it is written, text unless told");

    /// <summary>The format that <paramref name="parsed"/> asks for.</summary>
    public static AnswerFormat FormatOf(ParseResult parsed, Option<AnswerFormat?> format, Option<bool> json) =>
        parsed.GetValue(json) ? AnswerFormat.Json : parsed.GetValue(format) ?? AnswerFormat.Text;

    /// <summary>The actor that <paramref name="words"/> mean.</summary>
    /// <exception cref="WrongUseException">There is none, or it is a person who is not public.</exception>
    public static Actor Actor(LedgerStore ledger, string words)
    {
        var found = ledger.Named(words).Where(a => a.Kind != ActorKind.Person || ledger.Relations(a.Id).Any(r => r.Object == a.Id && r.Type is RelationType.LedBy or RelationType.FoundedBy)).ToList();
        if (found.Count == 0) throw new WrongUseException($"There is no actor '{words}'. See who there is with: tacitus actors");
        // Of those whom people hold to be one, the one under which all are shown.
        return ledger.SameActors(found[0].Id) is [var first, ..] && first != found[0].Id ? ledger.Actor(first) ?? found[0] : found[0];
    }

    /// <summary>The ISO code of the country that <paramref name="words"/> mean; null when nothing is asked for.</summary>
    /// <exception cref="WrongUseException">It is no country.</exception>
    public static string? Country(string? words) =>
        words is null ? null : CountryName.Find(words) ?? throw new WrongUseException($"'{words}' is no country. Name it by its code, as RU, or in English.");

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
        // An event that was joined to another is asked for by the id that it had.
        if (matches.IsEmpty && kind == IdKind.Event) matches = [.. ledger.Redirected(prefix).Select(r => r.New).Distinct(StringComparer.Ordinal)];
        return matches.Length switch
        {
            1 => matches[0],
            0 => throw new WrongUseException($"There is no {what} whose id begins with '{prefix}'."),
            _ => throw new WrongUseException($"More than one {what} begins with '{prefix}': {string.Join(", ", matches.Take(5))}{(matches.Length > 5 ? " ..." : "")}"),
        };
    }
}
