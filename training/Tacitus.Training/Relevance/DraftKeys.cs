using System.Text.Json.Nodes;
using Tacitus.Coding.Events;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Relevance;

/// <summary>What the key of an article of the project says of its drafts. The articles are annotated in whole: what no event of the key is quoted from is none.</summary>
internal sealed class DraftKeys
{
    private readonly List<(JsonObject Event, string Kind, List<Span> Spans, List<Span> Others)> _told;

    /// <summary>The key of <paramref name="gold"/>, whose text as it was read is <paramref name="text"/>.</summary>
    public DraftKeys(GoldArticle gold, string text) =>
        _told = [.. gold.Events.Select(e => (e, (string)e["kind"]!, Quoted(text, e["quotes"]!, own: true), Quoted(text, e["quotes"]!, own: false)))];

    /// <summary>Whether the key has any event.</summary>
    public bool TellsAny => _told.Count > 0;

    /// <summary>Whether the draft tells of a real event; null where it tells of one besides what is quoted for it.</summary>
    public bool? IsReal(Draft draft) => Told(draft).Any() ? true : Beside(draft).Any() ? null : false;

    /// <summary>Whether it is political; null where it tells of no event of the key.</summary>
    public bool? IsPolitical(Draft draft) => EventOf(draft) is { } e ? (string?)e["political"] == "yes" : null;

    /// <summary>The event of the key that it tells; null when none.</summary>
    public JsonObject? EventOf(Draft draft) => Told(draft).FirstOrDefault();

    /// <summary>The events of the key that it tells.</summary>
    public IEnumerable<JsonObject> Told(Draft draft) => _told.Where(e => IsLike(e.Kind, draft) && draft.Tellings.Exists(t => e.Spans.Exists(s => t.Frame.Span.Overlaps(s)))).Select(e => e.Event);

    /// <summary>The events of the key for whose toll, doer or target its words are quoted, so that it may tell of them again.</summary>
    public IEnumerable<JsonObject> Beside(Draft draft) => _told.Where(e => IsLike(e.Kind, draft) && draft.Tellings.Exists(t => e.Others.Exists(s => t.Frame.Span.Overlaps(s)))).Select(e => e.Event);

    private static List<Span> Quoted(string text, JsonNode quotes, bool own) =>
        [.. quotes.AsObject().Where(q => (q.Key is "kind" or "tactics" or "status") == own && q.Key is not ("date" or "place")).SelectMany(q => q.Value!.AsArray()).Select(q => GoldQuote.Find(text, (string)q!)).OfType<Span>()];

    private static bool IsLike(string kind, Draft draft) => draft.First.Kind switch
    {
        EventKind.Attack or EventKind.Clash or EventKind.Strike or EventKind.MobViolence or EventKind.SecurityOperation => kind is "attack" or "clash" or "strike" or "mob_violence" or "security_operation" or "other",
        var own => Model.Code.Of(own) == kind || kind == "other",
    };
}
