using Tacitus.Coding.Learning;

namespace Tacitus.Training.Relations;

/// <summary>Trains the two models of the entity tagger.</summary>
internal static class EntityTrainer
{
    // What a copy in capitals, or in small letters, weighs beside the text as written.
    private const double CopyWeight = 0.3;

    /// <summary>The documents as written and, with <paramref name="copies"/>, in each case; analysed.</summary>
    public static List<(EntityCorpus Corpus, double Weight)> Prepare(IReadOnlyList<Re3dDocument> documents, bool copies)
    {
        var corpus = documents.Select(d => (new EntityCorpus(d), 1.0)).ToList();
        if (!copies) return corpus;
        corpus.AddRange(documents.Select(d => (new EntityCorpus(d.InCase(char.ToUpperInvariant)), CopyWeight)));
        corpus.AddRange(documents.Select(d => (new EntityCorpus(d.InCase(char.ToLowerInvariant)), CopyWeight)));
        return corpus;
    }

    /// <summary>The models of the outer spans and of those within.</summary>
    public static (SequenceModel Outer, SequenceModel Inner) Train(IReadOnlyList<(EntityCorpus Corpus, double Weight)> corpus)
    {
        var outer = corpus.SelectMany(c => c.Corpus.Analysis.Sentences.Select(s => (c.Corpus.Features.Of(s, null), c.Corpus.Outer[s.Index], c.Weight))).ToList();
        var inner = corpus.SelectMany(c => c.Corpus.Analysis.Sentences.Select(s => (c.Corpus.Features.Of(s, c.Corpus.Outer[s.Index]), c.Corpus.Inner[s.Index], c.Weight))).ToList();
        return (new SequenceTrainer(EntityCorpus.Types, outer).Train(), new SequenceTrainer(EntityCorpus.Types, inner).Train());
    }
}
