using System.Collections.Immutable;
using CsCheck;
using Tacitus.Coding.Linking;
using Tacitus.Coding.Reconciling;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;

namespace Tacitus.Tests.Coding.Linking;

public class LinkingPropertiesTests
{
    private static readonly Place[] Places = [Map.Arcady, Map.Dunholm, Map.Eastbridge, Map.Fairhaven, Map.Grimsby];
    private static readonly string[] Sites = ["market", "barracks", "Hotel Aurora", "bridge"];
    private static readonly string[] Sides = ["red-hand", "blue-fist"];

    // An article of one or two reports in a small world, so that many reports are near each other.
    private static readonly Gen<ArticleDraft> Article = Gen.Select(
        Gen.Int[1, 28], Gen.Int[0, Places.Length - 1], Gen.Int[0, Sites.Length - 1], Gen.Int[0, 1], Gen.Int[1, 40], Gen.Int[0, 3], Gen.Bool, Gen.Int[0, 9999],
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
            if (second) draft.Report("raided", r => r.Kind(EventKind.Attack).On("2031-05").At(Places[(place + 1) % Places.Length]).By(Sides[side]), Narration.Background);
            return draft;
        });

    private static readonly Gen<CodedArticle[]> Collection = Article.Array[1, 12].Select(a => a.Select(d => d.Coded).DistinctBy(c => c.Article.Id).ToArray());

    private static string Describe(Linked linked) =>
        string.Join(';', linked.Clusters.Select(c => string.Join(',', c))) + "|" + string.Join(';', linked.Judgements) + "|"
        + string.Join(';', linked.Articles.Select(a => a.Article.Id + a.Article.Published?.Date)) + "|" + string.Join(';', linked.DuplicateOf)
        + "|" + string.Join(';', new Reconciler().Reconcile(linked).Events.Select(Describe));

    private static string Describe(Event e) =>
        e.Id + e.Summary + e.Date + e.Place + string.Join(',', e.Findings.Select(f => f.Field + f.Value + f.Reason + string.Join('+', f.For) + '-' + string.Join('+', f.Against)));

    [Fact]
    public void The_order_of_the_articles_changes_nothing() =>
        Gen.Select(Collection, Gen.Int[0, 1000]).Sample(
            (articles, seed) =>
            {
                var shuffled = articles.ToArray();
                new Random(seed).Shuffle(shuffled);
                return Describe(new Linker().Link([.. articles], [])) == Describe(new Linker().Link([.. shuffled], []));
            },
            iter: 60);

    [Fact]
    public void An_article_given_again_adds_nothing() =>
        Collection.Sample(
            articles => Describe(new Linker().Link([.. articles], [])) == Describe(new Linker().Link([.. articles, .. articles], [])), iter: 25);

    [Fact]
    public void Every_report_is_in_one_cluster() =>
        Collection.Sample(
            articles =>
            {
                var linked = new Linker().Link([.. articles], []);
                return linked.Clusters.SelectMany(c => c).Order(StringComparer.Ordinal).SequenceEqual(articles.SelectMany(a => a.Reports).Select(r => r.Id).Order(StringComparer.Ordinal));
            },
            iter: 25);

    [Fact]
    public void What_a_person_parts_stays_apart_and_undoing_it_restores() =>
        Collection.Sample(
            articles =>
            {
                var linked = new Linker().Link([.. articles], []);
                if (linked.Clusters.FirstOrDefault(c => c.Length > 1) is not { IsDefault: false } cluster) return true;
                var ruling = new Judgement(cluster[0], cluster[1], Verdict.Different, 1000, "", "an editor");
                var parted = new Linker().Link([.. articles], [ruling]);
                return !parted.Clusters.Any(c => c.Contains(cluster[0]) && c.Contains(cluster[1]))
                    && Describe(linked) == Describe(new Linker().Link([.. articles], []));
            },
            iter: 25);
}
