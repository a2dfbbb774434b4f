using Tacitus.Bench.Fuzz;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Language.Reading.Pages;

public class BrokenPageTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_broken_page_gives_a_sound_text_or_an_issue(int seed)
    {
        var mutator = new PageMutator([.. PageCase.All.Select(p => p.Bytes)], seed);
        var reader = new ArticleReader();
        for (var i = 0; i < 1000; i++) Assert.Null(ReadingCheck.Wrong(reader.Read(new Source("page", mutator.Next(), GivenMetadata.None))));
    }

    [Fact]
    public void The_same_seed_breaks_pages_in_the_same_way()
    {
        List<byte[]> pages = [.. PageCase.All.Select(p => p.Bytes)];
        var (one, other) = (new PageMutator(pages, 3), new PageMutator(pages, 3));
        for (var i = 0; i < 50; i++) Assert.Equal(one.Next(), other.Next());
        Assert.NotEqual(new PageMutator(pages, 3).Next(), new PageMutator(pages, 4).Next());
    }
}
