namespace Tacitus.Language.Tokens;

/// <summary>
/// Sets right what the tagger confuses most, a past tense and a past participle that look alike: "gunmen killed five" and "five were killed". The tagger sees two
/// words to each side; an auxiliary or an object may stand further off.
/// </summary>
internal static class VerbForms
{
    /// <summary>Goes once over a tagged sentence.</summary>
    public static void Repair(Span<Token> sentence)
    {
        var last = -1;
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i].Tag != PartOfSpeech.Verb) continue;
            if (IsPeople(sentence, i)) { sentence[i] = sentence[i] with { Tag = PartOfSpeech.Noun, Form = WordForm.Plural }; continue; }
            var joined = last;
            last = i;
            if (sentence[i].Form is not (WordForm.Past or WordForm.PastParticiple)) continue;
            var before = i - 1;
            while (before >= 0 && (sentence[before].Tag == PartOfSpeech.Adv || sentence[before].Normal is "n't" or "not")) before--;
            var helped = before >= 0 && IsHelper(sentence[before]);
            if (helped && sentence[i].Form == WordForm.Past) sentence[i] = sentence[i] with { Form = WordForm.PastParticiple };
            else if (!helped && sentence[i].Form == WordForm.PastParticiple && (TakesNoObject(sentence[i].Normal) || EndsClause(sentence, i) && OpensClause(sentence, before) || FollowsSubject(sentence, before) && TakesObject(sentence, i)
                || before >= 0 && sentence[before].Tag == PartOfSpeech.Cconj && joined >= 0 && sentence[joined].Form == WordForm.Past)) sentence[i] = sentence[i] with { Form = WordForm.Past };
        }
    }

    // "two of the wounded died", "the injured were taken": people, where a verb of their own follows.
    private static bool IsPeople(ReadOnlySpan<Token> sentence, int at) =>
        at > 0 && at + 1 < sentence.Length && sentence[at - 1].Normal is "the" && sentence[at].Normal is "wounded" or "injured" or "killed" or "kidnapped" or "abducted" or "detained" or "arrested" or "accused" or "missing" or "displaced"
        && (sentence[at + 1].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Punct);

    private static bool IsHelper(Token token) =>
        token.Tag is PartOfSpeech.Aux && token.Form != WordForm.Modal || token.Normal is "be" or "been" or "being" or "is" or "are" or "was" or "were" or "has" or "have" or "had" or "having" or "get" or "got" or "getting";

    // A noun or pronoun in which a sentence can start: not one after a preposition, whose verb would rather tell more of it.
    private static bool FollowsSubject(ReadOnlySpan<Token> sentence, int at)
    {
        if (at < 0 || sentence[at].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron)) return false;
        for (var i = at - 1; i >= 0 && at - i < 6; i--)
        {
            if (sentence[i].Tag is PartOfSpeech.Adp or PartOfSpeech.Verb or PartOfSpeech.Aux) return sentence[i].Normal == "of";
            if (sentence[i].Tag is PartOfSpeech.Punct or PartOfSpeech.Sconj) return true;
        }
        return true;
    }

    // "after soldiers left.": a noun with its conjunction, and nothing after the verb.
    private static bool OpensClause(ReadOnlySpan<Token> sentence, int at)
    {
        while (at >= 0 && sentence[at].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Num) at--;
        return at >= 0 && sentence[at].Tag == PartOfSpeech.Sconj;
    }

    private static bool EndsClause(ReadOnlySpan<Token> sentence, int verb) => verb + 1 >= sentence.Length || sentence[verb + 1].Tag == PartOfSpeech.Punct;

    // Verbs whose participle stands with no noun: "soldiers died in" is never short for "soldiers who were died in".
    private static bool TakesNoObject(string verb) =>
        verb is "died" or "arrived" or "went" or "came" or "fell" or "remained" or "appeared" or "happened" or "occurred" or "erupted" or "escaped" or "fled" or "collapsed" or "began" or "said" or "became" or "seemed" or "ensued";

    private static bool TakesObject(ReadOnlySpan<Token> sentence, int verb)
    {
        if (sentence[verb].Normal is "named" or "called" or "dubbed" or "aged" or "armed" or "based" or "made" or "born" || verb + 1 >= sentence.Length) return false;
        var next = sentence[verb + 1];
        if (verb + 2 < sentence.Length && (next.Normal, sentence[verb + 2].Normal) is ("at", "least") or ("more", "than") or ("up", "to") or ("as", "many")) return true;
        if (next is { Normal: "that", Tag: PartOfSpeech.Sconj }) return true;
        if (next.Normal is "last" or "this" or "next" or "earlier" or "yesterday" or "today" or "that" or "which" or "who" or "one") return false;
        return next.Tag is PartOfSpeech.Det or PartOfSpeech.Num || next.Tag == PartOfSpeech.Pron;
    }
}
