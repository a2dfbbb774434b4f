using CsCheck;
using Tacitus.Language.Lexicons;

namespace Tacitus.Tests.Language.Lexicons;

public class KeyTableTests
{
    [Fact]
    public void A_key_has_the_value_that_was_given_last_and_others_have_none() =>
        Gen.Select(Gen.Select(Gen.ULong[0, 99], Gen.Int).Array[0, 120], Gen.ULong[0, 99].Array[40]).Sample((entries, asked) =>
        {
            var expected = new Dictionary<ulong, int>();
            foreach (var (key, value) in entries) expected[key] = value;
            var table = new KeyTable<int>([.. entries.Select(e => KeyValuePair.Create(e.Item1, e.Item2))]);
            foreach (var key in asked.Concat(expected.Keys))
            {
                var known = table.TryGet(key, out var value);
                Assert.Equal((expected.TryGetValue(key, out var wanted), wanted), (known, value));
            }
            var values = new int[asked.Length];
            table.Get(asked, values);
            Assert.Equal(asked.Select(k => expected.GetValueOrDefault(k)), values);
        });
}
