using System.Collections.Immutable;
using Tacitus.Language.Names;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Persons;

/// <summary>A person whom an article names, with every mention of the name or of a part of it.</summary>
/// <param name="Name">The fullest mention: the first in the running text with the most words.</param>
/// <param name="Mentions">All mentions in order of reading.</param>
/// <param name="Words">The words of the name, for look-up, without suffix.</param>
internal sealed record Person(Span Name, ImmutableArray<NameMention> Mentions, ImmutableArray<string> Words);
