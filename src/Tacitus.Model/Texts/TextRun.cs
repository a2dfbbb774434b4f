namespace Tacitus.Model.Texts;

/// <summary>One step of a cleaning: raw characters and what became of them. In order, the runs cover the raw text whole.</summary>
/// <param name="Kind">Copied, dropped or replaced.</param>
/// <param name="Raw">Where in the decoded raw text.</param>
/// <param name="Clean">Where in the clean text; empty when dropped.</param>
/// <param name="Rule">The rule that decided; null when copied.</param>
public readonly record struct TextRun(RunKind Kind, Span Raw, Span Clean, string? Rule);
