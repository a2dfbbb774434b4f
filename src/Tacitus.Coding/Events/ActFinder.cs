using System.Collections.Immutable;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Names;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Finds verbs that tell of an event by who does it or what it is done to: "seized the port", "drones hit", "threw stones".</summary>
internal sealed class ActFinder
{
    private readonly PhraseLexicon _verbs = PhraseLexicon.Load("Events.acts.lexicon");
    private readonly PhraseLexicon _nouns = PhraseLexicon.Load("Events.arguments.lexicon");
    private readonly ImmutableArray<Act> _acts;
    private readonly ulong _people;
    private readonly ulong _named;
    private readonly ulong _ruler;

    /// <summary>Reads the lexicons.</summary>
    /// <exception cref="FormatException">A section header is not <c>kind tactic condition ...</c>.</exception>
    public ActFinder()
    {
        var classes = _nouns.Sections.Select((s, i) => (Name: s[0], Index: i)).ToDictionary(c => c.Name, c => c.Index, StringComparer.Ordinal);
        _acts = [.. _verbs.Sections.Select(s => Act.Of(s, classes))];
        _people = 1UL << classes["people"];
        _ruler = 1UL << classes["ruler"];
        _named = _people | 1UL << classes["place"] | 1UL << classes["armed"] | 1UL << classes["side"];
    }

    /// <summary>The triggers of <paramref name="sentence"/> in order.</summary>
    public ImmutableArray<Trigger> Find(Analysis analysis, Sentence sentence)
    {
        ImmutableArray<Trigger>.Builder? found = null;
        var tokens = analysis.Tokens.AsSpan();
        foreach (var clause in SentenceClauses.Of(analysis, sentence.Index))
        {
            if (!_verbs.MayBegin(analysis, clause.Verb) || Match(analysis, clause, sentence.EndToken) is not { } match) continue;
            var act = _acts[match.Section];
            var span = new Span(tokens[match.First].Span.Start, tokens[match.End - 1].Span.End);
            (found ??= ImmutableArray.CreateBuilder<Trigger>()).Add(
                new Trigger(span, sentence.Index, match.First, match.End, act.Kind, act.Tactic, true, act.Strength, false, false, act.Topic, false) { Stopped = act.Stopped });
        }
        return found?.DrainToImmutable() ?? [];
    }

    private PhraseMatch? Match(Analysis analysis, Clause clause, int end) => _verbs.Find(analysis, clause.Verb, end, m => Fits(analysis, clause, _acts[m.Section]));

    private bool Fits(Analysis analysis, Clause clause, Act act)
    {
        if (act.Particle is not null && act.Particle != clause.Particle && !IsAfterObject(analysis, clause, act.Particle)) return false;
        if (act.Subject != 0 && (clause.Actor is not { } actor || !Is(analysis, Named(analysis, clause, actor), act.Subject))) return false;
        if (act.Object != 0 && !Any(analysis, clause.Patients, act.Object)) return false;
        return act.At == 0 || Any(analysis, clause.Obliques, act.At);
    }

    // "set a train alight", "found nine men guilty": what somebody or something became by it.
    private static bool IsAfterObject(Analysis analysis, Clause clause, string word)
    {
        if (clause.Objects.IsEmpty) return false;
        var chunk = analysis.NounChunks[clause.Objects[^1]];
        return analysis.Tokens[chunk.EndToken - 1].Normal == word || chunk.EndToken < analysis.Tokens.Length && analysis.Tokens[chunk.EndToken].Normal == word;
    }

    // "released pupils whom they had seized": who did the one did the other.
    private static int Named(Analysis analysis, Clause clause, int actor)
    {
        if (analysis.Tokens[analysis.NounChunks[actor].Head].Normal is not ("they" or "he" or "she")) return actor;
        foreach (var before in SentenceClauses.Of(analysis, clause.Sentence))
        {
            if (before.Verb >= clause.Verb) break;
            if (before.Subject is { } subject && analysis.Tokens[analysis.NounChunks[subject].Head].Tag != PartOfSpeech.Pron) return subject;
        }
        return actor;
    }

    private bool Any(Analysis analysis, ImmutableArray<int> chunks, ulong classes)
    {
        foreach (var chunk in chunks) if (Is(analysis, chunk, classes)) return true;
        return false;
    }

    // A noun by its class; a name may be a place or a side, as nothing says that it is a person.
    private bool Is(Analysis analysis, int index, ulong classes)
    {
        var chunk = analysis.NounChunks[index];
        for (var i = Math.Max(chunk.FirstToken, chunk.Head - 2); i <= chunk.Head; i++)
        {
            if (_nouns.MayBegin(analysis, i) && _nouns.Find(analysis, i, chunk.EndToken, m => m.End > chunk.Head && (classes >> m.Section & 1) != 0) is not null) return true;
        }
        // "dozens of rockets": what is counted.
        if (analysis.Tokens[chunk.Head].Normal is "dozens" or "scores" or "hundreds" or "thousands" or "number" or "series" && index + 1 < analysis.NounChunks.Length
            && analysis.NounChunks[index + 1] is { } counted && counted.Preposition == chunk.EndToken && analysis.Tokens[chunk.EndToken].Normal == "of") return Is(analysis, index + 1, classes);
        if (analysis.Tokens[chunk.Head].Tag != PartOfSpeech.Propn) return false;
        // "toppled elected president Velk": by the title.
        if ((classes & _ruler) != 0) for (var i = chunk.FirstToken; i < chunk.Head; i++) if (_nouns.Find(analysis, i, chunk.EndToken, m => (_ruler >> m.Section & 1) != 0) is not null) return true;
        if ((classes & _named) == 0) return false;
        var person = false;
        foreach (var name in analysis.Names)
        {
            if (name.Kind != NameKind.Person) continue;
            // "Umar Velk ... Velk was captured": who was named in full before.
            person |= name.Sentence == chunk.Sentence ? name.Span.Overlaps(chunk.Span) : analysis.Tokens[analysis.TokenAt(name.Span.End - 1)].Normal == analysis.Tokens[chunk.Head].Normal;
        }
        return person == ((classes & _people) != 0);
    }

    private sealed record Act(EventKind Kind, Tactic Tactic, TriggerStrength Strength, string? Topic, ulong Subject, ulong Object, ulong At, string? Particle, bool Stopped)
    {
        public static Act Of(string[] header, Dictionary<string, int> classes)
        {
            if (header.Length < 3) throw new FormatException($"acts.lexicon: '[{string.Join(' ', header)}]' is not [kind tactic condition ...]");
            return new Act(
                Code.Parse<EventKind>(header[0]), Code.Parse<Tactic>(header[1]), header.Contains("weak") ? TriggerStrength.Weak : TriggerStrength.Strong,
                header.Skip(2).FirstOrDefault(h => h is not ("weak" or "stopped") && !h.Contains(':', StringComparison.Ordinal)),
                Classes("subject:"), Classes("object:"), Classes("at:"), header.FirstOrDefault(h => h.StartsWith("particle:", StringComparison.Ordinal))?["particle:".Length..], header.Contains("stopped"));

            ulong Classes(string part)
            {
                var set = 0UL;
                foreach (var name in header.FirstOrDefault(h => h.StartsWith(part, StringComparison.Ordinal))?[part.Length..].Split('/') ?? [])
                {
                    if (!classes.TryGetValue(name, out var index)) throw new FormatException($"acts.lexicon: no class '{name}' in arguments.lexicon");
                    set |= 1UL << index;
                }
                return set;
            }
        }
    }
}
