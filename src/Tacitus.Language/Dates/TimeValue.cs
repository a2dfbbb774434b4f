using System.Numerics;
using System.Text;

namespace Tacitus.Language.Dates;

/// <summary>What a time expression says, field by field, before it is resolved. Immutable.</summary>
internal sealed class TimeValue
{
    private static readonly int Size = Enum.GetValues<TimeField>().Length;

    // Of the fields that are present, in order: of three dozen a value has two or three.
    private readonly int[] _fields;
    private readonly ulong _present;

    private TimeValue(TimeKind kind, int[] fields, ulong present)
    {
        Kind = kind;
        _fields = fields;
        _present = present;
    }

    /// <summary>What sort of thing it is.</summary>
    public TimeKind Kind { get; }

    /// <summary>A value with nothing said.</summary>
    public static TimeValue Empty(TimeKind kind) => new(kind, [], 0);

    /// <summary>A word of the lexicon, or a number.</summary>
    public static TimeValue Word(int n) => new(TimeKind.Word, [n], 1UL << (int)TimeField.N);

    /// <summary>What it says of <paramref name="field"/>; null when nothing.</summary>
    public int? this[TimeField field] => Has(field) ? _fields[PlaceOf(field)] : null;

    /// <summary>Whether it says anything of <paramref name="field"/>.</summary>
    public bool Has(TimeField field) => (_present & (1UL << (int)field)) != 0;

    /// <summary>The same with one field said anew.</summary>
    public TimeValue With(TimeField field, int value)
    {
        var at = PlaceOf(field);
        int[] fields = Has(field) ? [.. _fields] : [.. _fields.AsSpan(0, at), value, .. _fields.AsSpan(at)];
        fields[at] = value;
        return new TimeValue(Kind, fields, _present | (1UL << (int)field));
    }

    /// <summary>The same without one field.</summary>
    public TimeValue Without(TimeField field) => Has(field) ? new(Kind, [.. _fields.AsSpan(0, PlaceOf(field)), .. _fields.AsSpan(PlaceOf(field) + 1)], _present & ~(1UL << (int)field)) : this;

    /// <summary>The same fields as another sort of thing.</summary>
    public TimeValue As(TimeKind kind) => new(kind, _fields, _present);

    /// <summary>Both together; null when they say different things of one field.</summary>
    public TimeValue? Merge(TimeValue other)
    {
        var fields = new int[BitOperations.PopCount(_present | other._present)];
        int own = 0, others = 0, count = 0;
        for (var left = _present | other._present; left != 0; left &= left - 1)
        {
            var field = left & ~(left - 1);
            bool has = (_present & field) != 0, otherHas = (other._present & field) != 0;
            if (has && otherHas && _fields[own] != other._fields[others]) return null;
            fields[count++] = has ? _fields[own] : other._fields[others];
            if (has) own++;
            if (otherHas) others++;
        }
        return new TimeValue(Kind, fields, _present | other._present);
    }

    private int PlaceOf(TimeField field) => BitOperations.PopCount(_present & ((1UL << (int)field) - 1));

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(Kind.ToString());
        for (var i = 0; i < Size; i++)
        {
            if (this[(TimeField)i] is { } value) text.Append(FormattableString.Invariant($" {(TimeField)i}={value}"));
        }
        return text.ToString();
    }
}
