using Tacitus.Language.Lexicons;
using Tacitus.Language.Numbers;
using Tacitus.Model;
using Tacitus.Model.Counts;

namespace Tacitus.Tests.Language.Numbers;

public class NumberFinderTests
{
    private static readonly LexiconFile Lexicon = LexiconFile.Embedded(typeof(NumberLexicon).Assembly, "Numbers.numbers.lexicon");

    public static TheoryData<string, int> Matching => Examples(s => s.Matching);

    public static TheoryData<string, int> Refused => Examples(s => s.Refused);

    public static TheoryData<string, int> Specs => SpecFile.Read("numbers.txt");

    [Theory]
    [MemberData(nameof(Matching))]
    public void Every_section_of_the_lexicon_reads_its_examples(string example, int line) => Check("numbers.lexicon", example, line);

    [Theory]
    [MemberData(nameof(Refused))]
    public void Every_section_of_the_lexicon_leaves_its_counter_examples(string example, int line)
    {
        var found = Find(example).Where(n => n.Kind == NumberKind.Cardinal).ToList();
        Assert.True(found.Count == 0, $"numbers.lexicon:{line}: '{example}' gives {string.Join(", ", found.Select(n => n.Count))}");
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void A_number_spec_holds(string spec, int line) => Check("numbers.txt", spec, line);

    [Theory]
    [MemberData(nameof(Specs))]
    public void A_number_spec_holds_in_capitals_and_across_lines(string spec, int line)
    {
        var (text, wanted) = SpecFile.Split(spec);
        if (text.Contains("May", StringComparison.Ordinal) || text.Contains("Melin", StringComparison.Ordinal)) return;
        Check("numbers.txt", text.ToUpperInvariant().Replace(' ', '\n') + " => " + wanted, line);
    }

    [Fact]
    public void The_span_covers_the_bound()
    {
        const string Text = "No fewer than two dozen boats sank.";
        var number = Assert.Single(PlainText.Analyse(Text).Numbers);
        Assert.Equal("No fewer than two dozen", number.Span.In(Text));
        Assert.Equal(Count.AtLeast(24), number.Count);
    }

    [Fact]
    public void A_bound_may_stand_after_its_number()
    {
        const string Text = "Forty or more riders came.";
        Assert.Equal("Forty or more", Assert.Single(PlainText.Analyse(Text).Numbers).Span.In(Text));
    }

    private static void Check(string file, string example, int line)
    {
        var (text, wanted) = SpecFile.Split(example);
        var found = Find(text).Select(n => n.Kind == NumberKind.Cardinal || n.Kind == NumberKind.Ordinal ? $"{n.Count} {Code.Of(n.Kind)}" : $"{n.Count.Number} {Code.Of(n.Kind)}").ToList();
        var got = found.Count == 0 ? "-" : string.Join("; ", wanted.Contains(';', StringComparison.Ordinal) ? found : found.Take(1));
        Assert.True(got == wanted, $"{file}:{line}: '{text}' gives {got}, not {wanted}");
    }

    private static List<NumberMention> Find(string text) => [.. PlainText.Analyse(text).Numbers];

    private static TheoryData<string, int> Examples(Func<LexiconSection, IEnumerable<LexiconEntry>> pick)
    {
        var data = new TheoryData<string, int>();
        foreach (var section in Lexicon.Sections) foreach (var example in pick(section)) data.Add(example.Text, example.Line);
        return data;
    }
}
