using System.Text;

namespace Tacitus.Model;

/// <summary>The snake_case codes of the design's value lists, as used in stores, exports and pages.</summary>
public static class Code
{
    /// <summary>The code of <paramref name="value"/>: <c>EventKind.MobViolence</c> is <c>mob_violence</c>.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Codes<T>.InOrder[Array.BinarySearch(Codes<T>.Values, value)];

    /// <summary>The value whose code is <paramref name="code"/>; false when there is none.</summary>
    public static bool TryParse<T>(string code, out T value) where T : struct, Enum
    {
        var index = Array.IndexOf(Codes<T>.InOrder, code);
        value = index < 0 ? default : Codes<T>.Values[index];
        return index >= 0;
    }

    /// <summary>The value whose code is <paramref name="code"/>.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static T Parse<T>(string code) where T : struct, Enum =>
        TryParse<T>(code, out var value) ? value : throw new FormatException($"'{code}' is not a code of {typeof(T).Name}");

    /// <summary>All codes of <typeparamref name="T"/> in their declared order.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => Codes<T>.InOrder;

    // Two short arrays rather than dictionaries: a dictionary of every enumeration is compiled anew at each start, which a query would feel.
    private static class Codes<T> where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();

        public static readonly string[] InOrder = [.. Enum.GetNames<T>().Select(Snake)];
    }

    private static string Snake(string name)
    {
        var code = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsAsciiLetterUpper(name[i]) && i > 0) code.Append('_');
            code.Append(char.ToLowerInvariant(name[i]));
        }
        return code.ToString();
    }
}
