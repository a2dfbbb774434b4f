using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Tokens;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Reads from the clause of an event word who acts and who or what suffers: subject, agent, objects, and what the verb is directed at.</summary>
internal static class ClauseRoleReader
{
    // Tokens between a verb and the "at" or "on" of what it is aimed at: "fired several shots at the car".
    private const int Aim = 5;

    /// <summary>Adds the roles in the clause of the verb <paramref name="trigger"/>: whether it has a clause, and whether that clause should tell who acts and does not.</summary>
    public static (bool Found, bool WantsActor) OfVerb(Analysis analysis, Frame frame, Trigger trigger, List<RoleMention> roles)
    {
        if (ClauseAt(analysis, trigger) is not { } clause) return (false, false);
        var active = (clause.Voice == Voice.Active || IsActiveAfterAll(analysis, clause)) && !IsPassiveAfterAll(analysis, clause);
        var actor = active ? clause.Subject : clause.Agent;
        var word = analysis.Tokens[clause.Verb].Normal;
        var dies = clause.Lemma is "die" or "perish" || word is "lost" && clause.Lemma is "lose";
        var patients = dies ? Whole(analysis, clause.Subject) : active ? clause.Objects.SelectMany(o => Whole(analysis, o)) : Whole(analysis, clause.Subject);
        if (trigger.Kind is EventKind.Protest or EventKind.Clash && active) patients = [];
        // "an attack on a memorial for Velm, who was killed four years ago": told of somebody, not of this event.
        if (clause.Form == ClauseForm.Relative && IsLongAgo(analysis, clause)) return (true, false);
        var self = false;
        foreach (var patient in patients)
        {
            // "police shot him dead", "guards killed the gunman": whoever stops an attacker is not the attack's perpetrator.
            if (frame.Situation.Kind == EventKind.Attack && IsAttacker(analysis, patient))
            {
                // "The League sent gunmen into a hotel": whoever sends them did it.
                self |= clause.Lemma is not ("send" or "dispatch");
                continue;
            }
            if (Phrase(analysis, patient, widely: true) is { } phrase) roles.Add(new RoleMention(PatientField(trigger), phrase.Span, null, null, active ? "role/object" : "role/passive-subject"));
        }
        if (dies) return (true, false);
        if (active && trigger.Strength != TriggerStrength.Effect) Aimed(analysis, clause, roles);
        if (self) return (true, false);
        if (trigger.Kind == EventKind.Clash && active) Against(analysis, clause, roles);
        var told = false;
        foreach (var doer in Whole(analysis, actor))
        {
            if (Phrase(analysis, doer) is not { } phrase || IsTime(analysis, phrase) || active && IsOfWhatFollows(analysis, clause, phrase)) continue;
            roles.Add(new RoleMention(Field.Perpetrator, phrase.Span, null, null, active ? "role/subject" : "role/by-agent"));
            told = true;
        }
        return (true, active && !told);
    }

    /// <summary>Adds who "carried out", "launched", "staged" the event that the noun <paramref name="trigger"/> names: the subject of the verb that it is the object of.</summary>
    public static void OfNoun(Analysis analysis, Trigger trigger, List<RoleMention> roles)
    {
        foreach (var clause in Of(analysis, trigger.Sentence))
        {
            if (clause.Negated || !IsDoing(clause.Lemma, clause.Particle)) continue;
            var patients = clause.Voice == Voice.Active ? clause.Objects.AsSpan() : clause.Subject is { } s ? [s] : [];
            var found = false;
            foreach (var patient in patients) found |= trigger.First <= analysis.NounChunks[patient].Head && analysis.NounChunks[patient].Head < trigger.End;
            if (!found) continue;
            foreach (var doer in Whole(analysis, clause.Voice == Voice.Active ? clause.Subject : clause.Agent))
            {
                if (Phrase(analysis, doer) is { } phrase) roles.Add(new RoleMention(Field.Perpetrator, phrase.Span, null, null, "role/carries-out"));
            }
        }
    }

    private static bool IsDoing(string lemma, string? particle) => lemma is "launch" or "stage" or "mount" or "conduct" or "perpetrate" or "commit" or "make" or "open" or "execute" or "stag" or "wage" || lemma is "carry" && particle is "out" or null;

    /// <summary>The clauses of a sentence.</summary>
    public static IEnumerable<Clause> Of(Analysis analysis, int sentence)
    {
        int low = 0, high = analysis.Clauses.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (analysis.Clauses[middle].Sentence < sentence) low = middle + 1;
            else high = middle;
        }
        for (var c = low; c < analysis.Clauses.Length && analysis.Clauses[c].Sentence == sentence; c++) yield return analysis.Clauses[c];
    }

    private static Clause? ClauseAt(Analysis analysis, Trigger trigger)
    {
        foreach (var clause in Of(analysis, trigger.Sentence)) if (trigger.First <= clause.Verb && clause.Verb < trigger.End) return clause;
        return null;
    }

    /// <summary>Whether the clause is active though it looks like "those killed": in "the attackers killed nine", "police shot dead a student" an object right behind the verb tells.</summary>
    public static bool IsActiveAfterAll(Analysis analysis, Clause clause) => clause is { Form: ClauseForm.Participle, SubjectBasis: SubjectBasis.Antecedent, Agent: null, Objects: [var first, ..] }
        && analysis.NounChunks[first].Preposition < 0 && (analysis.NounChunks[first].FirstToken == clause.EndToken || analysis.NounChunks[first].FirstToken == clause.EndToken + 1 && analysis.Tokens[clause.EndToken].Normal == "dead");

    /// <summary>Whether the clause is passive though nothing shows it: "boy, 8, shot in Velm", "two men stabbed outside a bar" as headlines have it.</summary>
    public static bool IsPassiveAfterAll(Analysis analysis, Clause clause) => clause is { Voice: Voice.Active, Objects.IsEmpty: true, Subject: not null }
        && analysis.Tokens[clause.Verb].Normal is "shot" or "stabbed" or "killed" or "wounded" or "injured" or "hurt" or "slain" or "kidnapped" or "abducted" or "ambushed" or "murdered" or "beheaded"
        && (clause.Verb == clause.FirstToken || analysis.Tokens[clause.Verb - 1].Tag != PartOfSpeech.Aux)
        && (clause.EndToken >= analysis.Tokens.Length || analysis.Tokens[clause.EndToken].Normal is "in" or "near" or "during" or "outside" or "while" or "on" or "by" or "after" or "inside" or "when" or "." || analysis.Tokens[clause.EndToken].Normal is "at" && analysis.Tokens[clause.Verb].Normal != "shot");

    // A chunk with those joined to it by commas and "and".
    private static IEnumerable<int> Whole(Analysis analysis, int? chunk)
    {
        if (chunk is not { } first) yield break;
        yield return first;
        var last = first;
        for (var c = first + 1; c < Math.Min(analysis.NounChunks.Length, first + 8); c++)
        {
            if (analysis.NounChunks[c].Follows != last && analysis.NounChunks[c].Follows != first) continue;
            yield return c;
            last = c;
        }
    }

    // "fired at a car", "opened fire on worshippers", "broke into a house", "threw a grenade into the yard".
    private static void Aimed(Analysis analysis, Clause clause, List<RoleMention> roles)
    {
        foreach (var oblique in clause.Obliques)
        {
            var chunk = analysis.NounChunks[oblique];
            if (chunk.Preposition < clause.EndToken || chunk.Preposition - clause.EndToken > Aim) continue;
            if (analysis.Tokens[chunk.Preposition].Normal is not ("at" or "on" or "into" or "against" or "upon")) continue;
            if (Phrase(analysis, oblique, widely: true) is { } phrase) roles.Add(new RoleMention(Field.Target, phrase.Span, "aim", null, "role/aim"));
        }
    }

    // "fought with farmers", "clashed with the police": the other side.
    private static void Against(Analysis analysis, Clause clause, List<RoleMention> roles)
    {
        foreach (var oblique in clause.Obliques)
        {
            var chunk = analysis.NounChunks[oblique];
            if (chunk.Preposition < clause.EndToken || chunk.Preposition - clause.EndToken > Aim || analysis.Tokens[chunk.Preposition].Normal is not ("with" or "against")) continue;
            if (Phrase(analysis, oblique) is { } phrase) roles.Add(new RoleMention(Field.Perpetrator, phrase.Span, null, null, "role/side"));
        }
    }

    // "accused of shooting two and leading police on a chase": without a comma between, what follows a participle does not do it.
    private static bool IsOfWhatFollows(Analysis analysis, Clause clause, NounPhrase phrase)
    {
        if (clause.Form != ClauseForm.Participle || phrase.First <= clause.Verb) return false;
        for (var i = clause.Verb + 1; i < phrase.First; i++) if (analysis.Tokens[i].Normal == ",") return false;
        return true;
    }

    private static bool IsLongAgo(Analysis analysis, Clause clause)
    {
        for (var i = clause.EndToken; i < Math.Min(analysis.Tokens.Length, clause.EndToken + Aim); i++) if (analysis.Tokens[i].Normal is "ago" or "earlier") return true;
        return false;
    }

    // "The following year, rebels attacked a port and tried to ...": the parse may take the time for the subject.
    private static bool IsTime(Analysis analysis, NounPhrase phrase)
    {
        foreach (var time in analysis.Times)
        {
            if (time.Span.Start > phrase.Span.End) break;
            if (time.Span.Overlaps(phrase.Span)) return true;
        }
        return analysis.Tokens[phrase.Head].Normal is "year" or "month" or "week" or "day";
    }

    private static bool IsAttacker(Analysis analysis, int chunk)
    {
        var at = analysis.NounChunks[chunk];
        // "six of the assailants"
        if (analysis.Tokens[at.Head].Tag == PartOfSpeech.Num && chunk + 1 < analysis.NounChunks.Length && analysis.NounChunks[chunk + 1] is { } of && of.Sentence == at.Sentence && of.Preposition == at.EndToken && analysis.Tokens[at.EndToken].Normal == "of") at = of;
        var head = analysis.Tokens[at.Head].Normal;
        return head is "him" or "attacker" or "attackers" or "assailant" or "assailants" or "gunman" or "gunmen" or "bomber" or "bombers" or "shooter" or "shooters" or "himself" or "herself" or "themselves" or "knifeman" or "hijackers" or "hijacker" or "terrorists" or "hostage-takers" or "militants" or "suspect" or "suspects";
    }

    private static NounPhrase? Phrase(Analysis analysis, int chunk, bool widely = false)
    {
        var c = analysis.NounChunks[chunk];
        if (analysis.Tokens[c.Head].Tag == PartOfSpeech.Pron) return new NounPhrase(c.FirstToken, c.EndToken, c.Head, c.Span);
        if (analysis.Tokens[c.Head].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) return null;
        var phrase = NounPhraseReader.From(analysis, c.FirstToken, c.EndToken);
        var first = phrase?.First ?? c.FirstToken;
        while (phrase is null && first < c.Head && analysis.Tokens[first].Tag == PartOfSpeech.Det) first++;
        // "the gate of a mosque", "members of the Velm people"
        var end = widely && chunk + 1 < analysis.NounChunks.Length && analysis.NounChunks[chunk + 1] is { } next && next.Sentence == c.Sentence && next.Preposition == c.EndToken && analysis.Tokens[c.EndToken].Normal == "of" ? next.EndToken : phrase?.End ?? c.EndToken;
        return new NounPhrase(first, end, c.Head, new Span(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End));
    }

    private static Field PatientField(Trigger trigger) => trigger.Strength == TriggerStrength.Effect || trigger.Tactic is Tactic.Assassination or Tactic.Execution ? Field.Victim : Field.Target;
}
