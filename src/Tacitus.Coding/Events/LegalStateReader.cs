using System.Collections.Immutable;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Model.Events;

namespace Tacitus.Coding.Events;

/// <summary>Reads from a clause how far the law has got with somebody, and with whom (<c>suspects.lexicon</c>).</summary>
internal sealed class LegalStateReader
{
    private readonly PhraseLexicon _lexicon = PhraseLexicon.Load("Events.suspects.lexicon");

    /// <summary>How far the law has got by <paramref name="clause"/>, with the chunks that tell with whom; null when it tells of no step, or of one to come.</summary>
    public (LegalState State, ImmutableArray<int> Who)? Read(Analysis analysis, Clause clause)
    {
        if (Sought(analysis, clause) is { IsEmpty: false } sought) return (LegalState.Sought, sought);
        if (clause is { Voice: Voice.Active, Subject: { } who } && OfSubject(analysis, clause) is { } own) return Comes(clause, own) ? null : (own, [who]);
        return Done(analysis, clause) is { } state && !Comes(clause, state) ? (state, clause.Patients) : null;
    }

    // "They will be tried in May", "a plea to turn themselves in": not yet. "It took the court an hour to convict him" tells of what was done, and who will face charges is accused.
    private static bool Comes(Clause clause, LegalState state) =>
        clause.Form == ClauseForm.Infinitive ? state is LegalState.Arrested or LegalState.Tried : clause.Tense == Tense.Future && clause.Lemma != "face";

    /// <summary>Whether the noun at <paramref name="token"/> is of those who search, take and judge.</summary>
    public bool IsLaw(Analysis analysis, int token) => _lexicon.Find("law", analysis, token, token + 1) is not null;

    // "hunting for two men", "City police are seeking two men", "two men are wanted"; "his mother looked for help" is no search of the law's.
    private ImmutableArray<int> Sought(Analysis analysis, Clause clause)
    {
        var byOthers = clause.Actor is { } actor && !IsSearcher(analysis, clause, analysis.NounChunks[actor].Head);
        return clause.Lemma switch
        {
            "look" or "search" or "hunt" when byOthers => [],
            "hunt" when clause is { Voice: Voice.Active, Objects.IsEmpty: false } => clause.Objects,
            "look" or "search" or "hunt" => For(analysis, clause),
            "seek" or "want" when clause.Voice == Voice.Passive || IsOfTheLaw(analysis, clause) => clause.Patients,
            _ => [],
        };
    }

    // "Police said they are looking for two men", "we are still looking"
    private bool IsSearcher(Analysis analysis, Clause clause, int who) => analysis.Tokens[who].Normal switch
    {
        "we" => true,
        "they" => clause.Governor is { } governor && IsOfTheLaw(analysis, analysis.Clauses[governor]),
        _ => IsLaw(analysis, who),
    };

    // What somebody does to those whom it holds.
    private LegalState? Done(Analysis analysis, Clause clause)
    {
        if (clause.Lemma == "find" && After(analysis, clause, 0) == "guilty") return LegalState.Convicted;
        if (clause.Lemma == "find" && After(analysis, clause, 0) == "not" && After(analysis, clause, 1) == "guilty") return LegalState.Acquitted;
        // "took six men into custody", "two were produced in court"
        if (clause.Lemma is "take" or "keep" or "hold" && IsIn(analysis, clause, "custody")) return LegalState.Arrested;
        if (clause.Lemma is "produce" or "arraign" or "present" && IsIn(analysis, clause, "court")) return LegalState.Tried;
        // "two men were given suspended sentences", "a captain was placed under arrest"
        if (clause is { Lemma: "give" or "hand", Voice: Voice.Passive } && HasTerm(analysis, clause)) return LegalState.Convicted;
        // "condemned two members to 24 years", "sent four traffickers to prison"
        if (clause.Lemma == "condemn" && HasTerm(analysis, clause) || clause.Lemma == "send" && (IsIn(analysis, clause, "prison") || IsIn(analysis, clause, "jail"))) return LegalState.Convicted;
        if (clause is { Lemma: "take", Particle: "away" } && IsOfTheLaw(analysis, clause)) return LegalState.Arrested;
        if (clause.Lemma is "place" or "put" or "take" && IsIn(analysis, clause, "arrest")) return LegalState.Arrested;
        var passive = clause.Voice == Voice.Passive;
        return clause.Lemma switch
        {
            "overpower" when passive => LegalState.Arrested,
            // Who "is being questioned" is held, who "was questioned" may have gone home.
            "question" or "interrogate" when passive && Before(analysis, clause) == "being" => LegalState.Arrested,
            "try" when passive => LegalState.Tried,
            // "She had gone to pick up her son": the police do it to those whom they suspect.
            "pick" when !passive && !IsOfTheLaw(analysis, clause) => null,
            // "Medically cleared", "cleared for work": by no court.
            "clear" when passive && Before(analysis, clause) != "medically" && After(analysis, clause, 0) is not ("for" or "to") => LegalState.Acquitted,
            _ => Section(analysis, clause.Verb, clause.EndToken) switch
            {
                "arrested" => LegalState.Arrested,
                "held" when IsOfTheLaw(analysis, clause) => LegalState.Arrested,
                // "He booked a room": who is charged is somebody, and no one charges for a thing.
                "charged" when passive || clause.Lemma != "book" => LegalState.Charged,
                "convicted" => LegalState.Convicted,
                "acquitted" => LegalState.Acquitted,
                _ => null,
            },
        };
    }

    // "fourteen people are on trial", "a man is in custody", "he pleaded guilty", "she turned herself in", "a cousin serves twenty years"
    private static LegalState? OfSubject(Analysis analysis, Clause clause) => clause.Lemma switch
    {
        "be" or "go" or "stand" or "face" when IsIn(analysis, clause, "trial") => LegalState.Tried,
        "face" when Has(analysis, clause, "charge") || Has(analysis, clause, "charges") || Has(analysis, clause, "count") || Has(analysis, clause, "counts") => LegalState.Charged,
        "appear" or "be" or "stand" when IsIn(analysis, clause, "court") || IsIn(analysis, clause, "dock") => LegalState.Tried,
        "be" or "remain" or "stay" when IsIn(analysis, clause, "custody") || IsIn(analysis, clause, "detention") || IsIn(analysis, clause, "arrest") || IsIn(analysis, clause, "cells") => LegalState.Arrested,
        "be" or "remain" or "stay" when IsIn(analysis, clause, "large") || IsIn(analysis, clause, "run") => LegalState.Sought,
        "plead" when After(analysis, clause, 0) == "guilty" => LegalState.Convicted,
        "walk" when After(analysis, clause, 0) == "free" => LegalState.Acquitted,
        "go" when IsIn(analysis, clause, "prison") || IsIn(analysis, clause, "jail") => LegalState.Convicted,
        // "then turned the gun on himself" is another end.
        "turn" when After(analysis, clause, 0) is "himself" or "herself" or "themselves" && After(analysis, clause, 1) is "in" or "over" => LegalState.Arrested,
        "serve" or "get" or "receive" when HasTerm(analysis, clause) => LegalState.Convicted,
        _ => null,
    };

    // "hunting for two men"
    private static ImmutableArray<int> For(Analysis analysis, Clause clause)
    {
        List<int> whom = [];
        foreach (var part in clause.Obliques) if (analysis.NounChunks[part].Preposition is var at && at >= clause.EndToken - 1 && analysis.Tokens[at].Normal == "for") whom.Add(part);
        return [.. whom];
    }

    private static string Before(Analysis analysis, Clause clause) => clause.Verb > 0 ? analysis.Tokens[clause.Verb - 1].Normal : "";

    private static string After(Analysis analysis, Clause clause, int step) => clause.EndToken + step < analysis.Tokens.Length ? analysis.Tokens[clause.EndToken + step].Normal : "";

    private static bool HasTerm(Analysis analysis, Clause clause) =>
        Has(analysis, clause, "years") || Has(analysis, clause, "sentence") || Has(analysis, clause, "sentences") || Has(analysis, clause, "term") || Has(analysis, clause, "terms") || Has(analysis, clause, "life") || Has(analysis, clause, "imprisonment") || Has(analysis, clause, "jail");

    private string Section(Analysis analysis, int first, int end) => _lexicon.Find(analysis, first, end) is { } match ? _lexicon.Sections[match.Section][0] : "";

    private bool IsOfTheLaw(Analysis analysis, Clause clause) => clause.Actor is { } actor && IsLaw(analysis, analysis.NounChunks[actor].Head);

    // Whether something that goes with the verb is headed by the word.
    private static bool Has(Analysis analysis, Clause clause, string word)
    {
        foreach (var part in clause.Obliques) if (analysis.Tokens[analysis.NounChunks[part].Head].Normal == word) return true;
        foreach (var part in clause.Objects) if (analysis.Tokens[analysis.NounChunks[part].Head].Normal == word) return true;
        return false;
    }

    // Whether somebody is told to be, or brought, where the word says: "was on probation for an arrest" is not under arrest.
    private static bool IsIn(Analysis analysis, Clause clause, string word)
    {
        foreach (var part in clause.Objects) if (analysis.Tokens[analysis.NounChunks[part].Head].Normal == word) return true;
        foreach (var part in clause.Obliques)
        {
            var chunk = analysis.NounChunks[part];
            if (analysis.Tokens[chunk.Head].Normal == word && (chunk.Preposition < 0 || analysis.Tokens[chunk.Preposition].Normal is "in" or "into" or "under" or "on" or "at" or "to" or "before")) return true;
        }
        return false;
    }
}
