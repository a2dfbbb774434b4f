using System.Collections.Immutable;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Clauses;

/// <summary>Joins the verb groups of one sentence with the chunks that go with them; <paramref name="chunkAt"/> has for each token the chunk that holds it, or -1.</summary>
internal sealed class ClauseLinker(
    string text, ImmutableArray<Token> tokens, Sentence sentence, List<NounChunk> chunks, int[] chunkAt, List<VerbGroup> groups, int firstClause, List<int> taken)
{
    private const int MostParentheses = 4;
    private readonly Link[] _links = new Link[groups.Count];

    private record struct Link(int Subject, SubjectBasis Basis, ClauseForm Form, int Governor, int Marker, int Antecedent, int Told, Voice Voice, Tense Tense);

    /// <summary>Adds the clauses of the sentence to <paramref name="clauses"/>.</summary>
    public void Join(ImmutableArray<Clause>.Builder clauses)
    {
        for (var g = 0; g < groups.Count; g++) _links[g] = Subject(g);
        for (var g = 0; g < groups.Count; g++) ShareForward(g);
        var objects = new ImmutableArray<int>[groups.Count];
        for (var g = 0; g < groups.Count; g++) objects[g] = Objects(g);
        for (var g = groups.Count - 2; g >= 0; g--)
        {
            if (objects[g].IsEmpty && IsJoinedToNext(g) && _links[g].Voice == _links[g + 1].Voice) objects[g] = objects[g + 1];
        }
        for (var g = 0; g < groups.Count; g++) Control(g, objects);
        foreach (var link in _links)
        {
            if (link.Basis == SubjectBasis.Stated && chunks[link.Subject].Follows >= 0) chunks[link.Subject] = chunks[link.Subject] with { Follows = -1 };
        }
        var obliquesOf = new ImmutableArray<int>[groups.Count];
        for (var g = 0; g < groups.Count; g++) obliquesOf[g] = Obliques(g);
        for (var g = 0; g < groups.Count; g++)
        {
            var group = groups[g];
            var link = _links[g];
            var obliques = obliquesOf[g];
            var agent = link.Voice == Voice.Passive ? Agent(obliquesOf, g) : null;
            clauses.Add(new Clause
            {
                Sentence = sentence.Index,
                Span = new Span(tokens[group.First].Span.Start, tokens[group.End - 1].Span.End),
                FirstToken = group.First,
                EndToken = group.End,
                Verb = group.Verb,
                Lemma = group.Lemma,
                Particle = group.Particle ?? ParticleAfter(group, objects[g]),
                Form = link.Form,
                Voice = link.Voice,
                Tense = link.Tense,
                Negated = group.Negated,
                Subject = link.Subject < 0 ? null : link.Subject,
                SubjectBasis = link.Subject < 0 ? SubjectBasis.None : link.Basis,
                Objects = objects[g],
                Agent = agent,
                Obliques = agent is null ? obliques : obliques.Remove(agent.Value),
                Governor = link.Governor < 0 ? null : firstClause + link.Governor,
                Marker = link.Marker,
            });
        }
    }

    private Link Subject(int g)
    {
        var group = groups[g];
        var none = new Link(-1, SubjectBasis.None, group.Infinitive ? ClauseForm.Infinitive : group.IsFinite ? ClauseForm.Finite : ClauseForm.Participle, -1, -1, -1, -1, group.Voice, group.Tense);
        var p = group.First - 1;
        while (p >= sentence.FirstToken && (tokens[p].Tag == PartOfSpeech.Adv || IsQuote(p))) p--;
        if (group.Infinitive) return none with { Governor = g - 1, Basis = SubjectBasis.Shared };
        if (Inverted(g, p) is { } speaker) return none with { Subject = speaker, Basis = SubjectBasis.Stated };
        if (p < sentence.FirstToken) return none;
        if (!group.IsFinite) return Participle(g, p, none);
        if (ChunkAt(p) is var c and >= 0) return Stated(g, c, none);
        if (ClauseWords.IsRelative(tokens[p])) return Relative(p, none);
        if (IsBreak(p) && BeforeParenthesis(p) is var before and >= 0) return ClauseWords.IsRelative(tokens[before]) ? Relative(before, none) : Stated(g, ChunkAt(before), none);
        if (tokens[p].Tag == PartOfSpeech.Cconj || tokens[p].Normal == ",") return Coordinated(g, none);
        if (g > 0 && groups[g - 1].End > p && (_links[g - 1].Told >= 0 ? _links[g - 1].Told : _links[g - 1].Basis == SubjectBasis.Antecedent ? _links[g - 1].Subject : -1) is var told and >= 0) return Stated(g, told, none);
        if (g > 0 && groups[g - 1].End > p && tokens[p].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux) return none with { Governor = g - 1, Basis = SubjectBasis.Shared };
        return none with { Marker = tokens[p].Tag == PartOfSpeech.Sconj ? p : -1 };
    }

    private Link Stated(int g, int chunk, Link link)
    {
        // Before a noun with a verb of its own these words open a clause, whatever the tagger says.
        if (chunks[chunk].Preposition is var opener and >= 0 && tokens[opener].Normal is "after" or "before" or "since" or "until" or "as" or "while" or "because" or "although" or "though")
            chunks[chunk] = chunks[chunk] with { Preposition = -1 };
        var subject = OutOfTellingClauses(g, Climb(chunk));
        var before = chunks[subject].FirstToken - 1;
        while (before > sentence.FirstToken && tokens[before].Tag == PartOfSpeech.Adv && tokens[before].Normal is not ("when" or "where" or "why" or "how")) before--;
        if (tokens[chunks[subject].Head].Normal == "there" && groups[g].Lemma == "be" && ChunkAt(groups[g].End) is var real and >= 0) subject = real;
        link = link with { Subject = subject, Basis = SubjectBasis.Stated };
        if (before < sentence.FirstToken) return link;
        if (tokens[chunks[subject].FirstToken].Normal == "whose") return link with { Form = ClauseForm.Relative, Marker = chunks[subject].FirstToken, Told = ChunkBefore(chunks[subject].FirstToken) };
        var outer = g - 1;
        while (outer >= 0 && groups[outer].First > before) outer--;
        if (ClauseWords.IsRelative(tokens[before]) && ChunkBefore(before) is var antecedent and >= 0 && (tokens[before].Normal != "that" || outer < 0 || !Governs(outer, before)))
            return link with { Form = ClauseForm.Relative, Marker = before, Antecedent = antecedent, Told = antecedent };
        if (tokens[before].Tag == PartOfSpeech.Sconj || tokens[before].Normal is "that" or "when" or "where" or "why" or "how" or "if" or "after" or "before" or "because" or "while" or "since" or "until" or "as")
            link = link with { Marker = before };
        if (outer >= 0 && (Governs(outer, link.Marker >= 0 ? link.Marker : before + 1) || link.Marker >= 0 && tokens[link.Marker].Normal == "that")) link = link with { Governor = outer };
        return link;
    }

    // "The villagers killed by soldiers were buried": a chunk that goes with a clause which tells more of a noun is not the subject, that noun is.
    private int OutOfTellingClauses(int g, int subject)
    {
        for (var h = g - 1; h >= 0; h--)
        {
            if (groups[h].End > chunks[subject].FirstToken) continue;
            var reached = chunks[subject].FirstToken;
            // "Raiders accused of burning a barn were tried": the barn goes with what they are accused of.
            while (h > 0 && IsDeedOf(h) && ReachesOver(groups[h].End, reached)) reached = _links[h--].Marker;
            var telling = _links[h].Basis == SubjectBasis.Antecedent || _links[h].Form == ClauseForm.Relative;
            var told = _links[h].Told >= 0 ? _links[h].Told : _links[h].Subject;
            if (!telling || told < 0 || !ReachesOver(groups[h].End, reached)) break;
            subject = Climb(told);
        }
        return subject;
    }

    // Whether group h is a participle that only a preposition parts from the verb before: "accused of burning".
    private bool IsDeedOf(int h) => _links[h] is { Form: ClauseForm.Participle, Basis: SubjectBasis.Shared, Marker: >= 0 and var marker } && tokens[marker].Tag is PartOfSpeech.Adp or PartOfSpeech.Sconj && groups[h - 1].End == marker;

    // Whether only chunks, prepositions and adverbs stand between a verb and what it may reach, so that this goes with the verb.
    private bool ReachesOver(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (ChunkAt(i) < 0 && tokens[i].Tag is not (PartOfSpeech.Adp or PartOfSpeech.Adv)) return false;
        }
        return true;
    }

    // Whether group g stands right before the token, so that what follows is what is said, known, ordered.
    private bool Governs(int g, int token) => groups[g].End == token || groups[g].End == token - 1 && (IsQuote(token - 1) || ChunkAt(token - 1) >= 0 && ClauseWords.IsSaying(groups[g].Lemma));

    private Link Relative(int marker, Link link)
    {
        var before = marker - 1;
        while (before >= sentence.FirstToken && (tokens[before].Normal == "," || tokens[before].Tag == PartOfSpeech.Adp || IsQuote(before))) before--;
        var antecedent = before >= sentence.FirstToken ? ChunkAt(before) : -1;
        if (antecedent < 0) return link with { Marker = marker };
        return link with { Subject = antecedent, Basis = SubjectBasis.Antecedent, Form = ClauseForm.Relative, Marker = marker };
    }

    private Link Participle(int g, int p, Link link)
    {
        var finite = LastFinite(g);
        // "said that nine died, adding that": who adds is who said.
        while (ClauseWords.IsSaying(groups[g].Lemma) && finite >= 0 && _links[finite].Governor is var outer and >= 0 && ClauseWords.IsSaying(groups[outer].Lemma)) finite = outer;
        if (tokens[p].Tag == PartOfSpeech.Cconj && g > 0 && _links[g - 1].Basis == SubjectBasis.Antecedent && groups[g - 1].Form != groups[g].Form)
            return link with { Subject = _links[g - 1].Subject, Basis = SubjectBasis.Antecedent, Governor = _links[g - 1].Governor };
        if (tokens[p].Tag == PartOfSpeech.Cconj && g > 0 && groups[g - 1].Form == groups[g].Form)
        {
            // "was shot and killed": the second participle has all of the first.
            var first = _links[g - 1];
            return link with { Subject = first.Subject, Basis = first.Basis == SubjectBasis.Stated ? SubjectBasis.Shared : first.Basis, Form = first.Form, Voice = first.Voice, Tense = first.Tense, Governor = first.Governor, Marker = first.Marker };
        }
        if (ChunkAt(p) is var c and >= 0 && !ClauseWords.IsTime(Words(c), chunks[c].Head - chunks[c].FirstToken)) return link with { Subject = c, Basis = SubjectBasis.Antecedent, Governor = finite };
        var marker = tokens[p].Tag is PartOfSpeech.Sconj or PartOfSpeech.Adp ? p : -1;
        if (IsBreak(p) && groups[g].Voice == Voice.Passive && ChunkBefore(p) is var told and >= 0 && finite < 0) return link with { Subject = Climb(told), Basis = SubjectBasis.Antecedent };
        return link with { Governor = finite, Basis = SubjectBasis.Shared, Marker = marker, Subject = finite >= 0 ? SharedSubject(finite) : -1 };
    }

    // "came and killed", "was found and arrested": the subject of the finite clause before.
    private Link Coordinated(int g, Link link)
    {
        var finite = LastFinite(g);
        // "was caught, the mayor said, and has been held": who says it stands beside.
        if (finite > 0 && IsAside(finite)) finite = LastFinite(finite);
        if (finite < 0) return link;
        var first = _links[finite];
        return link with { Subject = SharedSubject(finite), Basis = SubjectBasis.Shared, Form = first.Form, Governor = first.Governor, Marker = first.Marker };
    }

    // Whether group g tells between two commas who says the rest.
    private bool IsAside(int g) => ClauseWords.IsSaying(groups[g].Lemma) && groups[g].End < sentence.EndToken && tokens[groups[g].End].Normal == ","
        && _links[g] is { Basis: SubjectBasis.Stated, Subject: >= 0 and var speaker } && chunks[speaker].FirstToken > sentence.FirstToken && tokens[chunks[speaker].FirstToken - 1].Normal == ",";

    // "Armed with rifles, raiders attacked": a participle before its clause waits for that clause's subject.
    private void ShareForward(int g)
    {
        if (groups[g].IsFinite || groups[g].Infinitive && g > 0 || _links[g].Subject >= 0 || _links[g].Governor >= 0) return;
        for (var later = g + 1; later < groups.Count; later++)
        {
            if (!groups[later].IsFinite) continue;
            if (_links[later].Basis == SubjectBasis.Stated) _links[g] = _links[g] with { Subject = _links[later].Subject, Basis = SubjectBasis.Shared, Governor = later };
            return;
        }
    }

    // "ordered soldiers to kill", "were forced to leave", "want to leave".
    private void Control(int g, ImmutableArray<int>[] objects)
    {
        if (_links[g].Subject >= 0 || _links[g].Basis != SubjectBasis.Shared || _links[g].Governor is var governor && governor < 0) return;
        var adjacentObject = objects[governor] is [var nearest, ..] ? nearest : -1;
        var subject = _links[governor].Voice == Voice.Active && adjacentObject >= 0 && groups[g].Infinitive && chunks[adjacentObject].EndToken == groups[g].First && groups[governor].Lemma is not ("promise" or "vow" or "threaten" or "use" or "have" or "be")
            ? adjacentObject
            : SharedSubject(governor);
        _links[g] = _links[g] with { Subject = subject };
    }

    private ImmutableArray<int> Objects(int g)
    {
        var group = groups[g];
        if (_links[g] is { Form: ClauseForm.Relative, Antecedent: >= 0 } link && group.Voice == Voice.Active && !Follows(group.End)) return [link.Antecedent];
        var objects = taken;
        objects.Clear();
        var i = group.End;
        var limit = g + 1 < groups.Count ? groups[g + 1].First : sentence.EndToken;
        while (i < limit)
        {
            var c = ChunkAt(i);
            if (c < 0)
            {
                if (tokens[i].Tag == PartOfSpeech.Adv || IsQuote(i) || i == group.End && tokens[i].Normal == "dead" || objects.Count > 0 && Joins(i)) { i++; continue; }
                break;
            }
            var chunk = chunks[c];
            if (chunk.FirstToken < i || chunk.Preposition >= group.End || IsSubjectAfter(g, c) || objects.Count > 0 && chunk.Follows < 0) break;
            if (!ClauseWords.IsTime(Words(c), chunk.Head - chunk.FirstToken)) objects.Add(c);
            else if (objects.Count > 0) break;
            i = chunk.EndToken;
            // "five men from Velm and two women": what stands between members with "of" belongs to the first.
            while (i < limit && objects.Count > 0 && tokens[i].Normal == "of" && ChunkAt(i + 1) is var of and >= 0) i = chunks[of].EndToken;
        }
        if (Inverted(g, group.First - 1) is { } speaker && objects.Count > 0 && objects[0] == speaker) objects.Clear();
        return [.. objects];
    }

    private ImmutableArray<int> Obliques(int g)
    {
        var group = groups[g];
        taken.Clear();
        if (g == 0 && _links[g].Subject >= 0 && _links[g].Basis == SubjectBasis.Stated)
        {
            for (var i = sentence.FirstToken; i < chunks[_links[g].Subject].FirstToken; i++) Take(i);
        }
        var end = sentence.EndToken;
        if (g + 1 < groups.Count)
        {
            end = groups[g + 1].First;
            var next = _links[g + 1];
            if (next.Basis == SubjectBasis.Stated && next.Subject >= 0 && chunks[next.Subject].FirstToken >= group.End) end = chunks[next.Subject].FirstToken;
            if (next.Marker >= group.End) end = Math.Min(end, next.Marker);
        }
        for (var i = group.End; i < end; i++) Take(i);
        return [.. taken];

        void Take(int i)
        {
            var c = ChunkAt(i);
            if (c < 0 || chunks[c].FirstToken != i) return;
            var chunk = chunks[c];
            if (chunk.Preposition >= 0 ? tokens[chunk.Preposition].Normal != "of" : ClauseWords.IsTime(Words(c), chunk.Head - chunk.FirstToken)) taken.Add(c);
        }
    }

    // "was shot and killed by raiders": the agent of the second is that of the first, too.
    private int? Agent(ImmutableArray<int>[] obliques, int g)
    {
        foreach (var c in obliques[g]) if (IsAgent(chunks[c])) return c;
        return IsJoinedToNext(g) && _links[g + 1].Voice == Voice.Passive ? Agent(obliques, g + 1) : null;
    }

    // "shot and killed", with nothing between them.
    private bool IsJoinedToNext(int g) => g + 1 < groups.Count && groups[g].End + 1 == groups[g + 1].First && tokens[groups[g].End].Tag == PartOfSpeech.Cconj;

    // "blew himself up", "gunned him down".
    private string? ParticleAfter(VerbGroup group, ImmutableArray<int> objects)
    {
        if (objects.Length != 1 || chunks[objects[0]].EndToken is var next && next >= sentence.EndToken) return null;
        return ClauseWords.IsParticle(tokens[next].Normal) && ClauseWords.IsPhrasal(group.Lemma, tokens[next].Normal) ? tokens[next].Normal : null;
    }

    private bool IsAgent(NounChunk chunk) =>
        chunk.Preposition >= 0 && tokens[chunk.Preposition].Normal == "by" && tokens[chunk.Head].Tag != PartOfSpeech.Num
        && !ClauseWords.IsTime(tokens.AsSpan()[chunk.FirstToken..chunk.EndToken], chunk.Head - chunk.FirstToken);

    // '"We won," said the mayor', "In the car was a bomb" is left alone.
    private int? Inverted(int g, int p)
    {
        var group = groups[g];
        if (!ClauseWords.IsSaying(group.Lemma) || group.Voice == Voice.Passive || group.Helped || group.Form is not (WordForm.Past or WordForm.Present)) return null;
        if (p >= sentence.FirstToken && tokens[p].Normal != "," && !IsQuote(p) && !IsQuote(group.First - 1)) return null;
        var c = ChunkAt(group.End);
        if (c < 0 || chunks[c].FirstToken != group.End || chunks[c].Preposition >= group.End) return null;
        // "..., said police arrested two" has a verb of its own after the chunk.
        return g + 1 < groups.Count && groups[g + 1].First == chunks[c].EndToken && groups[g + 1].IsFinite ? null : c;
    }

    private int SharedSubject(int g) => _links[g].Subject;

    private int LastFinite(int g)
    {
        for (var before = g - 1; before >= 0; before--)
        {
            if (_links[before].Tense != Tense.None) return before;
        }
        return -1;
    }

    private bool IsSubjectAfter(int g, int chunk)
    {
        for (var later = g + 1; later < groups.Count && later <= g + 2; later++)
        {
            if (_links[later].Basis == SubjectBasis.Stated && _links[later].Subject == chunk) return true;
        }
        return false;
    }

    // From "the village" to "members" in "members of the front in the village", and from the last to the first of joined chunks.
    private int Climb(int c)
    {
        for (var steps = 0; steps < 6; steps++)
        {
            var chunk = chunks[c];
            if (chunk.EndToken - chunk.FirstToken == 1 && tokens[chunk.Head].Normal is "both" or "all" or "each" && ChunkAt(chunk.FirstToken - 1) is var floated and >= 0) c = floated;
            else if (chunk.Preposition > sentence.FirstToken && ChunkBefore(chunk.Preposition) is var above and >= 0 && chunks[above].EndToken == chunk.Preposition
                && !ClauseWords.IsDayOrMonth(tokens[chunks[above].Head].Normal)) c = above;
            else if (chunk.Follows >= 0 && chunks[chunk.Follows].Sentence == sentence.Index && tokens[chunk.FirstToken - 1].Tag == PartOfSpeech.Cconj && !IsObject(chunk.Follows)) c = chunk.Follows;
            else break;
        }
        return c;
    }

    // A chunk right after a verb, or joined to one: "killed five and police left" has "police" as a subject of its own.
    private bool IsObject(int c)
    {
        while (chunks[c].Follows >= 0) c = chunks[c].Follows;
        if (chunks[c].Preposition >= 0) return true;
        var before = chunks[c].FirstToken - 1;
        return before >= sentence.FirstToken && (tokens[before].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj || ClauseWords.IsRelative(tokens[before]));
    }

    // The last token before a parenthesis that ends at the mark at p: "Velm, 28, of Sok, was"; -1 when there is none.
    private int BeforeParenthesis(int p)
    {
        var open = p - 1;
        for (var steps = 0; steps < MostParentheses; steps++)
        {
            while (open > sentence.FirstToken && !IsBreak(open)) open--;
            if (open <= sentence.FirstToken) return -1;
            var before = open - 1;
            while (before > sentence.FirstToken && IsQuote(before)) before--;
            if (ClauseWords.IsRelative(tokens[before])) return before;
            if (ChunkAt(before) is var c and >= 0)
            {
                c = Climb(c);
                var further = (chunks[c].Preposition >= 0 ? chunks[c].Preposition : chunks[c].FirstToken) - 1;
                if (further <= sentence.FirstToken || !IsBreak(further)) return chunks[c].EndToken - 1;
                open = further;
            }
            else open = before;
        }
        return -1;
    }

    private ReadOnlySpan<Token> Words(int c) => tokens.AsSpan()[chunks[c].FirstToken..chunks[c].EndToken];

    private int ChunkAt(int token) => token >= sentence.FirstToken && token < sentence.EndToken ? chunkAt[token] : -1;

    private int ChunkBefore(int token) => token - 1 >= sentence.FirstToken && tokens[token - 1].Normal == "," ? ChunkAt(token - 2) : ChunkAt(token - 1);

    private bool Follows(int token) => ChunkAt(token) is var c and >= 0 && chunks[c].FirstToken == token;

    private bool Joins(int i) => tokens[i].Normal == "," || tokens[i].Tag == PartOfSpeech.Cconj;

    private bool IsQuote(int i) => tokens[i].Kind == TokenKind.Punctuation && text[tokens[i].Span.Start] is '"' or '\u201c' or '\u201d' or '\u2018' or '\u2019' or '\'';

    private bool IsBreak(int i) => tokens[i].Kind == TokenKind.Punctuation && text[tokens[i].Span.Start] is ',' or '(' or ')' or '[' or ']' or '-' or '\u2013' or '\u2014';
}
