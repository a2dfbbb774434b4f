using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Tacitus.Language.Lexicons;

namespace Tacitus.Coding.Actors;

/// <summary>Countries by their adjectives, names and seats of government.</summary>
internal sealed class CountryLexicon
{
    /// <summary>One country.</summary>
    /// <param name="Code">ISO 3166-1 alpha-2.</param>
    /// <param name="Id">Its id as an actor.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Adjective">Its first adjective.</param>
    /// <param name="Names">All its names.</param>
    internal sealed record Country(string Code, string Id, string Name, string Adjective, ImmutableArray<string> Names);

    public CountryLexicon(Vocabulary words)
    {
        var all = ImmutableArray.CreateBuilder<Country>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in LexiconRow.Embedded(typeof(CountryLexicon).Assembly, "Actors.countries.lexicon"))
        {
            if (row[0].Length != 2 || !codes.Add(row[0])) throw row.Error($"'{row[0]}' is not a new country code");
            var adjectives = row.List(2, ';').ToArray();
            if (adjectives.Length == 0) throw row.Error("a country needs an adjective");
            var country = new Country(row[0], "actor-" + Slug(row[1]), row[1], adjectives[0], [row[1], .. row.List(4, ';')]);
            foreach (var adjective in adjectives) Add(words, adjective, row[0], isSeat: false);
            foreach (var seat in row.List(3, ';')) Add(words, seat, row[0], isSeat: true);
            all.Add(country);
        }
        All = all.DrainToImmutable();
        ByCode = All.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);
        Adjectives.Freeze();
    }

    /// <summary>All countries.</summary>
    public ImmutableArray<Country> All { get; }

    /// <summary>Countries by code.</summary>
    public FrozenDictionary<string, Country> ByCode { get; }

    /// <summary>Adjectives, demonyms and seats; a form's actor is the index in <see cref="Meanings"/>.</summary>
    public NameTrie Adjectives { get; } = new();

    /// <summary>What a form of <see cref="Adjectives"/> means: a country's code, and whether the word is the seat of its government.</summary>
    public List<(string Code, bool IsSeat)> Meanings { get; } = [];

    /// <summary>Lower-case letters and digits of a name with hyphens between the words.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (char.IsLetterOrDigit(c)) slug.Append(c);
            else if (!char.IsAsciiLetterOrDigit(c) && c < 0x80 && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }

    private void Add(Vocabulary words, string name, string code, bool isSeat)
    {
        var (cut, written) = words.Cut(name.TrimEnd('!'));
        Adjectives.Add(cut, new NameForm(Meanings.Count, written, OwnCaseOnly: name[^1] == '!', NeedsContext: false));
        Meanings.Add((code, isSeat));
    }
}
