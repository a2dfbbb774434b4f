using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Actors;
using Tacitus.Training.Classifying;
using Tacitus.Training.Roles;

namespace Tacitus.Training.Actors;

/// <summary>Names in the development data's texts, with what they are. What the lexicon knows is hidden from the finder, and the names of known groups are set to others.</summary>
internal sealed class GroupCorpus(string data)
{
    // Each known group stands under so many other names.
    private const int Names = 3;

    private readonly ActorLexicon _lexicon = ActorLexicon.Default;

    /// <summary>For each name in each text: the text's set and fold, whether it is a group's, and its features under names of the folds of training, or of the others.</summary>
    public IEnumerable<GroupExample> Read()
    {
        var (analyser, placeFinder) = (new Analyser(), new PlaceFinder());
        var (matcher, definitions, finder, maker, pool) = (new NameMatcher(_lexicon), new DefinitionReader(_lexicon), new NameChainFinder(_lexicon), new GroupFeatures(_lexicon), new NamePool(_lexicon, data));
        var draw = new Random(20260101);
        var features = new FeatureList();
        foreach (var (set, id, words, named) in NewsTexts.Read(data).Select(t => (t.Set, t.Id, t.Text, ImmutableHashSet<string>.Empty)).Concat(GoldTexts.Read(_lexicon)))
        {
            var fold = Folds.Of(id);
            var analysis = analyser.Analyse(ArticleReader.OfText(words, null));
            var places = placeFinder.Find(analysis);
            var text = new ActorText(analysis, _lexicon.Words);
            matcher.Match(text, places);
            var hidden = text.Hits.Where(h => h.Kind != ActorKind.State).ToList();
            foreach (var hit in hidden) text.Remove(hit.First, hit.End);
            definitions.Read(text);
            var groups = hidden.Where(h => h.Kind == ActorKind.ArmedGroup).ToList();
            var (ties, violent) = (ClauseParts.Of(analysis), maker.Violent(analysis));
            foreach (var chain in finder.Find(text, known: true))
            {
                var name = GroupFeatures.Words(text, chain.First.First, chain.First.End);
                var known = chain.Mentions.Exists(m => groups.Exists(g => g.First == m.First && g.End == m.End)) || named.Contains(string.Join(' ', name));
                if (named.Count > 0 && !known && named.Any(n => n.Contains(string.Join(' ', name), StringComparison.Ordinal))) continue;
                if (!known)
                {
                    // A piece of a group's name tells neither way.
                    if (chain.Mentions.Exists(m => groups.Exists(g => g.First < m.End && m.First < g.End))) continue;
                    maker.Fill(text, ties, violent, chain, places, name, features);
                    yield return new GroupExample(set, fold, string.Join(' ', name), new HashedExample(features.Distinct().ToArray(), 0));
                }
                else
                {
                    for (var n = 0; n < Names; n++)
                    {
                        // Text and name are of one fold: neither was seen when they are scored.
                        maker.Fill(text, ties, violent, chain, places, pool.Draw(f => f == fold, name, draw), features);
                        yield return new GroupExample(set, fold, string.Join(' ', name), new HashedExample(features.Distinct().ToArray(), 1));
                    }
                }
            }
        }
    }
}
