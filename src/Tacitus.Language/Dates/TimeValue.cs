using System.Text;

namespace Tacitus.Language.Dates;

/// <summary>What a time expression says, field by field, before it is resolved. Immutable.</summary>
internal sealed class TimeValue
{
    private static readonly int Size = Enum.GetValues<TimeField>().Length;
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
    public static TimeValue Empty(TimeKind kind) => new(kind, new int[Size], 0);

    /// <summary>A word of the lexicon, or a number.</summary>
    public static TimeValue Word(int n) => Empty(TimeKind.Word).With(TimeField.N, n);

    /// <summary>What it says of <paramref name="field"/>; null when nothing.</summary>
    public int? this[TimeField field] => Has(field) ? _fields[(int)field] : null;

    /// <summary>Whether it says anything of <paramref name="field"/>.</summary>
    public bool Has(TimeField field) => (_present & (1UL << (int)field)) != 0;

    /// <summary>The same with one field said anew.</summary>
    public TimeValue With(TimeField field, int value)
    {
        var fields = (int[])_fields.Clone();
        fields[(int)field] = value;
        return new TimeValue(Kind, fields, _present | (1UL << (int)field));
    }

    /// <summary>The same without one field.</summary>
    public TimeValue Without(TimeField field) => new(Kind, _fields, _present & ~(1UL << (int)field));

    /// <summary>The same fields as another sort of thing.</summary>
    public TimeValue As(TimeKind kind) => new(kind, _fields, _present);

    /// <summary>Both together; null when they say different things of one field.</summary>
    public TimeValue? Merge(TimeValue other)
    {
        var fields = (int[])_fields.Clone();
        for (var i = 0; i < Size; i++)
        {
            if ((other._present & (1UL << i)) == 0) continue;
            if ((_present & (1UL << i)) != 0 && fields[i] != other._fields[i]) return null;
            fields[i] = other._fields[i];
        }
        return new TimeValue(Kind, fields, _present | other._present);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(Kind.ToString());
        for (var i = 0; i < Size; i++)
        {
            if ((_present & (1UL << i)) != 0) text.Append(FormattableString.Invariant($" {(TimeField)i}={_fields[i]}"));
        }
        return text.ToString();
    }
}
