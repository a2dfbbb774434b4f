using System.Collections.Immutable;
using System.Reflection;

namespace Tacitus.Language.Lexicons;

/// <summary>
/// A lexicon or rule file: UTF-8 text of sections. <c># comment</c>; <c>[name argument ...]</c> opens a section; <c>+ text => result</c> is an
/// example that must match; <c>- text</c> one that must not; any other line holds entries, several on a line set apart by <c>" | "</c>.
/// Every section has at least one example of each sort.
/// </summary>
/// <param name="Name">The file's name, for messages.</param>
/// <param name="Sections">The sections in order.</param>
public sealed record LexiconFile(string Name, ImmutableArray<LexiconSection> Sections)
{
    /// <summary>Reads the resource of <paramref name="assembly"/> whose name ends in <paramref name="name"/> after a full stop.</summary>
    /// <exception cref="LexiconException">It is not there or breaks the form.</exception>
    public static LexiconFile Embedded(Assembly assembly, string name) => Parse(name, LexiconText.Embedded(assembly, name));

    /// <summary>Reads <paramref name="text"/>.</summary>
    /// <exception cref="LexiconException">It breaks the form.</exception>
    public static LexiconFile Parse(string name, string text)
    {
        var sections = ImmutableArray.CreateBuilder<LexiconSection>();
        var entries = ImmutableArray.CreateBuilder<LexiconEntry>();
        var matching = ImmutableArray.CreateBuilder<LexiconEntry>();
        var refused = ImmutableArray.CreateBuilder<LexiconEntry>();
        string[]? heading = null;
        var headingLine = 0;
        foreach (var (line, number) in LexiconText.Lines(text))
        {
            if (line[0] == '[')
            {
                Close();
                if (line[^1] != ']') throw new LexiconException(name, number, "a heading ends in ']'");
                heading = line[1..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (heading.Length == 0) throw new LexiconException(name, number, "a heading has a name");
                headingLine = number;
                continue;
            }
            if (heading is null) throw new LexiconException(name, number, "an entry stands under a heading like [name]");
            if (line.StartsWith("+ ", StringComparison.Ordinal)) matching.Add(new LexiconEntry(line[2..].Trim(), number));
            else if (line.StartsWith("- ", StringComparison.Ordinal)) refused.Add(new LexiconEntry(line[2..].Trim(), number));
            else foreach (var entry in line.Split(" | ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) entries.Add(new LexiconEntry(entry, number));
        }
        Close();
        return new LexiconFile(name, sections.DrainToImmutable());

        void Close()
        {
            if (heading is null) return;
            if (matching.Count == 0 || refused.Count == 0)
                throw new LexiconException(name, headingLine, $"[{heading[0]}] needs an example that must match ('+ ') and one that must not ('- ')");
            sections.Add(new LexiconSection(
                heading[0], [.. heading[1..]], headingLine, entries.DrainToImmutable(), matching.DrainToImmutable(), refused.DrainToImmutable()));
        }
    }
}
