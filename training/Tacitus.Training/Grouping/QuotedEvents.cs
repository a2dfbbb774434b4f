using Tacitus.Coding.Events;
using Tacitus.Model;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Grouping;

/// <summary>The events of an article's key by the words that are quoted for them.</summary>
internal sealed class QuotedEvents
{
    private readonly List<(string Kind, List<(string Field, Span Span)> Quotes)> _events;

    /// <summary>Those of the key of <paramref name="gold"/>, whose text as it was read is <paramref name="text"/>.</summary>
    public QuotedEvents(GoldArticle gold, string text) =>
        _events = [.. gold.Events.Select(e => ((string)e["kind"]!, e["quotes"]!.AsObject().SelectMany(q => q.Value!.AsArray().Select(v => (Field: q.Key, Span: GoldQuote.Find(text, (string)v!)))).Where(q => q.Span is not null).Select(q => (q.Field, q.Span!.Value)).ToList()))];

    /// <summary>The event whose quotes lie nearest: those for its kind count most; null where two are as near or none is near enough.</summary>
    public int? EventOf(Telling telling)
    {
        var (best, most, second) = (-1, 0, 0);
        for (var e = 0; e < _events.Count; e++)
        {
            if (!IsLike(_events[e].Kind, telling.Kind)) continue;
            var points = Points(telling, _events[e].Quotes);
            if (points > most) (best, most, second) = (e, points, most);
            else second = Math.Max(second, points);
        }
        return most >= Least && most > second ? best : null;
    }

    private const int Least = 3;

    private static int Points(Telling telling, List<(string Field, Span Span)> quotes)
    {
        var (naming, others) = (0, 0);
        foreach (var (field, span) in quotes)
        {
            var named = telling.Frame.Triggers.Any(t => t.Span.Overlaps(span));
            if (field is "kind") naming = Math.Max(naming, named ? 5 : telling.Frame.Span.Contains(span) ? 2 : 0);
            else if (field is "tactics" or "status" or "suicide") naming = Math.Max(naming, named ? 3 : telling.Frame.Span.Contains(span) ? 1 : 0);
            else if (field is "killed" or "injured" or "kidnapped" or "arrested" && telling.Tolls.Any(t => t.Spans.Any(s => s.Overlaps(span)))) naming = Math.Max(naming, named ? 4 : 3);
            else if (field is "date" or "place" or "site" or "targets" or "perpetrators" or "weapons" or "victims" && telling.Frame.Span.Contains(span)) others++;
        }
        return naming + Math.Min(2, others);
    }

    private static bool IsLike(string wanted, EventKind kind) => FrameFinder.Family(kind) == 0 ? wanted is "attack" or "clash" or "strike" or "mob_violence" or "security_operation" or "protest" or "other" : Code.Of(kind) == wanted || wanted == "other";
}
