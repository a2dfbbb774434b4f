using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Tacitus.Language.Lexicons;
using Tacitus.Model;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Actors;

/// <summary>All actors that are known by name: groups, forces, states, organisations, leaders. Read once from the lexicons beside the code.</summary>
public sealed class ActorLexicon
{
    private static readonly string[] Files =
        ["armed-groups", "state-forces", "organisations", "people", "petrarch-groups", "petrarch-organisations"];

    private static readonly Lazy<ActorLexicon> Shared = new(() => new ActorLexicon());

    private readonly ImmutableArray<LexiconActor> _actors;
    private readonly FrozenDictionary<string, LexiconActor> _byId;

    private ActorLexicon()
    {
        Words = new Vocabulary();
        Names = new NameTrie();
        var actors = ImmutableArray.CreateBuilder<LexiconActor>();
        var seen = new Dictionary<string, LexiconRow>(StringComparer.Ordinal);
        foreach (var file in Files)
        {
            foreach (var row in LexiconRow.Embedded(typeof(ActorLexicon).Assembly, $"Actors.{file}.lexicon"))
            {
                if (!seen.TryAdd(row[0], row)) throw row.Error($"'{row[0]}' stands already in {seen[row[0]].File}:{seen[row[0]].Line}");
                actors.Add(Add(row, actors.Count));
            }
        }
        Countries = new CountryLexicon(Words);
        foreach (var country in Countries.All)
        {
            var names = country.Names.Select(n => new ActorName(n.TrimEnd('!'))).OrderBy(n => n.Name, StringComparer.Ordinal).ToImmutableArray();
            foreach (var name in country.Names) AddName(actors.Count, name);
            actors.Add(new LexiconActor(new Actor(country.Id, country.Name, ActorKind.State, country.Code, names), [country.Code], 0, 9999, null, "country"));
        }
        _actors = actors.DrainToImmutable();
        _byId = _actors.ToFrozenDictionary(a => a.Id, StringComparer.Ordinal);
        foreach (var actor in _actors)
        {
            if (actor.Parent is not null && !_byId.ContainsKey(actor.Parent)) throw seen[actor.Id["actor-".Length..]].Error($"there is no parent '{actor.Parent}'");
        }
        Forces = new ForceLexicon(this);
        Descriptions = new DescriptionLexicon(Words);
        foreach (var cue in new[] { "(", "[", "known", "aka", "alias", "acronym" }) Words.Add(cue);
        Names.Freeze();
        Words.Freeze();
    }

    /// <summary>The lexicon of this program.</summary>
    public static ActorLexicon Default => Shared.Value;

    /// <summary>All actors in the order of the files.</summary>
    public ImmutableArray<LexiconActor> Actors => _actors;

    internal Vocabulary Words { get; }

    internal NameTrie Names { get; }

    internal CountryLexicon Countries { get; }

    internal ForceLexicon Forces { get; }

    internal DescriptionLexicon Descriptions { get; }

    /// <summary>The actor with <paramref name="id"/>; null when the lexicon has none.</summary>
    public LexiconActor? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    /// <summary>Whether <paramref name="id"/> is <paramref name="ancestor"/> or a branch of it, at any depth.</summary>
    public bool IsWithin(string id, string ancestor)
    {
        for (var actor = Find(id); actor is not null; actor = Find(actor.Parent))
        {
            if (actor.Id == ancestor) return true;
        }
        return false;
    }

    private static readonly char[] Marks = ['!', '?', '~'];

    private LexiconActor Add(LexiconRow row, int index)
    {
        if (row.Columns.Length < 6) throw row.Error("an actor needs id, name, kind, countries, years and parent");
        if (!Code.TryParse<ActorKind>(row[2], out var kind)) throw row.Error($"'{row[2]}' is not a kind of actor");
        var countries = row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(c => c != "*").ToImmutableArray();
        if (countries.Any(c => c.Length != 2)) throw row.Error($"'{row[3]}' are not country codes");
        var (first, last) = Years(row);
        var names = row.List(6, ';').Prepend(row[1]).ToArray();
        foreach (var name in names) AddName(index, name);
        var shown = names.Select(n => new ActorName(n.TrimEnd(Marks))).Distinct().OrderBy(n => n.Name, StringComparer.Ordinal).ToImmutableArray();
        var home = countries.Length == 1 || countries.Length > 1 && row[3][^1] != '*' ? countries[0] : null;
        var actor = new Actor("actor-" + row[0], row[1].TrimEnd(Marks), kind, home, shown);
        return new LexiconActor(actor, row[3].Contains('*', StringComparison.Ordinal) ? [] : countries, first, last, row[5].Length == 0 ? null : "actor-" + row[5], row[7]) { Loose = [.. names.Where(n => n.EndsWith('~')).Select(n => n.TrimEnd(Marks))] };
    }

    private void AddName(int actor, string name)
    {
        var bare = name.TrimEnd(Marks);
        var (words, written) = Words.Cut(bare);
        if (words.Length == 0) return;
        var marks = name.AsSpan(bare.Length);
        Names.Add(words, new NameForm(actor, written, marks.Contains('!'), marks.Contains('?')));
    }

    private static (int First, int Last) Years(LexiconRow row)
    {
        var dash = row[4].IndexOf('-', StringComparison.Ordinal);
        var first = dash < 0 ? row[4] : row[4][..dash];
        var last = dash < 0 ? row[4] : row[4][(dash + 1)..];
        return (Year(first, 0), Year(last, 9999));

        int Year(string text, int unknown) => text.Length == 0
            ? unknown
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : throw row.Error($"'{row[4]}' are not years");
    }
}
