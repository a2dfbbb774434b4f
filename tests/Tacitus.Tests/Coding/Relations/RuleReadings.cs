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
using Tacitus.Model.Statements;

namespace Tacitus.Tests.Coding.Relations;

/// <summary>What rules surely read of a text, and how its words put it, before a model weighs it.</summary>
internal static class RuleReadings
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();

    /// <summary>The readings of the rules of the program.</summary>
    public static IEnumerable<(string Tie, Modality Modality, RelationState State)> Of(string text) => Of(text, RelationRuleReader.Embedded().Rules);

    /// <summary>The readings of some rules.</summary>
    public static IEnumerable<(string Tie, Modality Modality, RelationState State)> Of(string text, ImmutableArray<RelationRule> rules)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var places = Places.Find(analysis);
        foreach (var sentence in new RelationReader(rules).Read(analysis, new PartyFinder(analysis, Actors.Find(analysis, places), places).Find(), places))
        {
            foreach (var reading in sentence.Readings.SelectMany(r => r).Where(r => r.IsSure))
            {
                if (RelationModality.Of(sentence.Items, reading.Match, reading.Type, reading.Rule.State) is not var (modality, state)) continue;
                var (subject, value) = (sentence.Items[reading.Subject].Actor!.Actor!, sentence.Items[reading.Object]);
                yield return ($"{subject["actor-".Length..]} {Code.Of(reading.Type)} {(reading.Type == RelationType.OperatesIn ? value.Place!.NameIn(analysis) : value.Actor!.Actor!["actor-".Length..])}", modality, state);
            }
        }
    }
}
