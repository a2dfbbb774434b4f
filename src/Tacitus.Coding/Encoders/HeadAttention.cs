using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tacitus.Coding.Encoders;

/// <summary>
/// What one head of a layer gathers for each piece: a mean of what all pieces give, each weighed by how well its key answers the piece's query. Reckoned in whole numbers as the steps are.
/// Holds what it needs for texts of one length; not for two threads.
/// </summary>
internal sealed class HeadAttention
{
    /// <summary>For how many pieces at once it gathers: their rows of shares lie in the nearer memory.</summary>
    public const int Block = 64;

    // Whole numbers of fourteen bits; shares have up to fifteen.
    private const int MostValue = 8191, MostShare = short.MaxValue;

    private readonly int _head, _count, _wide, _columns;
    private readonly short[] _queries, _keys, _values, _whole;
    private readonly float[] _queryScales, _keyScales, _valueScales, _closed, _shares, _gathered, _factors, _tops;
    private readonly short[] _row;

    /// <summary>For heads of <paramref name="head"/> numbers and texts of <paramref name="count"/> pieces.</summary>
    public HeadAttention(int head, int count)
    {
        (_head, _count, _wide, _columns) = (head, count, Panels.Padded(count), (count + 7) / 8 * 8);
        (_queries, _keys, _values, _whole) = (new short[count * head], new short[_wide * head], new short[Panels.Padded(head) * _columns], new short[Block * _columns]);
        (_queryScales, _keyScales, _valueScales, _row) = (new float[count], new float[_wide], new float[head], new short[head]);
        (_shares, _gathered, _factors, _tops) = (new float[Block * _wide], new float[Block * Panels.Padded(head)], new float[Block], new float[head]);
        _closed = new float[_wide];
        // What stands behind the last piece gets no share.
        _closed.AsSpan(count).Fill(-1e30f);
    }

    /// <summary>Takes the queries, keys and values that stand in <paramref name="looking"/> from the columns <paramref name="query"/>, <paramref name="key"/> and <paramref name="value"/> on.</summary>
    public void Take(FloatRows looking, int query, int key, int value)
    {
        // Such that the sum of a head's products fits.
        var most = Math.Min(MostValue, (int)MathF.Sqrt(int.MaxValue / _head) - 1);
        Array.Clear(_tops);
        for (var i = 0; i < _count; i++)
        {
            _queryScales[i] = WholeRows.Round(looking.From(i, query)[.._head], most, _queries.AsSpan(i * _head, _head));
            _keyScales[i] = WholeRows.Round(looking.From(i, key)[.._head], most, _row);
            var panel = _keys.AsSpan(Panels.Place(i, 0, _head));
            for (var d = 0; d < _row.Length; d++) panel[Panels.Place(0, d, _head)] = _row[d];
            var values = looking.From(i, value)[.._head];
            for (var d = 0; d < _head; d += 8) Vector256.Max(Vector256.Create<float>(_tops.AsSpan(d)), Vector256.Abs(Vector256.Create<float>(values[d..]))).CopyTo(_tops.AsSpan(d));
        }
        for (var d = 0; d < _head; d++) (_valueScales[d], _tops[d]) = (_tops[d] / MostValue, _tops[d] == 0 ? 0 : MostValue / _tops[d]);
        for (var i = 0; i < _count; i++)
        {
            WholeRows.Scale(looking.From(i, value)[.._head], _tops, _row);
            for (var d = 0; d < _row.Length; d++) _values[Panels.Place(d, i, _columns)] = _row[d];
        }
    }

    /// <summary>
    /// Puts into <paramref name="results"/>, from <paramref name="column"/> on, what the <paramref name="rows"/> pieces from <paramref name="first"/> on gather, at most <see cref="Block"/>.
    /// </summary>
    public void Gather(int first, int rows, FloatRows results, int column)
    {
        Panels.Multiply(_keys, _head, _queries.AsSpan(first * _head), rows, MemoryMarshal.Cast<float, int>(_shares.AsSpan()), Panels.Widest);
        for (var i = 0; i < rows; i++)
        {
            var shares = _shares.AsSpan(i * _wide, _columns);
            var sum = Curves.Share(shares, _keyScales, _queryScales[first + i] / MathF.Sqrt(_head), _closed);
            // As large as the sum of all of them, each rounded, lets them be when every value is the greatest.
            var most = MathF.Min(MostShare, (int.MaxValue / MostValue - _count) / sum);
            WholeRows.Scale(shares, most, _whole.AsSpan(i * _columns, _columns));
            _factors[i] = 1 / (most * sum);
        }
        Panels.Multiply(_values, _columns, _whole, rows, MemoryMarshal.Cast<float, int>(_gathered.AsSpan()), Panels.Widest);
        for (var i = 0; i < rows; i++)
        {
            var factor = Vector256.Create(_factors[i]);
            var gathered = _gathered.AsSpan(i * Panels.Padded(_head), _head);
            var to = results.From(first + i, column)[.._head];
            for (var d = 0; d < to.Length; d += 8) (Vector256.ConvertToSingle(Vector256.Create<float>(gathered[d..]).AsInt32()) * (Vector256.Create<float>(_valueScales.AsSpan(d)) * factor)).CopyTo(to[d..]);
        }
    }
}
