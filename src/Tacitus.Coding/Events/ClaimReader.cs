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
    // Tokens from "claimed" to the deed, and to "by": "was claimed at the time in a call to the newspaper by the League"; from the deed to "for".
    private const int FarthestDeed = 7, FarthestBy = 14, FarthestFor = 8;

    private readonly PhraseLexicon _lexicon = PhraseLexicon.Load("Events.claims.lexicon");
    private readonly AvowalReader _avowals;
    private readonly int _noun, _claiming, _again, _revenge, _showing, _shown;

    /// <summary>Reads the lexicon.</summary>
    public ClaimReader()
    {
        var sections = _lexicon.Sections.Select(s => string.Join(' ', s)).ToList();
        _avowals = new AvowalReader(_lexicon);
        (_noun, _claiming, _again, _revenge, _showing, _shown) = (sections.IndexOf("deed noun"), sections.IndexOf("claim verb"), sections.IndexOf("deed again"), sections.IndexOf("revenge"), sections.IndexOf("shown verb"), sections.IndexOf("shown noun"));
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
            if (!Is(analysis, _claiming, cue, cue + 1)) continue;
            var isClaim = analysis.Tokens[cue].Normal is "claimed" or "claims" or "claiming" or "claim";
            if (isClaim && (analysis.Tokens[cue - 1].Tag is PartOfSpeech.Aux or PartOfSpeech.Det) && By(analysis, sentence, cue) is var by and > 0)
            {
                deeds.Add((cue, by + 1, false));
                continue;
            }
            if (Is(analysis, _again, cue + 1, sentence.EndToken))
            {
                if (!Goes(analysis, sentence, cue + 2)) deeds.Add((cue, cue + 1, true));
                continue;
            }
            var deed = PastShare(analysis, sentence, cue + 1);
            while (deed < Math.Min(sentence.EndToken, cue + FarthestDeed) && !IsDeed(analysis, deed)
                && analysis.Tokens[deed].Tag is not (PartOfSpeech.Adp or PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Punct)) deed++;
            if (deed >= sentence.EndToken || !IsDeed(analysis, deed)) continue;
            // "claimed the fire for the League"
            if (For(analysis, sentence, deed) is var named and > 0) deeds.Add((cue, named, false));
            else if (!Goes(analysis, sentence, deed)) deeds.Add((cue, cue + 1, true));
        }
        return deeds;
    }

    // "claimed the bombing was a hoax": what is claimed is told on, by a verb before anything that begins another clause.
    private static bool Goes(Analysis analysis, Sentence sentence, int deed)
    {
        for (var i = deed + 1; i < sentence.EndToken; i++)
        {
            if (analysis.Tokens[i].Tag is PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Pron || analysis.Tokens[i].Normal is "after" or "before" or "when" or "that" or "which" or "who" or "in" or "on" or "days" or "hours") return false;
            if (analysis.Tokens[i].Tag is PartOfSpeech.Aux or PartOfSpeech.Verb) return true;
        }
        return false;
    }

    // "claimed both of", "claims all three of": what is claimed stands behind.
    private static int PastShare(Analysis analysis, Sentence sentence, int first)
    {
        for (var i = first; i < Math.Min(sentence.EndToken, first + 3); i++)
        {
            if (analysis.Tokens[i].Normal == "of" && i > first) return i + 1;
            if (analysis.Tokens[i].Normal is not ("both" or "all" or "each" or "one" or "some") && analysis.Tokens[i].Tag is not PartOfSpeech.Num) break;
        }
        return first;
    }

    // "claimed the killing for the League", "claimed the killing in a text for \"the people of the coast\"": the end of "for" where a name or a quotation follows it; 0 where none does.
    private int For(Analysis analysis, Sentence sentence, int deed)
    {
        for (var i = deed + 1; i < Math.Min(sentence.EndToken - 1, deed + FarthestFor); i++)
        {
            if (analysis.Tokens[i].Normal != "for") continue;
            var name = i + 1;
            while (name < sentence.EndToken && (analysis.Tokens[name].Tag is PartOfSpeech.Det or PartOfSpeech.Punct)) name++;
            if (name >= sentence.EndToken || IsReason(analysis, i - 1, i)) return 0;
            return analysis.Tokens[name - 1].Tag is PartOfSpeech.Punct || analysis.Tokens[name].Tag is PartOfSpeech.Propn && i < deed + 4 ? i + 1 : 0;
        }
        return 0;
    }

    // "was claimed on the radio by the League": where "by" stands; 0 where it does not.
    private static int By(Analysis analysis, Sentence sentence, int cue)
    {
        for (var i = cue + 1; i < Math.Min(sentence.EndToken, cue + FarthestBy); i++)
        {
            if (analysis.Tokens[i].Normal == "by") return i;
            if (analysis.Tokens[i].Tag is PartOfSpeech.Aux || analysis.Tokens[i].Tag is PartOfSpeech.Punct && analysis.Tokens[i].Normal != "," || analysis.Tokens[i].Normal is "that" or "and" or "but") return 0;
        }
        return 0;
    }

    /// <summary>The claims that <paramref name="sentence"/> makes for the groups of <paramref name="here"/>.</summary>
    public IEnumerable<RoleMention> Read(Analysis analysis, Sentence sentence, List<ActorMention> here, IReadOnlyList<ActorMention> actors)
    {
        var avowed = _avowals.Read(analysis, sentence, here, actors);
        return here.Exists(a => a.Kind is ActorKind.ArmedGroup) ? avowed.Concat(Shown(analysis, sentence, here, actors)) : avowed;
    }

    // "The League posted a video of the burning bus": who shows a deed claims it.
    private IEnumerable<RoleMention> Shown(Analysis analysis, Sentence sentence, List<ActorMention> here, IReadOnlyList<ActorMention> actors)
    {
        foreach (var clause in analysis.Clauses)
        {
            if (clause.Sentence < sentence.Index) continue;
            if (clause.Sentence > sentence.Index) break;
            if (clause is not { Voice: Voice.Active, Negated: false } || !Is(analysis, _showing, clause.Verb, clause.EndToken)) continue;
            if (!clause.Objects.Any(o => Is(analysis, _shown, analysis.NounChunks[o].Head, analysis.NounChunks[o].EndToken))) continue;
            var who = clause.Subject is { } subject && here.Find(a => a is { Kind: ActorKind.ArmedGroup } && analysis.NounChunks[subject].Span.Overlaps(a.Span)) is { } group
                ? group.Span : AvowalReader.Speaker(analysis, sentence, here, actors, clause.Verb);
            if (who is { } shower) yield return new RoleMention(Field.Claim, shower, "claimed", clause.Span, "responsibility/shown");
        }
    }

    private bool Is(Analysis analysis, int section, int first, int end) => first < end && _lexicon.MayBegin(analysis, first) && Holds(analysis, section, first, end);

    private bool Holds(Analysis analysis, int section, int first, int end) => _lexicon.Find(analysis, first, end, m => m.Section == section) is not null;
}
