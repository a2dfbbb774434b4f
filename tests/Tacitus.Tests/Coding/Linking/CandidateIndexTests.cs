using System.Collections.Immutable;
using Tacitus.Coding.Linking;

namespace Tacitus.Tests.Coding.Linking;

public class CandidateIndexTests
{
    private static readonly LinkKey Town = new(1, true, true);
    private static readonly LinkKey Ferry = new(2, true, true, Word: 20), FerryNextWeek = new(3, true, true, Word: 20), Mayor = new(4, true, true, Word: 40);

    private static int Pairs(ImmutableArray<LinkKey> keys) => CandidateIndex.Pairs([keys, keys]).Count;

    [Fact]
    public void A_key_that_is_enough_brings_two_reports_together() => Assert.Equal(1, Pairs([Town]));

    [Fact]
    public void One_shared_word_does_not() => Assert.Equal(0, Pairs([Ferry]));

    [Fact]
    public void Nor_does_one_word_in_two_weeks() => Assert.Equal(0, Pairs([Ferry, FerryNextWeek]));

    [Fact]
    public void Two_shared_words_do() => Assert.Equal(1, Pairs([Ferry, Mayor]));
}
