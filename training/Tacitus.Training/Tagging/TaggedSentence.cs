using Tacitus.Language.Tokens;

namespace Tacitus.Training.Tagging;

/// <summary>A sentence with the tag of each token, by index in <see cref="TagSet.Tags"/>.</summary>
/// <param name="Text">The text that the tokens point into.</param>
/// <param name="Tokens">The tokens, as the program's own tokenizer cuts them.</param>
/// <param name="Tags">A tag a token.</param>
internal sealed record TaggedSentence(string Text, Token[] Tokens, int[] Tags)
{
    /// <summary>The sentence in capitals; null when a capital would change where words stand.</summary>
    public TaggedSentence? Upper() => WithText(Text.ToUpperInvariant());

    /// <summary>The sentence without capitals.</summary>
    public TaggedSentence? Lower() => WithText(Text.ToLowerInvariant());

    /// <summary>The sentence as a headline has it: a capital for each word but the short unstressed ones, no full stop.</summary>
    public TaggedSentence Title()
    {
        var letters = Text.ToCharArray();
        for (var i = 0; i < Tokens.Length; i++)
        {
            var small = Tokens[i].Span.Length < 4 && TagSet.Tags[Tags[i]].Tag is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Cconj or PartOfSpeech.Part;
            if (!small || i == 0) letters[Tokens[i].Span.Start] = char.ToUpperInvariant(letters[Tokens[i].Span.Start]);
        }
        var count = Tokens.Length;
        while (count > 1 && Text[Tokens[count - 1].Span.Start] is '.' or '"' or '\u201d') count--;
        return new TaggedSentence(new string(letters), Tokens[..count], Tags[..count]);
    }

    private TaggedSentence? WithText(string text) => text.Length == Text.Length ? this with { Text = text } : null;
}
