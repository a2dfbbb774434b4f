using System.Collections.Immutable;
using Tacitus.Model.Reports;

namespace Tacitus.Coding.Linking;

/// <summary>
/// What earlier linkings left behind, so that the next one looks only at what a change touches: under which keys the reports meet, which were
/// held to be near each other, and which are one event. Every answer is about the reports as they were linked last.
/// </summary>
public interface ILinkMemory
{
    /// <summary>Whether nothing was linked before.</summary>
    bool IsEmpty { get; }

    /// <summary>The reports that meet one with <paramref name="keys"/>; some may come more than once.</summary>
    IEnumerable<string> Holders(IReadOnlyCollection<LinkKey> keys);

    /// <summary>The reports whose pair with <paramref name="report"/> once spoke for one event.</summary>
    IEnumerable<string> Neighbours(string report);

    /// <summary>The reports that either linking of the collection held to be of one event with <paramref name="report"/>, or whose dates hang on it, itself included; none when it was never linked.</summary>
    IEnumerable<string> Component(string report);

    /// <summary>The reports that <paramref name="article"/> had when it was linked last.</summary>
    IEnumerable<string> ReportsOf(string article);

    /// <summary>The article of <paramref name="report"/>; null when there is no such report any more.</summary>
    string? ArticleOf(string report);

    /// <summary>The article of that id as it is now, unsettled.</summary>
    CodedArticle Read(string article);

    /// <summary>The article of that id as the first linking of the collection settled it, which is how the second saw it.</summary>
    CodedArticle ReadSettled(string article);

    /// <summary>The articles whose text has one of the marks <paramref name="bands"/>.</summary>
    IEnumerable<string> WithBands(IReadOnlyCollection<ulong> bands);

    /// <summary>The articles that are copies of one text with <paramref name="article"/>, itself included.</summary>
    IEnumerable<string> CopiesWith(string article);

    /// <summary>Of those that are copies of one text with <paramref name="article"/>, the first; null when it copies none and none copies it.</summary>
    string? OriginalOf(string article);
}
