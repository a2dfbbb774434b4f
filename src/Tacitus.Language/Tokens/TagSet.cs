namespace Tacitus.Language.Tokens;

/// <summary>The tags between which the tagger chooses: a part of speech, and for verbs and common nouns the inflection.</summary>
internal static class TagSet
{
    /// <summary>How many scores a feature has: the tags, filled up so that a row fits the vector registers.</summary>
    public const int Width = 32;

    /// <summary>What each tag stands for. The order is part of the model's format.</summary>
    public static readonly (PartOfSpeech Tag, WordForm Form)[] Tags =
    [
        (PartOfSpeech.X, WordForm.None), (PartOfSpeech.Adj, WordForm.None), (PartOfSpeech.Adp, WordForm.None), (PartOfSpeech.Adv, WordForm.None),
        (PartOfSpeech.Aux, WordForm.Base), (PartOfSpeech.Aux, WordForm.Present), (PartOfSpeech.Aux, WordForm.Past),
        (PartOfSpeech.Aux, WordForm.PastParticiple), (PartOfSpeech.Aux, WordForm.Gerund), (PartOfSpeech.Aux, WordForm.Modal),
        (PartOfSpeech.Cconj, WordForm.None), (PartOfSpeech.Det, WordForm.None), (PartOfSpeech.Intj, WordForm.None),
        (PartOfSpeech.Noun, WordForm.Singular), (PartOfSpeech.Noun, WordForm.Plural), (PartOfSpeech.Num, WordForm.None),
        (PartOfSpeech.Part, WordForm.None), (PartOfSpeech.Pron, WordForm.None), (PartOfSpeech.Propn, WordForm.None),
        (PartOfSpeech.Punct, WordForm.None), (PartOfSpeech.Sconj, WordForm.None), (PartOfSpeech.Sym, WordForm.None),
        (PartOfSpeech.Verb, WordForm.Base), (PartOfSpeech.Verb, WordForm.Present), (PartOfSpeech.Verb, WordForm.Past),
        (PartOfSpeech.Verb, WordForm.PastParticiple), (PartOfSpeech.Verb, WordForm.Gerund),
    ];

    /// <summary>The index of a tag; the plain part of speech when that inflection has no tag of its own, -1 when there is none at all.</summary>
    public static int IndexOf(PartOfSpeech tag, WordForm form)
    {
        var exact = Array.IndexOf(Tags, (tag, form));
        return exact >= 0 ? exact : Array.FindIndex(Tags, t => t.Tag == tag);
    }

    /// <summary>The index for a universal part of speech with a Penn Treebank tag, as treebanks write them ("VERB", "VBN").</summary>
    public static int IndexOf(string universal, string penn)
    {
        var tag = Enum.TryParse<PartOfSpeech>(universal, ignoreCase: true, out var parsed) ? parsed : PartOfSpeech.X;
        var form = penn switch
        {
            "MD" => WordForm.Modal,
            "VB" => WordForm.Base,
            "VBP" or "VBZ" => WordForm.Present,
            "VBD" => WordForm.Past,
            "VBN" => WordForm.PastParticiple,
            "VBG" => WordForm.Gerund,
            "NNS" or "NNPS" => WordForm.Plural,
            _ => tag == PartOfSpeech.Noun ? WordForm.Singular : WordForm.None,
        };
        return IndexOf(tag, tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Noun ? form : WordForm.None);
    }
}
