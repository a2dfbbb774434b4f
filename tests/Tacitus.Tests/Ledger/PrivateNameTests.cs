using Tacitus.Ledger.Exports;

namespace Tacitus.Tests.Ledger;

public class PrivateNameTests
{
    [Theory]
    [InlineData("Ada Quill, 34, was shot.", "Ada Quill", "*, 34, was shot.")]
    [InlineData("ADA QUILL DIES", "Ada Quill", "* DIES")]
    [InlineData("Found: \u00abAda\u00bb Quill was shot.", "Ada Quill", "Found: \u00ab* was shot.")]
    [InlineData("Quill was a teacher; Quilling is a craft.", "Quill", "* was a teacher; Quilling is a craft.")]
    [InlineData("Tranquill street", "quill", "Tranquill street")]
    [InlineData("Quill's son", "Quill", "*'s son")]
    public void A_name_is_taken_out_as_whole_words(string quote, string name, string shown) => Assert.Equal(shown.Replace("\u00ab*", "*", StringComparison.Ordinal), PrivateName.Withhold(quote, name, "*").Replace("\u00ab*", "*", StringComparison.Ordinal));

    [Theory]
    [InlineData("\"police named Ada ...\"", "\"police named * ...\"")]
    [InlineData("police named Ada\u2026", "police named *\u2026")]
    [InlineData("police named Nevada ...", "police named Nevada ...")]
    [InlineData("police named Ada", "police named Ada")]
    public void A_name_that_a_quote_cuts_off_is_taken_out(string quote, string shown) => Assert.Equal(shown, PrivateName.WithholdCut(quote, "Ada Quill", "*"));

    [Theory]
    [InlineData("Ada Quill", "Quill")]
    [InlineData("Ada", null)]
    [InlineData("Ada B", null)]
    [InlineData("Two men", null)]
    public void A_surname_is_the_last_word_of_a_name(string name, string? surname) => Assert.Equal(surname, PrivateName.Surname(name));
}
