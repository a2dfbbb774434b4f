using Tacitus.Coding.Actors;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Events;

/// <summary>Reads claims that no set phrase makes: deeds that are claimed by their name, that a group tells of as its own, and what it shows of them.</summary>
internal sealed class ClaimReader
{
    // Tokens from "claimed" to the deed, and to "by": "was claimed at the time in a call to the newspaper by the League".
    private const int FarthestDeed = 7, FarthestBy = 14;

    private readonly PhraseLexicon _lexicon = PhraseLexicon.Load("Events.claims.lexicon");
    private readonly int _verb, _noun, _revenge, _showing, _shown;

    /// <summary>Reads the lexicon.</summary>
    public ClaimReader()
    {
        var sections = _lexicon.Sections.Select(s => string.Join(' ', s)).ToList();
        (_verb, _noun, _revenge, _showing, _shown) = (sections.IndexOf("deed verb"), sections.IndexOf("deed noun"), sections.IndexOf("revenge"), sections.IndexOf("shown verb"), sections.IndexOf("shown noun"));
    }

    /// <summary>Whether the token names a deed that may be claimed.</summary>
    public bool IsDeed(Analysis analysis, int token) => Is(analysis, _noun, token, token + 1);

    /// <summary>Whether between the tokens stand words that tell of another deed as the reason: "said it had avenged the raid".</summary>
    public bool IsReason(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++) if (Is(analysis, _revenge, i, end)) return true;
        return false;
    }

    /// <summary>"claimed Tuesday's bombing of the market", but not "lives claimed in the bombing" and not "claimed the bombing was a hoax"; whether the doer stands before.</summary>
    public List<(int First, int End, bool Before)> Deeds(Analysis analysis, Sentence sentence)
    {
        List<(int, int, bool)> deeds = [];
        for (var cue = sentence.FirstToken + 1; cue < sentence.EndToken; cue++)
        {
            if (analysis.Tokens[cue].Normal is not ("claimed" or "claims" or "claiming" or "claim")) continue;
            if (analysis.Tokens[cue - 1].Tag == PartOfSpeech.Aux && By(analysis, sentence, cue) is var by and > 0)
            {
                deeds.Add((cue, by + 1, false));
                continue;
            }
            var deed = cue + 1;
            while (deed < Math.Min(sentence.EndToken, cue + FarthestDeed) && !IsDeed(analysis, deed)
                && analysis.Tokens[deed].Tag is not (PartOfSpeech.Adp or PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Punct)) deed++;
            if (deed >= sentence.EndToken || !IsDeed(analysis, deed)) continue;
            var told = true;
            for (var i = deed + 1; i < sentence.EndToken && analysis.Tokens[i].Tag != PartOfSpeech.Punct; i++)
                told &= analysis.Tokens[i].Tag is not (PartOfSpeech.Aux or PartOfSpeech.Verb);
            if (told) deeds.Add((cue, cue + 1, true));
        }
        return deeds;
    }

    // "was claimed on the radio by the League": where "by" stands; 0 where it does not.
    private static int By(Analysis analysis, Sentence sentence, int cue)
    {
        for (var i = cue + 1; i < Math.Min(sentence.EndToken, cue + FarthestBy); i++)
        {
            if (analysis.Tokens[i].Normal == "by") return i;
            if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Punct) return 0;
        }
        return 0;
    }

    /// <summary>The claims that <paramref name="sentence"/> makes for the groups of <paramref name="here"/>.</summary>
    public IEnumerable<RoleMention> Read(Analysis analysis, Sentence sentence, List<ActorMention> here)
    {
        if (!here.Exists(a => a.Kind is ActorKind.ArmedGroup)) return [];
        return Avowed(analysis, sentence, here).Concat(Shown(analysis, sentence, here));
    }

    // "The League said its navy had struck", "that he was one of its soldiers", "said it was revenge": who speaks so of a deed says that it is theirs.
    private IEnumerable<RoleMention> Avowed(Analysis analysis, Sentence sentence, List<ActorMention> here)
    {
        foreach (var attribution in analysis.Attributions)
        {
            if (attribution.Cue.Start < sentence.Span.Start || attribution.Kind == AttributionKind.Denied) continue;
            if (attribution.Cue.Start >= sentence.Span.End) break;
            if (here.Find(a => a is { Kind: ActorKind.ArmedGroup } && attribution.Source.Overlaps(a.Span)) is not { } group) continue;
            var end = analysis.TokenAt(Math.Min(attribution.Content.End, sentence.Span.End) - 1) + 1;
            var own = false;
            for (var i = analysis.TokenAt(attribution.Content.Start); i < end; i++)
            {
                var word = analysis.Tokens[i].Normal;
                if (word is "not" or "never" or "no" or "denied" or "n't") break;
                if (word is "revenge" or "retaliation" || own && Is(analysis, _verb, i, end) && !IsSuffered(analysis, i))
                {
                    yield return new RoleMention(Field.Claim, group.Span, "claimed", attribution.Cue, "responsibility/avowed");
                    break;
                }
                own |= word is "its" or "their" or "it" or "they" or "our" or "we";
            }
        }
    }

    // "Three of its fighters were killed": what was done to them is no avowal.
    private static bool IsSuffered(Analysis analysis, int verb) => analysis.Tokens[verb].Tag is PartOfSpeech.Verb && analysis.Tokens[verb - 1].Normal is "was" or "were" or "been" or "being";

    // "The League posted a video of the burning bus": who shows a deed claims it.
    private IEnumerable<RoleMention> Shown(Analysis analysis, Sentence sentence, List<ActorMention> here)
    {
        foreach (var clause in analysis.Clauses)
        {
            if (clause.Sentence < sentence.Index) continue;
            if (clause.Sentence > sentence.Index) break;
            if (clause is not { Voice: Voice.Active, Negated: false, Subject: { } subject } || !Is(analysis, _showing, clause.Verb, clause.EndToken)) continue;
            if (!clause.Objects.Any(o => Is(analysis, _shown, analysis.NounChunks[o].Head, analysis.NounChunks[o].EndToken))) continue;
            var who = analysis.NounChunks[subject].Span;
            if (here.Find(a => a is { Kind: ActorKind.ArmedGroup } && who.Overlaps(a.Span)) is { } group) yield return new RoleMention(Field.Claim, group.Span, "claimed", clause.Span, "responsibility/shown");
        }
    }

    private bool Is(Analysis analysis, int section, int first, int end) => first < end && _lexicon.MayBegin(analysis, first) && Holds(analysis, section, first, end);

    private bool Holds(Analysis analysis, int section, int first, int end) => _lexicon.Find(analysis, first, end, m => m.Section == section) is not null;
}
