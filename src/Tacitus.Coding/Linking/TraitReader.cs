using System.Collections.Immutable;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>Reads from a report what linking compares.</summary>
internal static class TraitReader
{
    /// <summary>The traits of all reports of <paramref name="article"/> in their order.</summary>
    public static ImmutableArray<ReportTraits> Read(CodedArticle article)
    {
        if (article.Reports.IsEmpty) return [];
        var text = article.Article.Text;
        var title = article.Article.Title ?? "";
        var news = WordProfile.Of(title + "\n" + text, new Span(0, title.Length + 1 + text.Length));
        var headline = WordProfile.Of(title, new Span(0, title.Length));
        var main = article.Reports.FirstOrDefault(r => r.Narration == Narration.Lead) ?? article.Reports[0];
        return [.. article.Reports.Select(r => Read(article, r, r == main, news, headline))];
    }

    private static ReportTraits Read(CodedArticle article, Report report, bool isMain, WordProfile news, WordProfile headline)
    {
        var told = report.Statements.Where(s => s.Modality != Modality.Negated).ToArray();
        var status = Codes<EventStatus>(told, Field.Status) is [var s, ..] ? s : EventStatus.Occurred;
        return new ReportTraits
        {
            Report = report,
            Article = article.Article,
            IsMain = isMain,
            Kind = Codes<EventKind>(told, Field.Kind) is [var k, ..] ? k : EventKind.Other,
            Status = status,
            Tactics = [.. Codes<Tactic>(told, Field.Tactic).Where(t => t != Tactic.Unspecified)],
            Suicide = report.Of(Field.Suicide).Select(f => (bool?)((f.Value as CodeValue)?.Code == "true" && f.Modality != Modality.Negated)).FirstOrDefault(),
            When = ToldDate.Of(article, report),
            Places = [.. told.Where(f => f.Field == Field.Place).Select(f => (f.Value as PlaceValue)?.Place).OfType<EventPlace>().Distinct()
                .OrderBy(p => p.Precision).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Site, StringComparer.Ordinal)],
            SiteWords = Sites(told),
            Sides = [.. told.Where(f => f.Field is Field.Perpetrator or Field.Claim && f.Modality != Modality.Hypothetical)
                .Select(f => f.Value as ActorValue).OfType<ActorValue>().Where(a => a.Kind != ActorKind.Unnamed)
                .Select(a => a.Actor ?? a.Name.ToLowerInvariant())],
            Killed = Counts(told, Field.Killed),
            Injured = Counts(told, Field.Injured),
            Words = WordProfile.Of(article.Article.Text, report.Sentences.AsSpan()),
            News = news,
            Title = headline,
        };
    }

    private static ImmutableArray<T> Codes<T>(Statement[] told, Field field) where T : struct, Enum =>
        [.. told.Where(s => s.Field == field).OrderByDescending(s => s.Probability).ThenBy(s => s.Spans[0])
            .Select(s => s.Value is CodeValue c && Code.TryParse<T>(c.Code, out var v) ? (T?)v : null).OfType<T>().Distinct()];

    private static ImmutableArray<CountValue> Counts(Statement[] told, Field field) =>
        [.. told.Where(s => s.Field == field && s.Modality is Modality.Asserted or Modality.Alleged).Select(s => s.Value).OfType<CountValue>().Distinct()];

    private static ulong[] Sites(Statement[] told)
    {
        var words = new SortedSet<ulong>();
        foreach (var statement in told)
        {
            var named = statement.Value switch
            {
                PlaceValue p when statement.Field == Field.Place => p.Place.Site,
                ActorValue a when statement.Field == Field.Target => a.Name,
                _ => null,
            };
            if (named is null) continue;
            foreach (var word in WordReader.Read(named, new Span(0, named.Length)))
                if (WordTable.Shipped.RarityOf(word.Hash) > SiteRarity) words.Add(word.Hash);
        }
        return [.. words];
    }

    // "the", "of", "two": words that half of all articles have name no site.
    private const float SiteRarity = 2.5f;
}
