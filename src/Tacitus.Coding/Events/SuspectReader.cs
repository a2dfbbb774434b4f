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
    private readonly LegalStateReader _law = new();

    /// <summary>The suspects of <paramref name="analysis"/> with the sentence that tells of each, in order.</summary>
    public ImmutableArray<(int Sentence, RoleMention Suspect)> Read(Analysis analysis)
    {
        var found = new List<(int Sentence, RoleMention Suspect)>();
        (int Sentence, ImmutableArray<Span> Spans) last = (0, []);
        foreach (var clause in analysis.Clauses)
        {
            // "Others could have been charged": nothing that was done.
            if (clause.Negated || clause.Tense == Tense.Modal || _law.Read(analysis, clause) is not { } read) continue;
            var sum = IsSum(analysis, clause.Sentence);
            var who = ImmutableArray.CreateBuilder<Span>();
            foreach (var chunk in Joined(analysis, read.Who, clause))
            {
                if (Phrase(analysis, analysis.NounChunks[chunk], read.State) is { } span)
                {
                    if (!sum || analysis.Tokens[analysis.TokenAt(span.Start)].Tag != PartOfSpeech.Num) who.Add(span);
                }
                else if (Meant(analysis, chunk, clause.Sentence - last.Sentence <= Back ? last.Spans : []) is { IsEmpty: false } meant) who.AddRange(meant);
            }
            if (who.Count == 0) continue;
            last = (clause.Sentence, who.ToImmutable());
            foreach (var span in who) Add(clause.Sentence, span, read.State, clause.Span);
        }
        foreach (var chunk in analysis.NounChunks) if (OfNoun(analysis, chunk) is { } state && !IsSum(analysis, chunk.Sentence) && Phrase(analysis, chunk, state) is { } whom) Add(chunk.Sentence, whom, state, analysis.Tokens[chunk.Preposition - 1].Span);
        if (found.Count == 0 && Unread(analysis) is { } unread) Add(unread.Sentence, unread.Span, LegalState.Sought, unread.Span);
        return [.. found.OrderBy(f => f.Sentence)];

        void Add(int sentence, Span span, LegalState state, Span cue) => found.Add((sentence, new RoleMention(Field.Suspect, span, Code.Of(state), cue, "suspect/" + Code.Of(state))));
    }

    /// <summary>Whether the words say no more of somebody than that they did it: "the suspect".</summary>
    public bool IsBare(Analysis analysis, Span suspect) => analysis.TokenAt(suspect.Start) is var first && first == analysis.TokenAt(suspect.End - 1) && Is(analysis, "unknown", first);

    /// <summary>Whether the sentence tells for what somebody was taken: "held two men over the bombing".</summary>
    public bool SaysWhy(Analysis analysis, int sentence)
    {
        for (var i = analysis.Sentences[sentence].FirstToken; i < analysis.Sentences[sentence].EndToken; i++)
            if (_lexicon.Find("why", analysis, i, analysis.Sentences[sentence].EndToken) is not null) return true;
        return false;
    }

    // "Two suspects walked up and opened fire", and nobody is taken: they are sought.
    private (int Sentence, Span Span)? Unread(Analysis analysis)
    {
        foreach (var clause in analysis.Clauses)
        {
            if (clause is not { Voice: Voice.Active, Tense: Tense.Past or Tense.Present, Negated: false, Subject: { } subject } || analysis.NounChunks[subject].Preposition >= 0) continue;
            if (analysis.Tokens[analysis.NounChunks[subject].Head].Normal is "suspect" or "suspects" && Phrase(analysis, analysis.NounChunks[subject], LegalState.Sought) is { } span) return (clause.Sentence, span);
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
            ("charges" or "indictment" or "indictments", "against") => LegalState.Charged,
            ("trial", "of") => LegalState.Tried,
            ("conviction" or "convictions", "of") or ("sentence" or "sentences", "of" or "against") => LegalState.Convicted,
            ("acquittal" or "acquittals", "of") => LegalState.Acquitted,
            _ => null,
        };
    }

    // Those told with the verb and those joined to them; ages and home towns may stand between: "Anna Velm, 19, of Lorden, and Bran Orsk, 29, are charged".
    private IEnumerable<int> Joined(Analysis analysis, ImmutableArray<int> told, Clause clause)
    {
        var known = new HashSet<int>();
        foreach (var of in told)
        {
            var chunk = of < 0 ? of : Head(analysis, of);
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

    // "Two men aged 18 and 20", "four youths between 17 and 22", "three of the gunmen": before the verb stands not the noun that it tells of.
    private static int Head(Analysis analysis, int chunk)
    {
        while (chunk > 0 && analysis.NounChunks[chunk - 1] is var before && analysis.NounChunks[chunk] is var told && before.Sentence == told.Sentence && told.FirstToken - before.EndToken is >= 0 and <= 2)
        {
            var ofSome = analysis.Tokens[told.FirstToken - 1].Normal == "of" && analysis.Tokens[before.Head].Tag == PartOfSpeech.Num;
            var isAge = analysis.Tokens[told.Head].Tag == PartOfSpeech.Num;
            for (var i = before.EndToken; i < told.FirstToken; i++) isAge &= analysis.Tokens[i].Normal is "aged" or "and" or "between" or "of" or "to" or "from" or ",";
            if (!ofSome && !isAge) break;
            chunk--;
        }
        return chunk;
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

    private bool IsOfDeed(Analysis analysis, int chunk) => analysis.NounChunks[chunk].Preposition is >= 1 and var of && analysis.Tokens[of].Normal == "of" && Is(analysis, "deed", of - 1);

    private bool Is(Analysis analysis, string section, int token) => _lexicon.Find(section, analysis, token, token + 1) is not null;

    // "Last year 39 people were detained."
    private static bool IsSum(Analysis analysis, int sentence)
    {
        var tokens = analysis.TokensOf(analysis.Sentences[sentence]);
        for (var i = 1; i < tokens.Length; i++) if (tokens[i].Normal is "year" or "years" && tokens[i - 1].Normal is "last" or "this" or "past" or "recent" or "previous") return true;
        return false;
    }

    // Somebody's name, or a description of people: "a 34-year-old man".
    private Span? Phrase(Analysis analysis, NounChunk c, LegalState state)
    {
        // "No suspects are in custody", "there is no evidence a suspect is at large"; "deputies" who hold somebody; those whom a search is to help.
        if (IsDenied(analysis, c) || c.EndToken - c.FirstToken == 1 && _law.IsLaw(analysis, c.Head) || state == LegalState.Sought && Is(analysis, "bystander", c.Head)) return null;
        foreach (var name in analysis.Names)
        {
            if (name.Sentence > c.Sentence) break;
            // "An Orsk County man" has a place's name.
            if (name.Sentence == c.Sentence && name.Kind == NameKind.Person && c.Span.Contains(name.Span) && name.Span.Contains(analysis.Tokens[c.Head].Span)) return name.Span;
        }
        if (Some(analysis, c) is { } some) return some;
        if (NounPhraseReader.From(analysis, c.FirstToken, c.EndToken) is not { } phrase) return null;
        var head = analysis.Tokens[phrase.Head].Normal;
        if (head is "nobody" or "one" or "anyone" or "none") return null;
        var people = Is(analysis, "other", phrase.Head) || head.EndsWith("-year-old", StringComparison.Ordinal)
            || NounClasses.IsPerson(AimText.Singular(head)) && head is not ("founder" or "leader" or "leaders" or "chief" or "head" or "commander") || _people.KindOf(analysis, phrase.Head, phrase.Head + 1) is "civilians" or "armed_group" or "education" or "military" or "police" && !_people.IsThing(analysis, phrase.Head, phrase.Head + 1);
        return people ? phrase.Span : state != LegalState.Sought && IsSurname(analysis, c) ? InFull(analysis, phrase.Span) : null;
    }

    // "Four of the gunmen", "the three": people of whom a number is told and no noun.
    private static Span? Some(Analysis analysis, NounChunk c)
    {
        var head = analysis.Tokens[c.Head];
        if (head.Tag != PartOfSpeech.Num || head.Normal is "one" || char.IsAsciiDigit(head.Normal[0]) && (head.Normal.Length > LongestSome || !head.Normal.All(char.IsAsciiDigit))) return null;
        var end = c.EndToken;
        if (end + 1 < analysis.Tokens.Length && analysis.Tokens[end].Normal == "of")
            foreach (var next in analysis.NounChunks) if (next.Sentence == c.Sentence && next.FirstToken == end + 1) return new Span(head.Span.Start, next.Span.End);
        return head.Span;
    }

    // "Belfassi was sentenced": whom the law deals with by one word set as a name is a person, unless that is a place's or a body's.
    private static bool IsSurname(Analysis analysis, NounChunk c)
    {
        var token = analysis.Tokens[c.Head];
        if (token.Tag != PartOfSpeech.Propn || c.EndToken - c.FirstToken != 1 || token.Span.Length < 3 || char.IsUpper(analysis[token.Span][1])) return false;
        foreach (var name in analysis.Names) if (name.Kind is NameKind.Place or NameKind.Organisation && name.Span.Overlaps(token.Span)) return false;
        return !analysis.Times.Any(t => t.Span.Overlaps(token.Span));
    }

    // "Romero" is Julio Romero, where the article names him so.
    private static Span InFull(Analysis analysis, Span surname)
    {
        foreach (var name in analysis.Names)
            if (name.Kind == NameKind.Person && name.Span.Length > surname.Length && analysis[name.Span].EndsWith(" " + analysis[surname], StringComparison.Ordinal)) return name.Span;
        return surname;
    }

    // Digits of a number of people before a court.
    private const int LongestSome = 2;

    private static bool IsDenied(Analysis analysis, NounChunk c) => analysis.Tokens[c.FirstToken].Normal == "no"
        || c.FirstToken >= 2 && analysis.Tokens[c.FirstToken - 1].Normal is "evidence" or "indication" or "sign" && analysis.Tokens[c.FirstToken - 2].Normal == "no";

    // Whom of those told last a pronoun means: "she" is no husband.
    private ImmutableArray<Span> Meant(Analysis analysis, int chunk, ImmutableArray<Span> last)
    {
        if (last.IsEmpty) return [];
        return analysis.Tokens[analysis.NounChunks[chunk].Head].Normal switch
        {
            "he" or "him" when !Is(analysis, "woman", analysis.TokenAt(last[^1].End - 1)) => last[^1..],
            "she" or "her" when !Is(analysis, "man", analysis.TokenAt(last[^1].End - 1)) => last[^1..],
            "they" or "them" or "both" => last,
            _ => [],
        };
    }
}
