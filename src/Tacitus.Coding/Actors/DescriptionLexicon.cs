using System.Collections.Frozen;
using Tacitus.Language.Lexicons;

namespace Tacitus.Coding.Actors;

/// <summary>Words for those who act when no name is given.</summary>
internal sealed class DescriptionLexicon
{
    public DescriptionLexicon(Vocabulary words)
    {
        var lines = LexiconRow.Embedded(typeof(DescriptionLexicon).Assembly, "Actors.descriptions.lexicon").ToDictionary(l => l[0], StringComparer.Ordinal);
        People = Trie("people");
        Group = Trie("group");
        Fighters = Trie("fighters");
        Branch = Trie("branch");
        Modifiers = Set("modifier");
        Adjuncts = Set("adjunct");
        Heads = Set("head");
        Institutions = Set("institution");

        NameTrie Trie(string set)
        {
            var trie = new NameTrie();
            foreach (var word in lines[set].List(2, ';'))
            {
                var (cut, written) = words.Cut(word);
                trie.Add(cut, new NameForm(0, written, false, false));
            }
            trie.Freeze();
            return trie;
        }

        FrozenSet<int> Set(string set) => lines[set].List(2, ';').Select(w => words.Cut(w).Words).SelectMany(w => w).ToFrozenSet();
    }

    /// <summary>Those who fight or attack, countable.</summary>
    public NameTrie People { get; }

    /// <summary>A group as a whole.</summary>
    public NameTrie Group { get; }

    /// <summary>Plural words that after "the" lead back to a group.</summary>
    public NameTrie Fighters { get; }

    /// <summary>What a group may be of another.</summary>
    public NameTrie Branch { get; }

    /// <summary>Words that may stand before one of <see cref="People"/>.</summary>
    public FrozenSet<int> Modifiers { get; }

    /// <summary>Words beside a name that show that it is an armed group's.</summary>
    public FrozenSet<int> Adjuncts { get; }

    /// <summary>Last words of the names of armed groups.</summary>
    public FrozenSet<int> Heads { get; }

    /// <summary>Last words of the names of other organisations.</summary>
    public FrozenSet<int> Institutions { get; }
}
