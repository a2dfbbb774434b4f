using System.Collections.Immutable;
using System.Globalization;
using Tacitus.Coding.Events;
using Tacitus.Model.Texts;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Grouping;

/// <summary>
/// Of which event of its key each telling of an article is. Readers said it of the words that the program takes for tellings (<c>bench/gold/tellings.tsv</c>, <c>bench/news/tellings.tsv</c>: the article, then
/// <c>start+length=event</c> for each: <c>e2</c> the second event of the key, <c>e1+e2</c> both, <c>x1</c> one that the key leaves out, <c>0</c> none); where they did not, the quotes of the key do.
/// </summary>
internal sealed class TellingKeys
{
    /// <summary>What a key leaves out is counted from here on.</summary>
    public const int LeftOut = 1000;

    private static readonly Lazy<Dictionary<string, Dictionary<int, string>>> Files = new(() => Read("bench/gold/tellings.tsv", "bench/news/tellings.tsv"));

    private readonly Dictionary<int, string>? _marks;
    private readonly QuotedEvents _quoted;

    /// <summary>The keys of <paramref name="gold"/>, whose text as it was read is <paramref name="text"/>.</summary>
    public TellingKeys(GoldArticle gold, string text)
    {
        _quoted = new QuotedEvents(gold, text);
        Files.Value.TryGetValue(gold.Id["gold".Length..], out _marks);
    }

    /// <summary>What is known of a telling.</summary>
    public TellingLabel Of(Telling telling) =>
        _marks?.GetValueOrDefault(telling.Frame.Trigger.Span.Start) is { } mark ? Of(mark) : _quoted.EventOf(telling) is { } e ? new TellingLabel(true, e) : TellingLabel.Unknown;

    /// <summary>What a reader's <paramref name="mark"/> says.</summary>
    public static TellingLabel Of(string mark)
    {
        if (mark == "0") return new TellingLabel(false, null);
        if (mark.Contains('+', StringComparison.Ordinal)) return new TellingLabel(true, null);
        var number = int.Parse(mark.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
        return mark[0] == 'x' ? new TellingLabel(null, LeftOut + number) : new TellingLabel(true, number - 1);
    }

    private static Dictionary<string, Dictionary<int, string>> Read(params string[] files) => files.SelectMany(File.ReadLines).Select(Parse)
        .ToDictionary(l => l.Article, l => l.Marks.ToDictionary(m => m.Words.Start, m => m.Mark), StringComparer.Ordinal);

    /// <summary>The article of a line of such a file, and for the words that stand at each place what a reader said of them.</summary>
    public static (string Article, ImmutableArray<(Span Words, string Mark)> Marks) Parse(string line)
    {
        var parts = line.Split(' ', '\t');
        return (parts[0], [.. parts.Skip(1).Select(p => p.Split('+', 2)).Select(p => (Start: Number(p[0]), Length: p[1].Split('=', 2))).Select(p => (new Span(p.Start, p.Start + Number(p.Length[0])), p.Length[1]))]);

        static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
