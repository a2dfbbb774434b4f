using Tacitus.Commands;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Briefs;
using Tacitus.Inquiry.Profiles;
using Tacitus.Inquiry.Wording;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;

namespace Tacitus.Asking;

/// <summary>Finds out what a brief is to be about, and has it written.</summary>
internal static class BriefAsker
{
    // Of these an account tells those that are told clearly.
    private const int MostEvents = 24;

    /// <summary>The brief of <paramref name="subject"/>: an event's id, an actor, "ACTOR and ACTOR", a country, a period, or a country and a period.</summary>
    /// <exception cref="WrongUseException">It is nothing that the ledger knows.</exception>
    public static Answer Ask(LedgerStore ledger, string subject, BriefLength length)
    {
        if (subject.StartsWith("e-", StringComparison.Ordinal)) return Event(ledger, subject, length);
        // "IS" is a country's code and a group's name: who is called so comes first, but for a country's name.
        if (subject.Length == 2 && Exact(ledger, subject) is { } called) return Brief.OfActor(new DossierReader(ledger).Read(called), length);
        if (Setting(subject) is var (country, period) && (country ?? (object?)period) is not null) return Period(ledger, country, period, length);
        if (Exact(ledger, subject) is { } actor) return Brief.OfActor(new DossierReader(ledger).Read(actor), length);
        var and = subject.IndexOf(" and ", StringComparison.OrdinalIgnoreCase);
        if (and > 0)
        {
            var (left, right) = (CommonOptions.Actor(ledger, subject[..and]), CommonOptions.Actor(ledger, subject[(and + 5)..]));
            if (left.Id == right.Id) throw new WrongUseException($"Both are {left.Name}; name two actors.");
            return Brief.OfPair(new DossierReader(ledger).Read(left, right), new DossierReader(ledger).Read(right, left), length);
        }
        return ledger.Matches(IdKind.Event, subject).Length == 1 ? Event(ledger, subject, length) : Brief.OfActor(new DossierReader(ledger).Read(CommonOptions.Actor(ledger, subject)), length);
    }

    /// <summary>What <paramref name="subject"/> is called where it is an actor's id, if the brief of that name is the same; else <paramref name="subject"/>.</summary>
    public static string Called(LedgerStore ledger, string subject) =>
        Exact(ledger, subject) is { } actor && actor.Id == subject && actor.Name.Length != 2 && Setting(actor.Name) is (null, null) && Exact(ledger, actor.Name)?.Id == actor.Id ? actor.Name : subject;

    private static Answer Event(LedgerStore ledger, string id, BriefLength length) =>
        Brief.OfEvent(EventFileReader.Read(ledger, [CommonOptions.Resolve(ledger, IdKind.Event, id)], doers: true), length);

    private static Answer Period(LedgerStore ledger, string? country, PartialDate? period, BriefLength length)
    {
        var lines = ledger.Lines(null, country, period, period).Where(l => period is null || l.Date is { } d && period.Value.Contains(d)).ToList();
        var deadliest = Dossier.Firm(lines.Where(l => l.IsViolence)).OrderByDescending(l => l.Killed.Best ?? l.Killed.Low ?? -1).ThenBy(l => l.Id, StringComparer.Ordinal).Take(MostEvents);
        var where = country is null ? "" : $"in {CountryName.Of(country)}";
        var when = period is { } p ? p.IsDay ? $"on {DateName.Of(p)}" : p.IsMonth || p.IsYear ? $"in {DateName.Of(p)}" : $"from {DateName.Of(p)}" : "";
        var title = string.Join(", ", new[] { country is null ? "" : CountryName.Of(country), period is { } t ? DateName.Of(t) : "" }.Where(w => w.Length > 0));
        return Brief.OfPeriod(title, $"{where} {when}".Trim(), country, period, EventFileReader.Read(ledger, deadliest.Select(l => l.Id), doers: false), length);
    }

    // A country's name, a date, or both with the date behind.
    private static (string? Country, PartialDate? Period) Setting(string subject)
    {
        if (PartialDate.TryParse(subject, out var period)) return (null, period);
        if (CountryName.Find(subject) is { } country) return (country, null);
        var blank = subject.LastIndexOf(' ');
        return blank > 0 && PartialDate.TryParse(subject[(blank + 1)..], out var date) && CountryName.Find(subject[..blank].Trim().TrimEnd(',')) is { } of ? (of, date) : (null, null);
    }

    private static Actor? Exact(LedgerStore ledger, string words) =>
        ledger.Named(words).FirstOrDefault(a => a.Kind != ActorKind.Person && (a.Id == words || a.Names.Any(n => string.Equals(n.Name, words, StringComparison.OrdinalIgnoreCase)) || string.Equals(a.Name, words, StringComparison.OrdinalIgnoreCase)));
}
