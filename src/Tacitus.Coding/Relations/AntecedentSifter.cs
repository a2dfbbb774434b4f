using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Relations;

/// <summary>Says whether "it", "the group" or "the rebels" surely mean the actor that they were led back to: whether no other armed group stands where they lead.</summary>
internal sealed class AntecedentSifter(Analysis analysis, ImmutableArray<ActorMention> actors)
{
    // As far back as descriptions are led.
    private const int Reach = 3;

    /// <summary>Whether <paramref name="mention"/> names its actor, or can mean no other.</summary>
    public bool IsSure(ActorMention mention)
    {
        if (mention is not { Rule: "pronoun" or "anaphor", Kind: ActorKind.ArmedGroup }) return true;
        // "the Front" in small letters, of a group whose name ends so.
        if (mention.Name.EndsWith(analysis[mention.Span], StringComparison.OrdinalIgnoreCase)) return true;
        var sentence = analysis.SentenceAt(mention.Span.Start);
        // "Northern separatists struck a town, and the Front claimed it. The separatists ...": they were told of before, and not by this name.
        if (mention.Rule is "anaphor" && WereToldApart(mention, sentence)) return false;
        // "It fights the League, and the state supplied the group": "it" may be the group.
        if (mention.Rule is "anaphor" && HasPronoun(sentence, mention.Span.Start)) return false;
        // "During the war against the League it was trained by ...": the sentence is about whom the one before is about.
        if (mention.Rule is "pronoun" && actors.FirstOrDefault(a => a.Sentence == sentence && a.Kind == ActorKind.ArmedGroup && IsName(a)) is { } only && only.Span.Start < mention.Span.Start && IsAside(only)
            && actors.FirstOrDefault(a => a.Sentence == sentence - 1 && a.Kind == ActorKind.ArmedGroup && a.Actor is not null) is { } before && before.Actor != mention.Actor) return false;
        // "The cell", "the branch" of a group is not that group.
        var parent = IsBranch(mention) ? ActorLexicon.Default.Find(mention.Actor)?.Parent : null;
        if (parent is not null)
        {
            for (var back = 1; back <= Reach; back++)
                if (actors.FirstOrDefault(a => a.Sentence == sentence - back && a is { Kind: ActorKind.ArmedGroup, Actor: not null } && a.Actor != parent) is { } about) return about.Actor == mention.Actor;
        }
        var rivals = actors.Where(a => a.Kind == ActorKind.ArmedGroup && IsName(a) && a.Span.Start < mention.Span.Start).ToList();
        for (var back = 0; back <= Reach; back++)
        {
            var here = rivals.Where(a => a.Sentence == sentence - back).ToList();
            // "The group [the Front] helps the League. Its leader ...": the sentence is about the Front, though it names the League alone.
            if (back > 0 && here.Count > 0 && actors.FirstOrDefault(a => a.Sentence == sentence - back && a is { Kind: ActorKind.ArmedGroup, Actor: not null }) is { } first && first.Actor != mention.Actor) return false;
            // "The outfit acts for the League. Its leader": who is meant has no name there.
            if (back > 0 && here.Count > 0 && HasPronoun(sentence - back, here[0].Span.Start)) return false;
            // "The Front fears the League. It ...": who opens the sentence before is whom the next is about.
            if (here.Count > 0) return here[0].Actor == mention.Actor && (here.TrueForAll(a => a.Actor == mention.Actor || back > 0 && IsPart(a)) || back == 1 && mention.Rule is "pronoun" && Opens(here[0]) && !IsOfAnotherThought(here));
        }
        return rivals.TrueForAll(a => a.Actor == mention.Actor);
    }

    // "The League won: the Front had been driven out. It ...".
    private bool IsOfAnotherThought(List<ActorMention> here) => here.Exists(a => a.Actor != here[0].Actor && analysis.Article.Text.AsSpan(here[0].Span.End, Math.Max(0, a.Span.Start - here[0].Span.End)) is var between && (between.IndexOf(": ", StringComparison.Ordinal) >= 0 || between.Contains(';')));

    // "northern separatists", "Aronian rebels": the same noun after a word of its own, of nobody who has a name.
    private bool WereToldApart(ActorMention mention, int sentence)
    {
        var head = analysis.Tokens[analysis.TokenAt(mention.Span.End - 1)];
        if (!head.Normal.EndsWith('s') || head.Normal is "forces" or "fighters") return false;
        for (var i = analysis.TokenAt(mention.Span.Start) - 1; i > 0 && analysis.SentenceAt(analysis.Tokens[i].Span.Start) >= sentence - Reach; i--)
        {
            if (analysis.Tokens[i].Normal != head.Normal) continue;
            var (before, noun) = (analysis.Tokens[i - 1], analysis.Tokens[i]);
            if (before.Tag is not (PartOfSpeech.Adj or PartOfSpeech.Propn) || !char.IsUpper(analysis.Article.Text[before.Span.Start])) return false;
            // "Boko Haram militants", "militants of Boko Haram": they were told of by this name.
            var around = new Model.Texts.Span(before.Span.Start, analysis.Tokens[Math.Min(i + 3, analysis.Tokens.Length - 1)].Span.End);
            return !actors.Any(a => a.Actor is not null && !a.Rule.StartsWith("description", StringComparison.Ordinal) && (a.Span.Overlaps(noun.Span) || a.Actor == mention.Actor && a.Span.Overlaps(around)));
        }
        return false;
    }

    private bool Opens(ActorMention mention) => analysis.TokenAt(mention.Span.Start) - analysis.Sentences[mention.Sentence].FirstToken <= 1;

    private bool HasPronoun(int sentence, int end)
    {
        foreach (var token in analysis.TokensOf(analysis.Sentences[sentence]))
        {
            if (token.Span.Start >= end) break;
            if (token.Normal is "it" or "they" or "group" && !actors.Any(a => a.Actor is not null && a.Span.Overlaps(token.Span))) return true;
        }
        return false;
    }

    private bool IsBranch(ActorMention mention)
    {
        foreach (var token in analysis.TokensOf(analysis.Sentences[mention.Sentence]))
            if (mention.Span.Contains(token.Span) && token.Normal is "cell" or "branch" or "affiliate" or "subunit" or "offshoot" or "chapter") return true;
        return false;
    }

    // "The Front, a faction of the League, claimed it. The group ...": the sentence is not about the League.
    private bool IsPart(ActorMention mention) => analysis.Article.Text.AsSpan(0, mention.Span.Start) is var before && (before.EndsWith(" of ", StringComparison.OrdinalIgnoreCase) || before.EndsWith(" of the ", StringComparison.OrdinalIgnoreCase));

    // After a preposition that is no "of", with or without "the".
    private bool IsAside(ActorMention mention)
    {
        var token = analysis.TokenAt(mention.Span.Start) - 1;
        if (token >= 0 && analysis.Tokens[token].Normal is "the") token--;
        return token >= 0 && analysis.Tokens[token].Normal is "against" or "with" or "on" or "in" or "from" or "by" or "to" or "of";
    }

    private static bool IsName(ActorMention mention) => mention is { Actor: not null, Rule: not ("pronoun" or "anaphor" or "anaphor.branch" or "name.modifier") };
}
