using Tacitus.Language.Languages;

namespace Tacitus.Tests.Language.Languages;

public class LanguageIdentifierTests
{
    [Theory]
    [InlineData("en", "Three people were killed when a bomb went off at the harbour, the ministry said.")]
    [InlineData("de", "Drei Menschen wurden getötet, als am Hafen eine Bombe explodierte, teilte das Ministerium mit.")]
    [InlineData("fr", "Trois personnes ont été tuées dans l'explosion d'une bombe au port, a annoncé le ministère.")]
    [InlineData("es", "Tres personas murieron al estallar una bomba en el puerto, informó el ministerio.")]
    [InlineData("it", "Tre persone sono state uccise dall'esplosione di una bomba nel porto, ha detto il ministero.")]
    [InlineData("ru", "Три человека погибли при взрыве бомбы в порту, сообщили в министерстве.")]
    [InlineData("ar", "قتل ثلاثة أشخاص عندما انفجرت قنبلة في الميناء حسبما قالت الوزارة")]
    [InlineData("zh", "该部表示,一枚炸弹在港口爆炸,造成三人死亡")]
    [InlineData("id", "Tiga orang tewas karena sebuah bom meledak di pelabuhan pada hari Senin, kata polisi setempat kepada wartawan.")]
    [InlineData("ms", "Tiga orang maut kerana sebuah bom meletup di pelabuhan pada hari Isnin, kata polis tempatan kepada wartawan.")]
    [InlineData("und", "12 34 56")]
    [InlineData("und", "Xi")]
    public void A_sentence_has_its_language(string language, string text) => Assert.Equal(language, LanguageIdentifier.Identify(text));
}
