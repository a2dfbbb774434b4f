using System.Collections.Immutable;
using System.Security.Cryptography;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Encoders;
using Tacitus.Coding.Places;
using Tacitus.Language;

namespace Tacitus.Coding.Relations.Reading;

/// <summary>
/// Reads how likely an article tells each tie between those whom it names, by an encoder that sees whole passages: who "the group" is, and what stands over two sentences, it sees
/// as it sees the words. Pure; safe to share between threads.
/// </summary>
internal sealed class TieReader(EncoderWeights encoder, TieHeadWeights head)
{
    private readonly TextEncoder _encoder = new(encoder);
    private readonly TieHead _head = new(head);
    private readonly PassageCutter _cutter = new(new WordPieces(encoder.Vocabulary));

    /// <summary>The one with the weights that the program ships; they are read when first asked for.</summary>
    public static Lazy<TieReader> Shipped { get; } = new(Load);

    /// <summary>The ties of an article, each once, as the passage tells it in which it is likeliest, in the order of reading.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="actors">Its actors and people.</param>
    /// <param name="places">Its places.</param>
    /// <param name="isWanted">Which of its sentences are read.</param>
    /// <param name="least">The least log odds of a tie, in thousandths.</param>
    public ImmutableArray<ReadTie> Read(Analysis analysis, ImmutableArray<ActorMention> actors, ImmutableArray<PlaceMention> places, Func<int, bool> isWanted, int least)
    {
        var ties = new Dictionary<TieId, ReadTie>();
        foreach (var passage in _cutter.Cut(analysis, actors, places, isWanted))
        {
            if (!passage.Pairs().Any()) continue;
            var text = _encoder.Encode(passage.Pieces.AsSpan(), passage.Kinds.AsSpan());
            foreach (var tie in _head.Read(passage, text, least))
                if (!ties.TryGetValue(tie.Id, out var other) || other.Score < tie.Score) ties[tie.Id] = tie;
        }
        return [.. ties.Values.OrderBy(t => t.SubjectName.Span).ThenBy(t => t.ObjectName.Span).ThenBy(t => t.Type)];
    }

    private static TieReader Load()
    {
        var name = $"{typeof(TieReader).Namespace}.head.model";
        using var encoder = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "encoder.bin"));
        using var stream = typeof(TieReader).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name} is not in the program");
        var head = TieHeadFile.Read(stream);
        if (head.Encoder != Convert.ToHexStringLower(SHA256.HashData(encoder))) throw new InvalidDataException("encoder.bin is not the encoder that this program was built with; build the program again, or copy the file that lies beside it there");
        encoder.Position = 0;
        return new TieReader(EncoderFile.Read(encoder), head);
    }
}
