using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Model.Events;

namespace Tacitus.Inquiry.Warnings;

/// <summary>One threat or warning with who spoke it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Speakers">The statements on who warned or threatened.</param>
public sealed record WarningFile(Event Event, ImmutableArray<Citation> Speakers);
