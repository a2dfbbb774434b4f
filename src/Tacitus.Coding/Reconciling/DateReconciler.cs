using System.Collections.Immutable;
using Tacitus.Coding.Linking;
using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Reconciling;

/// <summary>Reconciles when an event was: the most exact days that its reports leave open together.</summary>
internal static class DateReconciler
{
    /// <summary>The date with its finding; both null when nobody tells it.</summary>
    public static (PartialDate? Date, Finding? Finding) Reconcile(IReadOnlyCollection<ToldDate> told, ImmutableArray<Testimony> testimonies)
    {
        if (EventDating.Date(told) is not { } date) return default;
        var statements = testimonies.Where(t => t.Statement.Field == Field.Date && t.Statement.Value is DateValue).ToArray();
        var agree = statements.Where(t => t.IsHeld && Agrees((DateValue)t.Statement.Value, date)).ToArray();
        var against = statements.Where(t => !agree.Contains(t) && (!t.IsHeld || ((DateValue)t.Statement.Value).Date is not null)).ToArray();
        var words = string.Join(", ", agree.Select(t => $"'{string.Join(" ", t.Statement.Spans.Select(s => t.Article[s]))}'")
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostQuotes));
        var reason = agree.Length == 0 ? "worked out from its reports together" : $"told as {words} by {Prose.Voices(agree.Voices())}";
        if (against.Length > 0)
        {
            var others = against.Select(t => t.Statement.Value.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostQuotes);
            reason += $"; against: {string.Join(", ", others)}";
        }
        return (date, new Finding(Code.Of(Field.Date), date.ToString(), FindingState.Stated, reason, agree.Ids(), against.Ids()));
    }

    private const int MostQuotes = 4;

    private static bool Agrees(DateValue value, PartialDate date) =>
        value.Date is { } told ? told.Overlaps(date) : value.Relative is { } relative && DayPattern.Of(relative) is { } pattern && pattern.Fits(date);
}
