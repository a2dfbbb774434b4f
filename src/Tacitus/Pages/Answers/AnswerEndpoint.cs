using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Tacitus.Asking;
using Tacitus.Commands;
using Tacitus.Inquiry.Answers;
using Tacitus.Ledger.Exports;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Pages.Charts;
using Tacitus.Pages.Overview;
using Tacitus.Showing;

namespace Tacitus.Pages.Answers;

/// <summary>The pages that ask a question of <c>docs/inquiry.md</c>: brief, comparison, trends, ranking, warnings.</summary>
internal static class AnswerEndpoint
{
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapPage<AnswerPage, AnswerModel>("/brief", request => request.KeepPage(Brief), Write);
        site.MapPage<AnswerPage, AnswerModel>("/compare", request => request.KeepPage(Compare), Write);
        site.MapPage<AnswerPage, AnswerModel>("/trends", request => request.KeepPage(Trends), Write);
        site.MapPage<AnswerPage, AnswerModel>("/ranking", request => request.KeepPage(Ranking), Write);
        site.MapPage<AnswerPage, AnswerModel>("/warnings", request => request.KeepPage(Warnings), Write);
    }

    private static AnswerModel Brief(PageRequest request)
    {
        var (subject, length) = (request.Value("subject"), request.Value("length"));
        var page = new AnswerModel
        {
            Current = "", Title = "Brief", About = "A readable account with numbered sources: of an event, an actor, two actors (A and B), a country, a period (2021, 2021-08), or a country and a period.",
            Action = "/brief", Fields = [new("subject", "Subject", subject is null ? null : BriefAsker.Called(request.Ledger, subject), "an actor, a country, 2021"), new("length", "Length", length, "full", ["", "short"])], IsProse = true,
        };
        return subject is null ? page : Answered(page, () => BriefAsker.Ask(request.Ledger, subject, length == "short" ? Inquiry.Briefs.BriefLength.Short : Inquiry.Briefs.BriefLength.Full));
    }

    private static AnswerModel Compare(PageRequest request)
    {
        var (left, right) = (request.Value("actor"), request.Value("other"));
        var page = new AnswerModel
        {
            Current = "Actors", Title = "Compare two actors", Action = "/compare", Fields = [new("actor", "Actor", left, "an id or a name"), new("other", "Other", right, "an id or a name")],
        };
        if (left is null || right is null) return page;
        ImmutableArray<(string, Timeline, string)> charts = [];
        page = Answered(page, () =>
        {
            var (answer, a, b) = Questions.Compare(request.Ledger, CommonOptions.Actor(request.Ledger, left), CommonOptions.Actor(request.Ledger, right), request.Coverage);
            var days = a.Deeds.Concat(b.Deeds).Where(l => l.Date is not null).Select(l => l.Date!.Value).ToList();
            // Both on one scale of time.
            PartialDate? window = days.Count == 0 ? null : new PartialDate(days.Min(d => d.Start), days.Max(d => d.End));
            charts = [.. new[] { a, b }.Select(d => (d.Actor.Name, Timeline.Of(d.Deeds.Select(l => (l.Date?.Start, l.Date?.End)), window), (OverviewQuery.All with { Actor = d.Actor.Id }).Address))];
            return answer;
        });
        return page with { Charts = charts };
    }

    private static AnswerModel Trends(PageRequest request)
    {
        var (actor, country, from, to, per) = (request.Value("actor"), request.Value("country"), request.Value("from"), request.Value("to"), request.Value("per"));
        var page = new AnswerModel
        {
            Current = "Trends", Title = "Trends", About = "Violent events over time, whether they became more, and whether that is more than what was read.", Action = "/trends",
            Fields = [new("actor", "Actor", actor, "an id or a name"), new("country", "Country", country, "a name or code"), new("from", "From", from, "2021-08"), new("to", "To", to, "2021-12"), new("per", "Step", per, "as fits", ["", "month", "year"])],
        };
        ImmutableArray<(string, Timeline, string)> charts = [];
        page = Answered(page, () =>
        {
            var who = actor is null ? null : CommonOptions.Actor(request.Ledger, actor);
            var (where, start, end) = (CommonOptions.Country(country), Date(from), Date(to));
            var lines = who is null ? [.. Questions.Within(request.Lines, where, start, end)] : Questions.Lines(request.Ledger, who, where, start, end);
            charts = [("Violent events", Timeline.Of(lines.Where(l => l.IsViolence).Select(l => (l.Date?.Start, l.Date?.End))), (OverviewQuery.All with { Actor = who?.Id, Place = where }).Address)];
            return Questions.Timeline(request.Ledger, lines, who, where, start, end, per is null ? null : per == "month", request.Coverage);
        });
        return page with { Charts = charts };
    }

    private static AnswerModel Ranking(PageRequest request)
    {
        var (by, year, covers) = (request.Value("by") ?? "country", request.Value("year"), request.Value("covers"));
        year ??= request.Ledger.Events(Tacitus.Ledger.Storage.EventFilter.None, Tacitus.Ledger.Storage.EventOrder.Newest, 0, 1).FirstOrDefault()?.Date is { } last ? PartialDate.Parse(last).End.Year.ToString(CultureInfo.InvariantCulture) : null;
        var page = new AnswerModel
        {
            Current = "Ranking", Title = "Ranking", About = "The arithmetic of the Global Terrorism Index over this collection. It scores only where you say which years the collection covers whole.", Action = "/ranking",
            Fields = [new("by", "Of", by, "", ["country", "actor"]), new("year", "Year", year, "2021"), new("covers", "Covers whole", covers, "2017/2021")],
        };
        return year is null ? page : Answered(page, () => Questions.Index(request.Ledger, by == "actor", int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) ? y : 0, Date(covers), request.Coverage, request.Lines));
    }

    private static AnswerModel Warnings(PageRequest request)
    {
        var (country, from, to) = (request.Value("country"), request.Value("from"), request.Value("to"));
        var page = new AnswerModel
        {
            Current = "Warnings", Title = "Threats and warnings", Action = "/warnings",
            Fields = [new("country", "Country", country, "a name or code"), new("from", "From", from, "2021-08"), new("to", "To", to, "2021-12")],
        };
        return Answered(page, () => Questions.Warnings(request.Ledger, CommonOptions.Country(country), Date(from), Date(to), request.Coverage, request.Lines));
    }

    // What cannot be answered is said beside the form, so that it can be mended there.
    private static AnswerModel Answered(AnswerModel page, Func<Answer> ask)
    {
        try
        {
            var answer = ask();
            // As the fields of the page are called.
            return page with { Answer = answer with { Cautions = [.. answer.Cautions.Select(c => c.Replace("--covers FROM/TO", "\u201cCovers whole\u201d", StringComparison.Ordinal))] } };
        }
        catch (WrongUseException e)
        {
            return page with { Refusal = e.Message.Replace(" See who there is with: tacitus actors", "", StringComparison.Ordinal).Replace("--year", "The year", StringComparison.Ordinal) };
        }
    }

    private static PartialDate? Date(string? text) =>
        text is null ? null : PartialDate.TryParse(text, out var date) ? date : throw new WrongUseException($"'{text}' is not a date like 2021-08-26, 2021-08, 2021 or 2017/2021.");

    private static void Write(PageRequest request, AnswerModel model, Stream output)
    {
        if (model.Answer is { } answer)
        {
            AnswerJson.Write(answer, output);
            return;
        }
        using var json = new Utf8JsonWriter(output, JsonText.Indented);
        json.WriteStartObject();
        json.Text("message", model.Refusal ?? model.About);
        json.WriteEndObject();
    }
}
