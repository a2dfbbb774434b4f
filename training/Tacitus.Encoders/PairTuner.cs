using System.Runtime;
using Tacitus.Coding.Passages;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Tacitus.Encoders;

/// <summary>
/// Tunes the encoder and its head on passages: AdamW (Loshchilov and Hutter 2019), four passages a step, the rate rising for a twelfth of the steps and then falling to nought.
/// Passages of a step are learned side by side, each by itself on one thread, and their gradients are added up in their order, so that the same passages give the same weights.
/// </summary>
/// <param name="net">The encoder and its head.</param>
/// <param name="isSwapped">Of which kinds of parties names are lent to each other.</param>
/// <param name="share">By how much slower than from the start it learns.</param>
internal sealed class PairTuner(PairNet net, Func<int, bool> isSwapped, double share = 1)
{
    private const int Batch = 4, Collected = 8;
    private const long Room = 1_200_000_000;
    private const double BodyRate = 1.5e-4, HeadRate = 1e-3, Decay = 0.01, Rising = 0.08, Least = 0.02, Longest = 5, StateShare = 1, LossShare = 0.1;

    private readonly List<Parameter> _all = [.. net.Body, .. net.Head];
    private readonly optim.Optimizer _body = optim.AdamW(net.Body, BodyRate, weight_decay: Decay), _head = optim.AdamW(net.Head, HeadRate, weight_decay: Decay);
    private int _step;

    /// <summary>Learns <paramref name="passages"/>, one pass over them; says how far off it was.</summary>
    /// <param name="passages">The passages, shuffled.</param>
    /// <param name="passes">How many passes there are in all.</param>
    /// <param name="seed">What is dropped is drawn from it.</param>
    public (double Types, double States) Pass(IReadOnlyList<LearnedPassage> passages, int passes, int seed)
    {
        var random = new Random(seed);
        var steps = (passages.Count + Batch - 1) / Batch * passes;
        var (types, states) = (0.0, 0.0);
        var swapper = new NameSwapper(passages.Select(p => p.Passage), isSwapped);
        for (var at = 0; at < passages.Count; at += Batch)
        {
            if (_step % Collected == 0) Collect();
            using var scope = NewDisposeScope();
            var part = passages.Skip(at).Take(Batch).Select(p => (Passage: p, Seed: random.Next())).ToArray();
            var found = new (Tensor[] Gradients, double Types, double States)[part.Length];
            var threads = Enumerable.Range(0, 2).Select(w => new Thread(() => { for (var i = w; i < part.Length; i += 2) found[i] = Gradients(part[i].Passage, swapper, part[i].Seed); })).ToArray();
            foreach (var thread in threads) thread.Start();
            foreach (var thread in threads) thread.Join();
            foreach (var (gradients, typesOff, statesOff) in found)
            {
                Add(gradients);
                types += typesOff;
                states += statesOff;
            }
            Step(Math.Min(1, (_step + 1) / (Rising * steps)) * Math.Max(Least, 1 - (double)_step / steps));
        }
        return (types / passages.Count, states / passages.Count);
    }

    // What is collected while another thread is in torch is sometimes still needed there: it is done between steps.
    private static void Collect()
    {
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion) GC.EndNoGCRegion();
        GC.Collect();
        GC.TryStartNoGCRegion(Room);
    }

    private (Tensor[] Gradients, double Types, double States) Gradients(LearnedPassage passage, NameSwapper swapper, int seed)
    {
        using var scope = NewDisposeScope();
        var random = new Random(seed);
        var (types, states) = Losses(passage with { Passage = swapper.Swap(passage.Passage, random) }, random);
        var loss = (types + states * StateShare) / Batch;
        var gradients = autograd.grad([loss], [.. _all], allow_unused: true).ToArray();
        foreach (var gradient in gradients) if (gradient is { IsInvalid: false }) gradient.DetachFromDisposeScope();
        return (gradients, types.item<float>(), states.item<float>());
    }

    private (Tensor Types, Tensor States) Losses(LearnedPassage passage, Random random)
    {
        var (count, width, slots) = (passage.Pairs.Length, net.Shape.Types, Passage.MostNames);
        var rows = new PassageRows(passage.Passage, passage.Pairs, net.Shape.Kinds);
        var (odds, hidden) = net.Read(rows, random);
        var slotted = odds.index_select(0, tensor(rows.Slots)).reshape(count, slots, width);
        var (told, known, telling) = (new float[count * width], new float[count * width], new float[count * slots * width]);
        var ties = new List<(int Row, int Type, int State)>();
        for (var p = 0; p < count; p++)
        {
            for (var t = 0; t < width; t++)
            {
                told[p * width + t] = passage.Told[p] >> t & 1;
                known[p * width + t] = 1 - (passage.Unknown[p] >> t & 1);
                var evidence = passage.Evidence.GetValueOrDefault((p, t), -1);
                for (var n = 0; n < slots; n++) telling[(p * slots + n) * width + t] = (evidence >> n & 1) == 1 ? rows.Empty[p * slots + n] : PassageRows.Never;
                if (passage.States.TryGetValue((p, t), out var state)) ties.Add((p * width + t, t, state));
            }
        }
        var all = (slotted + tensor(rows.Empty).reshape(count, slots, 1)).logsumexp(1);
        var by = slotted + tensor(telling).reshape(count, slots, width);
        var (y, weight) = (tensor(told).reshape(count, width), tensor(known).reshape(count, width));
        var score = y * by.logsumexp(1) + (1 - y) * all;
        var types = (nn.functional.binary_cross_entropy_with_logits(score, y, reduction: nn.Reduction.None) * weight).sum() * LossShare;
        if (ties.Count == 0) return (types, zeros(1).sum());
        var mean = einsum("pnt,pnh->pth", by.softmax(1), hidden.index_select(0, tensor(rows.Slots)).reshape(count, slots, -1)).reshape(count * width, -1);
        var states = net.State(mean.index_select(0, tensor(ties.Select(t => (long)t.Row).ToArray())), tensor(ties.Select(t => (long)t.Type).ToArray()));
        return (types, nn.functional.cross_entropy(states, tensor(ties.Select(t => (long)t.State).ToArray()), reduction: nn.Reduction.Sum) * LossShare);
    }

    private void Add(Tensor[] gradients)
    {
        for (var i = 0; i < gradients.Length; i++)
        {
            if (gradients[i] is not { IsInvalid: false } gradient) continue;
            if (_all[i].grad is null) _all[i].grad = gradient;
            else
            {
                _all[i].grad!.add_(gradient);
                gradient.Dispose();
            }
        }
    }

    private void Step(double rate)
    {
        foreach (var group in _body.ParamGroups) group.LearningRate = BodyRate * rate * share;
        foreach (var group in _head.ParamGroups) group.LearningRate = HeadRate * rate * share;
        nn.utils.clip_grad_norm_(_all, Longest);
        _body.step();
        _head.step();
        _body.zero_grad();
        _head.zero_grad();
        _step++;
    }
}
