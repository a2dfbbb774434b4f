using System.Globalization;
using Tacitus.Coding.Linking;

namespace Tacitus.Bench.Speed;

/// <summary>Words for made-up news, each as rare as the table of words that linking ships says, and names, of which the table has every second.</summary>
internal static class MadeWords
{
    // Names of people, places and groups that the table has stand in fewer than one article in a hundred and fifty.
    private const double LeastRarityOfName = 5;

    private static readonly (double Share, string[] Words)[] Table = Read();
    private static readonly string[] Known = [.. Table.Where(t => t.Share < Math.Exp(-LeastRarityOfName)).SelectMany(t => t.Words).Where(w => w.Length > 3 && w.All(char.IsAsciiLetterLower))];

    /// <summary>Draws the words of an article: each as often as news has it, <paramref name="length"/> times over; those that more than <paramref name="most"/> of all articles have are left out.</summary>
    public static List<string> Draw(ref Chance chance, double length, double most = 1)
    {
        var drawn = new List<string>();
        foreach (var (share, words) in Table)
        {
            if (share > most) continue;
            // How many are passed over until the next that comes.
            var none = length * Math.Log(1 - share);
            for (var at = Skip(ref chance); at < words.Length; at += 1 + Skip(ref chance)) drawn.Add(words[at]);

            int Skip(ref Chance by) => (int)Math.Min(words.Length, Math.Log(by.Share()) / none);
        }
        return drawn;
    }

    /// <summary>A name, the same for the same seed.</summary>
    public static string Name(ulong seed)
    {
        const string Consonants = "bdfgklmnprstvz", Vowels = "aeiou";
        var chance = new Chance(unchecked(seed * 977 + 13));
        var letters = chance.Next(2) == 0 ? Known[chance.Next(Known.Length)].ToCharArray() : new char[6 + chance.Next(2) * 2];
        if (letters[0] == 0)
            for (var i = 0; i < letters.Length; i++) letters[i] = i % 2 == 0 ? Consonants[chance.Next(Consonants.Length)] : Vowels[chance.Next(Vowels.Length)];
        letters[0] = char.ToUpperInvariant(letters[0]);
        return new string(letters);
    }

    private static (double, string[])[] Read()
    {
        const string Name = "words.model";
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(typeof(WordTable), Name) ?? throw new InvalidOperationException($"{Name} is not embedded");
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Select(l => l.Split('\t')).Where(l => l[1] != "*")
                .Select(l => (Math.Exp(-double.Parse(l[0], CultureInfo.InvariantCulture)), l[1].Split(' '))),
        ];
    }
}
