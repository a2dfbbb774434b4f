using System.Globalization;
using System.Text;

namespace Tacitus.Words;

/// <summary>Cuts a word into the pieces that the encoder knows: from its beginning, always the longest piece that fits.</summary>
internal sealed class WordPieces
{
    /// <summary>The pieces that open and close what is encoded, and the one for what has no pieces.</summary>
    public const int Opening = 101, Closing = 102, Unknown = 100;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _cut = new(StringComparer.Ordinal);

    /// <summary>Pieces whose numbers are their places in <paramref name="all"/>.</summary>
    public WordPieces(IEnumerable<string> all)
    {
        foreach (var piece in all)
        {
            _numbers.TryAdd(piece, All.Count);
            All.Add(piece);
        }
    }

    /// <summary>All pieces.</summary>
    public List<string> All { get; } = [];

    /// <summary>The pieces of <paramref name="word"/>, which is in small letters; accents do not matter.</summary>
    public int[] Cut(string word)
    {
        if (_cut.TryGetValue(word, out var known)) return known;
        var pieces = new List<int>();
        var plain = Plain(word);
        for (var i = 0; i < plain.Length;)
        {
            var end = i + 1;
            if (IsPart(plain[i])) while (end < plain.Length && IsPart(plain[end])) end++;
            Cut(plain.AsSpan(i, end - i), pieces);
            i = end;
        }
        return _cut[word] = [.. pieces];
    }

    /// <summary><paramref name="word"/> without its accents.</summary>
    public static string Plain(string word) => string.Concat(word.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    private static bool IsPart(char c) => char.IsLetter(c) || char.IsNumber(c);

    private void Cut(ReadOnlySpan<char> part, List<int> pieces)
    {
        var known = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < part.Length;)
        {
            var (piece, end) = (-1, part.Length);
            for (; end > start; end--)
            {
                if (start == 0 ? known.TryGetValue(part[..end], out var found) : known.TryGetValue($"##{part[start..end]}", out found))
                {
                    piece = found;
                    break;
                }
            }
            pieces.Add(piece < 0 ? Unknown : piece);
            if (piece < 0) return;
            start = end;
        }
    }
}
