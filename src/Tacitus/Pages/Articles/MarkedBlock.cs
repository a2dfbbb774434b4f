using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Pages.Articles;

/// <summary>A block of an article's text, cut wherever a marked span begins or ends.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Parts">Its parts in order of reading.</param>
public sealed record MarkedBlock(BlockKind Kind, ImmutableArray<MarkedPart> Parts);
