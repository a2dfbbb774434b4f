using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Events;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Names;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Roles;

/// <summary>Finds those without a name who may have marched, rioted or fought where that is told: "villagers", "about 200 women", "a crowd". Pure; safe to share between threads.</summary>
internal static class PeopleFinder
{
    /// <summary>The rule of what it finds.</summary>
    public const string Rule = "people";

    private static readonly PhraseLexicon Doers = PhraseLexicon.Load("Events.doers.lexicon");

    /// <summary>Whether those who do such things go by what they are more often than by a name.</summary>
    public static bool IsOfPeople(Report report) => report.First(Field.Kind)?.Value.Text is "protest" or "mob_violence" or "clash";

    /// <summary>Them, in the sentences of <paramref name="told"/>, but for those whom <paramref name="actors"/> name, in order.</summary>
    public static IEnumerable<ActorMention> Find(Analysis analysis, IReadOnlySet<int> told, ImmutableArray<ActorMention> actors)
    {
        if (told.Count == 0) yield break;
        foreach (var chunk in analysis.NounChunks)
        {
            if (!told.Contains(chunk.Sentence) || !IsPeople(analysis, chunk.Head) || NounPhraseReader.From(analysis, chunk.FirstToken, chunk.EndToken) is not { } phrase) continue;
            if (actors.Any(a => a.Span.Overlaps(phrase.Span)) || analysis.Names.Any(n => n.Kind == NameKind.Person && n.Span.Overlaps(phrase.Span))) continue;
            yield return new ActorMention(phrase.Span, chunk.Sentence, null, DoerStatement.Described(analysis, phrase.Span), ActorKind.Unnamed, Rule);
        }
    }

    // Several people, or a word for many: one teacher is no protest.
    private static bool IsPeople(Analysis analysis, int head)
    {
        var word = analysis.Tokens[head];
        if (word.Tag != PartOfSpeech.Noun || IsOf("bystander", analysis, head)) return false;
        return word.Form == WordForm.Plural && (IsOf("people", analysis, head) || NounClasses.IsPerson(AimText.Singular(word.Normal))) || IsOf("crowd", analysis, head);
    }

    private static bool IsOf(string section, Analysis analysis, int token) => Doers.At(section, analysis.Tokens.AsSpan(), token, token + 1) is not null;
}
