using Tacitus.Coding.Entities;
using Tacitus.Coding.Events.Typing;
using Tacitus.Coding.Learning;
using Tacitus.Coding.Relations.Weighing;
using Tacitus.Coding.Sentences;
using Tacitus.Language.Lexicons;
using Tacitus.Tests.Language;

namespace Tacitus.Tests.Coding.Learning;

public class WordClassesTests
{
    public static TheoryData<string> Files => [SentenceFeatures.Classes.File.Name, TypeFeatures.Classes.File.Name, EntityWords.Classes.File.Name, TieWords.Classes.File.Name];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_class_has_its_examples_and_not_its_counter_examples(string file)
    {
        var classes = new[] { SentenceFeatures.Classes, TypeFeatures.Classes, EntityWords.Classes, TieWords.Classes }.Single(c => c.File.Name == file);
        for (var c = 0; c < classes.Names.Length; c++)
        {
            foreach (var example in classes.File.Sections[c].Matching)
            {
                var (text, word) = SpecFile.Split(example.Text);
                var tokens = PlainText.Analyse(text).Tokens;
                Assert.True(classes.Find(tokens.AsSpan()).Exists(f => f.Class == c && tokens[f.Start].Normal == word), $"{file}:{example.Line}");
            }
            foreach (var example in classes.File.Sections[c].Refused)
                Assert.False(classes.Find(PlainText.Analyse(example.Text).Tokens.AsSpan()).Exists(f => f.Class == c), $"{file}:{example.Line}");
        }
    }

    [Fact]
    public void A_star_stands_for_any_ending_and_a_phrase_for_its_words()
    {
        var classes = WordClasses.Read(LexiconFile.Parse("made-up", "[class song]\nsing* | old tune\n+ singers => singers\n- lamp\n"));
        Assert.Equal([(1, 2, 0), (3, 5, 0)], classes.Find(PlainText.Analyse("Two singers' old tune").Tokens.AsSpan()));
    }

    [Fact]
    public void A_stem_that_is_too_short_is_refused_with_its_line() =>
        Assert.StartsWith("made-up:2:", Assert.Throws<LexiconException>(() => WordClasses.Read(LexiconFile.Parse("made-up", "[class song]\nsin*\n+ a => a\n- b\n"))).Message, StringComparison.Ordinal);
}
