using System.Buffers;
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
        var chunks = new List<NounChunk>(tokens.Length / 4);
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        var groups = new List<VerbGroup>();
        var taken = new List<int>();
        var lent = ArrayPool<int>.Shared.Rent(tokens.Length);
        var chunkAt = lent.AsSpan(0, tokens.Length);
        chunkAt.Fill(-1);
        foreach (var sentence in sentences)
        {
            var firstChunk = chunks.Count;
            NounChunker.Find(article.Text, tokens.AsSpan(), sentence, chunks);
            for (var c = firstChunk; c < chunks.Count; c++) chunkAt[chunks[c].FirstToken..chunks[c].EndToken].Fill(c);
            VerbGrouper.Find(tokens.AsSpan(), sentence, chunkAt[sentence.FirstToken..sentence.EndToken], groups);
            if (groups.Count > 0) new ClauseLinker(article.Text, tokens, sentence, chunks, lent, groups, clauses.Count, taken).Join(clauses);
        }
        ArrayPool<int>.Shared.Return(lent);
        return ([.. chunks], clauses.DrainToImmutable());
    }
}
