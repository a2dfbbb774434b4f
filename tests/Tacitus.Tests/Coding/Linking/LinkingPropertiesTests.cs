using System.Collections.Immutable;
using CsCheck;
using Tacitus.Coding.Linking;
using Tacitus.Coding.Reconciling;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;

namespace Tacitus.Tests.Coding.Linking;

public class LinkingPropertiesTests
{
    private static readonly Gen<CodedArticle[]> Collection = MadeUpWorld.Collection;

    private static string Describe(Linked linked) =>
        string.Join(';', linked.Clusters.Select(c => string.Join(',', c))) + "|" + string.Join(';', linked.Judgements) + "|"
        + string.Join(';', linked.Articles.Select(a => a.Article.Id + a.Article.Published?.Date)) + "|" + string.Join(';', linked.Originals)
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

    [Fact]
    public void Two_that_days_or_places_part_are_barred() =>
        Collection.Sample(
            articles =>
            {
                var reports = articles.SelectMany(a => TraitReader.Read(a)).OrderBy(r => r.Id, StringComparer.Ordinal).ToArray();
                return reports.SelectMany((left, i) => reports.Skip(i + 1).Select(right => (left, right))).Where(p => PairScorer.AreApart(p.left, p.right)).All(p => PairScorer.Bar(p.left, p.right) is not null);
            },
            iter: 25);
}
