using System.Collections.Immutable;
using Tacitus.Coding.Reconciling;
using Tacitus.Coding.Roles;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Confidence;

/// <summary>
/// Writes down how sure the models were of what they chose for a report, what the other values of the event are, and what the other events of the article share with it. Its templates are 40 to 89.
/// </summary>
internal sealed class OddsFeatures(Event told, ImmutableArray<Testimony> testimonies, ImmutableArray<CodedArticle> articles)
{
    private static ReadOnlySpan<int> Odds => [100, 250, 400, 550, 700, 800, 880, 940, 980];
    private static ReadOnlySpan<int> Rest => [10, 30, 70, 150, 300];
    private static ReadOnlySpan<int> Few => [1, 2, 3, 5, 9];
    private static ReadOnlySpan<int> Lengths => [300, 700, 1500, 3000, 6000];
    private static ReadOnlySpan<int> DaysBefore => [-1, 0, 1, 2, 3, 4, 5, 8, 15, 32, 369];
    private static ReadOnlySpan<int> Inhabitants => [1, 1_000, 10_000, 100_000, 1_000_000];
    private static ReadOnlySpan<int> Spread => [1, 2, 4, 10];

    private (string? Article, ImmutableArray<Report> Reports) _others;

    /// <summary>Adds those of <paramref name="finding"/> as <paramref name="by"/> tell it in <paramref name="report"/>, weighed as <paramref name="what"/>.</summary>
    public void Write(FeaturePen pen, Weighed what, Finding? finding, Testimony[] by, Report report)
    {
        var article = by[0].Article;
        var others = OthersOf(article);
        WriteReport(pen, report, article, others);
        switch (what)
        {
            case Weighed.Whole: WriteWhole(pen, report, others); break;
            case Weighed.Kind or Weighed.Status: WriteKind(pen, report); break;
            case Weighed.Tactic: WriteTactic(pen, report, finding!); break;
            case Weighed.Date or Weighed.Month: WriteDate(pen, article, others, by); break;
            case Weighed.Place or Weighed.Country or Weighed.Site: WritePlace(pen, report, article, others, by); break;
            case Weighed.Perpetrator or Weighed.Ground: WriteDoer(pen, report, article, others, finding!, by); break;
            case Weighed.Killed or Weighed.Deaths or Weighed.Part or Weighed.Injured or Weighed.Kidnapped or Weighed.Arrested or Weighed.Attackers: WriteToll(pen, others, finding!, by); break;
        }
    }

    // Each value of the event asks for them.
    private ImmutableArray<Report> OthersOf(Article article)
    {
        if (_others.Article == article.Id) return _others.Reports;
        ImmutableArray<Report> others = [];
        foreach (var coded in articles)
            if (coded.Article.Id == article.Id) others = coded.Reports.RemoveAll(r => told.Reports.Contains(r.Id));
        _others = (article.Id, others);
        return others;
    }

    private void WriteReport(FeaturePen pen, Report report, Article article, ImmutableArray<Report> others)
    {
        var odds = report.Odds;
        pen.AddStep(40, odds.Real, Odds);
        pen.AddStep(41, odds.Tells, Odds);
        pen.AddStep(42, odds.Opened, Odds);
        pen.AddStep(43, odds.Joined, Odds);
        var (isBeside, isAlike) = (false, false);
        foreach (var other in others)
        {
            foreach (var sentence in report.Sentences) isBeside |= sentence.Overlaps(other.Trigger);
            isAlike |= other.First(Field.Kind)?.Value.Text == Code.Of(told.Kind);
        }
        pen.AddStep(44, others.Length, Few);
        pen.Add(45, isBeside ? 1u : 0, isAlike ? 1u : 0);
        pen.AddStep(46, report.Sentences.Length, Few);
        pen.AddStep(47, article.Text.Length, Lengths);
        pen.Add(48, (uint)report.Narration, FeaturePen.Step(others.Length, Few));
        pen.Add(49, article.Published is null ? 0u : 1u);
    }

    private void WriteWhole(FeaturePen pen, Report report, ImmutableArray<Report> others)
    {
        var odds = report.Odds;
        pen.Add(50, FeaturePen.Step(odds.Real, Odds), FeaturePen.Step(odds.Tells, Odds));
        pen.Add(51, FeaturePen.Step(odds.Opened, Odds), (uint)report.Narration);
        pen.Add(52, (uint)told.Kind, FeaturePen.Step(odds.Real, Odds));
        pen.AddStep(53, odds.Place, Odds);
        pen.AddStep(54, odds.Doer, Odds);
        pen.Add(55, HasDay(others, out _, null) ? 1u : 0, told.Place is { } place && HasPlace(others, place.Name, out _) ? 1u : 0);
    }

    private void WriteKind(FeaturePen pen, Report report)
    {
        var kind = (uint)told.Kind;
        foreach (var testimony in testimonies)
        {
            var statement = testimony.Statement;
            if (statement.Value is ActorValue actor && testimony.IsHeld) pen.Add(56, Hash.Of(kind, (uint)actor.Kind), (uint)statement.Field);
            if (statement is { Field: Field.Target, Value: ActorValue target }) pen.Add(57, kind, Hash.Of(target.Qualifier));
            if (statement.Field != Field.Kind) continue;
            pen.Add(58, kind, FeaturePen.Word(testimony.Article[statement.Spans[0]]));
            pen.Add(59, kind, Hash.Of(statement.Value.Text));
        }
        foreach (var tactic in told.Tactics) pen.Add(60, kind, (uint)tactic);
        foreach (var toll in told.Tolls) pen.Add(61, kind, (uint)toll.Effect);
        pen.Add(62, kind, FeaturePen.Step(report.Odds.Doer, Odds));
    }

    private void WriteTactic(FeaturePen pen, Report report, Finding finding)
    {
        var odds = report.Odds.Tactics;
        if (odds.IsEmpty || !Code.TryParse<Tactic>(finding.Value, out var tactic)) return;
        var best = 0;
        for (var t = 1; t < odds.Length; t++) if (odds[t] > odds[best]) best = t;
        var own = FeaturePen.Step(odds[(int)tactic], Odds);
        pen.Add(63, own);
        pen.Add(64, (uint)tactic, own);
        pen.Add(65, (uint)tactic, (uint)best);
        pen.AddStep(66, odds[^1], Odds);
        pen.Add(67, (uint)told.Tactics.Length, own);
        foreach (var testimony in testimonies)
        {
            if (testimony.Statement.Field == Field.Kind) pen.Add(68, (uint)tactic, FeaturePen.Word(testimony.Article[testimony.Statement.Spans[0]]));
            if (testimony.Statement is { Field: Field.Weapon, Value: TextValue weapon }) pen.Add(69, (uint)tactic, Hash.Of(weapon.Kind));
        }
    }

    private void WriteDate(FeaturePen pen, Article article, ImmutableArray<Report> others, Testimony[] by)
    {
        if (told.Date is not { } date) return;
        var statement = by[0].Statement;
        pen.Add(70, article.Published is { } published ? 1 + FeaturePen.Step(published.Date.Start.DayNumber - date.Start.DayNumber, DaysBefore) : 0, (uint)Math.Min(date.Days, 3));
        pen.Add(71, HasDay(others, out var rivals, statement.Spans[0]) ? 1u : 0, rivals);
        pen.Add(72, statement.Value is DateValue { Relative: { } relative } ? 1 + (uint)relative.Unit : 0, FeaturePen.Step(by.Length, Few));
        pen.Add(73, (uint)told.Kind, Hash.Of(statement.Rule));
    }

    private void WritePlace(FeaturePen pen, Report report, Article article, ImmutableArray<Report> others, Testimony[] by)
    {
        if (told.Place is not { } place) return;
        var (odds, rule) = (report.Odds, Hash.Of(by[0].Statement.Rule));
        var likely = FeaturePen.Step(odds.Place, Odds);
        pen.Add(74, likely, rule);
        pen.Add(75, likely);
        pen.AddStep(76, odds.NextPlace, Rest);
        pen.AddStep(77, odds.Nowhere, Rest);
        pen.AddStep(78, odds.Country, Odds);
        pen.Add(79, (uint)place.Precision, likely);
        pen.Add(80, (uint)told.Kind, likely);
        pen.Add(81, HasPlace(others, place.Name, out var rivals) ? 1u : 0, FeaturePen.Step(rivals, Few));
        pen.Add(82, place.Place is { } entry ? 1 + FeaturePen.Step((int)Math.Min(entry.Inhabitants, int.MaxValue), Inhabitants) : 0, place.Place?.Name == place.Name ? 1u : 0);
        pen.Add(83, article.Text.AsSpan(0, Math.Min(Opening, article.Text.Length)).Contains(place.Name, StringComparison.OrdinalIgnoreCase) ? 1u : 0, rule);
    }

    // Where a dateline or a headline stands.
    private const int Opening = 60;

    private void WriteDoer(FeaturePen pen, Report report, Article article, ImmutableArray<Report> others, Finding finding, Testimony[] by)
    {
        var (first, second) = (FeaturePen.Step(report.Odds.Doer, Odds), FeaturePen.Step(report.Odds.NextDoer, Odds));
        var kind = by[0].Statement.Value is ActorValue actor ? actor.Kind : ActorKind.Unnamed;
        pen.Add(84, first, second);
        pen.Add(85, first);
        pen.Add(85, second, 1);
        pen.Add(86, (uint)kind, (uint)told.Kind);
        pen.Add(86, (uint)kind, 100 + FeaturePen.Step(by[0].Statement.Probability, Odds));
        var (suffers, speaks, denies) = (false, false, false);
        foreach (var testimony in testimonies)
        {
            var statement = testimony.Statement;
            suffers |= statement.Field is Field.Target or Field.Victim && testimony.IsHeld && AreAlike(statement.Value.Text, finding.Value);
            speaks |= statement.Attribution is { } attribution && AreAlike(attribution.Source, finding.Value);
            denies |= statement.Field == Field.Denial && AreAlike(statement.Value.Text, finding.Value);
            if (statement.Field == Field.Kind) pen.Add(87, (uint)kind, FeaturePen.Word(testimony.Article[statement.Spans[0]]));
        }
        pen.Add(88, (uint)kind, (suffers ? 4u : 0) + (speaks ? 2u : 0) + (denies ? 1u : 0));
        var isElsewhere = false;
        foreach (var other in others)
            foreach (var statement in other.Statements) isElsewhere |= statement is { Field: Field.Perpetrator, Probability: >= Statement.EvenOdds } && statement.Value.Text == finding.Value;
        pen.Add(89, (uint)kind, isElsewhere ? 1u : 0);
        pen.AddStep(89, told.Perpetrators.Length, Few);
    }

    private void WriteToll(FeaturePen pen, ImmutableArray<Report> others, Finding finding, Testimony[] by)
    {
        var field = by[0].Statement.Field;
        List<string> values = [];
        foreach (var testimony in testimonies)
            if (testimony.Statement.Field == field && !values.Contains(testimony.Statement.Value.Text)) values.Add(testimony.Statement.Value.Text);
        var elsewhere = 0u;
        foreach (var other in others) foreach (var statement in other.Of(field)) elsewhere |= values.Contains(statement.Value.Text) ? 1u : 2u;
        pen.Add(84, FeaturePen.Step(values.Count, Few), elsewhere);
        var toll = told.Tolls.FirstOrDefault(t => Code.Of(t.Effect) == finding.Field.Split(':')[0]);
        if (toll is not null)
        {
            pen.Add(85, (uint)Math.Min(toll.By.Length, 3), toll.Low == toll.High ? 0u : 1u);
            foreach (var part in toll.By) pen.Add(86, Hash.Of(part.Population.Code), part.Best == toll.Best ? 1u : 0);
            pen.Add(87, FeaturePen.Step((toll.High ?? toll.Best ?? 0) - (toll.Low ?? toll.Best ?? 0), Spread), (uint)told.Kind);
        }
        foreach (var testimony in by) if (testimony.Statement.Value is CountValue count) pen.Add(88, Hash.Of(count.Population.Code), (uint)told.Kind);
        pen.Add(89, (uint)Math.Min(told.Tolls.Length, 3), (uint)told.Kind);
    }

    // Whether another event has the same day; how near to the words another day of another event is told.
    private bool HasDay(ImmutableArray<Report> others, out uint rivals, Span? words)
    {
        var isSame = false;
        rivals = 0;
        foreach (var other in others)
            foreach (var statement in other.Statements)
            {
                if (statement is not { Field: Field.Date, Value: DateValue { Date: { } date } }) continue;
                if (date == told.Date) isSame = true;
                else rivals = Math.Max(rivals, words is { } own && Math.Abs(statement.Spans[0].Start - own.Start) < Near ? 2u : 1u);
            }
        return isSame;
    }

    // Characters: two sentences.
    private const int Near = 300;

    private static bool HasPlace(ImmutableArray<Report> others, string name, out int rivals)
    {
        var isSame = false;
        rivals = 0;
        foreach (var other in others)
            foreach (var statement in other.Statements)
            {
                if (statement is not { Field: Field.Place, Value: PlaceValue value }) continue;
                if (value.Place.Name == name) isSame = true;
                else rivals++;
            }
        return isSame;
    }

    // Whether a word of the one that is no mere article or preposition stands in the other.
    private static bool AreAlike(string left, ReadOnlySpan<char> right)
    {
        foreach (var range in right.Split(' '))
            if (right[range] is { Length: > 3 } word && left.AsSpan().Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
