using Tacitus.Coding.Events;

namespace Tacitus.Tests.Coding.Events;

public class BySentenceTests
{
    [Fact]
    public void Those_of_a_sentence_stand_in_the_order_in_which_they_were_given()
    {
        var words = new BySentence<(int Sentence, string Word)>(4, [(2, "a"), (0, "b"), (2, "c"), (3, "d"), (0, "e")], w => w.Sentence);
        Assert.Equal(["b", "e"], words[0].ToArray().Select(w => w.Word));
        Assert.True(words[1].IsEmpty);
        Assert.Equal(["a", "c"], words[2].ToArray().Select(w => w.Word));
        Assert.Equal(["d"], words[3].ToArray().Select(w => w.Word));
    }

    [Fact]
    public void Without_things_no_sentence_has_any() => Assert.True(new BySentence<int>(1, [], i => i)[0].IsEmpty);
}
