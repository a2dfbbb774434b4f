using CsCheck;
using Tacitus.Coding.Places;

namespace Tacitus.Tests.Coding.Places;

public class PlaceKeyTests
{
    [Theory]
    [InlineData("Al-Ḩasakah", "al hasakah")]
    [InlineData("N'Djamena", "ndjamena")]
    [InlineData("Coeur d’Alene", "coeur dalene")]
    [InlineData("St. Louis", "st louis")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Reykjavík", "reykjavik")]
    [InlineData("Søborg", "soborg")]
    [InlineData("Straße", "strasse")]
    [InlineData("Iğdır", "igdir")]
    [InlineData("U.S.", "us")]
    [InlineData("Москва", "москва")]
    public void A_key_has_neither_case_nor_accents_nor_marks(string name, string key) => Assert.Equal(key, PlaceKey.Of(name));

    [Fact]
    public void A_key_is_its_own_key() => Gen.String.Sample(s => PlaceKey.Of(PlaceKey.Of(s)) == PlaceKey.Of(s));
}
