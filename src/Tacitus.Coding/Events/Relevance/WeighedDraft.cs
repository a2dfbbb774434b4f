using Tacitus.Language;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;

namespace Tacitus.Coding.Events.Relevance;

/// <summary>What is looked at of a draft when its article is weighed.</summary>
/// <param name="Real">How likely it is a real event, in thousandths.</param>
/// <param name="Stands">Whether it passes all rules.</param>
/// <param name="Kind">The kind of its first telling.</param>
/// <param name="Particulars">How many particulars it tells.</param>
/// <param name="IsLead">Whether the news begins with it.</param>
/// <param name="IsSpotted">Whether no word of the lexicons tells of it.</param>
/// <param name="IsQuoted">Whether each word that tells of it stands at a quotation mark, as a word does that is not the writer's own: the "massacre" of the under-17s.</param>
/// <param name="IsArmed">Whether a group or a force acts in it.</param>
internal readonly record struct WeighedDraft(int Real, bool Stands, EventKind Kind, int Particulars, bool IsLead, bool IsSpotted, bool IsQuoted, bool IsArmed)
{
    /// <summary>What is looked at of <paramref name="draft"/> before it is known how likely it is.</summary>
    public static WeighedDraft Of(Analysis analysis, Draft draft, int particulars, bool stands) => new(
        0, stands, draft.First.Kind, particulars, draft.IsLead(analysis), draft.Tellings.TrueForAll(t => t.Frame.Triggers.All(g => g.Probability < 1000)), Quoted(analysis, draft),
        draft.Tellings.Exists(t => t.Actors.Any(a => a.Kind is ActorKind.ArmedGroup or ActorKind.StateForce or ActorKind.Unnamed)));

    private static bool Quoted(Analysis analysis, Draft draft)
    {
        foreach (var telling in draft.Tellings)
        {
            foreach (var trigger in telling.Frame.Triggers) if (!IsMark(analysis, trigger.First - 1) && !IsMark(analysis, trigger.End)) return false;
        }
        return true;
    }

    private static bool IsMark(Analysis analysis, int token) =>
        token >= 0 && token < analysis.Tokens.Length && analysis.Tokens[token].Normal is "\"" or "\u201c" or "\u201d" or "'" or "\u2018" or "\u2019" or "\u00ab" or "\u00bb";
}
