using CsCheck;
using Tacitus.Coding.Encoders;

namespace Tacitus.Tests.Coding.Encoders;

public class WordPiecesTests
{
    private static readonly WordPieces Pieces = new(
    [
        "[UNK]", "[CLS]", "[SEP]", "the", "se", "##go", "##u", "se##", "rebel", "##s", "rebels", "cafe", "istanbul", "a", "##b", "b", "u", ".", "s", "-", "led", "1", ",", "200", "\u201C", "\u201D", "$", "##\u0301",
        "\u6771", "\u4EAC", "\u1112", "##\u1161", "##\u11AB", "#", "##5", "\u20AC", "'", "|",
    ]);

    [Theory]
    [InlineData("The rebels", "the=The rebels=rebels")]
    [InlineData("SEGOU Ségou sego", "se=SE ##go=GO ##u=U se=Sé ##go=go ##u=u se=se ##go=go")]
    [InlineData("Cafe\u0301 café", "cafe=Cafe\u0301 cafe=café")]
    [InlineData("\u0130stanbul", "istanbul=\u0130stanbul")]
    [InlineData("U.S.-led 1,200", "u=U .=. s=S .=. -=- led=led 1=1 ,=, 200=200")]
    [InlineData("\u201Crebel\u201D $1|a", "\u201C=\u201C rebel=rebel \u201D=\u201D $=$ 1=1 |=| a=a")]
    [InlineData("\u6771\u4EACa", "\u6771=\u6771 \u4EAC=\u4EAC a=a")]
    [InlineData("\uD55C", "\u1112=\uD55C ##\u1161= ##\u11AB=")]
    [InlineData("rebelx a rebelsss", "[UNK]=rebelx a=a rebels=rebels ##s=s ##s=s")]
    [InlineData("a\u00ADb a\u200Bb a\u0007b\u200B a\uFFFDb a\uD83Db", "a=a ##b=b a=a ##b=b a=a ##b=b a=a ##b=b a=a ##b=b")]
    [InlineData("a\u00A0b\u2028a\tb\r\na\u3000b", "a=a b=b a=a b=b a=a b=b")]
    [InlineData("\u20AC5 \uD83D\uDE42", "\u20AC=\u20AC ##5=5 [UNK]=\uD83D\uDE42")]
    [InlineData("## ##u", "#=# #=# #=# #=# u=u")]
    [InlineData("", "")]
    [InlineData(" \u0301 \u200B\n", "")]
    public void Words_are_cut_into_the_longest_pieces_that_fit(string text, string pieces) =>
        Assert.Equal(pieces, string.Join(' ', Pieces.Cut(text).Select(p => $"{Pieces.All[p.Id]}={p.Span.In(text)}")));

    [Fact]
    public void A_word_of_more_than_a_hundred_letters_is_not_cut()
    {
        Assert.Equal(100, Pieces.Cut("a" + new string('b', 99)).Count);
        var piece = Assert.Single(Pieces.Cut("a" + new string('b', 100)));
        Assert.Equal((Pieces.Unknown, 0, 101), (piece.Id, piece.Span.Start, piece.Span.End));
    }

    [Fact]
    public void Places_are_those_of_the_article()
    {
        const string Text = "By then the rebels led.";
        Assert.Equal(["the", "rebels", "led"], Pieces.Cut(Text.AsSpan(8, 14), 8).Select(p => p.Span.In(Text)));
    }

    [Fact]
    public void Pieces_stand_in_order_in_the_text_and_none_over_another() =>
        Gen.String[Gen.Char["aAbSs.,-5 \n\u00E9\u0301\u0130\u00AD\u200B\uD55C\u6771\u20AC\uD83D\uDE42\uFFFD\uFB01\u1E9B\u0323\u0390"], 0, 40].Sample(text =>
        {
            var at = 0;
            foreach (var piece in Pieces.Cut(text))
            {
                Assert.InRange(piece.Span.Start, at, piece.Span.End);
                Assert.InRange(piece.Span.End, at, text.Length);
                Assert.InRange(piece.Id, 0, Pieces.All.Length - 1);
                at = piece.Span.End;
            }
        });

    [Fact]
    public void Where_a_text_is_parted_at_a_blank_its_pieces_are_those_of_the_parts() =>
        Gen.Select(Gen.String[Gen.Char["abs.\u00E9\u0301\uD83D"], 0, 12], Gen.String[Gen.Char["abs.\u00E9\uDE42"], 0, 12]).Sample((left, right) =>
        {
            var whole = left + " " + right;
            Assert.Equal(Pieces.Cut(whole), [.. Pieces.Cut(left), .. Pieces.Cut(whole.AsSpan(left.Length + 1), left.Length + 1)]);
        });

    [Fact]
    public void A_vocabulary_without_the_piece_that_opens_a_text_is_refused() =>
        Assert.Contains("[CLS]", Assert.Throws<InvalidDataException>(() => new WordPieces(["[UNK]", "[SEP]"])).Message, StringComparison.Ordinal);
}
