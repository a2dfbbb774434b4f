using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Wording;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;

namespace Tacitus.Inquiry.Briefs;

/// <summary>What articles have of an event beyond its first sentence, told as theirs.</summary>
/// <param name="told">The event with all that may be told of it.</param>
/// <param name="sure">The same as its first sentence has it.</param>
/// <param name="notes">The sources.</param>
/// <param name="actors">Finds an actor by id.</param>
/// <param name="country">A country that need not be said.</param>
internal sealed class LessSure(Event told, Event sure, Footnotes notes, Func<string, Actor?> actors, string? country = null)
{
    // What the first sentence says is not said again, but what sort of act it was.
    private readonly Event _rest = told with
    {
        Date = told.Date == sure.Date ? null : told.Date,
        Place = told.Place == sure.Place ? null : told.Place,
        Tolls = told.Tolls.RemoveAll(t => t.Effect is Effect.Killed or Effect.Injured && sure.Tolls.Any(s => s.Effect == t.Effect)),
        Perpetrators = told.Perpetrators.RemoveAll(p => sure.Perpetrators.Contains(p)),
    };

    /// <summary>The sentence on it; null where the first one says all.</summary>
    public Passage? Sentence()
    {
        var doers = Doers.Of(_rest, actors, notes);
        var isNamed = EventClause.IsViolence(sure) && !EventClause.IsViolence(told) || sure.Tactics.All(t => t == Tactic.Unspecified) && told.Tactics.Any(t => t != Tactic.Unspecified);
        if (_rest is { Date: null, Place: null } && doers is null && !isNamed && EventWords.Harm(_rest, notes) is null) return null;
        var clause = isNamed ? new EventClause(_rest, notes, actors).Tell(TellingForm.Act, new Setting(country)) : Bare(doers);
        return new Passage(null, Phrase.Sentence($"by {(IsOfOne() ? "one report" : "several reports")}, {clause}"), notes.Of(EventWords.ForAll(_rest, notes)));
    }

    // A toll is what those say who give it.
    private bool IsOfOne()
    {
        var tolls = _rest.Tolls.Where(t => t.Effect is Effect.Killed or Effect.Injured).SelectMany(t => EventWords.ForToll(_rest, t.Effect, notes)).Select(notes.Find).OfType<Citation>().Select(c => c.Article.Id).Distinct().Count();
        return told.Reports.Length == 1 || tolls == 1;
    }

    // How many were hurt, where and when, and who is behind it in whose words: what it was stands in the sentence before.
    private string Bare(Doers? doers)
    {
        var harm = EventWords.Harm(_rest, notes);
        var (where, when) = (EventWords.Where(_rest, notes, country), _rest.Date is { } date ? Phrase.When(date) : "");
        var set = string.Join(' ', new[] { harm ?? (where.Length + when.Length > 0 ? "this was" : ""), where, when }.Where(w => w.Length > 0));
        var behind = doers is null ? "" : doers.By.Length > 0 ? $"this was the work of {doers.List}" : doers.After[", and ".Length..];
        return set.Length == 0 ? behind : behind.Length == 0 ? set : $"{set}, and {behind}";
    }
}
