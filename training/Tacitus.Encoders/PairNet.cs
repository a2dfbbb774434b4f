using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tacitus.Encoders;

/// <summary>The encoder and a head as they learn: what <c>TextEncoder</c> and <c>PairHead</c> of the program reckon, with gradients.</summary>
internal sealed class PairNet
{
    private const int Size = 384, Inner = 1536, Layers = 6, Heads = 12, Hidden = 256, Factors = 128, Distances = 20;

    // What is dropped while it learns: numbers of states, and pieces that it must do without.
    private const double Dropped = 0.1, Masked = 0.04;
    private const int Mask = 103;

    private const float Seldom = -6.5f;

    private readonly Dictionary<string, Tensor> _weights = new(StringComparer.Ordinal);
    private readonly Random _random = new(20260101);

    /// <summary>The encoder of the package with a head that knows nothing.</summary>
    /// <param name="package">The encoder.</param>
    /// <param name="shape">What the head tells.</param>
    public PairNet(OnnxFile package, HeadShape shape)
    {
        Shape = shape;
        Fix("words", package["embeddings.word_embeddings.weight"], Size);
        Fix("positions", Plus(package["embeddings.position_embeddings.weight"], package["embeddings.token_type_embeddings.weight"].AsSpan(0, Size)), Size);
        Put("norm", package["embeddings.LayerNorm.weight"]);
        Put("norm.bias", package["embeddings.LayerNorm.bias"]);
        for (var l = 0; l < Layers; l++)
        {
            foreach (var (own, theirs) in Steps) Step($"{own}{l}", package, $"encoder.layer.{l}.{theirs}");
            foreach (var (own, theirs) in Norms)
            {
                Put($"{own}{l}", package[$"encoder.layer.{l}.{theirs}.weight"]);
                Put($"{own}{l}.bias", package[$"encoder.layer.{l}.{theirs}.bias"]);
            }
        }
        Start("kinds", shape.PieceKinds - 1, Size, 0.01);
        foreach (var name in (string[])["subject", "object", "between"]) Start(name, Hidden, Size, 0.03);
        foreach (var name in (string[])["subject.factor", "object.factor"]) Start(name, Factors, Size, 0.03);
        Start("distances", Distances, Hidden, 0.02);
        Start("pairs", shape.Kinds * shape.Kinds, Hidden, 0.02);
        Put("hidden.bias", new float[Hidden]);
        Start("type.hidden", shape.Types, Hidden, 0.03);
        Start("type.factors", shape.Types, Factors, 0.02);
        // Of few pairs anything is told.
        Put("type.bias", [.. Enumerable.Repeat(Seldom, shape.Types)]);
        Start("state.hidden", shape.States, Hidden, 0.03);
        Start("state.hidden.type", shape.Types * shape.States, Hidden, 0.001);
        Start("state.type", shape.Types, shape.States, 0.02);
    }

    // By our name and the package's.
    private static readonly (string Own, string Theirs)[] Steps =
        [("query", "attention.self.query"), ("key", "attention.self.key"), ("value", "attention.self.value"), ("mixing", "attention.output.dense"), ("widening", "intermediate.dense"), ("narrowing", "output.dense")];

    private static readonly (string Own, string Theirs)[] Norms = [("mixed", "attention.output.LayerNorm"), ("normed", "output.LayerNorm")];

    /// <summary>What the head tells.</summary>
    public HeadShape Shape { get; }

    /// <summary>What is learned of the encoder.</summary>
    public IEnumerable<Parameter> Body => Learned(isHead: false);

    /// <summary>What is learned of the head, and the kinds, which the package does not have.</summary>
    public IEnumerable<Parameter> Head => Learned(isHead: true);

    /// <summary>Some weights, row by row.</summary>
    public float[] Weights(string name) => [.. _weights[name].detach().contiguous().data<float>()];

    /// <summary>Puts numbers, row by row, in place of some weights; of the first, where they are fewer.</summary>
    public void Replace(string name, float[] numbers)
    {
        using var fixedly = no_grad();
        _weights[name].view(-1).slice(0, 0, numbers.Length, 1).copy_(tensor(numbers));
    }

    /// <summary>The log odds of each type for each pair's names (a row each, as many as a pair has at most), and their hidden rows.</summary>
    /// <param name="rows">The passage.</param>
    /// <param name="learning">What is dropped is drawn from it; nothing is where there is none.</param>
    public (Tensor Odds, Tensor Hidden) Read(PassageRows rows, Random? learning)
    {
        var states = Encode(rows, learning);
        var sums = cat([zeros(1, Size), states.cumsum(0)], 0);
        var names = Drop((sums.index_select(0, tensor(rows.Ends)) - sums.index_select(0, tensor(rows.Firsts))) * tensor(rows.Shares).unsqueeze(1), learning);
        var (subjects, objects) = (tensor(rows.Subjects), tensor(rows.Objects));
        var passed = sums.matmul(_weights["between"].t());
        var between = (passed.index_select(0, tensor(rows.To)) - passed.index_select(0, tensor(rows.From))) * tensor(rows.BetweenShares).unsqueeze(1);
        var hidden = names.matmul(_weights["subject"].t()).index_select(0, subjects) + names.matmul(_weights["object"].t()).index_select(0, objects) + between
            + _weights["distances"].index_select(0, tensor(rows.Distances)) + _weights["pairs"].index_select(0, tensor(rows.Kinds)) + _weights["hidden.bias"];
        hidden = Drop(nn.functional.gelu(hidden), learning);
        var factors = Soft(names.matmul(_weights["subject.factor"].t())).index_select(0, subjects) * Soft(names.matmul(_weights["object.factor"].t())).index_select(0, objects);
        return (hidden.matmul(_weights["type.hidden"].t()) + factors.matmul(_weights["type.factors"].t()) + _weights["type.bias"], hidden);
    }

    /// <summary>The log odds of each state of ties with some hidden rows and types: what all types have in common, and what each has of its own.</summary>
    public Tensor State(Tensor hidden, Tensor types) =>
        hidden.matmul(_weights["state.hidden"].t()) + einsum("nh,nsh->ns", hidden, _weights["state.hidden.type"].reshape(-1, Shape.States, Hidden).index_select(0, types)) + _weights["state.type"].index_select(0, types);

    private Tensor Encode(PassageRows rows, Random? learning)
    {
        var count = rows.Pieces.Length;
        var pieces = (long[])rows.Pieces.Clone();
        if (learning is not null) for (var i = 1; i < count - 1; i++) if (learning.NextDouble() < Masked) pieces[i] = Mask;
        var state = _weights["words"].index_select(0, tensor(pieces)) + _weights["positions"].slice(0, 0, count, 1) + cat([zeros(1, Size), _weights["kinds"]], 0).index_select(0, tensor(rows.PieceKinds));
        state = Norm(state, "norm");
        for (var l = 0; l < Layers; l++)
        {
            var mixed = nn.functional.scaled_dot_product_attention(Parts("query"), Parts("key"), Parts("value")).squeeze(0).transpose(0, 1).reshape(count, Size);
            state = Norm(state + Linear(mixed, $"mixing{l}"), $"mixed{l}");
            var inner = Linear(nn.functional.gelu(Linear(state, $"widening{l}")), $"narrowing{l}");
            state = Norm(state + Drop(inner, learning), $"normed{l}");

            Tensor Parts(string step) => Linear(state, $"{step}{l}").reshape(count, Heads, Size / Heads).transpose(0, 1).unsqueeze(0);
        }
        return state;
    }

    // In halves of numbers, which takes half the time where the processor has them; sums, norms and what is learned stay whole.
    private Tensor Linear(Tensor state, string name) => nn.functional.linear(state.bfloat16(), _weights[name].bfloat16()).@float() + _weights[name + ".bias"];

    private Tensor Norm(Tensor state, string name) => nn.functional.layer_norm(state, [Size], _weights[name], _weights[name + ".bias"], 1e-12);

    // Between -1 and 1, without an exponential.
    private static Tensor Soft(Tensor numbers) => numbers / (numbers.abs() + 1);

    // Drawn by ourselves: what torch draws on several threads is not always the same.
    private static Tensor Drop(Tensor numbers, Random? learning)
    {
        if (learning is null) return numbers;
        var kept = new float[numbers.numel()];
        var (bits, bar) = ((uint)learning.Next() | 1, (uint)(Dropped * uint.MaxValue));
        for (var i = 0; i < kept.Length; i++)
        {
            bits ^= bits << 13;
            bits ^= bits >> 17;
            bits ^= bits << 5;
            kept[i] = bits < bar ? 0 : (float)(1 / (1 - Dropped));
        }
        return numbers * tensor(kept).reshape(numbers.shape);
    }

    private IEnumerable<Parameter> Learned(bool isHead) => _weights.Where(w => w.Value is Parameter && IsHead(w.Key) == isHead).OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => (Parameter)w.Value);

    private static bool IsHead(string name) => name is "kinds" or "between" or "distances" or "pairs" or "hidden.bias" || name.StartsWith("subject", StringComparison.Ordinal) || name.StartsWith("object", StringComparison.Ordinal) || name.StartsWith("type.", StringComparison.Ordinal) || name.StartsWith("state.", StringComparison.Ordinal);

    private void Step(string name, OnnxFile package, string theirs)
    {
        var bias = package[theirs + ".bias"];
        Put(name, package.Weights(theirs + ".bias"), bias.Length);
        Put(name + ".bias", bias);
    }

    private void Fix(string name, float[] weights, int columns) => _weights.Add(name, tensor(weights).reshape(-1, columns).DetachFromDisposeScope());

    private void Put(string name, float[] weights, int rows = 0) => _weights.Add(name, new Parameter(rows > 0 ? tensor(weights).reshape(rows, -1) : tensor(weights)));

    private void Start(string name, int rows, int columns, double spread)
    {
        var weights = new float[rows * columns];
        for (var i = 0; i < weights.Length; i++) weights[i] = (float)(spread * Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble()));
        Put(name, weights, rows);
    }

    private static float[] Plus(float[] rows, ReadOnlySpan<float> row)
    {
        var sums = (float[])rows.Clone();
        for (var i = 0; i < sums.Length; i++) sums[i] += row[i % row.Length];
        return sums;
    }
}
