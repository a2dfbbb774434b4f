using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Model.Events;

namespace Tacitus.Coding.Events;

/// <summary>
/// Tells which drafts the article holds for accidents: by the words of the deed itself ("a boy was accidentally shot"), and where it says of a shooting how it came about without anybody meaning it
/// ("the gun went off while they were playing with it", "police say the shooting was accidental"), in the sentence of the shooting or in one after it. What is doubted or denied, and what a suspect or a
/// lawyer says of it, is no such word.
/// </summary>
internal static class AccidentReader
{
    // Tokens between the word for an accident and the one for the deed: "accidentally fired and struck", "shot in the leg by accident".
    private const int Near = 3;

    private static readonly PhraseLexicon Words = PhraseLexicon.Load("Events.accidents.lexicon");

    /// <summary>Those of <paramref name="drafts"/> that are told as accidents.</summary>
    public static HashSet<Draft> Read(Analysis analysis, ReadOnlySpan<Draft> drafts)
    {
        var accidents = new HashSet<Draft>();
        foreach (var draft in drafts)
            if (FrameFinder.Family(draft.First.Kind) == 0 && draft.Tellings.Exists(t => IsAccident(analysis, t))) accidents.Add(draft);
        for (var sentence = 0; sentence < analysis.Sentences.Length; sentence++)
            if (IsMishap(analysis, sentence) && ToldBefore(drafts, sentence) is { } shooting) accidents.Add(shooting);
        return accidents;
    }

    private static bool IsAccident(Analysis analysis, Telling telling)
    {
        var sentence = analysis.Sentences[telling.Frame.Sentence];
        foreach (var trigger in telling.Frame.Triggers)
        {
            for (var i = Math.Max(sentence.FirstToken, trigger.First - Near - 1); i < Math.Min(sentence.EndToken, trigger.End + Near); i++)
                if (End("accident", analysis, i, sentence.EndToken) is { } end && end > trigger.First - Near && end <= trigger.End + Near) return !IsDoubted(analysis, sentence.FirstToken, sentence.EndToken);
        }
        return false;
    }

    private static bool IsMishap(Analysis analysis, int index)
    {
        var sentence = analysis.Sentences[index];
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (End("mishap", analysis, i, sentence.EndToken) is not null) return !IsDoubted(analysis, sentence.FirstToken, sentence.EndToken);
        return false;
    }

    // The shooting that was told last when the sentence ends; of a headline, the first that follows.
    private static Draft? ToldBefore(ReadOnlySpan<Draft> drafts, int sentence)
    {
        (Draft? Draft, int Sentence) last = (null, -1), next = (null, int.MaxValue);
        foreach (var draft in drafts)
        {
            if (!draft.Tellings.Exists(IsShooting)) continue;
            foreach (var telling in draft.Tellings)
            {
                var told = telling.Frame.Sentence;
                if (told <= sentence && told > last.Sentence) last = (draft, told);
                if (told > sentence && told < next.Sentence) next = (draft, told);
            }
        }
        return last.Draft ?? next.Draft;
    }

    // "Was shot in the arm" says no more than that.
    private static bool IsShooting(Telling telling) => telling.Kind == EventKind.Attack && telling.Frame.Triggers.Any(t => t.Tactic is Tactic.Shooting or Tactic.Unspecified);

    private static bool IsDoubted(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++) if (End("doubted", analysis, i, end) is not null) return true;
        return false;
    }

    private static int? End(string section, Analysis analysis, int token, int end) => Words.Find(section, analysis, token, end)?.End;
}
