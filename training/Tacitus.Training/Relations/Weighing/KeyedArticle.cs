using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations;
using Tacitus.Coding.Relations.Naming;
using Tacitus.Coding.Relations.Weighing;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Training.Relations.Weighing;

/// <summary>An article with its key of ties, and whom of the key each actor and place that the program finds stands for.</summary>
internal sealed class KeyedArticle
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder PlaceFinder = new();
    private static readonly ActorFinder Finder = new();

    private readonly Dictionary<string, ImmutableHashSet<string>> _entities = new(StringComparer.Ordinal);
    private readonly ImmutableArray<(TieKey.KeyTie Tie, Span Quote)> _ties;

    private readonly ILookup<string, string> _owners;

    private KeyedArticle(TieKey key, bool given)
    {
        Key = key;
        Analysis = Analyser.Analyse(ArticleReader.OfText(key.Text, PartialDate.TryParse(key.Published, out var day) ? new Publication(day, DateBasis.Given) : null));
        Places = PlaceFinder.Find(Analysis);
        Actors = given ? Given(key) : Finder.Find(Analysis, Places);
        _owners = key.Entities.SelectMany(e => e.Value.Names.Select(n => (Name: Fold(n), Id: e.Key))).ToLookup(p => p.Name, p => p.Id, StringComparer.Ordinal);
        Know();
        _ties = [.. key.Ties.Select(t => (t, Find(Analysis.Article.Text, t.Quote)))];
    }

    /// <summary>Finds the groups and people too, by <paramref name="weigher"/>.</summary>
    public void Find(PartyWeigher weigher)
    {
        Actors = new PartyFinder(Analysis, Actors, Places, weigher).Find();
        Know();
    }

    private void Know()
    {
        _entities.Clear();
        foreach (var mention in Actors.Where(a => a.Actor is not null && a.Rule is not ("pronoun" or "anaphor" or "anaphor.branch"))) Keep(mention.Actor!, Analysis[mention.Span], mention.Name);
        foreach (var place in Places) Keep(PlaceId(place), Analysis[place.Span], place.Place?.Name ?? "");

        void Keep(string id, string words, string name) =>
            _entities[id] = _entities.GetValueOrDefault(id, []).Union(_owners[Fold(words)]).Union(_owners[Fold(name)]);
    }

    /// <summary>The entities of the key that have a name.</summary>
    public IEnumerable<string> EntitiesNamed(string name) => _owners[Fold(name)];

    /// <summary>The kinds of those in the key who have a name.</summary>
    public IEnumerable<string> KindsOf(string name) => _owners[Fold(name)].Select(e => Key.Entities[e].Kind);

    public TieKey Key { get; }

    public Analysis Analysis { get; }

    public ImmutableArray<PlaceMention> Places { get; }

    /// <summary>Its actors and people.</summary>
    public ImmutableArray<ActorMention> Actors { get; private set; }

    /// <summary>The articles of a file like <c>bench/ties/learned.jsonl</c>, in its order.</summary>
    /// <param name="path">The file.</param>
    /// <param name="given">Whether those whom the key names are taken as found.</param>
    public static IEnumerable<KeyedArticle> Read(string path, bool given = false) => TieKey.Read(path).Select(k => new KeyedArticle(k, given));

    /// <summary>The entities of the key that an end stands for, as an actor.</summary>
    public ImmutableHashSet<string> EntitiesOf(string actor) => _entities.GetValueOrDefault(actor, []);

    /// <summary>The entities that an end stands for in a tie of <paramref name="type"/>.</summary>
    public ImmutableHashSet<string> EntitiesOf(RelationEnd end, RelationType type, bool isObject) =>
        type == RelationType.OperatesIn && isObject ? end.Place is { } place ? EntitiesOf(PlaceId(place)) : [] : end.Actor?.Actor is { } actor ? EntitiesOf(actor) : [];

    /// <summary>The entities that a place's name, as a relation has it, stands for.</summary>
    public ImmutableHashSet<string> PlaceEntities(string name) => [.. Places.Where(p => (p.Place?.Name ?? Analysis[p.Span]) == name).SelectMany(p => EntitiesOf(PlaceId(p)))];

    /// <summary>The ties of the key between two ends, and whether their quote touches the sentence.</summary>
    public IEnumerable<(TieKey.KeyTie Tie, bool IsHere)> Between(RelationEnd subject, RelationEnd value, Span sentence)
    {
        foreach (var (tie, quote) in _ties)
        {
            var type = TypeOf(tie);
            if (EntitiesOf(subject, type, false).Contains(tie.Subject) && EntitiesOf(value, type, true).Contains(tie.Object)
                || IsEither(type) && EntitiesOf(subject, type, false).Contains(tie.Object) && EntitiesOf(value, type, true).Contains(tie.Subject)) yield return (tie, quote.Overlaps(sentence));
        }
    }

    /// <summary>The ties of the key with where their quotes stand.</summary>
    public IEnumerable<(TieKey.KeyTie Tie, Span Quote)> Ties => _ties;

    /// <summary>The type of a tie of the key.</summary>
    public static RelationType TypeOf(TieKey.KeyTie tie) => Code.TryParse<RelationType>(tie.Type, out var type) ? type : throw new InvalidDataException($"'{tie.Type}' is no type of tie");

    /// <summary>Whether a tie of this type is the same both ways.</summary>
    public static bool IsEither(RelationType type) => type is RelationType.RivalOf or RelationType.AlliedWith or RelationType.NegotiatesWith;

    // Those of the key wherever one of their names stands, longer names first.
    private ImmutableArray<ActorMention> Given(TieKey key)
    {
        var text = Analysis.Article.Text;
        var found = new List<ActorMention>();
        foreach (var (id, name) in key.Entities.Where(e => e.Value.Kind != "place").SelectMany(e => e.Value.Names.Select(n => (e.Key, Name: n.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? n[4..] : n))).Distinct().OrderByDescending(n => n.Name.Length).ThenBy(n => n.Name, StringComparer.Ordinal).ThenBy(n => n.Key, StringComparer.Ordinal))
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                var span = new Span(at, at + name.Length);
                if (at > 0 && char.IsLetterOrDigit(text[at - 1]) || span.End < text.Length && char.IsLetterOrDigit(text[span.End]) || found.Exists(f => f.Span.Overlaps(span))) continue;
                found.Add(new ActorMention(span, Analysis.SentenceAt(at), "actor-" + id, key.Entities[id].Names[0], KindOf(key.Entities[id].Kind), "name"));
            }
        }
        return [.. found.OrderBy(f => f.Span.Start)];
    }

    private static ActorKind KindOf(string kind) => kind switch
    {
        "group" => ActorKind.ArmedGroup,
        "person" => ActorKind.Person,
        "state" => ActorKind.State,
        "force" => ActorKind.StateForce,
        "people" => ActorKind.Community,
        _ => ActorKind.Organisation,
    };

    private static string PlaceId(PlaceMention place) => "place:" + (place.Place?.Name ?? "") + "|" + place.Span.Start;

    // The words of a name without what stands before or behind it: "the Seeno men", "Mallam Aron Dorn".
    private static string Fold(string name)
    {
        var folded = Bare(name).ToLowerInvariant().Replace('\u2019', '\'').Replace('-', ' ').Replace("\"", "", StringComparison.Ordinal);
        for (var blank = folded.IndexOf(' ', StringComparison.Ordinal); blank > 0 && Titles.Contains(folded[..blank].TrimEnd('.')); blank = folded.IndexOf(' ', StringComparison.Ordinal)) folded = folded[(blank + 1)..];
        return folded;
    }

    private static readonly FrozenSet<string> Titles = "emir sheikh shaykh mullah maulana maulvi mufti qari mallam malam alhaji haji hajji ustad ustaz imam commander comandante commandant general gen colonel col major maj captain lieutenant sergeant corporal brig adm rear prof dr mr mrs president comrade bishop father brother chief".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A name as a key has it, without titles, "the" and "men".</summary>
    public static string Bare(string name)
    {
        var bare = name.Trim(' ', '"', '.', ',', '\u201c', '\u201d');
        if (bare.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) bare = bare[4..];
        if (bare.LastIndexOf(' ') is > 0 and var blank && bare[(blank + 1)..] is "men" or "fighters" or "militants" or "gunmen" or "rebels" or "group" or "militia" or "movement") bare = bare[..blank];
        return bare.EndsWith("'s", StringComparison.Ordinal) || bare.EndsWith("\u2019s", StringComparison.Ordinal) ? bare[..^2] : bare;
    }

    // Where the words stand, whatever blanks are between them.
    private static Span Find(string text, string quote)
    {
        var words = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var start = text.IndexOf(words[0], StringComparison.Ordinal); start >= 0; start = text.IndexOf(words[0], start + 1, StringComparison.Ordinal))
        {
            var at = start;
            var k = 0;
            for (; k < words.Length; k++)
            {
                while (k > 0 && at < text.Length && char.IsWhiteSpace(text[at])) at++;
                if (string.CompareOrdinal(text, at, words[k], 0, words[k].Length) != 0) break;
                at += words[k].Length;
            }
            if (k == words.Length) return new Span(start, at);
        }
        return default;
    }
}
