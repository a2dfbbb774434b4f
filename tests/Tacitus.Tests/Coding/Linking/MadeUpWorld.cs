using CsCheck;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;

namespace Tacitus.Tests.Coding.Linking;

/// <summary>Collections of articles of a small world, so that many reports are near each other.</summary>
internal static class MadeUpWorld
{
    private static readonly Place[] Places = [Map.Arcady, Map.Dunholm, Map.Eastbridge, Map.Fairhaven, Map.Grimsby];
    private static readonly string[] Sites = ["market", "barracks", "Hotel Aurora", "bridge"];
    private static readonly string[] Sides = ["red-hand", "blue-fist"];

    // An article of one or two reports.
    private static readonly Gen<ArticleDraft> Article = Gen.Select(
        Gen.Int[1, 28], Gen.Int[0, Places.Length - 1], Gen.Int[0, Sites.Length - 1], Gen.Int[0, 1], Gen.Int[1, 40], Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 9999],
        (day, place, site, side, killed, shape, second, number) =>
        {
            var at = Places[place];
            var draft = new ArticleDraft(
                $"Notice {number}. A bomb at the {Sites[site]} of {at.Name} killed {killed} people. In May gunmen of the {Sides[side]} raided {Places[(place + 1) % Places.Length].Name}.",
                shape == 3 ? null : new DateOnly(2031, 5, day).AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            draft.Report("bomb", r =>
            {
                r.Kind(EventKind.Attack).Tactic(Tactic.Bombing).At(at, Sites[site]).Killed(Count.Exactly(killed));
                if (shape == 0) r.On($"2031-05-{day:00}");
                else if (shape == 1) r.On("2031-05");
                else r.Told(new RelativeDate(DateAnchor.Publication, null, DateUnit.Day, -1, (DayOfWeek)(day % 7)), "bomb");
                if (day % 3 == 0) r.By(Sides[side]);
            });
            // One that leaves open more than a month is vague: it may fit several raids.
            if (second > 1) draft.Report(
                "raided",
                r =>
                {
                    r.Kind(EventKind.Attack).At(Places[(place + 1) % Places.Length]).By(Sides[side]);
                    if (second == 2) r.On("2031-05");
                    else if (second < 5) r.On("2031").Killed(Count.Exactly(killed % 4 + 1));
                },
                Narration.Background);
            return draft;
        });

    /// <summary>A few articles.</summary>
    public static readonly Gen<CodedArticle[]> Collection = Article.Array[1, 20].Select(a => a.Select(d => d.Coded).DistinctBy(c => c.Article.Id).ToArray());
}
