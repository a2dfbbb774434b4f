using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace Tacitus.Language.Lexicons;

/// <summary>
/// The text of a lexicon or rule file that lies beside the code: UTF-8, a line an entry, <c>#</c> at the start of a line for remarks.
/// <see cref="LexiconFile"/> reads the lines as sections with examples, <see cref="LexiconRow"/> as rows of a table.
/// </summary>
internal static class LexiconText
{
    /// <summary>The text of the resource of <paramref name="assembly"/> whose name ends in <paramref name="name"/> after a full stop.</summary>
    /// <exception cref="LexiconException">There is none, or more than one.</exception>
    public static string Embedded(Assembly assembly, string name)
    {
        var resources = assembly.GetManifestResourceNames().Where(r => r.EndsWith("." + name, StringComparison.Ordinal)).ToArray();
        if (resources.Length != 1) throw new LexiconException(name, 0, resources.Length == 0 ? "there is no such resource" : "there is more than one such resource");
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resources[0])!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The lines of <paramref name="text"/> that say something, without blanks around them.</summary>
    public static ImmutableArray<LexiconEntry> Lines(string text)
    {
        var lines = ImmutableArray.CreateBuilder<LexiconEntry>();
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;
            var line = text.AsSpan(range).Trim();
            if (line.Length > 0 && line[0] != '#') lines.Add(new LexiconEntry(line.ToString(), number));
        }
        return lines.DrainToImmutable();
    }
}
