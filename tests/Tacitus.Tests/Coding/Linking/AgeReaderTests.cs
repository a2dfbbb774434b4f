using Tacitus.Coding.Linking;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Linking;

public class AgeReaderTests
{
    [Theory]
    [InlineData("A 16-year-old girl and her three-year-old brother were hit.", "3 16")]
    [InlineData("Dan Ostrik, 34, was held; a boy aged 9 was not.", "9 34")]
    [InlineData("Boy, 4: a doctor said she was 12 years old.", "4 12")]
    [InlineData("A five-year war, 10 years after 200 men, 12 of them old, left town.", "")]
    [InlineData("On June 4, 2019, at 5, 1700 people came.", "")]
    public void Ages_are_numbers_that_the_text_calls_so(string text, string ages) =>
        Assert.Equal(ages, string.Join(' ', AgeReader.Read(text, [new Span(0, text.Length)])));
}
