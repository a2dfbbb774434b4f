using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Names;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events.Grouping;

/// <summary>What a telling says, in a form in which it can be compared with what others say: words by their hashes.</summary>
internal sealed class TellingTraits
{
    private TellingTraits(Analysis analysis, Telling telling)
    {
        Telling = telling;
        var sentence = analysis.Sentences[telling.Frame.Sentence];
        Block = sentence.Block;
        IsHeadline = analysis.Article.Blocks[Block].Kind == BlockKind.Title || sentence.Index == 0 && analysis.Sentences.Length > 1 && analysis.Sentences[1].Block > 0;
        foreach (var role in telling.Roles)
        {
            var actor = telling.Actors.FirstOrDefault(a => a.Span.Overlaps(role.Span));
            if (role.Field == Field.Perpetrator)
            {
                IsDone = true;
                if (actor is not null) Doers.Add(Hash.Of(actor.Actor ?? actor.Name));
                IsDoneByForce |= actor is { Kind: ActorKind.StateForce or ActorKind.State };
                IsDoneByGroup |= actor is { Kind: ActorKind.ArmedGroup };
            }
            if (role.Field is not (Field.Target or Field.Victim)) continue;
            HasTarget = true;
            var last = analysis.TokenAt(role.Span.End - 1);
            var head = analysis.Tokens[last].Normal;
            if (IsPerson(analysis, last)) Persons.Add(Hash.Of(head));
            if (head.Length > 3 && head is not ("people" or "civilians" or "persons")) Heads.Add(Hash.Of(head));
        }
        foreach (var actor in telling.Actors) if (actor.Kind == ActorKind.ArmedGroup) Groups.Add(Hash.Of(actor.Actor ?? actor.Name));
        foreach (var toll in telling.Tolls)
        {
            if (toll.Value.Population != Population.Total || toll.IsPart) continue;
            if (toll.Effect == Effect.Killed) Killed.Add(toll.Value.Count);
            else if (toll.Effect == Effect.Injured) Injured.Add(toll.Value.Count);
        }
        foreach (var name in analysis.Names) if (name.Sentence == sentence.Index && telling.Frame.Span.Contains(name.Span)) Names.Add(Hash.Of(analysis.Tokens[analysis.TokenAt(name.Span.End - 1)].Normal));
        foreach (var trigger in telling.Frame.Triggers)
        {
            Tactics |= trigger.Tactic == Tactic.Unspecified ? 0 : 1 << (int)trigger.Tactic;
            for (var i = trigger.First; i < trigger.End; i++) Words.Add(WordOf(analysis.Tokens[i].Normal));
        }
        Content(analysis, telling);
        foreach (var clause in SentenceClauses.Of(analysis, sentence.Index))
        {
            if (clause.Verb < telling.Frame.Trigger.First || clause.Verb >= telling.Frame.Trigger.End) continue;
            Verb = 1 + (int)clause.Tense * 8 + (int)clause.Form * 2 + (clause.Voice == Voice.Active ? 0 : 1);
            IsBefore = clause.FirstToken < clause.Verb && analysis.Tokens[clause.FirstToken].Normal == "had";
        }
    }

    /// <summary>The telling.</summary>
    public Telling Telling { get; }

    /// <summary>The index of its block.</summary>
    public int Block { get; }

    /// <summary>Whether it stands in the headline.</summary>
    public bool IsHeadline { get; }

    /// <summary>Whether it tells who did it; by a group, by a state or its forces.</summary>
    public bool IsDone { get; }

    /// <summary>Whether a state or its forces did it.</summary>
    public bool IsDoneByForce { get; }

    /// <summary>Whether an armed group did it.</summary>
    public bool IsDoneByGroup { get; }

    /// <summary>Whether it tells whom it was done to.</summary>
    public bool HasTarget { get; }

    /// <summary>The tense, form and voice of the verb that names it; 0 where no verb does.</summary>
    public int Verb { get; }

    /// <summary>Whether the verb sets it before what is told ("had killed").</summary>
    public bool IsBefore { get; }

    /// <summary>The tactics that its words name, a bit each.</summary>
    public int Tactics { get; }

    /// <summary>Who did it.</summary>
    public HashSet<uint> Doers { get; } = [];

    /// <summary>The armed groups that it names.</summary>
    public HashSet<uint> Groups { get; } = [];

    /// <summary>The nouns for whom or what it was done to.</summary>
    public HashSet<uint> Heads { get; } = [];

    /// <summary>The last names of the people to whom it was done.</summary>
    public HashSet<uint> Persons { get; } = [];

    /// <summary>The last words of the names in its stretch.</summary>
    public HashSet<uint> Names { get; } = [];

    /// <summary>The words that name the event.</summary>
    public HashSet<uint> Words { get; } = [];

    /// <summary>The nouns of its stretch.</summary>
    public HashSet<uint> Nouns { get; } = [];

    /// <summary>The adverbs, adjectives and articles of its stretch, which place it ("later", "separately", "another", "similar").</summary>
    public HashSet<uint> Modifiers { get; } = [];

    /// <summary>How many it says were killed in all.</summary>
    public List<Count> Killed { get; } = [];

    /// <summary>How many it says were hurt in all.</summary>
    public List<Count> Injured { get; } = [];

    /// <summary>What <paramref name="telling"/> says.</summary>
    public static TellingTraits Of(Analysis analysis, Telling telling) => new(analysis, telling);

    private void Content(Analysis analysis, Telling telling)
    {
        var end = analysis.TokenAt(telling.Frame.Span.End - 1) + 1;
        for (var i = analysis.TokenAt(telling.Frame.Span.Start); i < end; i++)
        {
            var token = analysis.Tokens[i];
            if (token.Tag == PartOfSpeech.Noun && token.Normal.Length > 2) Nouns.Add(WordOf(token.Normal));
            else if (token.Tag is PartOfSpeech.Adv or PartOfSpeech.Adj or PartOfSpeech.Det) Modifiers.Add(Hash.Of(token.Normal));
        }
    }

    // "Velk" after "Orla Velk".
    private static bool IsPerson(Analysis analysis, int token)
    {
        if (analysis.Tokens[token].Tag != PartOfSpeech.Propn || analysis.Tokens[token].Normal.Length < 4) return false;
        foreach (var name in analysis.Names) if (name.Kind == NameKind.Person && analysis.Tokens[analysis.TokenAt(name.Span.End - 1)].Normal == analysis.Tokens[token].Normal) return true;
        return false;
    }

    // "attacks", "attacked" and "attacking" are the word "attack".
    internal static uint WordOf(string word)
    {
        var length = word.Length;
        if (length > 5 && word.EndsWith("ing", StringComparison.Ordinal)) length -= 3;
        else if (length > 4 && word.EndsWith("ed", StringComparison.Ordinal)) length -= 2;
        else if (length > 3 && word[^1] == 's') length--;
        return Hash.Of(word.AsSpan(0, Math.Min(length, Longest)));
    }

    private const int Longest = 6;
}
