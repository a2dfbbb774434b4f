using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;

namespace Tacitus.Language.Clauses;

/// <summary>Finds the verb groups of a sentence between its noun chunks, in one pass.</summary>
internal static class VerbGrouper
{
    /// <summary>Fills <paramref name="groups"/> with the verb groups of <paramref name="sentence"/>; <paramref name="chunkAt"/> has for each of its tokens the chunk that holds it, or -1.</summary>
    public static void Find(ReadOnlySpan<Token> tokens, Sentence sentence, ReadOnlySpan<int> chunkAt, List<VerbGroup> groups)
    {
        groups.Clear();
        for (var i = sentence.FirstToken; i < sentence.EndToken;)
        {
            if (chunkAt[i - sentence.FirstToken] < 0 && !ClauseWords.IsPrepositional(tokens[i]) && Read(tokens, i, sentence, chunkAt) is { } group)
            {
                groups.Add(group);
                i = group.End;
            }
            else i++;
        }
    }

    private static VerbGroup? Read(ReadOnlySpan<Token> tokens, int start, Sentence sentence, ReadOnlySpan<int> chunkAt)
    {
        var offset = sentence.FirstToken;
        var i = start;
        bool negated = false, infinitive = false, modal = false, future = false, passive = false, copula = false, have = false;
        var tense = Tense.None;
        var helpers = 0;
        var last = -1;
        for (; i < sentence.EndToken && chunkAt[i - offset] < 0; i++)
        {
            var token = tokens[i];
            if (token.Normal is "n't" or "not" or "never" || token.Normal == "longer" && i > start && tokens[i - 1].Normal == "no") negated = true;
            else if (token.Normal == "to" && i == start && LeadsToBase(tokens, i + 1, sentence.EndToken)) infinitive = true;
            else if (token.Normal == "to" && last >= 0 && tokens[last].Normal is "going" && copula && LeadsToBase(tokens, i + 1, sentence.EndToken)) { future = true; copula = passive = false; continue; }
            else if (token.Tag == PartOfSpeech.Aux || token.Normal is "be" or "been" or "being" or "was" or "were" or "has" or "had" or "have" && HelpsNext(tokens, i, sentence.EndToken, chunkAt, offset))
            {
                if (last >= 0 && tokens[last].Tag == PartOfSpeech.Verb && tokens[last].Normal is not "going") break;
                helpers++;
                last = i;
                if (token.Form == WordForm.Modal || IsModal(token.Normal))
                {
                    if (token.Normal is "will" or "wo" or "'ll" or "shall") future = true;
                    else modal = true;
                }
                else if (tense == Tense.None && helpers == 1) tense = token.Normal is "was" or "were" or "had" or "did" or "got" || token.Form == WordForm.Past ? Tense.Past
                    : token.Normal is "is" or "are" or "am" or "has" or "have" or "does" or "do" or "'s" or "'re" or "'ve" or "'m" || token.Form == WordForm.Present ? Tense.Present : Tense.None;
                var lemma = Lemmas.Of(token.Normal, PartOfSpeech.Aux);
                copula = lemma is "be" or "get";
                have = lemma == "have";
            }
            else if (token.Tag == PartOfSpeech.Verb || copula && IsParticipleLikeAdjective(tokens, i, sentence.EndToken, chunkAt, offset))
            {
                last = i;
                passive = copula && (token.Form == WordForm.PastParticiple || token.Tag == PartOfSpeech.Adj);
                if (token.Form == WordForm.Gerund && token.Normal == "being" && helpers > 0) { copula = true; continue; }
                // "is going to kill" and "got killed" go on.
                if (token.Normal == "going" && copula && i + 1 < sentence.EndToken && tokens[i + 1].Normal == "to" && LeadsToBase(tokens, i + 2, sentence.EndToken)) continue;
                if (token.Normal is "got" or "gets" or "get" or "getting" && i + 1 < sentence.EndToken && tokens[i + 1].Form == WordForm.PastParticiple)
                {
                    if (helpers == 0) tense = token.Form == WordForm.Past ? Tense.Past : token.Form == WordForm.Present ? Tense.Present : tense;
                    helpers++;
                    copula = true;
                    continue;
                }
                i++;
                break;
            }
            else if (token.Tag is PartOfSpeech.Adv or PartOfSpeech.Part && (helpers > 0 || infinitive || negated && i > start) && token.Normal is not "to") continue;
            else break;
        }
        if (last < 0) return null;
        var verb = tokens[last];
        var end = last + 1;
        while (end < i && tokens[end].Normal is "n't" or "not") end++;
        var form = verb.Tag == PartOfSpeech.Adj ? WordForm.PastParticiple : verb.Form;
        var bare = helpers == 0 || helpers == 1 && verb.Tag == PartOfSpeech.Aux;
        if (modal) tense = Tense.Modal;
        else if (future) tense = Tense.Future;
        else if (infinitive) tense = Tense.None;
        else if (helpers == 0) tense = form switch { WordForm.Past => Tense.Past, WordForm.Present => Tense.Present, WordForm.Base => Tense.Present, _ => Tense.None };
        if (helpers == 0) passive = form == WordForm.PastParticiple;
        if (have && !passive && helpers > 0 && !copula) passive = false;
        if (start > sentence.FirstToken && tokens[start - 1].Normal is "never" or "nor" or "not" or "without") negated = true;
        var lemmaOfVerb = Lemmas.Of(verb.Normal, verb.Tag == PartOfSpeech.Aux ? PartOfSpeech.Aux : PartOfSpeech.Verb);
        string? particle = null;
        if (end < sentence.EndToken && ClauseWords.IsParticle(tokens[end].Normal) && tokens[end].Tag is PartOfSpeech.Adp or PartOfSpeech.Adv
            && (ClauseWords.IsPhrasal(lemmaOfVerb, tokens[end].Normal) || tokens[end].Tag == PartOfSpeech.Adv)) particle = tokens[end++].Normal;
        return new VerbGroup(start, end, last, lemmaOfVerb, particle, passive ? Voice.Passive : Voice.Active, tense, negated, infinitive, !bare, form);
    }

    private static bool IsModal(string word) => word is "would" or "could" or "may" or "might" or "can" or "ca" or "should" or "must" or "will" or "wo" or "shall" or "'ll";

    private static bool LeadsToBase(ReadOnlySpan<Token> tokens, int i, int end)
    {
        while (i < end && tokens[i].Tag == PartOfSpeech.Adv) i++;
        return i < end && tokens[i] is { Tag: PartOfSpeech.Verb or PartOfSpeech.Aux, Form: WordForm.Base };
    }

    // "had" and "was" tagged as verbs help when a participle follows.
    private static bool HelpsNext(ReadOnlySpan<Token> tokens, int i, int end, ReadOnlySpan<int> chunkAt, int offset)
    {
        if (tokens[i].Tag != PartOfSpeech.Verb) return false;
        for (var next = i + 1; next < end && next < i + 4 && chunkAt[next - offset] < 0; next++)
        {
            if (tokens[next] is { Tag: PartOfSpeech.Verb, Form: WordForm.PastParticiple or WordForm.Gerund }) return true;
            if (tokens[next].Tag is not (PartOfSpeech.Adv or PartOfSpeech.Part or PartOfSpeech.Aux)) return false;
        }
        return false;
    }

    // "were wounded" and "was injured" are often tagged as adjectives.
    private static bool IsParticipleLikeAdjective(ReadOnlySpan<Token> tokens, int i, int end, ReadOnlySpan<int> chunkAt, int offset)
    {
        if (tokens[i].Tag != PartOfSpeech.Adj || !tokens[i].Normal.EndsWith("ed", StringComparison.Ordinal) || chunkAt[i - offset] >= 0) return false;
        var lemma = Lemmas.Of(tokens[i].Normal, PartOfSpeech.Verb);
        return lemma != tokens[i].Normal && Lemmas.IsVerb(lemma) && (i + 1 >= end || tokens[i + 1].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn));
    }
}
