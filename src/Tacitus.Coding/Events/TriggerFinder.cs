using System.Collections.Immutable;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Finds the words that name events.</summary>
internal sealed class TriggerFinder
{
    private readonly PhraseLexicon _lexicon = PhraseLexicon.Load("Events.triggers.lexicon");
    private readonly ImmutableArray<Section> _sections;

    /// <summary>Reads the lexicon.</summary>
    /// <exception cref="FormatException">A section header is not <c>kind tactic part strength [flags]</c>.</exception>
    public TriggerFinder() => _sections = [.. _lexicon.Sections.Select(Section.Of)];

    /// <summary>Whether there may be any in <paramref name="sentence"/>, whatever its cues.</summary>
    public bool MayFind(Analysis analysis, Sentence sentence) => _lexicon.Next(analysis, sentence.FirstToken, sentence.EndToken) < sentence.EndToken;

    /// <summary>The triggers of <paramref name="sentence"/>, in order, none inside another; words in <paramref name="cues"/> that only look like events are passed over.</summary>
    public ImmutableArray<Trigger> Find(Analysis analysis, Sentence sentence, ImmutableArray<CueMention> cues)
    {
        var tokens = analysis.Tokens.AsSpan();
        var i = _lexicon.Next(analysis, sentence.FirstToken, sentence.EndToken);
        if (i >= sentence.EndToken) return [];
        var found = ImmutableArray.CreateBuilder<Trigger>();
        for (; i < sentence.EndToken; i = _lexicon.Next(analysis, i + 1, sentence.EndToken))
        {
            if (LooksOnly(cues, i) is { } after)
            {
                i = after - 1;
                continue;
            }
            var match = _lexicon.Find(analysis, i, sentence.EndToken, m => Fits(analysis, m));
            if (match is not { } m) continue;
            var section = _sections[m.Section];
            var span = new Span(tokens[m.First].Span.Start, tokens[m.End - 1].Span.End);
            found.Add(new Trigger(span, sentence.Index, m.First, m.End, section.Kind, section.Tactic, section.IsVerb, section.Strength, section.Suicide, m.Plural, section.Topic, section.OneEvent) { Violent = section.Violent, Either = section.Either, Chance = section.Chance });
            i = m.End - 1;
            if (m.Plural && Instance(analysis, sentence, m.End) is { } one) found.Add(found[^1] with { Span = tokens[one].Span, First = one, End = one + 1, Plural = false });
        }
        return found.DrainToImmutable();
    }

    // A single word is a noun or a verb as tagged; of several words the lexicon itself says so.
    private bool Fits(Analysis analysis, PhraseMatch match)
    {
        if (match.End - match.First > 1) return true;
        var tag = analysis.Tokens[match.First].Tag;
        if (match.First > 0 && analysis.Tokens[match.First].Normal.EndsWith("ing", StringComparison.Ordinal) && IsNounHere(analysis, match.First)) tag = PartOfSpeech.Noun;
        return _sections[match.Section].IsVerb
            ? tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adj
            : tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.X;
    }

    // "The shooting", "killed in fighting around Velm"; "after fighting the rebels" has an object and is a verb.
    private static bool IsNounHere(Analysis analysis, int i)
    {
        if (analysis.Tokens[i - 1].Tag == PartOfSpeech.Det) return true;
        if (analysis.Tokens[i - 1].Tag is not (PartOfSpeech.Adp or PartOfSpeech.Adj)) return false;
        return i + 1 >= analysis.Tokens.Length || analysis.Tokens[i + 1].Tag is not (PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron);
    }

    // "several attacks, including the one in 2021": "one" stands for an attack.
    private static int? Instance(Analysis analysis, Sentence sentence, int after)
    {
        var including = false;
        for (var i = after; i < Math.Min(sentence.EndToken - 1, after + 8); i++)
        {
            including |= analysis.Tokens[i].Normal is "including" or "notably" or "especially" or "like";
            if (including && analysis.Tokens[i].Normal == "one" && analysis.Tokens[i + 1].Normal is "in" or "at" or "on" or "against" or "that" or "near") return i;
        }
        return null;
    }

    private static int? LooksOnly(ImmutableArray<CueMention> cues, int token)
    {
        foreach (var cue in cues) if (cue.Cue == Cue.NotAnEvent && cue.First <= token && token < cue.End) return cue.End;
        return null;
    }

    private sealed record Section(EventKind Kind, Tactic Tactic, bool IsVerb, TriggerStrength Strength, bool Suicide, bool OneEvent, bool Violent, bool Either, bool Chance, string? Topic)
    {
        public static Section Of(string[] header)
        {
            if (header.Length < 4 || header[2] is not ("noun" or "verb")) throw new FormatException($"triggers.lexicon: '[{string.Join(' ', header)}]' is not [kind tactic noun|verb strength flags]");
            return new Section(
                Code.Parse<EventKind>(header[0]), Code.Parse<Tactic>(header[1]), header[2] == "verb", Code.Parse<TriggerStrength>(header[3]),
                header.Contains("suicide"), header.Contains("plural"), header.Contains("violent"), header.Contains("either"), header.Contains("chance"), header.Skip(4).FirstOrDefault(f => f is not ("suicide" or "plural" or "violent" or "either" or "chance")));
        }
    }
}
