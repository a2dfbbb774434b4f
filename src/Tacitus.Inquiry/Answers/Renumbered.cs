using System.Collections.Immutable;

namespace Tacitus.Inquiry.Answers;

/// <summary>Gives an answer the sources that it uses, numbered in the order of their first use.</summary>
internal static class Renumbered
{
    /// <summary><paramref name="answer"/> with its sources so numbered.</summary>
    public static Answer Of(Answer answer)
    {
        var numbers = new Dictionary<int, int>();
        var sources = ImmutableArray.CreateBuilder<Citation>();
        var sections = answer.Sections.Select(s => s with { Passages = [.. s.Passages.Select(p => p with { Sources = [.. p.Sources.Select(Number).Order()] })] }).ToImmutableArray();
        return answer with { Sections = sections, Sources = sources.DrainToImmutable() };

        int Number(int old)
        {
            if (numbers.TryGetValue(old, out var known)) return known;
            sources.Add(answer.Sources[old - 1]);
            return numbers[old] = sources.Count;
        }
    }
}
