using System.Collections.Frozen;

namespace Tacitus.Coding.Reconciling;

/// <summary>How reliable a user holds sources and outlets to be, in the letters of the Admiralty code: A to E from reliable to unreliable, F not to be judged.</summary>
internal sealed class Reliabilities
{
    /// <summary>What stands for a source that the user does not name, and for F: in the middle.</summary>
    public const char Unjudged = 'C';

    private readonly FrozenDictionary<string, char> _letters;

    private Reliabilities(FrozenDictionary<string, char> letters) => _letters = letters;

    /// <summary>Nothing is said of any source.</summary>
    public static Reliabilities None { get; } = new(FrozenDictionary<string, char>.Empty);

    /// <summary>Whether nothing is said of any source.</summary>
    public bool IsEmpty => _letters.Count == 0;

    /// <summary>The letter of the source or outlet of that name, as <see cref="VoiceReader.Plain"/> puts it; null when the user does not name it.</summary>
    public char? Of(string plain) => _letters.TryGetValue(plain, out var letter) ? letter : null;

    /// <summary>Reads lines of a letter and a name: <c>B The Ferry Lantern</c>.</summary>
    /// <exception cref="FormatException">A line is not of this form.</exception>
    public static Reliabilities Read(string name, TextReader reader)
    {
        var letters = new Dictionary<string, char>(StringComparer.Ordinal);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Length < 3 || line[0] is < 'A' or > 'F' || line[1] is not (' ' or '\t')) throw new FormatException($"{name}:{number}: a letter from A to F and a name are wanted");
            if (!letters.TryAdd(VoiceReader.Plain(line[2..]), line[0])) throw new FormatException($"{name}:{number}: '{line[2..].Trim()}' stands twice");
        }
        return new Reliabilities(letters.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
