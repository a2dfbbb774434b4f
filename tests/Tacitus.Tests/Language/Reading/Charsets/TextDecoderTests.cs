using System.Text;
using Tacitus.Language.Reading.Charsets;

namespace Tacitus.Tests.Language.Reading.Charsets;

public class TextDecoderTests
{
    private const string German = "Überfälle in Görlitz: Die Täter flüchteten über die Brücke, Zeugen hörten Schüsse.";
    private const string Russian = "Вчера вечером в городе прогремел взрыв, сообщили в министерстве внутренних дел республики.";

    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-16", German)]
    [InlineData("utf-16BE", German)]
    [InlineData("utf-16", Russian)]
    [InlineData("utf-16BE", Russian)]
    public void Utf16_without_a_mark_is_known_by_its_zeros(string charset, string text)
    {
        Assert.Equal(text, TextDecoder.Decode(Encoding.GetEncoding(charset).GetBytes(text))!.Text);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_mark_tells_the_charset_and_is_not_text(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);
        Assert.Equal(German, TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(German)])!.Text);
    }

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("windows-1252", German)]
    public void Undeclared_single_byte_charsets_are_detected(string charset, string text)
    {
        Assert.Equal(text, TextDecoder.Decode(Encoding.GetEncoding(charset).GetBytes(text))!.Text);
    }

    [Fact]
    public void A_declared_charset_is_used()
    {
        var page = "<html><head><meta charset=\"iso-8859-2\"></head><body>Łódź, wczoraj wieczorem</body></html>";
        Assert.Equal(page, TextDecoder.Decode(Encoding.GetEncoding("iso-8859-2").GetBytes(page))!.Text);
    }

    [Fact]
    public void Valid_utf8_beats_a_wrong_declaration()
    {
        var page = "<html><head><meta charset=\"iso-8859-1\"></head><body>Überfälle</body></html>";
        Assert.Equal(page, TextDecoder.Decode(Encoding.UTF8.GetBytes(page))!.Text);
    }

    [Fact]
    public void Broken_utf8_is_read_and_said_to_be_broken()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(German), 0xC3, .. Encoding.UTF8.GetBytes(" Ende.")];
        var decoded = TextDecoder.Decode(bytes)!;
        Assert.True(decoded.IsBroken);
        Assert.StartsWith(German, decoded.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Curly_quotes_of_windows_in_what_calls_itself_latin_1_are_kept()
    {
        byte[] bytes = [.. "<meta charset=iso-8859-1>"u8, 0x93, (byte)'a', 0x94];
        Assert.EndsWith("“a”", TextDecoder.Decode(bytes)!.Text, StringComparison.Ordinal);
    }
}
