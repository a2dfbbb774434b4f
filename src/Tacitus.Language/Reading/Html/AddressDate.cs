using Tacitus.Language.Reading.Metadata;
using Tacitus.Model.Dates;

namespace Tacitus.Language.Reading.Html;

/// <summary>Finds the day in the address of an article: <c>.../2020/04/20/...</c>, <c>.../2020-04-20-...</c>, <c>.../20-04-2020-...</c>.</summary>
internal static class AddressDate
{
    /// <summary>The day in <paramref name="url"/>; null when it has none.</summary>
    public static PartialDate? Find(string? url, bool? isDayFirst)
    {
        if (url is null) return null;
        foreach (var sign in (ReadOnlySpan<char>)['/', '-'])
        {
            var pieces = url.Split(sign);
            for (var i = 0; i + 2 < pieces.Length; i++)
            {
                if (pieces[i].Length < 4 || pieces[i + 1].Length is 0 or > 2 || pieces[i + 2].Length == 0) continue;
                var day = pieces[i + 2].AsSpan(0, Math.Min(2, pieces[i + 2].Length));
                if (day.Length == 2 && !char.IsAsciiDigit(day[1])) day = day[..1];
                if (pieces[i + 2].Length > day.Length && char.IsAsciiDigit(pieces[i + 2][day.Length])) continue;
                var written = $"{pieces[i][^4..]}-{pieces[i + 1].PadLeft(2, '0')}-{day.ToString().PadLeft(2, '0')}";
                if (written[0] is '1' or '2' && PartialDate.TryParse(written, out var date)) return date;
            }
        }
        foreach (var part in url.Split('/'))
        {
            if (part.Length >= 10 && char.IsAsciiDigit(part[0]) && part[2] == '-' && part[5] == '-' && (part.Length == 10 || part[10] == '-')
                && DateText.Find(part[..10], isDayFirst) is { Span: { Start: 0, End: 10 } } found) return found.Date;
        }
        return null;
    }
}
