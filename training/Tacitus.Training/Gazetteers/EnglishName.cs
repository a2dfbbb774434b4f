using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Tacitus.Coding.Places;

namespace Tacitus.Training.Gazetteers;

/// <summary>
/// The name of a place as English news writes it. GeoNames' main names of Arabic, Persian and Asian places carry the marks of a scientific
/// romanization ("Kandahār", "Al Fallūjah", "Şa‘dah"), which no newspaper prints; accents of languages in Latin letters ("Bogotá", "Şanlıurfa") stay.
/// </summary>
internal static class EnglishName
{
    private static readonly FrozenSet<string> Macrons = FrozenSet.Create(StringComparer.Ordinal, "LV", "LT", "NZ", "EE");
    private static readonly FrozenSet<string> Cedillas = FrozenSet.Create(StringComparer.Ordinal, "TR", "AZ", "TM", "RO", "MD", "CY", "FR", "PT", "BR", "ES", "AL", "XK", "LV", "LT", "BE");
    private static readonly string[] Articles = ["Al ", "Ar ", "As ", "Ash ", "Az ", "Ad ", "An ", "At ", "Ath "];
    private static readonly string[] Kinds = [" Province", " Governorate", " Department"];

    /// <summary>The name of a populated place; <paramref name="translation"/> is the English name of a catalogue, if it has one.</summary>
    public static string OfPlace(string name, string country, string? translation, IEnumerable<string> alternates)
    {
        var plain = Plain(name, country);
        var article = Array.Find(Articles, a => plain.StartsWith(a, StringComparison.Ordinal));
        if (plain == name && (article is null || country is "PT" or "BR" or "DE")) return name;
        var stem = article is null ? plain : plain[article.Length..];
        if (translation is not null && !IsLikely(translation, plain)) translation = null;
        if (article is null || translation is not null && Same(translation, stem)) return translation ?? plain;
        return alternates.Where(a => Same(a, stem)).OrderBy(a => a.Length).ThenBy(a => a, StringComparer.Ordinal).FirstOrDefault() ?? translation ?? plain;
    }

    /// <summary>The name of a division, without the word for its kind.</summary>
    public static string OfDivision(string name, string country)
    {
        var plain = Plain(name, country);
        var kind = Array.Find(Kinds, k => plain.EndsWith(k, StringComparison.Ordinal) && plain.Length > k.Length + 2);
        return kind is null ? plain : plain[..^kind.Length];
    }

    private static bool Same(string name, string stem) => name.All(char.IsAscii) && (name == stem || stem.EndsWith('h') && name == stem[..^1]);

    // A catalogue's name that is much longer, or of a larger thing around the place, is not the place's.
    private static bool IsLikely(string translation, string plain) =>
        translation.All(char.IsAscii) && translation.Length <= plain.Length + 2 && translation[0] is >= 'A' and <= 'Z'
        && !translation.Contains(" City", StringComparison.Ordinal) && !translation.Contains("District", StringComparison.Ordinal) && !translation.Contains("Governorate", StringComparison.Ordinal)
        && (translation[0] == plain[0] || Array.Exists(Articles, a => plain.StartsWith(a, StringComparison.Ordinal)) || PlaceKey.Of(translation)[^1] == PlaceKey.Of(plain)[^1]);

    private static string Plain(string name, string country)
    {
        var plain = new StringBuilder();
        var text = name.Normalize(NormalizationForm.FormC);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\u2018' or '\u02bb' or '\u02bc' or '\u02bf' or '\u02be' or '`') continue;
            // "L'Aquila", "N'Djamena" and "Coeur d'Alene" keep theirs, "Ma'rib" and "Ta'if" do not.
            if (c is '\u2019' && !(i > 0 && i + 1 < text.Length && char.ToLowerInvariant(text[i - 1]) is 'l' or 'd' or 'n' && char.IsUpper(text[i + 1]))) continue;
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(IsRomanization(c, country) ? Letter(c) : c);
        }
        return plain.ToString();
    }

    private static bool IsRomanization(char c, string country) => c switch
    {
        '\u0101' or '\u0100' or '\u0113' or '\u0112' or '\u012b' or '\u012a' or '\u014d' or '\u014c' or '\u016b' or '\u016a' => !Macrons.Contains(country),
        '\u015f' or '\u015e' or '\u0163' or '\u0162' => !Cedillas.Contains(country),
        >= '\u1e00' and <= '\u1e95' or '\u1e96' or '\u1e97' => country is not "VN",
        '\u0259' or '\u018f' => true,
        _ => false,
    };

    private static char Letter(char c) => c switch
    {
        '\u0259' => 'a',
        '\u018f' => 'A',
        _ => c.ToString().Normalize(NormalizationForm.FormD)[0],
    };
}
