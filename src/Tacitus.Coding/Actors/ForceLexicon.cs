using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Language.Lexicons;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Actors;

/// <summary>What states act with: words for forces by class, and the actor that a country's force of a class is.</summary>
internal sealed class ForceLexicon
{
    private readonly Dictionary<(string Country, string Class), LexiconActor> _own = [];
    private readonly ActorLexicon _lexicon;

    public ForceLexicon(ActorLexicon lexicon)
    {
        _lexicon = lexicon;
        var between = new Dictionary<string, FrozenSet<int>>(StringComparer.Ordinal);
        foreach (var row in LexiconRow.Embedded(typeof(ForceLexicon).Assembly, "Actors.forces.lexicon"))
        {
            if (row.Columns.Length < 3) throw row.Error("a class of forces needs words and words between");
            foreach (var word in row.List(1, ';'))
            {
                var (cut, written) = lexicon.Words.Cut(word);
                Heads.Add(cut, new NameForm(Classes.Count, written, false, false));
            }
            Classes.Add(row[0]);
            between.Add(row[0], row.List(2, ';').SelectMany(w => lexicon.Words.Cut(w).Words).ToFrozenSet());
        }
        Heads.Freeze();
        Between = [.. Classes.Select(c => between[c])];
        foreach (var actor in lexicon.Actors)
        {
            if (actor.Note.Length > 0 && Classes.Contains(actor.Note)) _own[(actor.Countries[0], actor.Note)] = actor;
        }
    }

    /// <summary>The words that head a force; a form's actor is the index of its class.</summary>
    public NameTrie Heads { get; } = new();

    /// <summary>The classes.</summary>
    public List<string> Classes { get; } = [];

    /// <summary>The index of the class of armies.</summary>
    public int Armed => Classes.IndexOf("military");

    /// <summary>For each class the words that may stand between an adjective and its head.</summary>
    public ImmutableArray<FrozenSet<int>> Between { get; }

    /// <summary>The actor that <paramref name="country"/>'s force of a class is: the state itself for its government.</summary>
    public (string Id, string Name, ActorKind Kind) Of(string country, int forceClass)
    {
        var state = _lexicon.Countries.ByCode[country];
        var name = Classes[forceClass];
        if (name == "government") return (state.Id, state.Name, ActorKind.State);
        if (_own.TryGetValue((country, name), out var own)) return (own.Id, own.Actor.Name, ActorKind.StateForce);
        return ($"{state.Id}-{name}", $"{state.Adjective} {name.Replace('-', ' ')}", ActorKind.StateForce);
    }
}
