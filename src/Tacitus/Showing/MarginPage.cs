using Tacitus.Coding;
using Tacitus.Model;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Showing;

/// <summary>An article with its statements beside the words that they were read from, each under the number of its report.</summary>
internal sealed class MarginPage(CodedArticle coded, CodingTrace? trace)
{
    private const int TextWidth = 62;
    private const int MarginWidth = 78;

    private readonly Article _article = coded.Article;

    /// <summary>Writes the page.</summary>
    public void Write(Screen screen)
    {
        screen.Heading($"{_article.Title ?? "(no title)"}  [{_article.Outlet ?? "no outlet"}, {_article.Published?.Date.ToString() ?? "no date"}]");
        screen.Line();
        for (var r = 0; r < coded.Reports.Length; r++)
            screen.Line($"[{r + 1}] {coded.Reports[r].Id}  {Code.Of(coded.Reports[r].Narration)}  \"{_article[coded.Reports[r].Trigger]}\"");
        for (var a = 0; a < coded.Aggregates.Length; a++)
            screen.Line($"[{Sum(a)}] {coded.Aggregates[a].Id}  in sum, {Code.Of(coded.Aggregates[a].Kind)}  \"{_article[coded.Aggregates[a].Span]}\"");
        var decisions = trace?.Decisions ?? [];
        foreach (var block in _article.Blocks)
        {
            screen.Line();
            var text = Wrap(_article[block.Span], TextWidth);
            var margin = Notes(block.Span).SelectMany(n => Wrap(n, MarginWidth)).ToList();
            for (var i = 0; i < Math.Max(text.Count, margin.Count); i++)
                screen.Line($"{(i < text.Count ? text[i] : "").PadRight(TextWidth)} | {(i < margin.Count ? margin[i] : "")}".TrimEnd());
            foreach (var decision in decisions)
            {
                if (!block.Span.Contains(decision.Span)) continue;
                screen.Line($"    {(decision.Fired ? '+' : '-')} \"{_article[decision.Span]}\" {decision.Rule}: {decision.Outcome}");
            }
        }
    }

    private static string Sum(int aggregate) => "S" + (aggregate + 1);

    private IEnumerable<string> Notes(Span block)
    {
        var all = coded.Reports.SelectMany((r, i) => r.Statements.Select(s => (Label: $"{i + 1}", Statement: s)))
            .Concat(coded.Aggregates.SelectMany((a, i) => a.Statements.Select(s => (Label: Sum(i), Statement: s))))
            .Concat(coded.Statements.Select(s => (Label: "-", Statement: s)));
        return all.Where(n => block.Contains(n.Statement.Spans[0])).OrderBy(n => n.Statement.Spans[0].Start).Select(n => Note(n.Label, n.Statement));
    }

    private string Note(string label, Statement statement)
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
        var words = string.Join("\" ... \"", statement.Spans.Select(s => _article[s]));
        var source = statement.Attribution is { } attribution ? $", {Code.Of(attribution.Kind)} by {attribution.Source}" : "";
        var modality = statement.Modality == Modality.Asserted ? "" : ", " + Code.Of(statement.Modality);
        return $"[{label}] {Code.Of(statement.Field)}: {value} \"{words}\"{source}{modality} [{statement.Rule}]";
    }

    // Lines of at most so many characters, broken at blanks; a longer word is cut.
    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Screen.Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            if (line.Length > 0 && line.Length + 1 + rest.Length <= width)
            {
                line += " " + rest;
                continue;
            }
            if (line.Length > 0) lines.Add(line);
            for (; rest.Length > width; rest = rest[width..]) lines.Add(rest[..width]);
            line = rest;
        }
        if (line.Length > 0) lines.Add(line);
        return lines;
    }
}
