using System.Collections.Immutable;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Names;
using Tacitus.Language.Tokens;
using Tacitus.Model;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Reads from clauses who is sought, arrested, charged, tried, convicted or acquitted; a later pronoun means the suspect named last.</summary>
internal sealed class SuspectReader
{
    // Sentences back to the suspect whom "he" means.
    private const int Back = 2;

    private readonly KindLexicon _people = new("Events.targets.lexicon");
    private readonly PhraseLexicon _lexicon = PhraseLexicon.Load("Events.suspects.lexicon");

    /// <summary>The suspects of <paramref name="analysis"/> with the sentence that tells of each, in order.</summary>
    public ImmutableArray<(int Sentence, RoleMention Suspect)> Read(Analysis analysis)
    {
        var found = ImmutableArray.CreateBuilder<(int, RoleMention)>();
        (int Sentence, Span Span)? last = null;
        foreach (var clause in analysis.Clauses)
        {
            if (clause.Negated || StateOf(analysis, clause) is not { } read || IsSum(analysis, clause.Sentence)) continue;
            foreach (var chunk in read.Who)
            {
                // "Police hunt for the attackers" says nothing of who they are.
                if (read.State == LegalState.Sought && Is(analysis, "unknown", analysis.NounChunks[chunk].Head)) continue;
                if (PersonAt(analysis, chunk) is not { } span)
                {
                    if (!IsPronoun(analysis, chunk) || last is not { } before || clause.Sentence - before.Sentence > Back) continue;
                    span = before.Span;
                }
                last = (clause.Sentence, span);
                found.Add((clause.Sentence, new RoleMention(Field.Suspect, span, Code.Of(read.State), clause.Span, "suspect/" + Code.Of(read.State))));
            }
        }
        return found.DrainToImmutable();
    }

    private static ImmutableArray<int> PatientsOf(Clause clause) => clause.Voice == Voice.Active ? clause.Objects : clause.Subject is { } subject ? [subject] : [];

    private (LegalState State, ImmutableArray<int> Who)? StateOf(Analysis analysis, Clause clause)
    {
        string After(int step) => clause.EndToken + step < analysis.Tokens.Length ? analysis.Tokens[clause.EndToken + step].Normal : "";
        if (clause.Lemma == "find" && After(0) == "guilty") return (LegalState.Convicted, PatientsOf(clause));
        if (clause.Lemma == "find" && After(0) == "not" && After(1) == "guilty") return (LegalState.Acquitted, PatientsOf(clause));
        if (clause.Lemma is "look" or "search" or "hunt") return (LegalState.Sought, For(analysis, clause));
        if (clause is { Voice: Voice.Active, Subject: { } who } && OfSubject(analysis, clause, After(0)) is { } own) return (own, [who]);
        // "took six men into custody", "two were produced in court"
        if (clause.Lemma is "take" or "keep" or "hold" && Has(analysis, clause, "custody")) return (LegalState.Arrested, PatientsOf(clause));
        if (clause.Lemma is "produce" or "arraign" or "present" && Has(analysis, clause, "court")) return (LegalState.Tried, PatientsOf(clause));
        // "two men were given suspended sentences", "a captain was placed under arrest"
        if (clause is { Lemma: "give" or "hand", Voice: Voice.Passive } && HasTerm(analysis, clause)) return (LegalState.Convicted, PatientsOf(clause));
        if (clause.Lemma is "place" or "put" or "take" && Has(analysis, clause, "arrest")) return (LegalState.Arrested, PatientsOf(clause));
        var passive = clause.Voice == Voice.Passive;
        LegalState? state = clause.Lemma switch
        {
            "question" or "overpower" or "interrogate" when passive => LegalState.Arrested,
            "try" when passive => LegalState.Tried,
            "clear" when passive => LegalState.Acquitted,
            "want" or "seek" when passive => LegalState.Sought,
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
        return state is { } told ? (told, PatientsOf(clause)) : null;
    }

    // "hunting for two men"
    private static ImmutableArray<int> For(Analysis analysis, Clause clause)
    {
        List<int> whom = [];
        foreach (var part in clause.Obliques) if (analysis.NounChunks[part].Preposition is var at && at >= clause.EndToken - 1 && analysis.Tokens[at].Normal == "for") whom.Add(part);
        return [.. whom];
    }

    // "fourteen people are on trial", "a man is in custody", "he pleaded guilty", "she turned herself in", "a cousin serves twenty years"
    private static LegalState? OfSubject(Analysis analysis, Clause clause, string after) => clause.Lemma switch
    {
        "be" or "go" or "stand" or "face" when Has(analysis, clause, "trial") => LegalState.Tried,
        "appear" or "be" or "stand" when Has(analysis, clause, "court") || Has(analysis, clause, "dock") => LegalState.Tried,
        "be" or "remain" or "stay" when Has(analysis, clause, "custody") || Has(analysis, clause, "detention") || Has(analysis, clause, "arrest") => LegalState.Arrested,
        "be" or "remain" or "stay" when Has(analysis, clause, "large") || Has(analysis, clause, "run") => LegalState.Sought,
        "plead" when after == "guilty" => LegalState.Convicted,
        "walk" when after == "free" => LegalState.Acquitted,
        "go" when Has(analysis, clause, "prison") || Has(analysis, clause, "jail") => LegalState.Convicted,
        "turn" when Has(analysis, clause, "himself") || Has(analysis, clause, "herself") || Has(analysis, clause, "themselves") => LegalState.Arrested,
        "serve" or "get" or "receive" when HasTerm(analysis, clause) => LegalState.Convicted,
        _ => null,
    };

    private static bool HasTerm(Analysis analysis, Clause clause) =>
        Has(analysis, clause, "years") || Has(analysis, clause, "sentence") || Has(analysis, clause, "sentences") || Has(analysis, clause, "term") || Has(analysis, clause, "terms") || Has(analysis, clause, "life");

    private string Section(Analysis analysis, int first, int end) => _lexicon.Find(analysis, first, end) is { } match ? _lexicon.Sections[match.Section][0] : "";

    private bool Is(Analysis analysis, string section, int token) => _lexicon.Find(section, analysis, token, token + 1) is not null;

    // Whether something that goes with the verb is headed by the word.
    private static bool Has(Analysis analysis, Clause clause, string word)
    {
        foreach (var part in clause.Obliques) if (analysis.Tokens[analysis.NounChunks[part].Head].Normal == word) return true;
        foreach (var part in clause.Objects) if (analysis.Tokens[analysis.NounChunks[part].Head].Normal == word) return true;
        return false;
    }

    private static bool IsOfTheLaw(Analysis analysis, Clause clause) => clause.Actor is { } actor
        && analysis.Tokens[analysis.NounChunks[actor].Head].Normal is "police" or "authorities" or "officers" or "detectives" or "investigators" or "prosecutors" or "gendarmes" or "officials" or "agents";

    // "Last year 39 people were detained."
    private static bool IsSum(Analysis analysis, int sentence)
    {
        var tokens = analysis.TokensOf(analysis.Sentences[sentence]);
        for (var i = 1; i < tokens.Length; i++) if (tokens[i].Normal is "year" or "years" && tokens[i - 1].Normal is "last" or "this" or "past" or "recent" or "previous") return true;
        return false;
    }

    // Somebody's name, or a description of people: "a 34-year-old man".
    private Span? PersonAt(Analysis analysis, int chunk)
    {
        var c = analysis.NounChunks[chunk];
        foreach (var name in analysis.Names)
        {
            if (name.Sentence > c.Sentence) break;
            if (name.Sentence == c.Sentence && name.Kind == NameKind.Person && c.Span.Contains(name.Span)) return name.Span;
        }
        if (NounPhraseReader.From(analysis, c.FirstToken, c.EndToken) is not { } phrase) return null;
        var head = analysis.Tokens[phrase.Head].Normal;
        if (head is "nobody" or "one" or "anyone" or "none") return null;
        var people = Is(analysis, "other", phrase.Head) || head.EndsWith("-year-old", StringComparison.Ordinal)
            || NounClasses.IsPerson(AimText.Singular(head)) && head is not ("founder" or "leader" or "leaders" or "chief" or "head" or "commander") || _people.KindOf(analysis, phrase.Head, phrase.Head + 1) is "civilians" or "armed_group" or "education" or "military" or "police" && !_people.IsThing(analysis, phrase.Head, phrase.Head + 1);
        return people ? phrase.Span : null;
    }

    private static bool IsPronoun(Analysis analysis, int chunk) => analysis.Tokens[analysis.NounChunks[chunk].Head].Normal is "he" or "she" or "they" or "him" or "her" or "them" or "both";
}
