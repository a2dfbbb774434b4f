using System.Collections.Frozen;
using Tacitus.Language.Clauses;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Attributions;

/// <summary>Reads the attributions of one sentence.</summary>
internal readonly ref struct AttributionReader(
    ReadOnlySpan<Token> tokens, Sentence sentence, ReadOnlySpan<NounChunk> chunks, int firstChunk, int endChunk, ReadOnlySpan<Clause> clauses, int firstClause,
    FrozenDictionary<string, (AttributionKind Kind, bool ClauseOnly, bool Mental)> verbs, FrozenSet<string> speakers)
{
    private const int LongestSource = 16;
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private readonly ReadOnlySpan<NounChunk> _chunks = chunks;
    private readonly ReadOnlySpan<Clause> _clauses = clauses;

    /// <summary>The attributions in order of their cues.</summary>
    public List<AttributionMention> Read()
    {
        var found = new List<AttributionMention>();
        for (var c = 0; c < _clauses.Length; c++)
        {
            if (OfVerb(c) is { } mention) found.Add(mention);
        }
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (OfPhrase(i) is { } mention) found.Add(mention);
        }
        if (found.Count == 0 && OfHeadline() is { } headline) found.Add(headline);
        return found;
    }

    private (AttributionKind Kind, bool ClauseOnly, bool Mental)? Cue(Clause clause)
    {
        if (clause.Negated || clause.Form == ClauseForm.Infinitive || clause.Tense is Tense.Modal or Tense.Future) return null;
        var lemma = clause.Particle is null ? clause.Lemma : clause.Lemma + " " + clause.Particle;
        return verbs.TryGetValue(lemma, out var cue) || verbs.TryGetValue(clause.Lemma, out cue) ? cue : null;
    }

    private AttributionMention? OfVerb(int c)
    {
        var clause = _clauses[c];
        if (Cue(clause) is not { } cue) return null;
        if ((clause.Voice == Voice.Active ? clause.Subject : clause.Agent) is not { } speaker) return null;
        var chunk = _chunks[speaker];
        if (_tokens[chunk.Head].Normal is "there" or "what" || ClauseWords.IsTime(_tokens[chunk.FirstToken..chunk.EndToken], chunk.Head - chunk.FirstToken)) return null;
        // "I think" and "you know" inside a quotation tell nothing of anyone.
        if (cue.Mental && _tokens[chunk.Head].Normal is "i" or "we" or "you" or "people") return null;
        var inverted = chunk.FirstToken >= clause.EndToken;
        var source = Source(chunk, inverted ? sentence.EndToken : clause.FirstToken, clause.SubjectBasis == SubjectBasis.Stated && clause.Voice == Voice.Active);
        var opens = clause.SubjectBasis == SubjectBasis.Stated && !inverted && clause.Voice == Voice.Active ? chunk.FirstToken : clause.FirstToken;
        var after = Tail(inverted ? source.End : clause.EndToken, clause);
        var end = NextCue(c);
        var behind = after < end && Words(after, end) >= 2 && HasContent(clause, cue, c, after, end);
        var ahead = Preposed(opens, clause.SubjectBasis == SubjectBasis.Stated);
        if (!behind && !ahead) return null;
        var content = ahead
            ? new Span(sentence.Span.Start, behind && Words(after, end) >= 3 ? _tokens[end - 1].Span.End : _tokens[opens - 1].Span.End)
            : new Span(_tokens[after].Span.Start, _tokens[end - 1].Span.End);
        return new AttributionMention(SpanOf(source.First, source.End), clause.Span, content, cue.Kind);
    }

    // "according to X", "per X".
    private AttributionMention? OfPhrase(int i)
    {
        var length = _tokens[i].Normal == "according" && i + 2 < sentence.EndToken && _tokens[i + 1].Normal == "to" ? 2
            : _tokens[i].Normal == "per" && i + 1 < sentence.EndToken && _tokens[i + 1].Tag is PartOfSpeech.Det or PartOfSpeech.Propn && _tokens[i + 1].Normal is not ("a" or "an") ? 1 : 0;
        if (length == 0 || ChunkFrom(i + length) is not { } chunk) return null;
        var source = Source(chunk, sentence.EndToken, widely: true);
        var cue = SpanOf(i, i + length);
        if (i - sentence.FirstToken <= 1)
        {
            var start = source.End;
            while (start < sentence.EndToken && _tokens[start].Kind == TokenKind.Punctuation && !IsQuote(start)) start++;
            return Words(start, sentence.EndToken) < 2 ? null : new AttributionMention(SpanOf(source.First, source.End), cue, new Span(_tokens[start].Span.Start, sentence.Span.End), AttributionKind.Said);
        }
        var last = i - 1;
        if (_tokens[last].Normal == "," && last > sentence.FirstToken) last--;
        var rest = Words(source.End, sentence.EndToken);
        return new AttributionMention(SpanOf(source.First, source.End), cue, rest > 4 ? sentence.Span : SpanOf(sentence.FirstToken, last + 1), AttributionKind.Said);
    }

    // "Police: Five shot in harbour".
    private AttributionMention? OfHeadline()
    {
        if (ChunkFrom(sentence.FirstToken) is not { } chunk || chunk.EndToken - chunk.FirstToken > 4 || chunk.EndToken + 3 > sentence.EndToken) return null;
        var colon = chunk.EndToken;
        if (_tokens[colon].Normal != ":" || !speakers.Contains(_tokens[chunk.Head].Normal)) return null;
        return new AttributionMention(chunk.Span, _tokens[colon].Span, new Span(_tokens[colon + 1].Span.Start, sentence.Span.End), AttributionKind.Said);
    }

    // Whether what follows the verb can be what is said.
    private bool HasContent(Clause clause, (AttributionKind Kind, bool ClauseOnly, bool Mental) cue, int c, int after, int end)
    {
        if (_tokens[after].Normal is "that" or ":" or "how" or "why" or "whether" or "if" or "what" || IsQuote(after)) return true;
        if (_tokens[after].Normal == "," && after + 1 < end && IsQuote(after + 1)) return true;
        if (clause.Lemma == "say" && Words(after, end) >= 4) return true;
        for (var later = c + 1; later < _clauses.Length; later++)
        {
            if (_clauses[later].Governor == firstClause + c && _clauses[later].FirstToken < end && (_clauses[later].Form != ClauseForm.Participle || !cue.ClauseOnly)) return true;
            if (_clauses[later] is { SubjectBasis: SubjectBasis.Stated, Subject: { } s } && _chunks[s].FirstToken >= after && _chunks[s].FirstToken <= after + 1) return true;
        }
        return !cue.ClauseOnly && (!clause.Objects.IsEmpty || clause.Voice == Voice.Passive);
    }

    // Past whom it is told to, when and where: "told reporters in Velm on Friday that ...".
    private int Tail(int after, Clause clause)
    {
        var i = after;
        var tells = clause.Lemma is "tell" or "inform" or "remind" or "assure" or "warn" or "ask" or "advise";
        while (i < sentence.EndToken)
        {
            if (ChunkFrom(i) is { } chunk)
            {
                var time = ClauseWords.IsTime(_tokens[chunk.FirstToken..chunk.EndToken], chunk.Head - chunk.FirstToken);
                if (!time && !(tells && i == after && (chunk.EndToken >= sentence.EndToken || _tokens[chunk.EndToken].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Aux)))) break;
                i = chunk.EndToken;
            }
            else if (_tokens[i].Tag == PartOfSpeech.Adp && ChunkFrom(i + 1) is { } place && !IsSubject(place)) i = place.EndToken;
            else if (_tokens[i].Tag == PartOfSpeech.Adv) i++;
            else break;
        }
        // Where nothing else is left, that was what was said after all: "warned of attacks".
        return Words(i, sentence.EndToken) < 2 ? after : i;
    }

    private bool IsSubject(NounChunk chunk)
    {
        foreach (var clause in _clauses) if (clause is { SubjectBasis: SubjectBasis.Stated, Subject: { } s } && _chunks[s].FirstToken == chunk.FirstToken) return true;
        return false;
    }

    // "..., X said": a comma or closing quotation mark before who says it, and words before that.
    private bool Preposed(int opens, bool stated)
    {
        if (opens - sentence.FirstToken < 3) return opens - sentence.FirstToken >= 1 && IsQuote(opens - 1);
        return IsQuote(opens - 1) || stated && _tokens[opens - 1].Normal is "," or "?" or "!" && Words(sentence.FirstToken, opens) >= 3 && HasVerbBefore(opens);
    }

    private bool HasVerbBefore(int token)
    {
        foreach (var clause in _clauses) if (clause.FirstToken < token && clause.Form is ClauseForm.Finite or ClauseForm.Relative || clause.FirstToken < token && clause.Voice == Voice.Passive) return true;
        return false;
    }

    // Where another verb of saying with the same speaker takes over: "said it was over, adding that ...".
    private int NextCue(int c)
    {
        for (var later = c + 1; later < _clauses.Length; later++)
        {
            if (_clauses[later].SubjectBasis != SubjectBasis.Shared || _clauses[later].Subject != _clauses[c].Subject || Cue(_clauses[later]) is null) continue;
            var end = _clauses[later].FirstToken;
            while (end > _clauses[c].EndToken && (_tokens[end - 1].Normal == "," || _tokens[end - 1].Tag is PartOfSpeech.Cconj or PartOfSpeech.Adv)) end--;
            return end;
        }
        return sentence.EndToken;
    }

    // The chunk with what follows it up to the verb: "the head of the league, Anton Velm,".
    private (int First, int End) Source(NounChunk chunk, int limit, bool widely)
    {
        var end = chunk.EndToken;
        if (!widely || chunk.FirstToken >= limit) return (chunk.FirstToken, end);
        var most = Math.Min(limit, chunk.FirstToken + LongestSource);
        while (end < most)
        {
            if (_tokens[end].Tag == PartOfSpeech.Adp && ChunkFrom(end + 1) is { } further && further.EndToken <= limit && _tokens[end].Normal is "of" or "for" or "at" or "in" or "from" or "with" or "to" or "on") end = further.EndToken;
            else if (_tokens[end].Tag == PartOfSpeech.Cconj && ChunkFrom(end + 1) is { } joined && joined.Follows >= 0 && joined.EndToken <= limit) end = joined.EndToken;
            else if (_tokens[end].Normal == "," && ChunkFrom(end + 1) is { } apposition && apposition.EndToken <= limit && apposition.Follows < 0 && !IsSubject(apposition) && _tokens[apposition.FirstToken].Tag is PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Num) end = apposition.EndToken;
            else break;
        }
        return (chunk.FirstToken, end);
    }

    private NounChunk? ChunkFrom(int token)
    {
        int low = firstChunk, high = endChunk;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_chunks[middle].FirstToken < token) low = middle + 1;
            else high = middle;
        }
        return low < endChunk && _chunks[low].FirstToken == token ? _chunks[low] : null;
    }

    private int Words(int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++) if (_tokens[i].Kind != TokenKind.Punctuation) words++;
        return words;
    }

    private bool IsQuote(int i) => Quotations.IsMark(_tokens[i]);

    private Span SpanOf(int first, int end) => new(_tokens[first].Span.Start, _tokens[end - 1].Span.End);
}
