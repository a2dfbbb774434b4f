using System.Buffers;
using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;
using Tacitus.Language.Lexicons;

namespace Tacitus.Language.Languages;

/// <summary>
/// Tells the language of a text from the byte n-grams of its words, one of 61.
/// Method and scores are those of Nito-ELD (Nito T.M., Apache-2.0): each n-gram that occurs adds its score to each language that has it.
/// </summary>
internal static class LanguageIdentifier
{
    /// <summary>What is said of a text too short or too strange to tell.</summary>
    public const string Undetermined = "und";

    // The package looks at 350 bytes; more text costs little and tells close languages apart.
    private const int LongestText = 3000;
    private const int LongestWord = 70;

    // In the package's database every score is stored less this much.
    private const int LeastScore = 53;

    // Fewer different n-grams than this say nothing: the package's own bound is 3, for single words typed by a user.
    private const int FewestNgrams = 8;

    // A right answer has a mean score of 75 to 90 an n-gram; unknown languages and codes score under half of that.
    private const int LeastMeanScore = 35;

    // Another language must score this many times the article's own. Norwegian and Danish, Spanish and Galician stay under it: close kin is not marked.
    private const double SureMargin = 1.3;

    // English news has its small words in every sentence; what has none of them need not score so much more.
    private const double SureMarginToEnglish = 1.15;

    private static readonly FrozenSet<string> Indonesian = Words(
        "bahwa karena bisa polisi kantor uang mobil senin jumat minggu maret agustus juni juli resmi korban tewas pemilu gubernur provinsi kabupaten siapapun manapun berbeda perlakuan "
        + "kesehatan perkawinan internasional nasional organisasi");

    private static readonly FrozenSet<string> Malay = Words(
        "bahawa kerana ialah hendaklah mana-mana isnin jumaat ogos jun julai polis wang rasmi mangsa maut apa-apa sesiapa perlembagaan menerusi manakala berbeza gabenor "
        + "sebarang kesihatan perkahwinan antarabangsa kebangsaan pertubuhan");

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly Lazy<Model> Loaded = new(Model.Load);

    /// <summary>Reads the scores, unless that is done.</summary>
    public static void Load() => _ = Loaded.Value;

    /// <summary>The ISO 639-1 code of the language of <paramref name="text"/>, or <see cref="Undetermined"/>.</summary>
    public static string Identify(ReadOnlySpan<char> text)
    {
        var model = Loaded.Value;
        var scores = new int[model.Codes.Length];
        return Best(text, model, scores) is >= 0 and var best ? Named(model.Codes[best], text) : Undetermined;
    }

    /// <summary>The language of <paramref name="text"/> when it surely is another one than <paramref name="own"/>; else null.</summary>
    public static string? Other(ReadOnlySpan<char> text, string own)
    {
        var model = Loaded.Value;
        var scores = new int[model.Codes.Length];
        if (Best(text, model, scores) is not (>= 0 and var best)) return null;
        var code = model.Codes[best];
        var at = Array.IndexOf(model.Codes, own == "id" ? "ms" : own);
        return at == best || at < 0 || scores[best] < (own == "en" ? SureMarginToEnglish : SureMargin) * scores[at] ? null : Named(code, text);
    }

    private static string Named(string code, ReadOnlySpan<char> text) => code == "ms" ? IndonesianOrMalay(text) : code;

    // The language with the highest score; -1 when the text says too little.
    private static int Best(ReadOnlySpan<char> text, Model model, int[] scores)
    {
        var seen = new NgramSet();
        Span<byte> word = stackalloc byte[LongestWord + 4];
        var length = 0;
        if (text.Length > LongestText) text = text[..LongestText];
        for (var i = 0; i < text.Length; i++)
        {
            if (IsOfWord(text, i)) { length = Append(word, length, char.ToLowerInvariant(text[i])); continue; }
            if (length > 0) Take(word[..Math.Min(length, LongestWord)], seen);
            length = 0;
        }
        if (length > 0) Take(word[..Math.Min(length, LongestWord)], seen);
        Score(seen.Met, model, scores);

        var best = 0;
        for (var l = 1; l < scores.Length; l++)
        {
            if (scores[l] > scores[best]) best = l;
        }
        var count = seen.Count;
        seen.Return();
        return count < FewestNgrams || scores[best] < LeastMeanScore * count ? -1 : best;
    }

    // The scores have one entry for both. These words are spelled, or used, in one only; where none occurs it is the one with ten times the speakers.
    private static string IndonesianOrMalay(ReadOnlySpan<char> text)
    {
        var balance = 0;
        foreach (var word in text.Split(' '))
        {
            var form = text[word].Trim(".,;:()“”\"'").ToString().ToLowerInvariant();
            if (Indonesian.Contains(form)) balance++;
            else if (Malay.Contains(form)) balance--;
        }
        return balance < 0 ? "ms" : "id";
    }

    // An apostrophe belongs to the letter after it.
    private static bool IsOfWord(ReadOnlySpan<char> text, int i) =>
        char.IsLetter(text[i]) || (text[i] is '\'' or '`' or '\u2019' && i + 1 < text.Length && char.IsLetter(text[i + 1]));

    private static int Append(Span<byte> word, int length, char c)
    {
        if (length >= LongestWord) return length;
        if (c < 0x80)
        {
            word[length] = (byte)c;
            return length + 1;
        }
        Span<char> one = [c];
        return length + Encoding.UTF8.GetBytes(one, word[length..]);
    }

    // N-grams of four bytes at a stride of three; a blank marks the start and the end of the word.
    private static void Take(ReadOnlySpan<byte> word, NgramSet seen)
    {
        var start = 0;
        for (; start + 4 < word.Length; start += 3) seen.Add(Key(word.Slice(start, 4), start == 0, false));
        var last = word.Length == 3 ? word : word[Math.Max(0, word.Length - 4)..];
        seen.Add(Key(last, start == 0, true));
    }

    private static void Score(ReadOnlySpan<ulong> ngrams, Model model, int[] scores)
    {
        var ranges = ArrayPool<(int Start, int End)>.Shared.Rent(ngrams.Length);
        model.Ngrams.Get(ngrams, ranges);
        for (var n = 0; n < ngrams.Length; n++)
        {
            var (start, end) = ranges[n];
            var pairs = model.Scores.AsSpan(start, end - start);
            for (var i = 0; i + 1 < pairs.Length; i += 2) scores[pairs[i]] += pairs[i + 1] + LeastScore;
        }
        ArrayPool<(int Start, int End)>.Shared.Return(ranges);
    }

    private static ulong Key(ReadOnlySpan<byte> bytes, bool first, bool last)
    {
        var key = 0UL;
        var length = 0;
        if (first) { key = ' '; length++; }
        foreach (var b in bytes) { key = key << 8 | b; length++; }
        if (last) { key = key << 8 | ' '; length++; }
        return key << (8 * (6 - length));
    }

    private sealed record Model(string[] Codes, KeyTable<(int Start, int End)> Ngrams, byte[] Scores)
    {
        public static Model Load()
        {
            using var resource = typeof(LanguageIdentifier).Assembly.GetManifestResourceStream("Tacitus.Language.Languages.languages.model")!;
            using var reader = new BinaryReader(new BufferedStream(new GZipStream(resource, CompressionMode.Decompress), 1 << 16));
            var codes = new string[reader.ReadByte()];
            for (var i = 0; i < codes.Length; i++) codes[i] = Encoding.ASCII.GetString(reader.ReadBytes(2));
            var ngrams = new Dictionary<ulong, (int, int)>();
            var scores = new List<byte>();
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                var key = 0UL;
                foreach (var b in reader.ReadBytes(6)) key = key << 8 | b;
                var start = scores.Count;
                scores.AddRange(reader.ReadBytes(2 * reader.ReadByte()));
                ngrams.Add(key, (start, scores.Count));
            }
            return new Model(codes, new KeyTable<(int Start, int End)>(ngrams), [.. scores]);
        }
    }
}
