using Tacitus.Coding.Events.Typing;
using Tacitus.Tests.Language;

namespace Tacitus.Tests.Coding.Events.Typing;

public class EventTyperTests
{
    private static readonly EventTyper Typer = new();

    [Theory]
    [InlineData("Warplanes bombed the town of Varn on Sunday, killing six villagers.", "AIR_STRIKE")]
    [InlineData("A suicide bomber blew himself up outside a mosque in Kelport.", "SUIC_BOMB")]
    [InlineData("Unknown men threw a hand grenade at a police post in Varn.", "GRENADE")]
    [InlineData("The two sides signed a ceasefire agreement and exchanged prisoners.", "AGREEMENT")]
    [InlineData("An earthquake shook the hills of Dorn, and hundreds of houses collapsed.", "NATURAL_DISASTER")]
    public void A_plain_telling_gets_its_type(string text, string type) => Assert.Equal(type, Typer.Type(PlainText.Analyse(text)));
}
