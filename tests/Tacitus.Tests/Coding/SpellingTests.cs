using System.Globalization;
using System.Text;
using Tacitus.Tests.Coding.Actors;
using Tacitus.Tests.Coding.Counts;
using Tacitus.Tests.Coding.Places;
using Tacitus.Tests.Language.Dates;

namespace Tacitus.Tests.Coding;

public class SpellingTests
{
    // The least share of the specs that must hold in each spelling, in the order of times, counts, places, actors. docs/errors-times-counts.md gives the drops.
    [Theory]
    [InlineData("upper", 970, 990, 900, 880)]
    [InlineData("lower", 970, 990, 885, 870)]
    [InlineData("plain", 1000, 1000, 1000, 1000)]
    public void Specs_hold_in_capitals_in_small_letters_and_without_accents(string spelling, int times, int counts, int places, int actors)
    {
        Func<string, string> write = spelling switch { "upper" => Upper, "lower" => Lower, _ => Plain };
        (string What, int Least, bool[] Held)[] all =
        [
            ("times", times, [.. TimeSpecs.Specs().Select(r => TimeSpecs.Holds(r.Data.Item2, r.Data.Item3, r.Data.Item4, write))]),
            ("counts", counts, [.. TollFinderTests.Specs.Select(r => SpecFile.Split(r.Data.Item1)).Select(s => TollFinderTests.Holds(write(s.Text), s.Wanted))]),
            ("places", places, [.. PlaceSpecTests.Cases().Select(r => PlaceSpecTests.Holds(r.Data.Item2, write(r.Data.Item3), write(r.Data.Item4), r.Data.Item5))]),
            ("actors", actors, [.. ActorSpecTests.Cases().Select(r => ActorSpecTests.Holds(r.Data.Item2, write(r.Data.Item3), write(r.Data.Item4), r.Data.Item5))]),
        ];
        var shown = string.Join("; ", all.Select(a => $"{a.What}: {a.Held.Count(h => !h)} of {a.Held.Length} do not hold, {Share(a.Held)} of 1000 do"));
        Assert.True(all.All(a => Share(a.Held) >= a.Least), $"{spelling}: {shown}");
    }

    private static int Share(bool[] held) => held.Count(h => h) * 1000 / held.Length;

    private static string Upper(string text) => text.ToUpperInvariant();

    private static string Lower(string text) => text.ToLowerInvariant();

    private static string Plain(string text) =>
        string.Concat(text.Select(c => c.ToString().Normalize(NormalizationForm.FormD)[0] is var bare && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark ? bare : c));
}
