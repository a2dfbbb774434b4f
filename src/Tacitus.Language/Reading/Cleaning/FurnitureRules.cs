using System.Collections.Immutable;
using Tacitus.Language.Reading.Patterns;
using Tacitus.Model;

namespace Tacitus.Language.Reading.Cleaning;

/// <summary>The rules of <c>furniture.rules</c>: words by which the furniture of pages is known, in any text.</summary>
internal static class FurnitureRules
{
    private const string Resource = "Tacitus.Language.Reading.Cleaning.furniture.rules";

    private static readonly Lazy<ImmutableArray<FurnitureRule>> Loaded = new(() =>
    {
        using var reader = new StreamReader(typeof(FurnitureRules).Assembly.GetManifestResourceStream(Resource)!);
        return Parse("furniture.rules", reader.ReadToEnd());
    });

    private static readonly Lazy<PatternSet[]> Sets = new(() =>
    [
        .. Enum.GetValues<FurnitureAction>().Select(action => new PatternSet(
            from rule in All.Select((r, i) => (Number: i, Rule: r))
            where rule.Rule.Action == action
            from pattern in rule.Rule.Patterns
            select (rule.Number, pattern))),
    ]);

    /// <summary>Reads them, unless that is done.</summary>
    public static void Load() => _ = Sets.Value;

    /// <summary>All rules in the order of the file.</summary>
    public static ImmutableArray<FurnitureRule> All => Loaded.Value;

    /// <summary>The patterns of all rules of <paramref name="action"/>, numbered by their rules' places in <see cref="All"/>.</summary>
    public static PatternSet Of(FurnitureAction action) => Sets.Value[(int)action];

    /// <summary>Reads rules from <paramref name="text"/>.</summary>
    /// <exception cref="FormatException">A rule is wrong; the message is <c>file:line: what is wrong</c>.</exception>
    public static ImmutableArray<FurnitureRule> Parse(string file, string text)
    {
        var rules = ImmutableArray.CreateBuilder<FurnitureRule>();
        var fields = new List<(string Key, string Value)>();
        var first = 0;
        var number = 0;
        foreach (var line in text.Split('\n').Append(""))
        {
            number++;
            if (line.StartsWith('#')) continue;
            if (string.IsNullOrWhiteSpace(line))
            {
                if (fields.Count > 0) rules.Add(Rule(file, first, fields));
                fields.Clear();
                continue;
            }
            if (fields.Count == 0) first = number;
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0) throw new FormatException($"{file}:{number}: expected 'key: value'");
            fields.Add((line[..colon], line[(colon + 2)..].TrimEnd('\r')));
        }
        return rules.DrainToImmutable();
    }

    private static FurnitureRule Rule(string file, int line, List<(string Key, string Value)> fields)
    {
        foreach (var (key, _) in fields)
        {
            if (key is not ("rule" or "action" or "match" or "yes" or "no")) throw new FormatException($"{file}:{line}: there is no key '{key}'");
        }
        if (!Code.TryParse<FurnitureAction>(One("action"), out var action)) throw new FormatException($"{file}:{line}: there is no action '{One("action")}'");
        var yes = Every("yes");
        var no = Every("no");
        if (yes.Length == 0 || no.Length == 0) throw new FormatException($"{file}:{line}: a rule needs an example that must match and one that must not");
        try
        {
            foreach (var match in Every("match")) PatternParser.Parse(match);
            return new FurnitureRule(One("rule"), action, [.. Every("match").Select(m => Pattern(action, m))], yes, no, line);
        }
        catch (FormatException e)
        {
            throw new FormatException($"{file}:{line}: {e.Message}", e);
        }

        ImmutableArray<string> Every(string key) => [.. fields.Where(f => f.Key == key).Select(f => f.Value)];

        string One(string key) => Every(key) is [var value] ? value : throw new FormatException($"{file}:{line}: a rule has one '{key}'");
    }

    // Marks around a line ("» Related stories:") belong to the furniture.
    private static string Pattern(FurnitureAction action, string match)
    {
        var any = "(?:" + match + ")";
        return action switch
        {
            FurnitureAction.Line or FurnitureAction.Tail or FurnitureAction.Section or FurnitureAction.Masthead => @"^[\W_]*" + any + @"[\W_]*$",
            FurnitureAction.Start => @"^[\W_]*" + any,
            FurnitureAction.Byline => "^" + any,
            _ => any,
        };
    }
}
