using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Tacitus.Language.Sentences;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Tokens;

/// <summary>
/// Gives each token its part of speech and inflection: a greedy averaged perceptron (Collins 2002) over words, endings, shapes and a lexicon,
/// which learned from text in mixed, upper, lower and title case. Linear; safe to share between threads.
/// </summary>
internal sealed class Tagger(TagModel model)
{
    // A sentence without a verb gets one where a verb was nearly as good ("The team beat Dorn"): in captions and calls without a verb the best stood
    // over 1,200 behind (tried on twenty made-up sentences of each sort).
    private const int LargestGap = 700;

    /// <summary>The tagger with the model that the program ships.</summary>
    public Tagger() : this(TagModel.Shipped) { }

    /// <summary>The tokens with their tags.</summary>
    public ImmutableArray<Token> Tag(Article article, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        var tagged = tokens.ToArray();
        var features = new TagFeatures();
        foreach (var sentence in sentences) Tag(article.Text, tagged.AsSpan(sentence.FirstToken, sentence.EndToken - sentence.FirstToken), features);
        return ImmutableCollectionsMarshal.AsImmutableArray(tagged);
    }

    /// <summary>Tags one sentence in place.</summary>
    public void Tag(string text, Span<Token> sentence, TagFeatures features)
    {
        features.Load(text, sentence, model);
        Span<uint> active = stackalloc uint[TagFeatures.Most];
        Span<short> scores = stackalloc short[TagSet.Width];
        int before = -1, beforeThat = -1, likeliest = -1, likeliestTag = -1, gap = LargestGap;
        var finite = false;
        WordScores lastButOne = features.Scores(-2), last = features.Scores(-1), here = features.Scores(0), next = features.Scores(1);
        for (var i = 0; i < sentence.Length; i++)
        {
            var nextButOne = features.Scores(i + 2);
            WordScores.Write(lastButOne, last, here, next, nextButOne, scores);
            model.AddAfter(before, beforeThat, features.Salt, scores);
            here.AddAfter(before, model, scores);
            (lastButOne, last, here, next) = (last, here, next, nextButOne);
            var count = features.Joint(i, active);
            count += features.JointWithTags(i, before, beforeThat, active[count..]);
            model.Add(active[..count], scores);
            if (i > 0 && sentence[i - 1].Normal is "the" or "a" or "an") ForbidVerbs(scores);
            var best = Best(scores);
            finite |= IsFinite(best);
            if (i > 0 && BestFinite(scores) is var verb && scores[best] - scores[verb] < gap && sentence[i].Kind == TokenKind.Word) (likeliest, likeliestTag, gap) = (i, verb, scores[best] - scores[verb]);
            sentence[i] = sentence[i] with { Tag = TagSet.Tags[best].Tag, Form = TagSet.Tags[best].Form };
            (before, beforeThat) = (best, before);
        }
        if (!finite && likeliest >= 0) sentence[likeliest] = sentence[likeliest] with { Tag = TagSet.Tags[likeliestTag].Tag, Form = TagSet.Tags[likeliestTag].Form };
        VerbForms.Repair(sentence);
    }

    private static bool IsFinite(int tag) => TagSet.Tags[tag] is (PartOfSpeech.Verb or PartOfSpeech.Aux, WordForm.Past or WordForm.Present or WordForm.Modal);

    private static readonly int[] FiniteVerbs = [.. Enumerable.Range(0, TagSet.Tags.Length).Where(t => TagSet.Tags[t] is (PartOfSpeech.Verb, WordForm.Past or WordForm.Present))];

    private static int BestFinite(ReadOnlySpan<short> scores)
    {
        var best = FiniteVerbs[0];
        foreach (var tag in FiniteVerbs) if (scores[tag] > scores[best]) best = tag;
        return best;
    }

    // After an article stands no verb but a participle.
    private static void ForbidVerbs(Span<short> scores)
    {
        foreach (var tag in OtherVerbs) scores[tag] = short.MinValue;
    }

    private static readonly int[] OtherVerbs =
        [.. Enumerable.Range(0, TagSet.Tags.Length).Where(t => TagSet.Tags[t] is (PartOfSpeech.Verb or PartOfSpeech.Aux, not (WordForm.PastParticiple or WordForm.Gerund)))];

    // The tag with the highest score, the first of equals.
    private static int Best(ReadOnlySpan<short> scores)
    {
        var low = Vector256.Create(scores);
        var high = Vector256.ConditionalSelect(IsTag, Vector256.Create(scores[Vector256<short>.Count..]), Vector256.Create(short.MinValue));
        var most = Vector256.Max(low, high);
        var best = Vector128.Max(most.GetLower(), most.GetUpper());
        best = Vector128.Max(best, Vector128.Shuffle(best, Vector128.Create(4, 5, 6, 7, 0, 1, 2, 3)));
        best = Vector128.Max(best, Vector128.Shuffle(best, Vector128.Create(2, 3, 0, 1, 6, 7, 4, 5)));
        best = Vector128.Max(best, Vector128.Shuffle(best, Vector128.Create(1, 0, 3, 2, 5, 4, 7, 6)));
        return scores.IndexOf(best.ToScalar());
    }

    // Of the second half of a row: what fills it up is no tag.
    private static readonly Vector256<short> IsTag = Vector256.GreaterThan(Vector256.Create((short)(TagSet.Tags.Length - Vector256<short>.Count)), Vector256<short>.Indices);
}
