using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;

namespace Tacitus.Inquiry.Briefs;

/// <summary>The sentences that a brief may have, in the order of their weight in each part.</summary>
/// <param name="Lead">What comes first, whatever the length.</param>
/// <param name="Known">What is known.</param>
/// <param name="Disputed">What sources disagree on.</param>
/// <param name="Background">What came before, and who they are.</param>
internal sealed record BriefParts(IEnumerable<Passage> Lead, IEnumerable<Passage> Known, IEnumerable<Passage> Disputed, IEnumerable<Passage> Background)
{
    /// <summary>What is told, but not surely enough to stand among what is known.</summary>
    public IEnumerable<Passage> Unsure { get; init; } = [];

    /// <summary>The brief of at most <paramref name="words"/> words: the lead, then the other parts by turns, each part's weightiest first.</summary>
    public Answer Fit(string title, int words, Footnotes notes, ImmutableArray<string> cautions)
    {
        // The same sentence may come up in two parts.
        var said = new HashSet<string>(StringComparer.Ordinal);
        List<Passage>[] parts = [.. new[] { Lead, Known, Unsure, Disputed, Background }.Select(p => p.Where(s => said.Add(s.Text)).ToList())];
        var kept = parts.Select(_ => new List<Passage>()).ToArray();
        var room = words;
        Take(0, parts[0].Count);
        // Two of what is known for one of what is less sure, one of what is disputed and one of the background.
        for (var at = new int[5]; ;)
        {
            var before = room;
            var more = false;
            foreach (var part in (int[])[1, 2, 3, 1, 4])
            {
                if (at[part] >= parts[part].Count) continue;
                more = true;
                Keep(part, parts[part][at[part]++]);
            }
            if (!more || room <= 0 && before == room) break;
        }
        var sections = new[] { "", "What is known", "What is less sure", "What is disputed", "Background" }.Zip(kept, (heading, passages) => new Section(heading, [.. passages])).Where(s => !s.IsEmpty);
        return Renumbered.Of(new Answer(title, [.. sections], notes.Sources, cautions));

        void Take(int part, int count)
        {
            for (var i = 0; i < count; i++) Keep(part, parts[part][i]);
        }

        void Keep(int part, Passage passage)
        {
            var length = passage.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
            if (length > room && kept[0].Count > 0) return;
            kept[part].Add(passage);
            room -= length;
        }
    }
}
