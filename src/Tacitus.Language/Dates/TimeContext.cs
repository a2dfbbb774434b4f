using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Dates;

/// <summary>What a time expression is resolved against.</summary>
internal sealed class TimeContext
{
    // Older mentions are not what "that year" points at.
    private const int Remembered = 8, MonthsOfYear = 12;
    private readonly List<Named> _named = [];

    /// <summary>When the article was published; null when unknown.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>What <see cref="NumericOrder"/> reads from the article.</summary>
    public bool? DayFirst { get; init; }

    /// <summary>What <see cref="TenseReader"/> reads around the expression.</summary>
    public int Tense { get; set; }

    /// <summary>The index of the sentence.</summary>
    public int Sentence { get; set; }

    /// <summary>The year of the entry of a chronology that the sentence stands in; null when it stands in none.</summary>
    public int? EntryYear { get; set; }

    /// <summary>The first sentence of its paragraph.</summary>
    public int Paragraph { get; set; }

    /// <summary><paramref name="value"/>, a month or day of a month that tells no year, with the year of its entry ("2014. 8 June: ..."), or that of the past month before it in the paragraph ("in May 2014 ... In August ...").</summary>
    public TimeValue WithYear(TimeValue value)
    {
        if (value[TimeField.Month] is not { } month || value.Kind != TimeKind.Point || value.Has(TimeField.Year) || value.Has(TimeField.ShiftUnit) || value.Has(TimeField.Direction) || value.Has(TimeField.Weekday)) return value;
        if (EntryYear is { } entry) return value.With(TimeField.Year, entry);
        var last = _named.FindLast(n => n.Value.Has(TimeField.Year));
        if (last is null || last.Sentence < Paragraph || last.Value[TimeField.Month] is not { } before || before > month || last.Value[TimeField.Year] is not { } year) return value;
        // What is of this month or the last is news.
        return Published is { } published && year < published.Start.Year && (published.Start.Month - month + MonthsOfYear) % MonthsOfYear > 1 ? value.With(TimeField.Year, year) : value;
    }

    /// <param name="Date">The date; null when still open.</param>
    /// <param name="Span">The words.</param>
    /// <param name="Sentence">The index of their sentence.</param>
    /// <param name="Value">What they say.</param>
    /// <param name="Of">What they were counted from, when that was another time.</param>
    internal sealed record Named(PartialDate? Date, Span Span, int Sentence, TimeValue Value, Named? Of);

    /// <summary>Remembers a date that the article has named.</summary>
    public void Remember(Named named)
    {
        if (_named.Count == Remembered) _named.RemoveAt(0);
        _named.Add(named);
    }

    /// <summary>The date that was told at <paramref name="span"/>; null when it is open or forgotten.</summary>
    public PartialDate? DateAt(Span? span) => _named.FindLast(n => n.Span == span)?.Date ?? _named.Find(n => n.Of?.Span == span)?.Of?.Date;

    /// <summary>The day last named in the same sentence; null when none was.</summary>
    public Named? DayOfSentence() => _named.FindLast(n => n.Sentence == Sentence && n.Date is null or { IsDay: true });

    /// <summary>The quarter or half last named, no further back than <paramref name="sentences"/> sentences; null when there is none.</summary>
    public Named? RecentQuarter(int sentences)
    {
        var quarter = _named.FindLast(n => n.Sentence >= Sentence - sentences && (n.Value.Has(TimeField.Quarter) || n.Value.Has(TimeField.Half)
            || n.Value[TimeField.ShiftUnit] == (int)TimeUnit.Quarter || n.Of?.Value.Has(TimeField.Quarter) == true));
        return Base(quarter);
    }

    /// <summary>What a value "from the last" is counted from: for a day the last day, for a quarter the last quarter, else the last date.</summary>
    public Named? AnchorOf(TimeValue value)
    {
        if (value[TimeField.ShiftUnit] == (int)TimeUnit.Quarter) return RecentQuarter(Remembered);
        if (value[TimeField.ShiftUnit] == (int)TimeUnit.Year && value[TimeField.Shift] == -1 && RecentQuarter(1) is { } quarter) return quarter;
        // "the next day" is counted from a day, if any has been named.
        var last = value[TimeField.ShiftUnit] == (int)TimeUnit.Day ? _named.FindLast(n => n.Date is { IsDay: true }) : null;
        last ??= _named.FindLast(n => n.Date is not null && !n.Value.Has(TimeField.Hour)) ?? _named.LastOrDefault();
        return last is { Of: not null } && last.Value[TimeField.Shift] == value[TimeField.Shift] && last.Value[TimeField.ShiftUnit] == value[TimeField.ShiftUnit]
            ? Base(last) : last;
    }

    // "a year earlier" after "a year earlier" compares with the same time again.
    private static Named? Base(Named? named)
    {
        while (named is { Of: { } of } && named.Value[TimeField.Shift] < 0) named = of;
        return named;
    }
}
