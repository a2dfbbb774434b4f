using System.Collections.Immutable;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;

namespace Tacitus.Coding.Linking;

/// <summary>Decides which reports of a collection tell of the same event. The result does not depend on the order of the input.</summary>
public sealed class Linker
{
    /// <summary>Links the reports of <paramref name="articles"/>; <paramref name="human"/> judgements are binding.</summary>
    public Linked Link(ImmutableArray<CodedArticle> articles, ImmutableArray<Judgement> human) =>
        new(articles, [.. articles.SelectMany(a => a.Reports).Select(r => ImmutableArray.Create(r.Id)).OrderBy(c => c[0], StringComparer.Ordinal)], human);
}
