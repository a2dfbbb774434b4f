using System.Collections.Immutable;
using System.Text;

namespace Tacitus.Bench.Quality.Muc4;

/// <summary>One fill of a slot of a MUC-4 template. A key gives alternatives, of which any is right; a response has one.</summary>
/// <param name="Values">The values, in upper case.</param>
/// <param name="References">The words of another slot that the value belongs to; empty when it belongs to none.</param>
/// <param name="IsOptional">Whether a response without it loses nothing.</param>
internal sealed record Fill(ImmutableArray<string> Values, ImmutableArray<string> References, bool IsOptional)
{
    /// <summary>A response's fill.</summary>
    public static Fill Of(string value, string? reference = null) => new([Clean(value)], reference is null ? [] : [Clean(reference)], false);

    /// <summary>
    /// Reads a key's fill, <c>? GUN / RIFLE: "AK-47" / "RIFLES"</c>; null when it says that there is none. Only a colon before a quote parts a value from its reference.
    /// </summary>
    public static Fill? Parse(string text)
    {
        text = text.Trim();
        var optional = text.StartsWith('?');
        if (optional) text = text[1..].Trim();
        if (text is "-" or "*" or "") return null;
        var values = ImmutableArray.CreateBuilder<string>();
        var references = ImmutableArray.CreateBuilder<string>();
        foreach (var part in Split(text, '/'))
        {
            var pieces = Split(part, ':');
            var referring = pieces.Count > 1 && (pieces[^1].StartsWith('"') || pieces[^1] == "-");
            if (!referring && part.StartsWith('"') && references.Count > 0) references.Add(Clean(part));
            else if (!referring) values.Add(Clean(part));
            else
            {
                values.Add(Clean(string.Join(':', pieces.SkipLast(1))));
                if (pieces[^1] != "-") references.Add(Clean(pieces[^1]));
            }
        }
        return new Fill(values.DrainToImmutable(), references.DrainToImmutable(), optional);
    }

    private static List<string> Split(string text, char mark)
    {
        var parts = new List<string>();
        var (part, quoted) = (new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length) { part.Append(text[++i] == '"' ? '\'' : text[i]); continue; }
            if (text[i] == '"') quoted = !quoted;
            if (text[i] == mark && !quoted)
            {
                parts.Add(part.ToString().Trim());
                part.Clear();
            }
            else part.Append(text[i]);
        }
        parts.Add(part.ToString().Trim());
        return parts;
    }

    private static string Clean(string text) =>
        string.Join(' ', text.ToUpperInvariant().Replace('"', ' ').Replace('[', ' ').Replace(']', ' ').Replace('(', ' ').Replace(')', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
