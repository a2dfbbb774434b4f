using Tacitus.Coding.Lexicons;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>
/// Tells where police are told to use force. Of most crime they only tell: they come, look into it, seek and arrest somebody; a model that learned from wars takes whoever is told of beside a
/// deed so often for who did it.
/// </summary>
internal static class PoliceForce
{
    private static readonly PhraseLexicon Words = PhraseLexicon.Load("Events.police.lexicon");

    /// <summary>Whether <paramref name="span"/> is of police and of no soldiers ("army officers").</summary>
    public static bool IsOfCrime(Analysis analysis, Span span) => PoliceWords.IsPolice(analysis, span) && !Has("soldiers", analysis, analysis.TokenAt(span.Start), analysis.TokenAt(span.End - 1) + 1);

    /// <summary>Whether the sentence tells of a shooting by police as one that "involves" them.</summary>
    public static bool IsInvolved(Analysis analysis, int sentence) => Has("involved", analysis, analysis.Sentences[sentence].FirstToken, analysis.Sentences[sentence].EndToken);

    /// <summary>Whether the police whom <paramref name="police"/> names use force in a clause of their own, or it is told as theirs.</summary>
    public static bool IsUsed(Analysis analysis, Span police)
    {
        var last = analysis.TokenAt(police.End - 1);
        if (ChunkAt(analysis, last) is not (>= 0 and var chunk)) return false;
        var own = analysis.NounChunks[chunk];
        // "a police bullet", and not "a police spokesman"
        if (own.Head > last) return Is("theirs", analysis, own.Head);
        if (own.Preposition > 0 && analysis.Tokens[own.Preposition].Normal == "by" && own.Preposition - 1 is var before && (Is("force", analysis, before) || Is("theirs", analysis, before))) return true;
        var parts = ClauseParts.Of(analysis);
        // What is told of "soldiers and police" is told of the first.
        for (var at = chunk; at >= 0; at = analysis.NounChunks[at].Follows)
        {
            foreach (var (role, index) in parts[at])
            {
                var clause = analysis.Clauses[index];
                if ((role == ClauseRole.Agent || role == ClauseRole.PassiveSubject && ClauseRoleReader.IsActiveAfterAll(analysis, clause)) && IsForce(analysis, clause)) return true;
                if (role == ClauseRole.Subject && !IsOfAnother(analysis, clause, police) && IsForce(analysis, clause)) return true;
                if (role == ClauseRole.Subject && SaysOfThemselves(analysis, index)) return true;
            }
        }
        return false;
    }

    // "Police say they shot him", "deputies said that they returned fire"
    private static bool SaysOfThemselves(Analysis analysis, int governor)
    {
        for (var c = governor + 1; c < analysis.Clauses.Length && analysis.Clauses[c].Sentence == analysis.Clauses[governor].Sentence; c++)
        {
            var clause = analysis.Clauses[c];
            if (clause.Governor == governor && clause is { Voice: Voice.Active, Subject: { } who } && analysis.Tokens[analysis.NounChunks[who].Head].Normal == "they" && IsForce(analysis, clause)) return true;
        }
        return false;
    }

    // "A man who police say killed two", "officer shot in Velm", "police are investigating a shooting", "police suspect them of shooting him": the parse takes the police for who did it.
    private static bool IsOfAnother(Analysis analysis, Clause clause, Span police)
    {
        if (ClauseRoleReader.IsPassiveAfterAll(analysis, clause)) return true;
        if (clause.Verb > 0 && analysis.Tokens[clause.Verb].Normal.EndsWith("ing", StringComparison.Ordinal) && analysis.Tokens[clause.Verb - 1] is { } before
            && (before.Tag is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Noun || before.Normal is "of" or "for" || before.Normal.StartsWith("investigat", StringComparison.Ordinal))) return true;
        if (clause.SubjectBasis == SubjectBasis.Stated && analysis.Tokens[clause.FirstToken - 1].Tag != PartOfSpeech.Verb) return false;
        foreach (var attribution in analysis.Attributions) if (attribution.Source.Overlaps(police)) return true;
        return false;
    }

    private static bool IsForce(Analysis analysis, Clause clause)
    {
        if (clause.Negated) return false;
        var end = analysis.Sentences[clause.Sentence].EndToken;
        if (Words.Find("force", analysis, clause.Verb, end) is not null) return true;
        if (Words.Find("uses", analysis, clause.Verb, end) is null) return false;
        foreach (var thing in clause.Objects) if (Is("shots", analysis, analysis.NounChunks[thing].Head)) return true;
        foreach (var thing in clause.Obliques) if (Is("shots", analysis, analysis.NounChunks[thing].Head)) return true;
        return false;
    }

    private static bool Is(string section, Analysis analysis, int token) => Words.Find(section, analysis, token, token + 1) is not null;

    private static bool Has(string section, Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++) if (Words.Find(section, analysis, i, end) is not null) return true;
        return false;
    }

    // The noun chunk that holds the token; -1 when none does.
    private static int ChunkAt(Analysis analysis, int token)
    {
        var (low, high) = (0, analysis.NounChunks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (analysis.NounChunks[middle].EndToken <= token) low = middle + 1;
            else high = middle;
        }
        return low < analysis.NounChunks.Length && analysis.NounChunks[low].FirstToken <= token ? low : -1;
    }
}
