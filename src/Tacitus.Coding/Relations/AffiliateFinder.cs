using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Events;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations;

/// <summary>Finds what "the Islamic State's affiliate in Norway" says by itself: that the one branch which the article names is its, and is there.</summary>
internal sealed class AffiliateFinder(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places)
{
    /// <summary>The statements, in order.</summary>
    public IEnumerable<Statement> Find()
    {
        for (var i = 1; i < actors.Length; i++)
        {
            if (actors[i] is not { Rule: "anaphor.branch", Actor: { } branch } mention || actors[i - 1] is not { Rule: "name.modifier", Actor: { } parent } || !IsOneBranch(parent, actors[i - 1].Span)) continue;
            yield return Statement.Of(
                analysis.Article, null, Field.Relation, new RelationValue(branch, RelationType.BranchOf, parent, RelationState.InForce), [actors[i - 1].Span, mention.Span], "relation.branch_of:affiliate",
                Attributor.Attribute(analysis, actors, mention.Span), derivation: "the article names one branch of this parent");
            // "the Islamic State's affiliate in Afghanistan"
            foreach (var place in places)
            {
                if (place.Span.Start <= mention.Span.End || analysis.Article.Text[mention.Span.End..place.Span.Start].Trim() is not ("in" or "in the" or "for")) continue;
                yield return Statement.Of(
                    analysis.Article, null, Field.Relation, new RelationValue(branch, RelationType.OperatesIn, place.NameIn(analysis), RelationState.InForce), [mention.Span, place.Span],
                    "relation.operates_in:affiliate", Attributor.Attribute(analysis, actors, mention.Span));
            }
        }
    }

    // "The Front was once the League's branch" tells of the Front; and of two branches that the article names either may be meant.
    private bool IsOneBranch(string parent, Span words)
    {
        var before = analysis.TokenAt(words.Start) - 1;
        while (before >= 0 && analysis.Tokens[before].Normal is "the" or "once" or "now" or "formerly") before--;
        return (before < 0 || analysis.Tokens[before].Normal is not ("is" or "was" or "are" or "were" or "be" or "been" or "became" or "as"))
            && actors.Where(a => a.Actor is not null && a.Actor != parent && ActorLexicon.Default.IsWithin(a.Actor, parent)).Select(a => a.Actor).Distinct(StringComparer.Ordinal).Count() == 1;
    }
}
