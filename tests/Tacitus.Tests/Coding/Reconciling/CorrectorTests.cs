using Tacitus.Coding.Reconciling;

namespace Tacitus.Tests.Coding.Reconciling;

public sealed class CorrectorTests
{
    [Theory]
    [InlineData("kind", "attack")]
    [InlineData("date", "2031-05")]
    [InlineData("date", "")]
    [InlineData("place", "Paris, FR")]
    [InlineData("place", "Qqxzy, North Kivu, CD")]
    [InlineData("place", "")]
    [InlineData("killed", "45")]
    [InlineData("killed", "43-45")]
    [InlineData("killed", "43 \u2013 45")]
    [InlineData("killed", "43+")]
    [InlineData("injured", "")]
    [InlineData("perpetrator", "Red Lantern Front")]
    [InlineData("tactic", "bombing; shooting")]
    [InlineData("tactic", "")]
    [InlineData("target", "the harbour; the market")]
    [InlineData("suspect", "the driver: charged; a man of 30")]
    public void A_value_that_can_be_used_is_taken(string field, string value) => Assert.Null(Corrector.Check(field, value));

    [Theory]
    [InlineData("kind", "picnic")]
    [InlineData("kind", "")]
    [InlineData("date", "soon")]
    [InlineData("place", "Qqxzy, FR")]
    [InlineData("place", "Paris, ZZ")]
    [InlineData("killed", "many")]
    [InlineData("killed", "45-43")]
    [InlineData("killed", "-5")]
    [InlineData("killed", "99999999999")]
    [InlineData("summary", "nice")]
    [InlineData("tactic", "bombing; juggling")]
    [InlineData("suspect", "the driver: sad")]
    public void A_value_that_cannot_be_used_is_refused_with_a_reason(string field, string value) => Assert.EndsWith(".", Corrector.Check(field, value), StringComparison.Ordinal);
}
