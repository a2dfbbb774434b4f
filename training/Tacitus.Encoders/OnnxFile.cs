using System.Runtime.InteropServices;
using System.Text;

namespace Tacitus.Encoders;

/// <summary>The numbers that an ONNX file holds. Of its form (protocol buffers) no more is read than they take.</summary>
internal sealed class OnnxFile
{
    // Field numbers of onnx.proto3.
    private const int ModelGraph = 7, GraphNode = 1, GraphTensor = 5, NodeInput = 1, NodeOutput = 2, NodeKind = 4, TensorName = 8, TensorBytes = 9;

    private readonly Dictionary<string, float[]> _tensors = new(StringComparer.Ordinal);

    // The matrices have no names: each is known by the bias that is added to what it gives.
    private readonly Dictionary<string, string> _matrices = new(StringComparer.Ordinal);

    /// <summary>Reads <paramref name="bytes"/>.</summary>
    public OnnxFile(ReadOnlyMemory<byte> bytes)
    {
        var graph = Fields(bytes).First(f => f.Number == ModelGraph).Bytes;
        var products = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (number, part) in Fields(graph))
        {
            if (number == GraphTensor)
            {
                var fields = Fields(part).ToLookup(f => f.Number, f => f.Bytes);
                _tensors[Text(fields[TensorName].First())] = MemoryMarshal.Cast<byte, float>(fields[TensorBytes].FirstOrDefault().Span).ToArray();
            }
            else if (number == GraphNode)
            {
                var fields = Fields(part).ToLookup(f => f.Number, f => f.Bytes);
                string[] inputs = [.. fields[NodeInput].Select(Text)];
                switch (Text(fields[NodeKind].First()))
                {
                    case "MatMul":
                        products[Text(fields[NodeOutput].First())] = inputs[1];
                        break;
                    case "Add" when inputs.FirstOrDefault(products.ContainsKey) is { } product:
                        foreach (var bias in inputs) _matrices[bias] = products[product];
                        break;
                }
            }
        }
    }

    /// <summary>The numbers called <paramref name="name"/>.</summary>
    public float[] this[string name] => _tensors.TryGetValue(name, out var numbers) ? numbers : throw new InvalidDataException($"the encoder of the package has no {name}");

    /// <summary>The weights to whose product <paramref name="bias"/> is added, a row for each number of it.</summary>
    public float[] Weights(string bias)
    {
        var (columns, rows) = (this[_matrices[bias]], this[bias].Length);
        var weights = new float[columns.Length];
        var width = columns.Length / rows;
        for (var r = 0; r < rows; r++) for (var c = 0; c < width; c++) weights[r * width + c] = columns[c * rows + r];
        return weights;
    }

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    // The fields of a message that hold bytes; numbers are passed over.
    private static IEnumerable<(int Number, ReadOnlyMemory<byte> Bytes)> Fields(ReadOnlyMemory<byte> message)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Number(message, ref at);
            switch (tag & 7)
            {
                case 0: Number(message, ref at); break;
                case 1: at += 8; break;
                case 5: at += 4; break;
                default:
                    var length = (int)Number(message, ref at);
                    yield return ((int)(tag >> 3), message.Slice(at, length));
                    at += length;
                    break;
            }
        }
    }

    private static ulong Number(ReadOnlyMemory<byte> message, ref int at)
    {
        var number = 0ul;
        for (var shift = 0; ; shift += 7)
        {
            var part = message.Span[at++];
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return number;
        }
    }
}
