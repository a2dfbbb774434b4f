using System.Collections.Immutable;
using Tacitus.Coding.Reconciling;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;

namespace Tacitus.Running;

/// <summary>Does what a person decides in review: records it, and makes anew the events that it touches. One act at a time.</summary>
internal sealed class Reviewer(string path, TimeProvider clock)
{
    private const int LongestName = 60, LongestNote = 2000;

    private readonly Lock _lock = new();
    private readonly Lazy<Versions> _versions = new(RunVersions.Read);

    /// <summary>Accepts or corrects one field of <paramref name="id"/>, or notes something on it.</summary>
    /// <param name="id">The event.</param>
    /// <param name="kind">What to do.</param>
    /// <param name="field">The field's code; null for a note on the whole.</param>
    /// <param name="value">The right value; null to take that of <paramref name="statement"/>.</param>
    /// <param name="statement">The statement that is right.</param>
    /// <param name="words">Words of one of its articles that bear it out.</param>
    /// <param name="at">Where they stand, when the person chose them there; else the first place that has them is taken.</param>
    /// <param name="note">Why.</param>
    /// <param name="by">Who.</param>
    /// <exception cref="FormatException">Something about it cannot be; the message says what, for the person.</exception>
    public long Decide(string id, ActKind kind, string? field, string? value, string? statement, string words, (string Article, int Start)? at, string note, string by) => Do(ledger =>
    {
        var e = Event(ledger, id);
        var finding = e.Findings.FirstOrDefault(f => f.Field == field);
        var chosen = statement is null ? null : ledger.StatementsOf(id).FirstOrDefault(s => s.Statement.Id == statement)?.Statement ?? throw new FormatException("That statement is no longer one of the event's.");
        if (kind == ActKind.Correct)
        {
            value = (string.IsNullOrWhiteSpace(value) && chosen is not null ? chosen.Value.Text : value ?? "").Trim();
            if (!Corrector.Fields.Contains(field!) || (chosen is null && Corrector.Check(field!, value) is not null)) throw new FormatException(Corrector.Check(field ?? "", value));
        }
        var found = words.Length == 0 ? null : Find(ledger, e, words, at);
        return (new ReviewAct
        {
            At = clock.GetUtcNow(),
            By = by,
            Kind = kind,
            Event = id,
            Report = chosen?.Report ?? e.Reports[0],
            Field = field,
            Value = kind == ActKind.Note ? null : value ?? finding?.Value ?? "",
            Actor = kind == ActKind.Correct && field is "perpetrator" or "target" or "claim" && value!.Length > 0 ? ledger.Named(value).FirstOrDefault(a => a.Name == value || a.Names.Any(n => n.Name == value))?.Id : null,
            Computed = field is null ? null : string.Join("; ", e.Findings.Where(f => f.Field == field).Select(f => f.Value)),
            Statement = statement,
            Article = found?.Article,
            Words = found?.Words,
            Note = note,
        }, []);
    }, by, note);

    /// <summary>Holds all <paramref name="left"/> reports to be of one event with all <paramref name="right"/> ones, or of no event with any.</summary>
    /// <exception cref="FormatException">Something about it cannot be.</exception>
    public long Judge(Verdict verdict, ImmutableArray<string> left, ImmutableArray<string> right, string note, string by) => Do(ledger =>
    {
        if (left.IsEmpty || right.IsEmpty || left.Intersect(right, StringComparer.Ordinal).Any()) throw new FormatException("Choose some of the reports, and not all of them.");
        var (one, other) = (ledger.EventOf(left[0]), ledger.EventOf(right[0]));
        if (one is null || other is null) throw new FormatException("One of the reports is no longer in the ledger.");
        var pairs = left.SelectMany(l => right.Select(r => string.CompareOrdinal(l, r) < 0 ? (l, r) : (r, l)));
        ImmutableArray<Judgement> judgements = [.. pairs.Select(p => new Judgement(p.Item1, p.Item2, verdict, 1000, note, by))];
        return (new ReviewAct
        {
            At = clock.GetUtcNow(), By = by, Kind = verdict == Verdict.Same ? ActKind.Same : ActKind.Different, Event = one, Report = left[0], Other = other, Note = note,
        }, judgements);
    }, by, note);

    /// <summary>Takes an act back.</summary>
    public bool Undo(long act)
    {
        lock (_lock)
        {
            using var ledger = LedgerStore.Open(path);
            if (!ledger.Undo(act, clock.GetUtcNow())) return false;
            Relinker.Link(ledger, _versions.Value, RunProgress.None);
            return true;
        }
    }

    /// <summary>Records what a coder read of <paramref name="id"/> without seeing what others did.</summary>
    public void Code(string id, IEnumerable<(string Field, string Value)> values, string by)
    {
        Check(by, "");
        lock (_lock)
        {
            using var ledger = LedgerStore.Open(path);
            var e = Event(ledger, id);
            // Whoever coded it first chose the report under which all codings of the event stand.
            var report = ledger.Codings().FirstOrDefault(c => c.Event == id)?.Report ?? e.Reports[0];
            var at = clock.GetUtcNow();
            var codings = values.Select(v => new BlindCoding(id, report, v.Field, v.Value, by, at)).ToArray();
            foreach (var coding in codings)
                if (!Corrector.Fields.Contains(coding.Field) || (coding.Value.Length > 0 && Corrector.Check(coding.Field, coding.Value) is not null)) throw new FormatException(Corrector.Check(coding.Field, coding.Value));
            ledger.Record(codings);
        }
    }

    private long Do(Func<LedgerStore, (ReviewAct Act, ImmutableArray<Judgement> Judgements)> decide, string by, string note)
    {
        Check(by, note);
        lock (_lock)
        {
            using var ledger = LedgerStore.Open(path);
            var (act, judgements) = decide(ledger);
            var id = ledger.Act(act, judgements);
            if (act.Kind is not (ActKind.Accept or ActKind.Note)) Relinker.Link(ledger, _versions.Value, RunProgress.None);
            return id;
        }
    }

    private static void Check(string by, string note)
    {
        if (by.Length is 0 or > LongestName) throw new FormatException($"Say who you are, in at most {LongestName} characters.");
        if (by == "tacitus") throw new FormatException("'tacitus' is who computes; give your own name.");
        if (note.Length > LongestNote) throw new FormatException($"A note has at most {LongestNote} characters.");
    }

    private static Event Event(LedgerStore ledger, string id) => ledger.Event(id) ?? throw new FormatException("That event is no longer in the ledger; it may have been joined to another.");

    private static (string Article, Span Words)? Find(LedgerStore ledger, Event e, string words, (string Article, int Start)? chosen)
    {
        foreach (var article in e.Reports.Select(ledger.ArticleOf).OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(a => a != chosen?.Article))
        {
            if (chosen is { } c && c.Article == article && string.CompareOrdinal(ledger.Text(article), c.Start, words, 0, words.Length) == 0) return (article, new Span(c.Start, c.Start + words.Length));
            var at = ledger.Text(article).IndexOf(words, StringComparison.Ordinal);
            if (at >= 0) return (article, new Span(at, at + words.Length));
        }
        throw new FormatException("None of the event's articles has these words. Copy them as they stand there.");
    }
}
