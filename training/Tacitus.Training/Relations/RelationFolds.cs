using System.Collections.Immutable;
using Tacitus.Coding.Entities;
using Tacitus.Coding.Relations;

namespace Tacitus.Training.Relations;

/// <summary>
/// Cross-validation by documents: each document is read by models that did not see it. Choices were made on folds 0 to 3; fold 4 is the fifth of the
/// documents that none was made on.
/// </summary>
internal static class RelationFolds
{
    /// <summary>What models that did not see a document find in it.</summary>
    /// <param name="Corpus">The document.</param>
    /// <param name="Entities">The entities found.</param>
    /// <param name="Given">The ties found among the entities as annotated.</param>
    /// <param name="Raw">The ties found among the entities found.</param>
    public sealed record Reading(EntityCorpus Corpus, ImmutableArray<EntityMention> Entities, ImmutableArray<Tie> Given, ImmutableArray<Tie> Raw);

    /// <summary>Reads all documents.</summary>
    public static IEnumerable<Reading> Read(IReadOnlyList<Re3dDocument> documents)
    {
        var all = EntityTrainer.Prepare(documents, copies: false);
        var pairs = all.ToDictionary(c => c.Corpus, c => TieTrainer.Examples(c.Corpus));
        var besides = EntityTrainer.Prepare(StatementTexts.Read(), copies: false);
        var told = besides.SelectMany(c => TieTrainer.Examples(c.Corpus)).ToList();
        for (var fold = 0; fold <= 4; fold++)
        {
            var part = all.Where(c => c.Corpus.Document.Fold != fold).ToList();
            var (outer, inner) = EntityTrainer.Train([.. part, .. besides]);
            var (tagger, classifier) = (new EntityTagger(outer, inner), new TieClassifier(TieTrainer.Train([.. part.SelectMany(c => pairs[c.Corpus]), .. told])));
            foreach (var (corpus, _) in all.Where(c => c.Corpus.Document.Fold == fold))
            {
                var found = tagger.Tag(corpus.Analysis, corpus.FoundPlaces, corpus.FoundActors);
                yield return new Reading(corpus, found, classifier.Classify(corpus.Analysis, corpus.Gold), classifier.Classify(corpus.Analysis, found));
            }
        }
    }
}
