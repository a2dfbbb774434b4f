using System.Collections.Immutable;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Clauses;

/// <summary>Finds noun chunks and clauses: who does what to whom, sentence by sentence, in a few passes over the tags.</summary>
internal sealed class ClauseFinder
{
    /// <summary>The chunks and clauses of <paramref name="article"/> in order of reading.</summary>
    public (ImmutableArray<NounChunk> Chunks, ImmutableArray<Clause> Clauses) Find(Article article, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        var chunks = new List<NounChunk>();
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        foreach (var sentence in sentences)
        {
            var firstChunk = chunks.Count;
            NounChunker.Find(article.Text, tokens.AsSpan(), sentence, chunks);
            var chunkAt = new int[sentence.EndToken - sentence.FirstToken];
            Array.Fill(chunkAt, -1);
            for (var c = firstChunk; c < chunks.Count; c++) Array.Fill(chunkAt, c, chunks[c].FirstToken - sentence.FirstToken, chunks[c].EndToken - chunks[c].FirstToken);
            var groups = VerbGrouper.Find(tokens.AsSpan(), sentence, chunkAt);
            if (groups.Count > 0) new ClauseLinker(article.Text, tokens, sentence, chunks, chunkAt, groups, clauses.Count).Join(clauses);
        }
        return ([.. chunks], clauses.DrainToImmutable());
    }
}
