using System.Collections.Frozen;

namespace Tacitus.Inquiry.Wording;

/// <summary>Lists of codes of two letters with their names.</summary>
internal static class CodeNames
{
    /// <summary>The names by code of a list that lies beside this file.</summary>
    public static FrozenDictionary<string, string> Read(string list)
    {
        using var reader = new StreamReader(typeof(CodeNames).Assembly.GetManifestResourceStream("Tacitus.Inquiry.Wording." + list)!);
        return reader.ReadToEnd().Split('\n').Where(l => l.Length > 3 && l[0] != '#').ToFrozenDictionary(l => l[..2], l => l[3..].Trim(), StringComparer.Ordinal);
    }
}
