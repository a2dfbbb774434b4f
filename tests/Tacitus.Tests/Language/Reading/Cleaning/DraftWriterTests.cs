using Tacitus.Language.Reading.Cleaning;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Language.Reading.Cleaning;

public class DraftWriterTests
{
    [Theory]
    [InlineData("Two men  were shot.")]
    [InlineData("  Two\tmen\u00a0were shot. ")]
    [InlineData("Jose\u0301 and the \ufb01re\u00ad man")]
    [InlineData("\u201cNo,\u201d he said")]
    [InlineData("")]
    public void A_run_that_is_copied_is_written_as_its_characters_are_one_by_one(string text)
    {
        var (whole, single) = (new DraftWriter(), new DraftWriter());
        whole.AppendCopied(text, 3);
        for (var i = 0; i < text.Length; i++) single.Append(text[i], new Span(i + 3, i + 4), true);
        var (one, other) = (whole.Take(BlockKind.Paragraph), single.Take(BlockKind.Paragraph));
        Assert.Equal(other?.Text, one?.Text);
        Assert.Equal(other?.Pieces.ToArray(), one?.Pieces.ToArray());
    }
}
