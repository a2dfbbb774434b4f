using System.Collections.Immutable;
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
    /// <summary>The suspects of <paramref name="analysis"/> with the sentence that tells of each, in order.</summary>
    public ImmutableArray<(int Sentence, RoleMention Suspect)> Read(Analysis analysis)
    {
        var found = ImmutableArray.CreateBuilder<(int, RoleMention)>();
        (int Sentence, Span Span)? last = null;
        foreach (var clause in analysis.Clauses)
        {
            if (clause.Negated || IsSum(analysis, clause.Sentence) || StateOf(analysis, clause) is not { } read) continue;
            foreach (var chunk in read.Who)
            {
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

    private (LegalState State, IEnumerable<int> Who)? StateOf(Analysis analysis, Clause clause)
    {
        var patients = clause.Voice == Voice.Active ? clause.Objects.AsEnumerable() : clause.Subject is { } subject ? [subject] : [];
        if (clause is { Lemma: "find", EndToken: var end } && end < analysis.Tokens.Length && analysis.Tokens[end].Normal == "guilty") return (LegalState.Convicted, patients);
        if (clause.Lemma is "look" or "search" or "hunt") return (LegalState.Sought, clause.Obliques.Where(o => analysis.NounChunks[o].Preposition >= clause.EndToken - 1 && analysis.Tokens[analysis.NounChunks[o].Preposition].Normal == "for"));
        // "fourteen people are on trial", "two men went on trial"
        if (clause is { Lemma: "be" or "go" or "stand" or "face", Subject: { } tried, Voice: Voice.Active })
        {
            foreach (var part in clause.Obliques.Concat(clause.Objects))
            {
                if (analysis.Tokens[analysis.NounChunks[part].Head].Normal == "trial") return (LegalState.Tried, [tried]);
            }
            return null;
        }
        LegalState? state = clause.Lemma switch
        {
            "arrest" or "detain" or "apprehend" or "remand" or "nab" => LegalState.Arrested,
            "charge" or "indict" => LegalState.Charged,
            "try" when clause.Voice == Voice.Passive => LegalState.Tried,
            "convict" or "sentence" or "jail" or "imprison" => LegalState.Convicted,
            "acquit" => LegalState.Acquitted,
            "want" when clause.Voice == Voice.Passive => LegalState.Sought,
            _ => null,
        };
        return state is { } told ? (told, patients) : null;
    }

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
        var people = head is "suspect" or "suspects" or "accused" or "defendant" or "defendants" or "brother" or "brothers" or "attacker" or "attackers" or "gunman" or "gunmen" or "assailant" or "assailants" or "shooter" or "members" or "member"
            || _people.KindOf(analysis, phrase.Head, phrase.Head + 1) is "civilians" or "armed_group" or "education" or "military" or "police" && !_people.IsThing(analysis, phrase.Head, phrase.Head + 1);
        return people ? phrase.Span : null;
    }

    private static bool IsPronoun(Analysis analysis, int chunk) => analysis.Tokens[analysis.NounChunks[chunk].Head].Normal is "he" or "she" or "they" or "him" or "her" or "them" or "both";
}
