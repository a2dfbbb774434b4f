using Tacitus.Coding.Passages;

namespace Tacitus.Encoders;

/// <summary>Gives some groups and people of a passage the names of others, so that the encoder learns from what is said of them and not who they are: it sees the same articles many times.</summary>
/// <param name="passages">Whose names are lent.</param>
/// <param name="isSwapped">Of which kinds of parties: groups and people, since states, forces and places are known to all.</param>
internal sealed class NameSwapper(IEnumerable<Passage> passages, Func<int, bool> isSwapped)
{
    // Most keep their own names, as known groups do in the news; not measured against other shares.
    private const double Share = 0.35;

    private readonly Dictionary<int, int[][]> _names = passages
        .SelectMany(p => p.Parties.Where(p => isSwapped(p.Kind)).SelectMany(party => party.Mentions.Select(m => (party.Kind, Name: p.Pieces.AsSpan()[p.Mentions[m].First..p.Mentions[m].End].ToArray()))))
        .GroupBy(n => n.Kind).ToDictionary(g => g.Key, g => g.Select(n => n.Name).ToArray());

    /// <summary>The passage with names that are drawn; every mention keeps its length.</summary>
    public Passage Swap(Passage passage, Random random)
    {
        var pieces = passage.Pieces.ToArray();
        foreach (var party in passage.Parties)
        {
            if (!isSwapped(party.Kind) || random.NextDouble() >= Share) continue;
            var names = _names[party.Kind];
            var name = names[random.Next(names.Length)];
            foreach (var mention in party.Mentions.Select(m => passage.Mentions[m]))
                for (var i = mention.First; i < mention.End; i++) pieces[i] = name[(i - mention.First) % name.Length];
        }
        return passage with { Pieces = [.. pieces] };
    }
}
