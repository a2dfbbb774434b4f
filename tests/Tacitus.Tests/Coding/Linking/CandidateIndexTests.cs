using System.Collections.Immutable;
using CsCheck;
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

    private static readonly Gen<ImmutableArray<LinkKey>> Keys = Gen.Select(Gen.ULong[1, 12], Gen.Bool, Gen.Bool, Gen.ULong[0, 2], (hash, place, time, word) => new LinkKey(hash, place, time, hash % 3 == 0 ? word : 0))
        .Array[0, 6].Select(k => LinkKey.InOrder([.. k]));

    [Fact]
    public void Of_two_that_reach_each_other_those_with_a_new_one_are_found_and_no_others() =>
        Gen.Select(Keys, Gen.Enum<Reach>(), Gen.Bool).Array[0, 12].Sample(reports =>
        {
            ImmutableArray<LinkKey>[] keys = [.. reports.Select(r => r.Item1)];
            bool Reaches(int left, int right) => reports[left].Item2 == Reach.All || reports[right].Item2 == Reach.All || (reports[left].Item2 == Reach.Some && reports[right].Item2 == Reach.Some);
            var wanted = CandidateIndex.Pairs(keys).Where(p => Reaches(p.Left, p.Right) && (reports[p.Left].Item3 || reports[p.Right].Item3));
            return wanted.SequenceEqual(CandidateIndex.Pairs(keys, [.. reports.Select(r => r.Item2)], [.. reports.Select(r => r.Item3)]));
        });
}
