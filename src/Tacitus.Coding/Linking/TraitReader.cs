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
        var words = new ArticleWords(article);
        var main = IsFocused(article) ? Main(article) : [];
        var dates = ToldDate.Of(article);
        return [.. article.Reports.Select((r, i) => Read(article, r, dates[i], main.Contains(r.Id), main.Length > 1 && main[0] == r.Id, words))];
    }

    // An article that tells of many events is not about one of them, and its words say only what it is about as a whole.
    private const int FewReports = 4;
    private const double FocusShare = 0.34;

    private static bool IsFocused(CodedArticle article)
    {
        if (article.Reports.Length <= FewReports) return true;
        var sentences = article.Reports.Sum(r => r.Sentences.Length);
        return Main(article).Any(m => article.Reports.First(r => r.Id == m).Sentences.Length >= FocusShare * sentences);
    }

    /// <summary>The report of the news; and, where the news is what the law made of a deed, after it that of the deed, which the article is as much about.</summary>
    public static ImmutableArray<string> Main(CodedArticle article)
    {
        var lead = article.Reports.FirstOrDefault(r => r.Narration == Narration.Lead) ?? article.Reports[0];
        if (KindOf(lead) is not (EventKind.Trial or EventKind.SecurityOperation or EventKind.Other)) return [lead.Id];
        var deed = article.Reports.FirstOrDefault(r => KindOf(r) is EventKind.Attack or EventKind.Clash or EventKind.MobViolence or EventKind.Strike
            && Codes<EventStatus>(r.Statements.AsSpan(), Field.Status) is not [EventStatus.Threatened or EventStatus.Planned, ..]);
        return deed is null ? [lead.Id] : [lead.Id, deed.Id];
    }

    private static EventKind KindOf(Report report) => Codes<EventKind>(report.Statements.AsSpan(), Field.Kind, s => s.Modality != Modality.Negated) is [var k, ..] ? k : EventKind.Other;

    private static ReportTraits Read(CodedArticle article, Report report, ToldDate when, bool isMain, bool isAftermath, ArticleWords words)
    {
        var told = report.Statements.Where(s => s.Modality != Modality.Negated).ToArray();
        var status = Codes<EventStatus>(told, Field.Status) is [var s, ..] ? s : EventStatus.Occurred;
        return new ReportTraits
        {
            Report = report,
            Article = article.Article,
            IsMain = isMain,
            IsAftermath = isAftermath,
            Kind = Codes<EventKind>(told, Field.Kind) is [var k, ..] ? k : null,
            Status = status,
            Tactics = [.. Codes<Tactic>(told, Field.Tactic).Where(t => t != Tactic.Unspecified)],
            Suicide = report.Of(Field.Suicide).Select(f => (bool?)((f.Value as CodeValue)?.Code == "true" && f.Modality != Modality.Negated)).FirstOrDefault(),
            When = when,
            Places =
            [
                .. told.Where(f => f.Field == Field.Place && f.Value is PlaceValue).GroupBy(f => ((PlaceValue)f.Value).Place)
                    .Select(g => new ToldPlace(g.Key, g.Max(f => f.Probability)))
                    .OrderBy(p => p.Place.Precision).ThenBy(p => p.Place.Name, StringComparer.Ordinal).ThenBy(p => p.Place.Site, StringComparer.Ordinal)
                    .ThenBy(p => p.Place.Place?.GeonamesId),
            ],
            SiteWords = Sites(told),
            VictimNames = People(told, Field.Victim),
            SuspectNames = People(told, Field.Suspect),
            Sides = [.. told.Where(f => f.Field is Field.Perpetrator or Field.Claim && f.Modality != Modality.Hypothetical && f.Probability >= Statement.EvenOdds)
                .Select(f => f.Value as ActorValue).OfType<ActorValue>().Where(a => a.Kind != ActorKind.Unnamed)
                .Select(a => a.Actor ?? a.Name.ToLowerInvariant())],
            Founded = Founded(article, report, told),
            Killed = Counts(told, Field.Killed),
            Injured = Counts(told, Field.Injured),
            InArticle = words,
        };
    }

    // "ISIS-K was created by former fighters": what is founded is the object, and without one whoever is told to have appeared, or the only group that the sentence names.
    private static ImmutableSortedSet<string> Founded(CodedArticle article, Report report, Statement[] told)
    {
        var text = article.Article.Text;
        if (!Codes<EventKind>(told, Field.Kind).Contains(EventKind.GroupChange) || Turns.Of(EventKind.GroupChange, [report.Trigger.In(text)]) != Turn.Founding) return [];
        var groups = article.Actors.Where(a => a.Kind == ActorKind.ArmedGroup).ToArray();
        string[] Of(Field field) => [.. told.Where(s => s.Field == field).Select(s => s.Value).OfType<ActorValue>()
            .Select(v => v.Kind == ActorKind.ArmedGroup && v.Actor is { } id ? id : groups.FirstOrDefault(g => g.Id == v.Actor || g.Names.Any(n => n.Name == v.Name))?.Id).OfType<string>()];
        if (Of(Field.Target) is [_, ..] founded) return [.. founded];
        if (Of(Field.Perpetrator) is [_, ..] appeared) return [.. appeared];
        var sentence = report.Sentences.FirstOrDefault(s => s.Overlaps(report.Trigger)).In(text);
        return groups.Where(g => g.Names.Any(n => sentence.Contains(n.Name, StringComparison.Ordinal))).Select(g => g.Id).ToArray() is [var only] ? [only] : [];
    }

    private static ImmutableArray<T> Codes<T>(ReadOnlySpan<Statement> told, Field field, Predicate<Statement>? counts = null) where T : struct, Enum
    {
        var on = new List<Statement>();
        foreach (var statement in told)
            if (statement.Field == field && counts?.Invoke(statement) != false) on.Add(statement);
        return on switch
        {
            [] => [],
            [var only] => Code(only) is { } code ? [code] : [],
            _ => [.. on.OrderByDescending(s => s.Probability).ThenBy(s => s.Spans[0]).Select(Code).OfType<T>().Distinct()],
        };

        static T? Code(Statement statement) => statement.Value is CodeValue c && Model.Code.TryParse<T>(c.Code, out var v) ? v : null;
    }

    private static ImmutableArray<CountValue> Counts(Statement[] told, Field field)
    {
        var counts = ImmutableArray.CreateBuilder<CountValue>();
        foreach (var statement in told)
            if (statement.Field == field && statement.Modality is Modality.Asserted or Modality.Alleged && statement.Value is CountValue count && !counts.Contains(count)) counts.Add(count);
        return counts.DrainToImmutable();
    }

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

    // Of two capitalised words and more: "Ada Quill", not "Officers".
    private static ulong[] People(Statement[] told, Field field) =>
    [
        .. told.Where(s => s.Field == field && s.Value is ActorValue or TextValue).Select(s => WordReader.Read(s.Value.Text, new Span(0, s.Value.Text.Length)).ToArray())
            .Where(n => n.Length > 1 && Array.TrueForAll(n, w => w.Capital)).SelectMany(n => n.Select(w => w.Hash)).Distinct().Order(),
    ];

    // "the", "of", "two": words that half of all articles have name no site.
    private const float SiteRarity = 2.5f;
}
