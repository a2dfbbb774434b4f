using System.Collections.Immutable;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Names;
using Tacitus.Language.Sentences;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Reads which named persons a sentence calls suspects, with their legal state, or victims, with what was done to them.</summary>
internal sealed class PersonReader
{
    // Tokens between a name and the words that give it a part: "Tom Brand, 34, of Port Haven, was arrested".
    private const int Reach = 14;

    private readonly PhraseLexicon _lexicon = PhraseLexicon.Load("Events.persons.lexicon");

    /// <summary>The roles of named persons in <paramref name="sentence"/>; a name has the part that stands nearest to it.</summary>
    public ImmutableArray<RoleMention> Read(Analysis analysis, Sentence sentence)
    {
        var names = analysis.Names.Where(n => n.Sentence == sentence.Index && n.Kind == NameKind.Person).ToList();
        if (names.Count == 0) return [];
        var best = new SortedDictionary<Span, (int Distance, RoleMention Role)>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_lexicon.At(analysis.Tokens.AsSpan(), i, sentence.EndToken) is not { } match) continue;
            i = match.End - 1;
            var section = _lexicon.Sections[match.Section];
            var cue = new Span(analysis.Tokens[match.First].Span.Start, analysis.Tokens[match.End - 1].Span.End);
            var before = section[2] == "before";
            var name = before
                ? names.Where(n => n.Span.End <= cue.Start).OrderByDescending(n => n.Span.End).Select(n => (Span?)n.Span).FirstOrDefault()
                : names.Where(n => n.Span.Start >= cue.End).OrderBy(n => n.Span.Start).Select(n => (Span?)n.Span).FirstOrDefault();
            if (name is not { } span) continue;
            var distance = before ? match.First - analysis.TokenAt(span.End - 1) : analysis.TokenAt(span.Start) - match.End;
            if (IsLongAgo(analysis, sentence, match.End)) continue;
            if (distance > Reach || best.TryGetValue(span, out var known) && known.Distance <= distance) continue;
            var field = section[0] == "suspect" ? Field.Suspect : Field.Victim;
            best[span] = (distance, new RoleMention(field, span, section[1], cue, $"person/{section[0]}-{section[1]}"));
        }
        return [.. best.Values.Select(b => b.Role)];
    }

    // "in honour of Brand, who was killed four years ago": told of another event than the sentence's.
    private static bool IsLongAgo(Analysis analysis, Sentence sentence, int after)
    {
        for (var i = after; i < Math.Min(sentence.EndToken, after + 5); i++) if (analysis.Tokens[i].Normal is "ago" or "earlier") return true;
        return false;
    }
}
