using Tacitus.Language.Reading.Html;

namespace Tacitus.Tests.Language.Reading.Html;

public class PageWordsTests
{
    public static TheoryData<string, string, bool> Examples()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var (name, section) in PageWords.Sections)
        {
            foreach (var yes in section.Yes) data.Add(name, yes, true);
            foreach (var no in section.No) data.Add(name, no, false);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_section_holds_its_examples_and_not_its_counterexamples(string section, string names, bool expected)
    {
        Assert.Equal(expected, PageWords.Sections[section].In(PageWords.Split(names)) is not null);
    }

    [Theory]
    [InlineData("relatedPosts-2 no_gap", "|related|posts||no|gap|")]
    [InlineData("col-md-9 H1x", "|col|md||h|x|")]
    [InlineData("", "")]
    public void Names_are_cut_at_signs_figures_and_capitals(string names, string words) => Assert.Equal(words, string.Join('|', PageWords.Split(names)));

    [Theory]
    [InlineData("^tag$", "tag", true)]
    [InlineData("^tag$", "tag-list", false)]
    [InlineData("^tag$", "post tag news", true)]
    [InlineData("^tag", "hashtag tag-list", true)]
    [InlineData("list$", "post-list", true)]
    [InlineData("list$", "list-post", false)]
    [InlineData("post list", "post list", false)]
    [InlineData("post list", "a-post-list-b", true)]
    public void Phrases_lie_in_one_name_and_keep_to_its_ends(string phrase, string names, bool expected)
    {
        Assert.Equal(expected, PageWords.Parse("f", "[s]\n" + phrase)["s"].In(PageWords.Split(names)) is not null);
    }

    [Theory]
    [InlineData("phrase\n[s]", "f:1: a phrase before")]
    [InlineData("[s]\na\n[s]", "f:3: expected '[section]', each once")]
    public void A_wrong_line_is_named_with_its_file_and_line(string text, string message)
    {
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => PageWords.Parse("f", text)).Message, StringComparison.Ordinal);
    }
}
