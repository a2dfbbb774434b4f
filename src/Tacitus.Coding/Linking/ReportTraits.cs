using System.Collections.Immutable;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>What linking compares of one report.</summary>
internal sealed record ReportTraits
{
    /// <summary>The report.</summary>
    public required Report Report { get; init; }

    /// <summary>Its article.</summary>
    public required Article Article { get; init; }

    /// <summary>Whether it is the first account of the news of its article, so that the article's words are about it.</summary>
    public required bool IsMain { get; init; }

    /// <summary>Whether it is what the law made of a deed that its article is as much about: the deed is told apart, so that neither was taken for the other.</summary>
    public required bool IsAftermath { get; init; }

    /// <summary>The kind; null when the report does not tell.</summary>
    public required EventKind? Kind { get; init; }

    /// <summary>How far it went.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>How it was done; empty when not told.</summary>
    public required ImmutableSortedSet<Tactic> Tactics { get; init; }

    /// <summary>Whether an attacker meant to die; null when not told.</summary>
    public required bool? Suicide { get; init; }

    /// <summary>When, as told.</summary>
    public required ToldDate When { get; init; }

    /// <summary>Where, the most exact first.</summary>
    public required ImmutableArray<ToldPlace> Places { get; init; }

    /// <summary>The words of its sites and targets, hashed, in order.</summary>
    public required ulong[] SiteWords { get; init; }

    /// <summary>The words of the names of its victims, hashed, in order.</summary>
    public required ulong[] VictimNames { get; init; }

    /// <summary>The words of the names of its suspects, hashed, in order.</summary>
    public required ulong[] SuspectNames { get; init; }

    /// <summary>Who is said to have done it or claimed it: ids of actors.</summary>
    public required ImmutableSortedSet<string> Sides { get; init; }

    /// <summary>Which groups it says were founded: ids of actors. A group is founded once.</summary>
    public required ImmutableSortedSet<string> Founded { get; init; }

    /// <summary>How many were killed, as told.</summary>
    public required ImmutableArray<CountValue> Killed { get; init; }

    /// <summary>How many were injured, as told.</summary>
    public required ImmutableArray<CountValue> Injured { get; init; }

    /// <summary>The words of the article.</summary>
    public required ArticleWords InArticle { get; init; }

    /// <summary>The words of its sentences.</summary>
    public WordProfile Words => field ??= InArticle.Of(Report);

    /// <summary>The words of the whole article.</summary>
    public WordProfile News => InArticle.News;

    /// <summary>The headline and the first words of the article.</summary>
    public WordProfile Opening => InArticle.Opening;

    /// <summary>The words of the headline.</summary>
    public WordProfile Title => InArticle.Headline;

    /// <summary>The ages of people that the headline and opening of the article tell, in order.</summary>
    public ImmutableArray<int> Ages => InArticle.Ages;

    /// <summary>The most exact date told; null when none is known.</summary>
    public PartialDate? Date => When.Date;

    /// <summary>What an open date says of the day.</summary>
    public DayPattern? Pattern => When.Pattern;

    /// <summary>The last day that it may have been.</summary>
    public DateOnly? NotAfter => When.NotAfter;

    /// <summary>The keys under which it meets others.</summary>
    public ImmutableArray<LinkKey> Keys
    {
        get
        {
            if (field.IsDefault) field = KeyReader.Read(this);
            return field;
        }
    }

    /// <summary>The id of the report.</summary>
    public string Id => Report.Id;

    /// <summary>Whether it looks back and leaves more than a month open, so that it may fit several events.</summary>
    public bool IsVague => Report.Narration != Narration.Lead && (When.Date is not { } d || d.Days > 31);
}
