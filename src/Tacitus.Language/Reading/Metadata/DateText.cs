using System.Collections.Frozen;
using System.Globalization;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Metadata;

/// <summary>Finds a whole date as bylines, pages and metadata write it: <c>Mar 24, 2024 3:52 PM CDT</c>, <c>24. März 2024</c>, <c>2024-03-24T15:52Z</c>, <c>24/03/2024</c>.</summary>
internal static class DateText
{
    private const string Resource = "Tacitus.Language.Reading.Metadata.months.lexicon";

    // News on the web; older dates in a byline are typing errors but for archives.
    private const int FirstYear = 1850;
    private const int LastYear = 2100;

    private static readonly Lazy<FrozenDictionary<string, int>> Months = new(LoadMonths);

    /// <summary>
    /// The first date in <paramref name="text"/>, with the time of day that follows it; null when there is none. Of figures that may be read in two ways
    /// (04/03/2019) the first is the day when <paramref name="isDayFirst"/> says so; when that is not known they are no date.
    /// </summary>
    public static (PartialDate Date, Span Span)? Find(string text, bool? isDayFirst = null)
    {
        // No date is without a figure.
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) return null;
        var tokens = Tokens(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (At(text, tokens, i, isDayFirst) is not { } found) continue;
            return (found.Date, new Span(tokens[i].Start, TimeEnd(text, tokens, found.Next)));
        }
        return null;
    }

    private static (PartialDate Date, int Next)? At(string text, List<Span> tokens, int i, bool? isDayFirst)
    {
        if (i + 2 >= tokens.Count) return null;
        var (a, b, c) = (tokens[i], tokens[i + 1], tokens[i + 2]);
        if (Number(text, a) is { } first)
        {
            if (a.Length == 4 && b.Length <= 2 && Number(text, b) is { } month && Number(text, c) is { } day && c.Length <= 2 && IsJoined(text, a, b, c))
                return Made(first, month, day, i + 3);
            if (a.Length == 4) return YearFirst(text, tokens, i, first);
            if (a.Length > 2) return null;
            var at = i + 1;
            while (at < i + 3 && at < tokens.Count && text[tokens[at].Start..tokens[at].End] is "de" or "of" or "st" or "nd" or "rd" or "th" or "do" or "di" or "er" or "d" or "º") at++;
            // "27 tháng 8, 2021".
            if (i + 3 < tokens.Count && b.In(text) is "tháng" && Number(text, c) is { } numbered && tokens[i + 3].Length == 4 && Number(text, tokens[i + 3]) is { } inYear)
                return Made(inYear, numbered, first, i + 4);
            if (at + 1 < tokens.Count && Month(text, tokens[at]) is > 0 and var named)
            {
                var year = at + 1;
                if (year + 1 < tokens.Count && text[tokens[year].Start..tokens[year].End] is "de" or "del" or "of") year++;
                return tokens[year].Length == 4 && Number(text, tokens[year]) is { } y ? Made(y, named, first, year + 1) : null;
            }
            // Day and month in figures: what cannot be a month is the day; a point between them is Europe's way; otherwise it cannot be told.
            if (b.Length <= 2 && c.Length == 4 && Number(text, b) is { } second && Number(text, c) is { } last && (IsJoined(text, a, b, c) || IsPointed(text, a, b, c)))
            {
                // "28.09.1912:44": the time of day stands against the year, as where two elements of a page meet.
                if (text[a.End] == '.' && c.End < text.Length && text[c.End] == ':') return isDayFirst is true && b.Length == 2 ? Made(2000 + last / 100, second, first, i + 3) : null;
                if (first > 12 || text[a.End] == '.') return Made(last, second, first, i + 3);
                if (second > 12) return Made(last, first, second, i + 3);
                if (first == second || isDayFirst is true) return Made(last, second, first, i + 3);
                if (isDayFirst is false) return Made(last, first, second, i + 3);
            }
            // "24.03.19": two figures for the year only in the way that nobody reads otherwise.
            if (b.Length == 2 && c.Length == 2 && isDayFirst is not false && text[a.End] == '.' && IsJoined(text, a, b, c) && Number(text, b) is { } of && Number(text, c) is { } recent)
                return Made(2000 + recent, of, first, i + 3);
            return null;
        }
        if (Month(text, a) is > 0 and var m && Number(text, b) is { } d)
        {
            if (b.Length == 4) return null;
            var next = i + 2;
            if (text[tokens[next].Start..tokens[next].End] is "st" or "nd" or "rd" or "th") next++;
            return next < tokens.Count && tokens[next].Length == 4 && Number(text, tokens[next]) is { } y ? Made(y, m, d, next + 1) : null;
        }
        return null;
    }

    // "2021年8月27日", "2021년 8월 27일", "2021. augusztus 27."
    private static (PartialDate, int)? YearFirst(string text, List<Span> tokens, int i, int year)
    {
        if (i + 4 < tokens.Count && tokens[i + 1].In(text) is "年" or "년" && Number(text, tokens[i + 2]) is { } numbered
            && tokens[i + 3].In(text) is "月" or "월" && Number(text, tokens[i + 4]) is { } last) return Made(year, numbered, last, i + 5);
        return text[tokens[i].End] == '.' && Month(text, tokens[i + 1]) is > 0 and var month && tokens[i + 2].Length <= 2 && Number(text, tokens[i + 2]) is { } day ? Made(year, month, day, i + 3) : null;
    }

    private static (PartialDate, int)? Made(int year, int month, int day, int next) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (PartialDate.Day(year, month, day), next)
            : null;

    private static bool IsJoined(string text, Span a, Span b, Span c) =>
        b.Start - a.End == 1 && c.Start - b.End == 1 && text[a.End] == text[b.End] && text[a.End] is '-' or '/' or '.';

    // "4. 2. 2022", with blanks of any width.
    private static bool IsPointed(string text, Span a, Span b, Span c) => IsPoint(text.AsSpan(a.End, b.Start - a.End)) && IsPoint(text.AsSpan(b.End, c.Start - b.End));

    private static bool IsPoint(ReadOnlySpan<char> between) => between.Length is 2 or 3 && between[0] == '.' && between[1..].IsWhiteSpace();

    // The time of day that follows a date; "- A bomb", "- At least ten" and "- 10 people" after it are no time.
    private static int TimeEnd(string text, List<Span> tokens, int next)
    {
        var end = tokens[next - 1].End;
        var isClock = false;
        for (var i = next; i < Math.Min(tokens.Count, next + 6); i++)
        {
            var word = tokens[i].In(text).ToUpperInvariant();
            if (char.IsAsciiDigit(word[0]))
            {
                if (tokens[i].Length > 2 || !isClock && !StartsClock(text, tokens, i, next)) break;
                isClock = true;
            }
            else if (word is "AT" or "UM" or "T")
            {
                if (isClock) break;
                continue;
            }
            else if (!isClock || !EndsClock(text, tokens[i], word)) break;
            end = tokens[i].End;
        }
        return end;
    }

    private static bool StartsClock(string text, List<Span> tokens, int i, int next)
    {
        if (i > next && tokens[i - 1].In(text).ToUpperInvariant() is "AT" or "UM" or "T") return true;
        if (i + 1 >= tokens.Count) return false;
        var after = tokens[i + 1];
        return char.IsAsciiDigit(text[after.Start])
            ? after.Length == 2 && after.Start - tokens[i].End == 1 && text[tokens[i].End] is ':' or '.'
            : EndsClock(text, after, after.In(text).ToUpperInvariant());
    }

    private static bool EndsClock(string text, Span token, string word) => word switch
    {
        "A" or "P" => token.End < text.Length && text[token.End] == '.',
        "M" => token.Start > 0 && text[token.Start - 1] is '.' or ' ',
        _ => word is "AM" or "PM" or "Z" or "GMT" or "UTC" or "UHR" or "H" or "ET" or "PT" or "CT" or "EST" or "EDT" or "CST" or "CDT" or "MST" or "MDT" or "PST" or "PDT"
            or "BST" or "CET" or "CEST" or "IST" or "PKT" or "MSK",
    };

    // Figures and words, apart from each other ("24th" is two).
    private static List<Span> Tokens(string text)
    {
        var tokens = new List<Span>();
        var i = 0;
        while (i < text.Length)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            }
            else if (char.IsLetter(text[i]))
            {
                while (i < text.Length && (char.IsLetter(text[i]) || IsMark(text[i]))) i++;
            }
            else
            {
                i++;
                continue;
            }
            tokens.Add(new Span(start, i));
        }
        return tokens;
    }

    // The vowels of Hindi stand beside their letters.
    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static int? Number(string text, Span token) =>
        token.Length <= 4 && int.TryParse(text.AsSpan(token.Start, token.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private static int Month(string text, Span token) =>
        char.IsLetter(text[token.Start]) && Months.Value.TryGetValue(token.In(text).ToLowerInvariant(), out var month) ? month : 0;

    private static FrozenDictionary<string, int> LoadMonths()
    {
        using var reader = new StreamReader(typeof(DateText).Assembly.GetManifestResourceStream(Resource)!);
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12)
                throw new FormatException($"months.lexicon:{number}: expected a month from 1 to 12 and its names");
            foreach (var word in words[1..]) months[word] = month;
        }
        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
