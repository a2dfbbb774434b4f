using System.Collections.Immutable;
using Tacitus.Language;

namespace Tacitus.Coding.Events.Grouping;

/// <summary>An article whose tellings are being gathered: the drafts that are open so far.</summary>
internal sealed class GroupingText(Analysis analysis)
{
    // Of very many drafts the first and those told of last are looked at.
    private const int Latest = 24;

    /// <summary>The article.</summary>
    public Analysis Analysis { get; } = analysis;

    /// <summary>For each block whether it is an entry of a list.</summary>
    public ImmutableArray<bool> Items { get; } = ItemReader.Read(analysis);

    /// <summary>The drafts in the order in which the article brings them up.</summary>
    public List<OpenDraft> Drafts { get; } = [];

    /// <summary>The places in <see cref="Drafts"/> of the first draft and of those told of last, the latest first.</summary>
    public List<int> Recent { get; } = [];

    /// <summary>Puts <paramref name="telling"/> to the draft at <paramref name="draft"/>, or opens one where that is negative; the place of the draft.</summary>
    public int Take(TellingTraits telling, int draft)
    {
        if (draft < 0)
        {
            draft = Drafts.Count;
            Drafts.Add(new OpenDraft(Analysis, telling, Drafts.Find(d => d.Draft.Whole is null && GroupingBars.IsOneOfSeveral(d, telling))?.Draft));
        }
        else Drafts[draft].Join(telling);
        Recent.Remove(draft);
        Recent.Insert(0, draft);
        if (Recent.Count > Latest) Recent.RemoveAt(Recent[^1] == 0 ? Recent.Count - 2 : Recent.Count - 1);
        return draft;
    }
}
