using System.Text.Json.Nodes;
using Tacitus.Coding.Actors;
using Tacitus.Model.Actors;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Actors;

/// <summary>Names of armed groups to set in place of those that a text names, so that no model learns who is known but only how groups call themselves.</summary>
internal sealed class NamePool
{
    private readonly List<(string[] Words, int Fold)> _names = [];

    /// <summary>The names of the lexicons and of UCDP's sides under <paramref name="data"/>; an actor's names are all of one fold.</summary>
    public NamePool(ActorLexicon lexicon, string data)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var actor in lexicon.Actors.Where(a => a.Actor.Kind == ActorKind.ArmedGroup))
            foreach (var name in actor.Actor.Names.Select(n => n.Name).Prepend(actor.Actor.Name)) Add(name, Folds.Of(actor.Id));
        foreach (var side in File.ReadLines(Path.Combine(data, "ucdp-aec", "events.jsonl")).Select(l => JsonNode.Parse(l)!).SelectMany(e => new[] { (string?)e["side_a_name"], (string?)e["side_b_name"] }))
            if (side is not null && !side.StartsWith("Government", StringComparison.Ordinal) && side is not ("Civilians" or "IS")) Add(side, Folds.Of(side));

        void Add(string name, int fold)
        {
            // "Islamic Front (Syria)"; what is a description or a single letter is no name.
            var bracket = name.IndexOf('(', StringComparison.Ordinal);
            var words = Vocabulary.CutName(bracket > 0 ? name[..bracket] : name);
            if (words.Length is > 0 and < 9 && name.Any(char.IsUpper) && seen.Add(string.Join(' ', words))) _names.Add((words, fold));
        }
    }

    /// <summary>A name of the folds that <paramref name="use"/> takes, by <paramref name="draw"/>, of as many words as <paramref name="like"/> has: one, or more.</summary>
    public string[] Draw(Func<int, bool> use, string[] like, Random draw)
    {
        while (true)
        {
            var (words, fold) = _names[draw.Next(_names.Count)];
            if (use(fold) && words.Length == 1 == (like.Length == 1)) return words;
        }
    }
}
