using System.Collections.Immutable;
using Tacitus.Language.Lexicons;

namespace Tacitus.Coding.Reconciling;

/// <summary>Tells by <c>bare.lexicon</c> what says nothing of who people are.</summary>
internal static class BareWords
{
    private static readonly LexiconFile File = LexiconFile.Embedded(typeof(BareWords).Assembly, "Reconciling.bare.lexicon");

    private static readonly ImmutableDictionary<string, HashSet<string>> Words = File.Sections.ToImmutableDictionary(
        s => s.Name, s => s.Entries.SelectMany(e => LexiconRow.List(e.Text, ',')).ToHashSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);

    /// <summary>The examples of each section, and whether they must match.</summary>
    internal static IEnumerable<(string Section, string Words, bool Must)> Examples =>
        File.Sections.SelectMany(s => s.Matching.Select(e => (s.Name, e.Text, true)).Concat(s.Refused.Select(e => (s.Name, e.Text, false))));

    /// <summary>Whether <paramref name="name"/> tells nothing of who those are who did it: "attackers" beside "suspected jihadists".</summary>
    public static bool AreBare(string name) => Are("bare", name);

    /// <summary>Whether <paramref name="name"/> tells only that they were several: "a rioting crowd" beside "students".</summary>
    public static bool AreOfMany(string name) => Are("many", name);

    internal static bool Are(string section, string name) => Words[section].Contains(section == "bare" ? name : name[(name.LastIndexOf(' ') + 1)..]);
}
