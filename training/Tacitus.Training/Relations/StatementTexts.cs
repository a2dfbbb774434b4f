using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Tacitus.Model.Texts;

namespace Tacitus.Training.Relations;

/// <summary>
/// Reads the project's own statements and reports with entities and ties in the manner of re3d (<c>bench/relations/statements.txt</c>): documents that open with <c># </c> and their style, sentences with <c>S </c>,
/// each followed by its entities (<c>e1 Organisation :: words</c>, <c>#2</c> behind them for the second place) and its ties (<c>r e1 BelongsTo e2</c>).
/// </summary>
internal static partial class StatementTexts
{
    /// <summary>Where it lies in the project.</summary>
    public const string DefaultPath = "bench/relations/statements.txt";

    /// <summary>The documents of <paramref name="path"/>, all for learning from.</summary>
    /// <exception cref="InvalidDataException">A line is not of the form; the message has it.</exception>
    public static ImmutableArray<Re3dDocument> Read(string path = DefaultPath)
    {
        var documents = ImmutableArray.CreateBuilder<Re3dDocument>();
        var text = new StringBuilder();
        var (entities, ties) = (new List<(Span, string, double)>(), new List<(Span, string, Span)>());
        var (sentence, start, known) = ("", 0, new Dictionary<string, Span>(StringComparer.Ordinal));
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal)) Close();
            else if (line.StartsWith("S ", StringComparison.Ordinal))
            {
                if (text.Length > 0) text.Append("\n\n");
                (sentence, start, known) = (line[2..], text.Length, new Dictionary<string, Span>(StringComparer.Ordinal));
                text.Append(sentence);
            }
            else if (Entity().Match(line) is { Success: true } entity)
            {
                var at = PlaceOf(sentence, entity.Groups["words"].Value, entity.Groups["place"].Success ? int.Parse(entity.Groups["place"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 1);
                if (at < 0) throw new InvalidDataException($"{path}: the sentence does not have the words of \"{line.Trim()}\"");
                known[entity.Groups["id"].Value] = new Span(start + at, start + at + entity.Groups["words"].Length);
                entities.Add((known[entity.Groups["id"].Value], entity.Groups["type"].Value, 1));
            }
            else if (Tie().Match(line) is { Success: true } tie && known.TryGetValue(tie.Groups["source"].Value, out var source) && known.TryGetValue(tie.Groups["target"].Value, out var target)) ties.Add((source, tie.Groups["type"].Value, target));
            else if (line.Trim().Length > 0) throw new InvalidDataException($"{path}: \"{line.Trim()}\" is no line of such a file");
        }
        Close();
        return documents.DrainToImmutable();

        void Close()
        {
            if (text.Length > 0) documents.Add(new Re3dDocument($"statement {documents.Count + 1}", text.ToString(), [.. entities], [.. ties]));
            text.Clear();
            entities.Clear();
            ties.Clear();
        }
    }

    // Where words stand for the n-th time; negative where they do not.
    private static int PlaceOf(string sentence, string words, int n)
    {
        var at = sentence.IndexOf(words, StringComparison.Ordinal);
        for (; n > 1 && at >= 0; n--) at = sentence.IndexOf(words, at + 1, StringComparison.Ordinal);
        return at;
    }

    [GeneratedRegex(@"^ +(?<id>e\d+) (?<type>\w+) :: (?<words>.+?)(?: #(?<place>\d+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Entity();

    [GeneratedRegex(@"^ +r (?<source>e\d+) (?<type>\w+) (?<target>e\d+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Tie();
}
