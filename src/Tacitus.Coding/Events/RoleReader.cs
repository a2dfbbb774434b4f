using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Reads from the words round its triggers who acts and who suffers in an event.</summary>
internal sealed class RoleReader
{
    /// <summary>The roles in <paramref name="frame"/> in order of reading.</summary>
    public ImmutableArray<RoleMention> Read(Analysis analysis, Frame frame)
    {
        var sentence = analysis.Sentences[frame.Sentence];
        var roles = new List<RoleMention>();
        foreach (var trigger in frame.Triggers)
        {
            if (!trigger.IsVerb)
            {
                OfNoun(analysis, sentence, trigger, roles);
                ClauseRoleReader.OfNoun(analysis, trigger, roles);
            }
            else
            {
                var (found, wantsActor) = ClauseRoleReader.OfVerb(analysis, frame, trigger, roles);
                if (!found) OfVerb(analysis, sentence, frame, trigger, roles);
                else if (wantsActor && !IsDeath(analysis, trigger) && Subject(analysis, sentence, trigger, frame) is { } subject) roles.Add(new RoleMention(AgentField(frame.Situation.Kind), subject.Span, null, null, "role/subject"));
            }
        }
        OfCue(analysis, sentence, frame, roles);
        return [.. roles.OrderBy(r => r.Span).ThenBy(r => r.Field)];
    }

    private static void OfVerb(Analysis analysis, Sentence sentence, Frame frame, Trigger trigger, List<RoleMention> roles)
    {
        var passive = IsPassive(analysis, sentence, trigger);
        var patient = IsIntransitive(trigger) ? null : passive ? Subject(analysis, sentence, trigger, frame) : Object(analysis, sentence, trigger);
        if (IsDeath(analysis, trigger)) patient = Subject(analysis, sentence, trigger);
        if (patient is { } p) roles.Add(new RoleMention(PatientField(trigger), p.Span, null, null, passive ? "role/passive-subject" : "role/object"));
        if (IsDeath(analysis, trigger)) return;
        if (passive)
        {
            if (By(analysis, sentence, trigger.End) is { } agent) roles.Add(new RoleMention(Field.Perpetrator, agent.Span, null, null, "role/by-agent"));
        }
        else if (Subject(analysis, sentence, trigger, frame) is { } subject)
        {
            roles.Add(new RoleMention(AgentField(frame.Situation.Kind), subject.Span, null, null, "role/subject"));
        }
    }

    // "The League has threatened attacks", "the embassy warned of an attack": who threatens or warns stands before the cue.
    private static void OfCue(Analysis analysis, Sentence sentence, Frame frame, List<RoleMention> roles)
    {
        if (frame.Situation is not { Kind: EventKind.Threat or EventKind.Warning, Cue: { } cue } || frame.Situation.Rule == "situation/threat-noun") return;
        var first = analysis.TokenAt(cue.Start);
        var verb = frame.Trigger with { Span = cue, First = first, End = analysis.TokenAt(cue.End - 1) + 1, IsVerb = true };
        if (Subject(analysis, sentence, verb) is { } subject) roles.Add(new RoleMention(frame.Situation.Kind == EventKind.Threat ? Field.Perpetrator : Field.Warning, subject.Span, null, cue, "role/who-" + (frame.Situation.Kind == EventKind.Threat ? "threatens" : "warns")));
    }

    private static void OfNoun(Analysis analysis, Sentence sentence, Trigger trigger, List<RoleMention> roles)
    {
        if (trigger.Kind == EventKind.Strike && Fire(analysis, sentence, trigger) is { } fire) roles.Add(new RoleMention(Field.Perpetrator, fire, "owner", null, "role/fire"));
        if (trigger.Kind == EventKind.Clash) Sides(analysis, sentence, trigger.End, roles);
        var i = trigger.End;
        var steps = 0;
        while (i < sentence.EndToken && steps++ < 3)
        {
            var word = analysis.Tokens[i].Normal;
            var field = word switch
            {
                "by" => Field.Perpetrator,
                "on" or "against" or "targeting" => Field.Target,
                "of" or "at" when trigger.Tactic is not Tactic.Bombing || word == "of" => Field.Target,
                _ => (Field?)null,
            };
            if (field is null) break;
            if (NounPhraseReader.From(analysis, i + 1, sentence.EndToken) is not { } phrase) break;
            foreach (var part in Listed(analysis, sentence, phrase)) { roles.Add(new RoleMention(field.Value, part.Span, null, null, "role/noun-" + word)); i = part.End; }
        }
        // "the League's attack", "a League attack", "the embassy bombing": what stands before the noun acts or suffers; which, its kind tells.
        var first = trigger.First;
        while (first > sentence.FirstToken && analysis.Tokens[first - 1].Tag is PartOfSpeech.Adj or PartOfSpeech.Verb && analysis.Tokens[first - 1].Normal is not "based") first--;
        if (first > sentence.FirstToken && NounPhraseReader.IsPossessive(analysis.Tokens[first - 1]))
        {
            if (NounPhraseReader.Before(analysis, first - 1, sentence.FirstToken) is { } owner) roles.Add(new RoleMention(Field.Perpetrator, owner.Span, "owner", null, "role/possessive"));
        }
        else if (first > sentence.FirstToken && analysis.Tokens[first - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn
            && NounPhraseReader.Before(analysis, first, sentence.FirstToken) is { } modifier)
        {
            roles.Add(new RoleMention(Field.Target, modifier.Span, "modifier", null, "role/modifier"));
        }
    }

    // "killed in Russian shelling": the words before the noun may name whose fire it was.
    private static Span? Fire(Analysis analysis, Sentence sentence, Trigger trigger)
    {
        var first = trigger.First;
        while (first > sentence.FirstToken && (analysis.Tokens[first - 1].Tag is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn || NounPhraseReader.IsPossessive(analysis.Tokens[first - 1]))) first--;
        return first < trigger.First ? new Span(analysis.Tokens[first].Span.Start, analysis.Tokens[trigger.First - 1].Span.End) : null;
    }

    // "fighting between the army and rebels", "clashes with the police": each side.
    private static void Sides(Analysis analysis, Sentence sentence, int from, List<RoleMention> roles)
    {
        for (var i = from; i < Math.Min(sentence.EndToken, from + FarthestSide); i++)
        {
            var token = analysis.Tokens[i];
            if (token.Normal is "between" or "with" or "against" or "involving" or "pitting")
            {
                if (NounPhraseReader.From(analysis, i + 1, sentence.EndToken) is not { } side) return;
                foreach (var part in token.Normal is "between" or "involving" ? Listed(analysis, sentence, side) : [side]) roles.Add(new RoleMention(Field.Perpetrator, part.Span, null, null, "role/side"));
                return;
            }
            if (token.Tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Punct) return;
        }
    }

    // Tokens between a word for a clash and its sides: "clashes in the town on Monday between".
    private const int FarthestSide = 8;

    // The phrase and those joined to it by commas and "and".
    private static IEnumerable<NounPhrase> Listed(Analysis analysis, Sentence sentence, NounPhrase first)
    {
        yield return first;
        var end = first.End;
        for (var parts = 0; parts < 6; parts++)
        {
            var next = end;
            while (next < sentence.EndToken && analysis.Tokens[next].Normal is "," or "and" or "or") next++;
            if (next == end || NounPhraseReader.From(analysis, next, sentence.EndToken) is not { } phrase) yield break;
            if (phrase.End < sentence.EndToken && analysis.Tokens[phrase.End].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux) yield break;
            yield return phrase;
            end = phrase.End;
        }
    }

    private static Field PatientField(Trigger trigger) => trigger.Strength == TriggerStrength.Effect || trigger.Tactic is Tactic.Assassination or Tactic.Execution ? Field.Victim : Field.Target;

    private static Field AgentField(EventKind kind) => kind is EventKind.Threat or EventKind.Warning ? Field.Warning : Field.Perpetrator;

    private static bool IsDeath(Analysis analysis, Trigger trigger) => analysis.Tokens[trigger.First].Normal is "die" or "dies" or "died" or "dying" or "lost";

    private static bool IsIntransitive(Trigger trigger) => trigger.Kind is EventKind.Protest or EventKind.Clash;

    private static bool IsPassive(Analysis analysis, Sentence sentence, Trigger trigger)
    {
        var word = analysis.Tokens[trigger.First].Normal;
        if (word.EndsWith("ing", StringComparison.Ordinal)) return analysis.Tokens[Math.Max(sentence.FirstToken, trigger.First - 1)].Normal == "being";
        for (var i = trigger.First - 1; i >= Math.Max(sentence.FirstToken, trigger.First - 4); i--)
        {
            var before = analysis.Tokens[i];
            if (before.Normal is "was" or "were" or "been" or "being" or "is" or "are" or "be" or "got" or "get") return true;
            if (before.Normal is "has" or "have" or "had") return false;
            if (before.Tag is not (PartOfSpeech.Adv or PartOfSpeech.Aux or PartOfSpeech.Part)) break;
        }
        // "gunmen killed in the raid", "villagers killed by soldiers": a participle after its noun.
        return trigger.End < sentence.EndToken && analysis.Tokens[trigger.End].Normal is "by" && word.EndsWith("ed", StringComparison.Ordinal)
            || trigger.End < sentence.EndToken && analysis.Tokens[trigger.End].Normal is "in" or "during" or "when" && IsParticiple(word);
    }

    private static bool IsParticiple(string word) => word.EndsWith("ed", StringComparison.Ordinal) || word is "shot" or "slain" or "hurt" or "blown" or "struck";

    private static NounPhrase? Object(Analysis analysis, Sentence sentence, Trigger trigger)
    {
        var first = trigger.End;
        if (first < sentence.EndToken && analysis.Tokens[first].Normal is "on" or "at" or "into" or "up" or "down" or "against") first++;
        return NounPhraseReader.From(analysis, first, sentence.EndToken);
    }

    private static NounPhrase? By(Analysis analysis, Sentence sentence, int from)
    {
        for (var i = from; i < Math.Min(sentence.EndToken, from + 14); i++)
        {
            if (analysis.Tokens[i].Tag is PartOfSpeech.Verb && i > from) return null;
            if (analysis.Tokens[i].Normal == "by") return NounPhraseReader.From(analysis, i + 1, sentence.EndToken);
        }
        return null;
    }

    private static NounPhrase? Subject(Analysis analysis, Sentence sentence, Trigger trigger, Frame? frame = null)
    {
        var end = trigger.First;
        var commas = 0;
        for (var steps = 0; end > sentence.FirstToken && steps < 40; steps++)
        {
            var token = analysis.Tokens[end - 1];
            if (token.Normal is "who" or "that" or "which" or "," or "to" or "and" or "has" or "have" or "had" || token.Tag is PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Verb or PartOfSpeech.Part && !NounPhraseReader.IsPossessive(token))
            {
                if (token.Normal == "," && ++commas > 4) return null;
                end--;
                continue;
            }
            if (NounPhraseReader.Before(analysis, end, sentence.FirstToken) is not { } phrase)
            {
                end--;
                continue;
            }
            // A noun after a preposition, or after another verb, is not this verb's subject: look further left.
            var before = phrase.First - 1;
            while (before >= sentence.FirstToken && analysis.Tokens[before].Tag is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num) before--;
            if (frame is not null && frame.Triggers.Any(t => !t.IsVerb && t.First <= phrase.Head && phrase.Head < t.End)) return null;
            if (before >= sentence.FirstToken && !IsOneOfThem(analysis, before) && (analysis.Tokens[before].Tag == PartOfSpeech.Adp || IsObjectOf(analysis, before, trigger))) { end = before; continue; }
            return phrase;
        }
        return null;
    }

    private static bool IsOneOfThem(Analysis analysis, int of) => of > 0 && analysis.Tokens[of].Normal == "of" && analysis.Tokens[of - 1].Normal == "one" && analysis.Tokens[of + 1].Normal == "them";

    private static bool IsObjectOf(Analysis analysis, int before, Trigger trigger) => analysis.Tokens[before].Tag == PartOfSpeech.Verb && before < trigger.First - 1
        && analysis.Tokens[before].Normal is not ("say" or "said" or "says" or "reported" or "reports" or "added" or "believe" or "claim" or "claimed" or "announced" or "confirmed");

    /// <summary>The counted people of <paramref name="effect"/> are victims.</summary>
    internal static bool IsHarm(Effect effect) => effect is Effect.Killed or Effect.Injured or Effect.Kidnapped or Effect.Missing;
}
