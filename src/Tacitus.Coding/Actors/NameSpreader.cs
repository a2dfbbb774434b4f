namespace Tacitus.Coding.Actors;

/// <summary>Marks every other place where names that an article has given a meaning stand, in one pass over its units.</summary>
internal static class NameSpreader
{
    /// <summary>Adds a hit wherever one of <paramref name="names"/> stands as written and nothing has been read; of two that begin alike the longer counts.</summary>
    public static void Spread(ActorText text, IEnumerable<(string Name, ActorText.Hit Meaning)> names)
    {
        var byFirst = new Dictionary<string, List<(string Name, ActorText.Hit Meaning)>>(StringComparer.Ordinal);
        foreach (var named in names.OrderByDescending(n => n.Name.Length).ThenBy(n => n.Name, StringComparer.Ordinal))
        {
            var first = FirstWord(named.Name);
            if (!byFirst.TryGetValue(first, out var alike)) byFirst.Add(first, alike = []);
            alike.Add(named);
        }
        if (byFirst.Count == 0) return;
        var lookup = byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.Units.Length; i++)
        {
            if (text.IsTaken(i, i + 1) || !lookup.TryGetValue(FirstWord(text.Text.AsSpan(text.Units[i].Start)), out var alike)) continue;
            foreach (var (name, meaning) in alike)
            {
                if (!text.Text.AsSpan(text.Units[i].Start).StartsWith(name, StringComparison.Ordinal)) continue;
                var stop = text.Units[i].Start + name.Length;
                var end = i;
                while (end < text.Units.Length && text.Units[end].End <= stop) end++;
                if (end == i || text.Units[end - 1].End != stop || text.IsTaken(i, end) || text.Pieces.Contains((i, end))) continue;
                text.Add(meaning with { First = i, End = end });
                break;
            }
        }
    }

    private static string FirstWord(string name) => FirstWord(name.AsSpan()).ToString();

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return text[..Math.Max(1, Math.Min(end, text.Length))];
    }
}
