using Tacitus.Coding.Lexicons;
using Tacitus.Language;

namespace Tacitus.Coding.Events;

/// <summary>Reads from its words whether an article is about sport, a film, a drill, an accident, the weather ... rather than about violence.</summary>
internal sealed class TopicReader
{
    // So many different phrases of a topic, and one for so many words of the article, make it the article's topic; fewer stand in any news.
    private const int LeastPhrases = 3;
    private const int WordsAPhrase = 80;

    private readonly PhraseLexicon _lexicon = PhraseLexicon.Load("Events.topics.lexicon");

    /// <summary>The topic; null when the words are those of no such topic.</summary>
    public Topic? Read(Analysis analysis)
    {
        var seen = Counts(analysis);
        var best = 0;
        for (var s = 1; s < seen.Length; s++) if (seen[s] > seen[best]) best = s;
        var phrases = seen[best];
        if (phrases < LeastPhrases || phrases * WordsAPhrase < analysis.Tokens.Length) return null;
        return new Topic(_lexicon.Sections[best][0], _lexicon.Sections[best][1] == "actor", _lexicon.Sections[best][1] is "actor" or "death");
    }

    /// <summary>For each topic how many different phrases of it the article has.</summary>
    public int[] Counts(Analysis analysis)
    {
        var counts = new int[_lexicon.Sections.Length];
        var seen = new HashSet<(int, string)>();
        var tokens = analysis.Tokens;
        for (var i = _lexicon.Next(analysis, 0, tokens.Length); i < tokens.Length; i = _lexicon.Next(analysis, i + 1, tokens.Length))
        {
            if (_lexicon.Find(analysis, i, tokens.Length) is not { } match) continue;
            if (seen.Add((match.Section, tokens[match.First].Normal))) counts[match.Section]++;
            i = match.End - 1;
        }
        return counts;
    }
}
