using System.Collections.Immutable;
using Tacitus.Coding.Reconciling;
using Tacitus.Coding.Roles;
using Tacitus.Model;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Confidence;

/// <summary>Writes down the words that stand round a value, and how much else of its sort is told where the event is told. Its templates are 100 to 129.</summary>
internal sealed class WordFeatures(Event told, ImmutableArray<Testimony> testimonies)
{
    private static ReadOnlySpan<int> Odds => [250, 550, 800, 940];
    private static ReadOnlySpan<int> Few => [1, 2, 3, 5, 9];
    private static ReadOnlySpan<int> Gaps => [40, 100, 200, 400];

    // Characters after the words that name the event within which its toll is mostly told, and those of a headline and a first sentence.
    private const int Near = 600, Opening = 200;

    private (string? Article, Field Field, int Count) _unread;

    /// <summary>Adds those of <paramref name="finding"/> as <paramref name="by"/> tell it in <paramref name="report"/>, weighed as <paramref name="what"/>.</summary>
    public void Write(FeaturePen pen, Weighed what, Finding? finding, Testimony[] by, Report report)
    {
        var (article, statement) = (by[0].Article, by[0].Statement);
        var words = statement.Spans[0];
        pen.Add(100, NearWords.Before(article.Text, words));
        pen.Add(101, NearWords.After(article.Text, words));
        Span own = default;
        foreach (var one in report.Sentences) if (one.Overlaps(report.Trigger)) own = one;
        var (isBeside, isInside) = (false, false);
        foreach (var testimony in by)
        {
            isBeside |= own.Overlaps(testimony.Statement.Spans[0]);
            foreach (var one in report.Sentences) isInside |= one.Overlaps(testimony.Statement.Spans[0]);
        }
        var stand = (uint)report.Narration * 4 + (isBeside ? 2u : 0) + (isInside ? 1u : 0);
        pen.Add(102, stand, Hash.Of(statement.Rule));
        pen.Add(103, stand, FeaturePen.Step(report.Odds.Real, Odds));
        switch (what)
        {
            case Weighed.Whole:
                pen.Add(104, NearWords.Before(article.Text, report.Trigger));
                pen.Add(105, NearWords.After(article.Text, report.Trigger));
                break;
            case Weighed.Kind:
                var sentence = article.Text.AsSpan(own.Start, own.Length);
                foreach (var range in sentence.SplitAny(NearWords.Breaks))
                    if (sentence[range].Trim(NearWords.Marks) is { Length: > 1 } word && char.IsLower(word[0])) pen.Add(106, (uint)told.Kind, Hash.Of(word));
                break;
            case Weighed.Date or Weighed.Month: WriteDate(pen, article, report, by, own, stand); break;
            case Weighed.Place or Weighed.Country or Weighed.Site: WritePlace(pen, article, report, own, stand); break;
            case Weighed.Perpetrator or Weighed.Ground: WriteDoer(pen, article, finding!, by); break;
            case Weighed.Killed or Weighed.Deaths or Weighed.Part or Weighed.Injured: WriteToll(pen, article, report, finding!, by, own); break;
        }
    }

    private static void WriteDate(FeaturePen pen, Article article, Report report, Testimony[] by, Span own, uint stand)
    {
        var others = NearWords.TimesIn(article, own, by);
        var all = 0;
        foreach (var sentence in report.Sentences) all += NearWords.TimesIn(article, sentence, by);
        pen.Add(107, stand, (uint)Math.Min(others, 2));
        pen.AddStep(108, others, Few);
        pen.AddStep(109, all, Few);
        pen.Add(110, Hash.Of(by[0].Statement.Rule), (uint)Math.Min(others, 2));
        foreach (var testimony in by)
        {
            var words = article[testimony.Statement.Spans[0]];
            var end = words.IndexOf(' ', StringComparison.Ordinal);
            pen.Add(111, FeaturePen.Word(end < 0 ? words : words.AsSpan(0, end)), Hash.Of(testimony.Statement.Rule));
        }
        var (time, trigger) = (by[0].Statement.Spans[0], by[0].Report.Trigger);
        pen.Add(112, time < trigger ? 1u : 0, FeaturePen.Step(Math.Abs(time.Start - trigger.Start), Gaps));
    }

    private void WritePlace(FeaturePen pen, Article article, Report report, Span own, uint stand)
    {
        var others = NearWords.PlacesIn(article, own, told.Place?.Name ?? "");
        var all = 0;
        foreach (var sentence in report.Sentences) all += NearWords.PlacesIn(article, sentence, told.Place?.Name ?? "");
        pen.Add(113, stand, (uint)Math.Min(others, 2));
        pen.AddStep(114, others, Few);
        pen.AddStep(115, all, Few);
        pen.AddStep(116, NearWords.Count(article.Text, told.Place?.Name ?? ""), Few);
    }

    private static void WriteDoer(FeaturePen pen, Article article, Finding finding, Testimony[] by)
    {
        foreach (var range in finding.Value.AsSpan().Split(' ')) pen.Add(117, FeaturePen.Word(finding.Value.AsSpan()[range]));
        pen.AddStep(118, NearWords.Count(article.Text, finding.Value), Few);
        foreach (var testimony in by)
        {
            pen.Add(119, testimony.Statement.Spans[0] < testimony.Report.Trigger ? 1u : 0, testimony.Statement.Value is ActorValue actor ? (uint)actor.Kind : 0);
            pen.Add(100, NearWords.Before(article.Text, testimony.Statement.Spans[0]));
            pen.Add(101, NearWords.After(article.Text, testimony.Statement.Spans[0]));
        }
    }

    // Each toll and each part of one asks for it.
    private int UnreadIn(Article article, Field field)
    {
        if (_unread.Article != article.Id || _unread.Field != field) _unread = (article.Id, field, NearWords.UnreadIn(article, new Span(0, article.Text.Length), field, testimonies));
        return _unread.Count;
    }

    private void WriteToll(FeaturePen pen, Article article, Report report, Finding finding, Testimony[] by, Span own)
    {
        var field = by[0].Statement.Field;
        var all = 0;
        foreach (var sentence in report.Sentences) all += NearWords.UnreadIn(article, sentence, field, testimonies);
        var near = NearWords.UnreadIn(article, new Span(report.Trigger.Start, Math.Min(article.Text.Length, report.Trigger.End + Near)), field, testimonies);
        pen.AddStep(120, all, Few);
        pen.AddStep(121, near, Few);
        pen.AddStep(122, UnreadIn(article, field), Few);
        pen.AddStep(123, NearWords.NumbersIn(article.Text.AsSpan(own.Start, own.Length)), Few);
        pen.Add(124, (uint)Math.Min(told.Tolls.FirstOrDefault(t => Code.Of(t.Effect) == finding.Field)?.Best ?? 10, 10), (uint)Math.Min(near, 2));
        foreach (var testimony in by)
        {
            var spans = testimony.Statement.Spans;
            if (testimony.Statement.Value is CountValue count) pen.Add(125, Hash.Of(count.Population.Code), (uint)Math.Min(near, 2));
            pen.Add(126, NearWords.Before(article.Text, spans[0]));
            pen.Add(127, NearWords.After(article.Text, spans[^1]));
            var words = article.Text.AsSpan(spans[0].Start, spans[0].Length);
            foreach (var range in words.SplitAny(NearWords.Breaks)) pen.Add(128, FeaturePen.Word(words[range]));
        }
        pen.Add(129, by[0].Statement.Spans[0].Start < Opening ? 1u : 0, FeaturePen.Step(by.Length, Few));
    }
}
