using System.Collections.Immutable;
using System.Globalization;
using Tacitus.Model.Dates;

namespace Tacitus.Language.Dates;

/// <summary>
/// What a rule says, as written on its <c>means</c> line: a kind, captures to be merged (<c>$d</c>), and fields to be set
/// (<c>shift=-$n</c>, <c>mod=start</c>, <c>hour=$n/100</c>, <c>minute=$n%100</c>, <c>year=expand($y)</c>, <c>drop=shift</c>), or
/// a capture that must be a certain number (<c>$a==9</c>, <c>$a%10==0</c>).
/// </summary>
internal sealed class TimeMeaning
{
    private readonly TimeKind _kind;
    private readonly ImmutableArray<Step> _steps;

    /// <param name="Field">The field to set; null to merge the capture.</param>
    /// <param name="Capture">Where the number comes from; null for a constant.</param>
    /// <param name="Source">The field of the capture.</param>
    /// <param name="Constant">The constant, or the sign of the capture.</param>
    /// <param name="Expand">Whether a year of two digits is to be made whole.</param>
    /// <param name="Divide">What the capture is to be divided by.</param>
    /// <param name="Require">Whether the rule holds only when the capture is the constant.</param>
    /// <param name="Modulo">What the rest is then to be taken of; 0 for none.</param>
    /// <param name="Drop">Whether the field is to be taken away.</param>
    private sealed record Step(TimeField? Field, string? Capture, TimeField Source, int Constant, bool Expand, bool Drop, int Divide = 1, int Modulo = 0, bool Require = false);

    private TimeMeaning(TimeKind kind, ImmutableArray<Step> steps)
    {
        _kind = kind;
        _steps = steps;
    }

    /// <summary>Reads a <c>means</c> line.</summary>
    /// <exception cref="FormatException">It says something that there is not.</exception>
    public static TimeMeaning Parse(string line, ImmutableArray<string> captures)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !Enum.TryParse<TimeKind>(words[0], ignoreCase: true, out var kind)) throw new FormatException($"'{line}' does not begin with a kind");
        var steps = ImmutableArray.CreateBuilder<Step>();
        foreach (var word in words.Skip(1))
        {
            if (word[0] == '$' && word.IndexOf("==", StringComparison.Ordinal) is > 0 and var same)
            {
                var rest = word.IndexOf('%', StringComparison.Ordinal) is > 0 and var part && part < same ? part : same;
                steps.Add(new Step(null, Known(word[1..rest], captures), TimeField.N, int.Parse(word[(same + 2)..], CultureInfo.InvariantCulture), false, false,
                    Modulo: rest < same ? int.Parse(word[(rest + 1)..same], CultureInfo.InvariantCulture) : 0, Require: true));
                continue;
            }
            if (word[0] == '$')
            {
                steps.Add(new Step(null, Known(word[1..], captures), TimeField.N, 1, false, false));
                continue;
            }
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) throw new FormatException($"'{word}' is neither $capture nor field=value");
            var (key, value) = (word[..equals], word[(equals + 1)..]);
            if (key == "drop") { steps.Add(new Step(Field(value), null, TimeField.N, 0, false, true)); continue; }
            var field = Field(key);
            var expand = value.StartsWith("expand(", StringComparison.Ordinal) && value.EndsWith(')');
            if (expand) value = value[7..^1];
            var sign = 1;
            if (value.StartsWith("-$", StringComparison.Ordinal)) { sign = -1; value = value[1..]; }
            if (value[0] == '$')
            {
                var (divide, modulo) = (1, 0);
                if (value.IndexOf('%', StringComparison.Ordinal) is > 0 and var percent)
                {
                    modulo = int.Parse(value[(percent + 1)..], CultureInfo.InvariantCulture);
                    value = value[..percent];
                }
                if (value.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash)
                {
                    divide = int.Parse(value[(slash + 1)..], CultureInfo.InvariantCulture);
                    value = value[..slash];
                }
                var dot = value.IndexOf('.', StringComparison.Ordinal);
                var capture = Known(dot < 0 ? value[1..] : value[1..dot], captures);
                steps.Add(new Step(field, capture, dot < 0 ? TimeField.N : Field(value[(dot + 1)..]), sign, expand, false, divide, modulo));
            }
            else
            {
                steps.Add(new Step(field, null, TimeField.N, Constant(field, value), false, false));
            }
        }
        return new TimeMeaning(kind, steps.DrainToImmutable());
    }

    /// <summary>The value of a match; null when its parts contradict each other.</summary>
    /// <param name="captured">The item of a capture; null when it took no part.</param>
    public TimeValue? Of(Func<string, TimeItem?> captured)
    {
        var value = TimeValue.Empty(_kind);
        foreach (var step in _steps)
        {
            if (step.Drop) { value = value.Without(step.Field!.Value); continue; }
            var item = step.Capture is null ? null : captured(step.Capture);
            if (step.Capture is not null && item?.Value is null) continue;
            if (step.Require)
            {
                if (item!.Value![TimeField.N] is not { } number || (step.Modulo == 0 ? number : number % step.Modulo) != step.Constant) return null;
                continue;
            }
            if (step.Field is not { } field)
            {
                if (value.Merge(item!.Value!) is not { } merged) return null;
                value = merged;
                continue;
            }
            int n;
            if (step.Capture is null) n = step.Constant;
            else if (item!.Value![step.Source] is { } from) n = (step.Modulo == 0 ? from / step.Divide : from / step.Divide % step.Modulo) * step.Constant;
            else continue;
            if (step.Expand && n is >= 0 and < 100) n += n < ShortYearPivot ? 2000 : 1900;
            if (value[field] is { } already && already != n) return null;
            value = value.With(field, n);
        }
        return IsPossible(value) ? value : null;
    }

    // "the fifth quarter", "25 o'clock": no rule can ask for the range of a number, so it is asked of every value here.
    private static bool IsPossible(TimeValue value) =>
        Within(value, TimeField.Month, 1, 12) && Within(value, TimeField.Day, 1, 31) && Within(value, TimeField.Quarter, 1, 4) && Within(value, TimeField.Half, 1, 2)
        && Within(value, TimeField.Season, 1, 4) && Within(value, TimeField.Hour, 0, 24) && Within(value, TimeField.Minute, 0, 59) && Within(value, TimeField.BeforeHour, 1, 59) && Within(value, TimeField.Second, 0, 59)
        && Within(value, TimeField.Year, 1, 9998) && Within(value, TimeField.Weekday, 1, 7) && Within(value, TimeField.Nth, 1, 5) && Within(value, TimeField.Century, 1, 98)
        && Within(value, TimeField.Decade, 1, 998) && Within(value, TimeField.Shift, -100000, 100000)
        // "2015 last year": two times, not one.
        && !(value.Has(TimeField.Year) && value.Has(TimeField.ShiftUnit));

    private static bool Within(TimeValue value, TimeField field, int least, int most) => value[field] is not { } n || n >= least && n <= most;

    // Years of two digits are read as 1940 to 2039: news of this century names few years after, and news of the last few before.
    private const int ShortYearPivot = 40;

    private static string Known(string capture, ImmutableArray<string> captures) =>
        captures.Contains(capture, StringComparer.Ordinal) ? capture : throw new FormatException($"the pattern captures no '{capture}'");

    private static TimeField Field(string name) =>
        Enum.TryParse<TimeField>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var field)
            ? field : throw new FormatException($"there is no field '{name}'");

    private static int Constant(TimeField field, string text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n)) return n;
        var type = field switch
        {
            TimeField.Mod => typeof(TimexMod),
            TimeField.Unit or TimeField.ShiftUnit => typeof(TimeUnit),
            TimeField.DayPart => typeof(DayPart),
            TimeField.Extent => typeof(DateExtent),
            TimeField.Holiday => typeof(Holiday),
            _ => null,
        };
        if (type is not null && Enum.TryParse(type, text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var named)) return (int)named;
        throw new FormatException($"'{text}' is no value of '{field}'");
    }
}
