using System.Text.Json.Nodes;
using Tacitus.Coding.Events;
using Tacitus.Language;

namespace Tacitus.Training.Grouping;

/// <summary>The templates of a report of MUC-4 by whom and what they name.</summary>
internal sealed class NamedTemplates(JsonArray templates)
{
    private readonly List<HashSet<string>> _names = [.. templates.Select(t => t!.AsObject().Where(f => f.Key is "Target" or "Victim").SelectMany(f => f.Value!.AsArray()).SelectMany(e => e!.AsArray()).Select(m => ((string)m![0]!).ToUpperInvariant()).ToHashSet(StringComparer.Ordinal))];

    /// <summary>Whether there are none.</summary>
    public bool AreNone => _names.Count == 0;

    /// <summary>The template of which a telling is: it names somebody or something that only this one has; null where none or several do.</summary>
    public int? TemplateOf(Analysis analysis, Telling telling)
    {
        if (FrameFinder.Family(telling.Kind) != 0) return null;
        var words = analysis[telling.Frame.Span].ReplaceLineEndings(" ").ToUpperInvariant();
        var told = Enumerable.Range(0, _names.Count).Where(t => _names[t].Any(n => words.Contains(n, StringComparison.Ordinal))).ToList();
        return told.Count == 1 ? told[0] : null;
    }
}
