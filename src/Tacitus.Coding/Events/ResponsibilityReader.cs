using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Names;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Reads who claimed, admitted or denied an event, and who was blamed.</summary>
internal sealed class ResponsibilityReader
{
    // Tokens between the words and the name; a longer way round is another clause's name more often than not.
    private const int Reach = 25;

    private readonly PhraseLexicon _lexicon = PhraseLexicon.Load("Events.responsibility.lexicon");
    private readonly ClaimReader _claims = new();
    private readonly ImmutableArray<(Responsibility Tie, bool Before)> _sections;

    /// <summary>Reads the lexicon.</summary>
    public ResponsibilityReader() => _sections = [.. _lexicon.Sections.Select(s => (Code.Parse<Responsibility>(s[0]), s[1] == "before"))];

    /// <summary>Whether what is told after the claim is only why it was done: "said it had avenged the raid".</summary>
    public bool IsReason(Analysis analysis, Span claim, Span told) =>
        told.Start > claim.End && _claims.IsReason(analysis, analysis.TokenAt(claim.End - 1) + 1, analysis.TokenAt(told.Start));

    /// <summary>The ties that <paramref name="sentence"/> tells of.</summary>
    public ImmutableArray<RoleMention> Read(Analysis analysis, Sentence sentence, ImmutableArray<ActorMention> actors)
    {
        var found = new List<PhraseMatch>();
        for (var i = _lexicon.Next(analysis, sentence.FirstToken, sentence.EndToken); i < sentence.EndToken; i = _lexicon.Next(analysis, i + 1, sentence.EndToken))
        {
            if (_lexicon.Find(analysis, i, sentence.EndToken) is not { } match) continue;
            found.Add(match);
            i = match.End - 1;
        }
        foreach (var (first, end, before) in _claims.Deeds(analysis, sentence)) Add(found, first, end, Responsibility.Claimed, before);
        AddAttributed(found, analysis, sentence);
        List<ActorMention> here = [];
        foreach (var actor in actors) if (actor.Sentence == sentence.Index) here.Add(actor);
        var roles = ImmutableArray.CreateBuilder<RoleMention>();
        roles.AddRange(_claims.Read(analysis, sentence, here, actors));
        foreach (var match in found)
        {
            var (tie, before) = _sections[match.Section];
            if (tie == Responsibility.Named && !before && IsOfWho(analysis, sentence, match)) continue;
            // "a man accused of shooting two and leading police on a chase": the accused stands before.
            if (tie == Responsibility.Accused && !before && match.End < sentence.EndToken && analysis.Tokens[match.End].Normal is "of" or "in")
            {
                if (!here.Exists(a => match.First - analysis.TokenAt(a.Span.End - 1) is > 0 and <= Beside)) continue;
                before = true;
            }
            if (tie != Responsibility.Denied && IsDenied(analysis, sentence, match.First) || tie == Responsibility.Named && IsSum(analysis, sentence, match.End)) continue;
            var cue = new Span(analysis.Tokens[match.First].Span.Start, analysis.Tokens[match.End - 1].Span.End);
            foreach (var doer in Doers(analysis, sentence, here, match, tie, before))
            {
                var (field, qualifier) = tie switch
                {
                    Responsibility.Claimed or Responsibility.Signed => (Field.Claim, "claimed"),
                    Responsibility.Admitted => (Field.Claim, "admitted"),
                    Responsibility.Named => (Field.Perpetrator, "named"),
                    Responsibility.Accused => (Field.Perpetrator, "accused"),
                    _ => (Field.Denial, (string?)null),
                };
                roles.Add(new RoleMention(field, doer, qualifier, cue, "responsibility/" + Code.Of(tie)));
            }
        }
        return roles.DrainToImmutable();
    }

    // Unless words found before say it already.
    private void Add(List<PhraseMatch> found, int first, int end, Responsibility tie, bool before)
    {
        // "claimed the attack for the League": in whose name is told behind, and the words found before say only that it was claimed.
        if (!before) found.RemoveAll(known => first <= known.First && known.End < end);
        foreach (var known in found) if (known.First < end && first < known.End) return;
        found.Add(new PhraseMatch(first, end, _sections.IndexOf((tie, before)), false));
    }

    // "attributed the device to the League", "ascribes the bombs and the raid to": who stands after "to".
    private void AddAttributed(List<PhraseMatch> found, Analysis analysis, Sentence sentence)
    {
        for (var cue = sentence.FirstToken; cue < sentence.EndToken; cue++)
        {
            if (analysis.Tokens[cue].Normal is not ("attributed" or "attributes" or "attribute" or "attributing" or "ascribed" or "ascribes" or "ascribe" or "ascribing" or "imputed" or "imputes" or "imputing")) continue;
            for (var i = cue + 1; i < Math.Min(sentence.EndToken, cue + FarthestTo); i++)
            {
                if (analysis.Tokens[i].Normal == "to") { Add(found, cue, i + 1, Responsibility.Accused, false); break; }
                if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Punct) break;
            }
        }
    }

    // Tokens from "attributed" to its "to": "attributed both the shooting at the post and the mine to".
    private const int FarthestTo = 12;

    private static IEnumerable<Span> Doers(Analysis analysis, Sentence sentence, List<ActorMention> here, PhraseMatch match, Responsibility tie, bool before)
    {
        // "The army and the League accuse each other": everyone named before.
        if (tie == Responsibility.Accused && match.End + 1 < sentence.EndToken && analysis.Tokens[match.End].Normal is "each" or "one" && analysis.Tokens[match.End + 1].Normal is "other" or "another")
        {
            var position = analysis.Tokens[match.First].Span.Start;
            return here.Where(a => a.Span.End <= position && CanDo(a)).Select(a => a.Span);
        }
        var found = Doer(analysis, here, match, tie, before);
        // "claimed it for the \"soldiers of the coast\"": the whole of what they call themselves, not the soldiers in it.
        if (!before && tie is Responsibility.Claimed && found is null or { Actor: null } && Quoted(analysis, sentence, tie, match.End) is { } quoted && (found is null || quoted.Overlaps(found.Span))) return [quoted];
        if (found is { } doer) return tie is not (Responsibility.Accused or Responsibility.Claimed) ? [doer.Span] : before ? JoinedBefore(analysis, here, doer) : Joined(analysis, here, doer);
        return (Named(analysis, sentence, match, tie, before) ?? (before ? Pronoun(analysis, sentence, match.First) : null)) is { } span ? [span] : [];
    }

    // "blamed the League and allied militias": those joined to the one who is blamed.
    private static IEnumerable<Span> Joined(Analysis analysis, List<ActorMention> here, ActorMention first)
    {
        yield return first.Span;
        var last = first;
        foreach (var next in here.Where(a => a.Span.Start >= first.Span.End && CanDo(a)).OrderBy(a => a.Span))
        {
            var joined = false;
            for (var i = analysis.TokenAt(last.Span.End - 1) + 1; i < analysis.TokenAt(next.Span.Start); i++)
            {
                var token = analysis.Tokens[i];
                if (token.Normal is "and" or "or") joined = true;
                else if (token.Normal is not ("," or "the" or "its" or "their" or "allied" or "affiliated" or "armed") && token.Tag is not (PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Num)) yield break;
            }
            if (!joined) yield break;
            yield return next.Span;
            last = next;
        }
    }

    // "the League and the Front both said that they had done it": those joined to the last.
    private static IEnumerable<Span> JoinedBefore(Analysis analysis, List<ActorMention> here, ActorMention last)
    {
        yield return last.Span;
        foreach (var next in here.Where(a => a.Span.End <= last.Span.Start && CanDo(a)).OrderByDescending(a => a.Span))
        {
            var joined = false;
            var from = analysis.TokenAt(next.Span.End - 1) + 1;
            // "the rebel group" right before the name of the group.
            if (from == analysis.TokenAt(last.Span.Start)) { last = next; continue; }
            for (var i = from; i < analysis.TokenAt(last.Span.Start); i++)
            {
                var token = analysis.Tokens[i];
                if (token.Normal is "and" or "or") joined = true;
                else if (token.Normal is not ("," or "the" or "group" or "both" or "rebel" or "militant" or "faction" or "militia") && token.Tag is not (PartOfSpeech.Adj or PartOfSpeech.Det)) yield break;
            }
            if (!joined) yield break;
            yield return next.Span;
            last = next;
        }
    }

    // "a group linked to the League claimed it": who somebody is linked to, not who did it.
    private bool IsOfWho(Analysis analysis, Sentence sentence, PhraseMatch match) => analysis.Tokens[match.First].Normal is "linked" or "tied"
        && match.First > sentence.FirstToken && analysis.Tokens[match.First - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && !_claims.IsDeed(analysis, match.First - 1);

    private static bool CanDo(ActorMention actor) => actor.Kind is ActorKind.ArmedGroup or ActorKind.StateForce or ActorKind.Unnamed or ActorKind.Organisation;

    // "has carried out dozens of bombings", but not "several attacks, including one on the harbour"
    private static bool IsSum(Analysis analysis, Sentence sentence, int end)
    {
        for (var i = end; i < sentence.EndToken; i++) if (analysis.Tokens[i].Normal == "including" && i + 2 < sentence.EndToken && analysis.Tokens[i + 1].Normal is "one" or "the" && analysis.Tokens[i + 2].Normal is "one" or "in" or "on" or "at" or "attack" or "bombing") return false;
        for (var i = end; i < Math.Min(sentence.EndToken, end + 4); i++)
        {
            if (analysis.Tokens[i].Normal is "dozens" or "many" or "several" or "numerous" or "hundreds" or "scores" or "series" or "countless" or "regular" or "frequent" or "previous" or "other" or "similar") return true;
        }
        return false;
    }

    // "No one has claimed the attack", "has not claimed".
    private static bool IsDenied(Analysis analysis, Sentence sentence, int cue)
    {
        for (var i = cue - 1; i >= Math.Max(sentence.FirstToken, cue - 6); i--)
        {
            if (analysis.Tokens[i].Normal is "not" or "n't" or "never" or "nobody" or "no" or "none" or "neither" or "nor" or "without") return true;
            if (analysis.Tokens[i].Normal is "," or "but" or "and" or ";" or "\u201c" or "\"") return false;
        }
        return false;
    }

    // "The attack was claimed by the Banner of the Two Rivers": a name right beside the words is a group, though no lexicon has it.
    private static Span? Named(Analysis analysis, Sentence sentence, PhraseMatch match, Responsibility tie, bool before)
    {
        if (tie is not (Responsibility.Claimed or Responsibility.Signed or Responsibility.Accused or Responsibility.Named or Responsibility.Denied)) return null;
        if (!before && tie is Responsibility.Signed && Quoted(analysis, sentence, tie, match.End) is { } quoted) return quoted;
        // "The Dawn, the oldest band in the hills, claimed": who stands before the commas, where nobody between them claims.
        return NamedAt(analysis, sentence, match, tie, before, match.First)
            ?? (before && tie is Responsibility.Claimed && BeforeApposition(analysis, match.First) is var limit && limit < match.First ? NamedAt(analysis, sentence, match, tie, before, limit) : null);
    }

    private static Span? NamedAt(Analysis analysis, Sentence sentence, PhraseMatch match, Responsibility tie, bool before, int limit)
    {
        foreach (var chunk in analysis.NounChunks)
        {
            if (chunk.Sentence != sentence.Index) continue;
            var beside = before ? chunk.EndToken <= limit && limit - chunk.EndToken <= Beside : chunk.FirstToken >= match.End && chunk.FirstToken - match.End <= Beside;
            if (!beside || analysis.Tokens[chunk.Head].Tag != PartOfSpeech.Propn) continue;
            var first = chunk.Head;
            while (first > chunk.FirstToken && analysis.Tokens[first - 1].Tag is PartOfSpeech.Propn) first--;
            var end = End(analysis, sentence, chunk.Head + 1);
            if (before && (end > limit || first > sentence.FirstToken && IsPlaceOf(analysis, chunk.FirstToken, first))) continue;
            var span = new Span(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End);
            if (analysis.Names.Any(n => n.Kind is NameKind.Person or NameKind.Place && n.Span.Overlaps(span)) && end - first < 3) continue;
            // One word may be "Nobody" or "Police" at the head of its sentence.
            if (end - first < 2 && (tie is not (Responsibility.Claimed or Responsibility.Signed) || first == sentence.FirstToken)) continue;
            return span;
        }
        return null;
    }

    private const int Beside = 3;

    // "which has its bases in eastern Veltania, takes responsibility": where somebody is does not claim.
    private static bool IsPlaceOf(Analysis analysis, int chunk, int first) =>
        chunk > 0 && analysis.Tokens[chunk - 1].Normal is "in" or "at" or "near" or "from" || analysis.Tokens[first - 1].Normal is "in" or "at" or "near" or "from";

    // "claimed the fire for \"the people of the coast\"": what a group calls itself need be no name.
    private static Span? Quoted(Analysis analysis, Sentence sentence, Responsibility tie, int from)
    {
        var open = from;
        while (open < sentence.EndToken && analysis.Tokens[open].Tag is PartOfSpeech.Det) open++;
        if (open >= sentence.EndToken || !IsQuote(analysis, open)) return null;
        var close = open + 1;
        while (close < sentence.EndToken && close - open < LongestName && !IsQuote(analysis, close)) close++;
        if (close >= sentence.EndToken || !IsQuote(analysis, close)) return null;
        var first = open + 1;
        if (close - first > 1 && analysis.Tokens[first].Tag is PartOfSpeech.Det && char.IsUpper(analysis.Article.Text[analysis.Tokens[first + 1].Span.Start])) first++;
        // "claimed by "General" Ardan": the quotation is no name of its own.
        if (close - first < 2 || tie is Responsibility.Signed && !char.IsUpper(analysis.Article.Text[analysis.Tokens[first].Span.Start]) || close + 1 < sentence.EndToken && analysis.Tokens[close + 1].Tag is PartOfSpeech.Propn) return null;
        return new Span(analysis.Tokens[first].Span.Start, analysis.Tokens[close - 1].Span.End);
    }

    // Tokens of a quoted name, with both marks.
    private const int LongestName = 9;

    private static bool IsQuote(Analysis analysis, int token) => analysis.Tokens[token].Normal is "\"" or "\u201c" or "\u201d" or "``" or "''" or "\u00ab" or "\u00bb";

    // "Banner of the Two Rivers": the name goes on after "of" while words are capitalised.
    private static int End(Analysis analysis, Sentence sentence, int from)
    {
        var end = from;
        for (var i = from; i < Math.Min(sentence.EndToken, from + 5); i++)
        {
            if (analysis.Tokens[i].Tag == PartOfSpeech.Propn || analysis.Tokens[i].Tag == PartOfSpeech.Num && char.IsUpper(analysis.Article.Text[analysis.Tokens[i].Span.Start])) end = i + 1;
            else if (analysis.Tokens[i].Normal is not ("of" or "the" or "for")) break;
        }
        return end;
    }

    // "On Monday they carried out an attack": whom the pronoun means is settled when the report is written.
    private static Span? Pronoun(Analysis analysis, Sentence sentence, int cue)
    {
        for (var i = cue - 1; i >= Math.Max(sentence.FirstToken, cue - 3); i--)
        {
            if (analysis.Tokens[i].Normal is "it" or "they" or "she") return analysis.Tokens[i].Span;
        }
        return null;
    }

    // "The League, a branch of the Front, has claimed": what stands between the commas is not who claims.
    private static int BeforeApposition(Analysis analysis, int cue)
    {
        // "has issued a claim", "later took responsibility"
        var close = cue - 1;
        while (close > 0 && analysis.Tokens[close].Tag is PartOfSpeech.Aux or PartOfSpeech.Adv) close--;
        if (close < 1 || analysis.Tokens[close].Normal != ",") return cue;
        for (var i = close - 1; i >= Math.Max(0, close - 13); i--)
        {
            if (analysis.Tokens[i].Normal == ",") return i;
        }
        return cue;
    }

    private static ActorMention? Doer(Analysis analysis, List<ActorMention> actors, PhraseMatch match, Responsibility tie, bool before)
    {
        var fits = actors.Where(a => tie switch
        {
            // An army that says what it struck claims nothing.
            Responsibility.Claimed or Responsibility.Signed => a.Kind is ActorKind.ArmedGroup or ActorKind.Unnamed,
            Responsibility.Admitted or Responsibility.Named => a.Kind is ActorKind.ArmedGroup or ActorKind.Unnamed or ActorKind.StateForce,
            _ => a.Kind is not ActorKind.Community,
        });
        var limit = before ? BeforeApposition(analysis, match.First) : match.First;
        var position = before ? analysis.Tokens[limit].Span.Start : analysis.Tokens[match.End - 1].Span.End;
        // "A band of rebels, the League, has claimed": the name between the commas tells more than what it explains.
        if (before && limit < match.First && fits.FirstOrDefault(a => a is { Kind: ActorKind.ArmedGroup, Actor: not null } && analysis.TokenAt(a.Span.Start) - limit is 1 or 2) is { } own
            && fits.Where(a => a.Span.End <= position).MaxBy(a => a.Span.End) is null or { Actor: null }) return own;
        return before
            ? fits.Where(a => a.Span.End <= position && match.First - analysis.TokenAt(a.Span.End - 1) <= Reach).MaxBy(a => a.Span.End)
            : fits.Where(a => a.Span.Start >= position && analysis.TokenAt(a.Span.Start) - match.End <= Reach / 2).MinBy(a => a.Span.Start);
    }
}
