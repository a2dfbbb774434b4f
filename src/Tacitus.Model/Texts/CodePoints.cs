namespace Tacitus.Model.Texts;

/// <summary>Turns UTF-16 positions of one text into Unicode code points, for everything that leaves the program.</summary>
public sealed class CodePoints
{
    private readonly int[] _pairs;

    private CodePoints(int[] pairs) => _pairs = pairs;

    /// <summary>Reads where <paramref name="text"/> has characters of two units.</summary>
    public static CodePoints Of(string text)
    {
        var pairs = new List<int>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!char.IsSurrogatePair(text[i], text[i + 1])) continue;
            pairs.Add(i);
            i++;
        }
        return new CodePoints([.. pairs]);
    }

    /// <summary>The code point at UTF-16 position <paramref name="position"/>.</summary>
    public int At(int position)
    {
        var before = Array.BinarySearch(_pairs, position);
        if (before < 0) before = ~before;
        return position - before;
    }

    /// <summary><paramref name="span"/> in code points.</summary>
    public Span At(Span span) => new(At(span.Start), At(span.End));
}
