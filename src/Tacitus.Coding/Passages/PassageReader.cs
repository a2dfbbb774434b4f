using System.Security.Cryptography;
using Tacitus.Coding.Encoders;
using Tacitus.Language;

namespace Tacitus.Coding.Passages;

/// <summary>Reads what the passages of an article may tell of two parties, with an encoder and a head that was tuned with it. Pure; safe to share between threads.</summary>
internal sealed class PassageReader(EncoderWeights encoder, PairHeadWeights head)
{
    private readonly TextEncoder _encoder = new(encoder);
    private readonly PairHead _head = new(head);
    private readonly PassageCutter _cutter = new(new WordPieces(encoder.Vocabulary));

    /// <summary>What is told of each two parties between whom anything may be, passage by passage.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="names">What is named in it, in order of reading.</param>
    /// <param name="pairs">The pairs of a passage that are looked at.</param>
    /// <param name="isWanted">Which of its sentences are read.</param>
    /// <param name="least">The least log odds, in thousandths.</param>
    /// <param name="isLookedFor">Which types are looked for between a pair; all, where nobody says.</param>
    public IEnumerable<(Passage Passage, PairReading Reading)> Read(
        Analysis analysis, IReadOnlyList<PassageName> names, Func<Passage, IEnumerable<PassagePair>> pairs, Func<int, bool> isWanted, int least, Func<Passage, PassagePair, int, bool>? isLookedFor = null)
    {
        foreach (var passage in _cutter.Cut(analysis, names, isWanted))
        {
            var own = pairs(passage).ToList();
            if (own.Count == 0) continue;
            var text = _encoder.Encode(passage.Pieces.AsSpan(), passage.Kinds.AsSpan());
            foreach (var reading in _head.Read(passage, text, own, least, isLookedFor)) yield return (passage, reading);
        }
    }

    /// <summary>The one of the encoder in <paramref name="file"/>, which lies beside the program, and of the head that is in it as <paramref name="resource"/>.</summary>
    /// <exception cref="InvalidDataException">The two are not of one another; the message says what to do.</exception>
    public static PassageReader Load(string file, string resource)
    {
        using var encoder = File.OpenRead(Path.Combine(AppContext.BaseDirectory, file));
        using var stream = Resource(resource);
        var head = PairHeadFile.Read(stream);
        if (head.Encoder != Convert.ToHexStringLower(SHA256.HashData(encoder))) throw new InvalidDataException($"{file} is not the encoder that this program was built with; build the program again, or copy the file that lies beside it there");
        encoder.Position = 0;
        return new PassageReader(EncoderFile.Read(encoder), head);
    }

    /// <summary>The SHA-256 of the encoder that the head in the program as <paramref name="resource"/> was tuned with.</summary>
    public static string EncoderOf(string resource)
    {
        using var stream = Resource(resource);
        return PairHeadFile.EncoderOf(stream);
    }

    private static Stream Resource(string name) => typeof(PassageReader).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name} is not in the program");
}
