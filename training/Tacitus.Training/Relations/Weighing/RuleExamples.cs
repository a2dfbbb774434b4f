using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations;
using Tacitus.Coding.Relations.Naming;
using Tacitus.Coding.Relations.Weighing;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model;
using Tacitus.Model.Actors;

namespace Tacitus.Training.Relations.Weighing;

/// <summary>The pairs of the examples and counter-examples of the rules: short sentences of which the rule's own tie is known, and little else.</summary>
internal static class RuleExamples
{
    private const int All = (1 << 13) - 1;

    /// <summary>The pairs, in the order of the rules.</summary>
    public static IEnumerable<WeighedPair> Pairs()
    {
        var (analyser, finder, places, reader) = (new Analyser(), new ActorFinder(), new PlaceFinder(), new RelationReader(RelationRuleReader.Embedded().Rules));
        var (rules, examples) = RelationRuleReader.Embedded();
        var types = rules.ToDictionary(r => r.Name, r => r.Type, StringComparer.Ordinal);
        foreach (var example in examples)
        {
            var analysis = analyser.Analyse(ArticleReader.OfText(example.Text, null));
            var where = places.Find(analysis);
            var own = 1 << (int)types[example.Rule];
            var ties = (example.Ties ?? []).ToHashSet(StringComparer.Ordinal);
            foreach (var sentence in reader.Read(analysis, new PartyFinder(analysis, finder.Find(analysis, where), where).Find(), where))
            {
                foreach (var (s, o) in sentence.Pairs())
                {
                    var told = 0;
                    foreach (var type in Enum.GetValues<RelationType>())
                        if (ties.Contains($"{Short(sentence.Ends[s].Actor?.Actor)} {Code.Of(type)} {(type == RelationType.OperatesIn ? sentence.Ends[o].Place?.NameIn(analysis) : Short(sentence.Ends[o].Actor?.Actor))}")) told |= 1 << (int)type;
                    // What a counter-example tells besides is not known, nor what others in an example have with each other.
                    yield return new WeighedPair(null, sentence, s, o, WeighedFeatures.Of(sentence, s, o), told, told != 0 ? 0 : All & ~own);
                }
            }
        }
    }

    private static string Short(string? id) => id is null ? "" : id["actor-".Length..];
}
