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
        var found = new List<(int Sentence, RoleMention Suspect)>();
        (int Sentence, ImmutableArray<Span> Spans) last = (-1, []);
        foreach (var clause in analysis.Clauses)
        {
            // "Others could have been charged": nothing that was done.
            if (clause.Negated || clause.Tense == Tense.Modal || StateOf(analysis, clause) is not { } read || IsSum(analysis, clause.Sentence)) continue;
            var who = ImmutableArray.CreateBuilder<Span>();
            foreach (var chunk in Joined(analysis, read.Who, clause))
            {
                if (PersonAt(analysis, chunk) is { } span) who.Add(span);
                else if (PluralityOf(analysis, chunk) is { } plural && last.Sentence >= 0 && clause.Sentence - last.Sentence <= Back) who.AddRange(plural ? last.Spans : last.Spans[^1..]);
            }
            if (who.Count == 0) continue;
            last = (clause.Sentence, who.ToImmutable());
            foreach (var span in who) Add(clause.Sentence, span, read.State, clause.Span);
        }
        foreach (var chunk in analysis.NounChunks) if (OfNoun(analysis, chunk) is { } state && !IsSum(analysis, chunk.Sentence) && Phrase(analysis, chunk) is { } whom) Add(chunk.Sentence, whom, state, analysis.Tokens[chunk.Preposition - 1].Span);
        if (found.Count == 0 && Unread(analysis) is { } unread) Add(unread.Sentence, unread.Span, LegalState.Sought, unread.Span);
        return [.. found.OrderBy(f => f.Sentence)];

        void Add(int sentence, Span span, LegalState state, Span cue) => found.Add((sentence, new RoleMention(Field.Suspect, span, Code.Of(state), cue, "suspect/" + Code.Of(state))));
    }

    /// <summary>Whether the words say no more of somebody than that they did it: "the suspect".</summary>
    public bool IsBare(Analysis analysis, Span suspect) => analysis.TokenAt(suspect.Start) is var first && first == analysis.TokenAt(suspect.End - 1) && Is(analysis, "unknown", first);

    // "Two suspects walked up and opened fire", and nobody is taken: they are sought.
    private (int Sentence, Span Span)? Unread(Analysis analysis)
    {
        foreach (var clause in analysis.Clauses)
        {
            if (clause is not { Voice: Voice.Active, Tense: Tense.Past or Tense.Present, Negated: false, Subject: { } subject } || analysis.NounChunks[subject].Preposition >= 0) continue;
            if (analysis.Tokens[analysis.NounChunks[subject].Head].Normal is "suspect" or "suspects" && Phrase(analysis, analysis.NounChunks[subject]) is { } span) return (clause.Sentence, span);
        }
        return null;
    }

    // "the search for two men", "a warrant for a mechanic", "the arrest of four women"
    private static LegalState? OfNoun(Analysis analysis, NounChunk chunk)
    {
        if (chunk.Preposition < 1) return null;
        return (analysis.Tokens[chunk.Preposition - 1].Normal, analysis.Tokens[chunk.Preposition].Normal) switch
        {
            ("search" or "hunt" or "manhunt" or "warrant" or "warrants", "for") => LegalState.Sought,
            ("arrest" or "arrests" or "detention", "of") => LegalState.Arrested,
            _ => null,
        };
    }

    // Those told with the verb and those joined to them; ages and home towns may stand between: "Anna Velm, 19, of Lorden, and Bran Orsk, 29, are charged".
    private static IEnumerable<int> Joined(Analysis analysis, ImmutableArray<int> told, Clause clause)
    {
        var known = new HashSet<int>();
        foreach (var chunk in told)
        {
            // "A suspect in the shooting of an officer appeared in court": the parse takes the last noun before the verb.
            if (chunk < 0 || !known.Add(chunk) || IsOfDeed(analysis, chunk)) continue;
            yield return chunk;
            foreach (var step in new[] { -1, 1 })
            {
                var (joined, last) = (false, chunk);
                for (var next = chunk + step; next >= 0 && next < analysis.NounChunks.Length && analysis.NounChunks[next].Sentence == clause.Sentence; next += step)
                {
                    var (left, right) = step < 0 ? (analysis.NounChunks[next], analysis.NounChunks[last]) : (analysis.NounChunks[last], analysis.NounChunks[next]);
                    if (!IsBetween(analysis, left.EndToken, right.FirstToken, ref joined)) break;
                    last = next;
                    if (IsAside(analysis, next)) continue;
                    if (!joined || !IsNamed(analysis, next)) break;
                    if (known.Add(next)) yield return next;
                    joined = false;
                }
            }
        }
    }

    // Whether only commas, "and" and what opens a home town part two nouns.
    private static bool IsBetween(Analysis analysis, int first, int end, ref bool joined)
    {
        for (var i = first; i < end; i++)
        {
            if (analysis.Tokens[i].Normal == "and") joined = true;
            else if (analysis.Tokens[i].Normal is not ("," or "of" or "from" or "both") && analysis.Tokens[i].Tag != PartOfSpeech.Num) return false;
        }
        return true;
    }

    // An age, or the home town behind a name.
    private static bool IsAside(Analysis analysis, int chunk) => analysis.NounChunks[chunk] is var c
        && (analysis.Tokens[c.Head].Tag == PartOfSpeech.Num || c.Preposition >= 0 && analysis.Tokens[c.Preposition].Normal is "of" or "from");

    private static bool IsNamed(Analysis analysis, int chunk)
    {
        foreach (var name in analysis.Names) if (name.Kind == NameKind.Person && name.Span.Overlaps(analysis.NounChunks[chunk].Span)) return true;
        return false;
    }

    private static bool IsOfDeed(Analysis analysis, int chunk) => analysis.NounChunks[chunk].Preposition is >= 1 and var of && analysis.Tokens[of].Normal == "of"
        && analysis.Tokens[of - 1].Normal is "shooting" or "killing" or "stabbing" or "slaying" or "murder" or "death" or "beating" or "kidnapping" or "assault" or "rape" or "homicide" or "robbery";

    private static ImmutableArray<int> PatientsOf(Clause clause) => clause.Voice == Voice.Active ? clause.Objects : clause.Subject is { } subject ? [subject] : [];

    private (LegalState State, ImmutableArray<int> Who)? StateOf(Analysis analysis, Clause clause)
    {
        string After(int step) => clause.EndToken + step < analysis.Tokens.Length ? analysis.Tokens[clause.EndToken + step].Normal : "";
        if (clause.Lemma == "find" && After(0) == "guilty") return (LegalState.Convicted, PatientsOf(clause));
        if (clause.Lemma == "find" && After(0) == "not" && After(1) == "guilty") return (LegalState.Acquitted, PatientsOf(clause));
        if (clause.Lemma is "look" or "search" or "hunt") return (LegalState.Sought, clause is { Lemma: "hunt", Voice: Voice.Active, Objects.IsEmpty: false } ? clause.Objects : For(analysis, clause));
        // "City police are seeking two men"
        if (clause is { Lemma: "seek" or "want", Voice: Voice.Active } && IsOfTheLaw(analysis, clause)) return (LegalState.Sought, clause.Objects);
        // "They will be tried in May", "he is due to appear in court": not yet.
        var comes = clause.Tense == Tense.Future || clause.Form == ClauseForm.Infinitive;
        if (clause is { Voice: Voice.Active, Subject: { } who } && OfSubject(analysis, clause, After(0)) is { } own) return own == LegalState.Tried && comes ? null : (own, [who]);
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
            "try" when passive => comes ? null : LegalState.Tried,
            // "She had gone to pick up her son": the police do it to those whom they suspect.
            "pick" when !passive && !IsOfTheLaw(analysis, clause) => null,
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
        "face" when Has(analysis, clause, "charge") || Has(analysis, clause, "charges") || Has(analysis, clause, "count") || Has(analysis, clause, "counts") => LegalState.Charged,
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
        && analysis.Tokens[analysis.NounChunks[actor].Head].Normal is "police" or "authorities" or "officers" or "detectives" or "investigators" or "prosecutors" or "gendarmes" or "officials" or "agents" or "deputies" or "troopers";

    // "Last year 39 people were detained."
    private static bool IsSum(Analysis analysis, int sentence)
    {
        var tokens = analysis.TokensOf(analysis.Sentences[sentence]);
        for (var i = 1; i < tokens.Length; i++) if (tokens[i].Normal is "year" or "years" && tokens[i - 1].Normal is "last" or "this" or "past" or "recent" or "previous") return true;
        return false;
    }

    // Somebody's name, or a description of people: "a 34-year-old man".
    private Span? PersonAt(Analysis analysis, int chunk) => Phrase(analysis, analysis.NounChunks[chunk]);

    private Span? Phrase(Analysis analysis, NounChunk c)
    {
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

    // Whether a pronoun means several; null for what is none.
    private static bool? PluralityOf(Analysis analysis, int chunk) => analysis.Tokens[analysis.NounChunks[chunk].Head].Normal switch
    {
        "he" or "she" or "him" or "her" => false,
        "they" or "them" or "both" => true,
        _ => null,
    };
}
