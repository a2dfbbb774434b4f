using CsCheck;
using Tacitus.Coding.Counts;
using Tacitus.Language.Lexicons;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Statements;
using Tacitus.Tests.Language;

namespace Tacitus.Tests.Coding.Counts;

public class TollFinderTests
{
    private static readonly TollFinder Finder = new();

    public static TheoryData<string, int> Specs => SpecFile.Read("counts.txt");

    public static TheoryData<string, string, int> Matching => Examples(s => s.Matching);

    public static TheoryData<string, string, int> Refused => Examples(s => s.Refused);

    [Theory]
    [MemberData(nameof(Specs))]
    public void A_toll_spec_holds(string spec, int line)
    {
        var (text, wanted) = SpecFile.Split(spec);
        var got = Told(Find(text));
        Assert.True(got == Sorted(wanted), $"counts.txt:{line}: '{text}'\n gives {got}\n   not {Sorted(wanted)}");
    }

    /// <summary>Whether <paramref name="text"/> gives the tolls of a spec.</summary>
    internal static bool Holds(string text, string wanted) => Told(Find(text)) == Sorted(wanted);

    [Theory]
    [MemberData(nameof(Specs))]
    public void Every_span_of_a_toll_lies_in_its_sentence_and_in_order(string spec, int line)
    {
        var text = SpecFile.Split(spec).Text;
        foreach (var toll in Find(text))
        {
            Assert.NotEmpty(toll.Spans);
            Assert.True(toll.Spans.SequenceEqual(toll.Spans.Order()) && toll.Spans.All(s => s.Length > 0 && s.End <= text.Length), $"counts.txt:{line}");
        }
    }

    [Theory]
    [MemberData(nameof(Matching))]
    public void Every_section_of_the_lexicons_reads_its_examples(string where, string example, int line)
    {
        var (text, wanted) = SpecFile.Split(example);
        var section = where.Split('/')[1];
        var got = section switch
        {
            "people" or "modifier" or "nationality" or "things" or "collectives" or "doers" or "titles" => Population(text),
            _ when where.StartsWith("Counts.cues", StringComparison.Ordinal) => Flags(text),
            _ => string.Join("; ", Find(text).Where(t => t.Derivation is null).Select(t => $"{Code.Of(t.Effect)} {t.Value.Text}").Order(StringComparer.Ordinal)),
        };
        var order = string.Join("; ", wanted.Split("; ").Order(StringComparer.Ordinal));
        Assert.True(got == order || where.StartsWith("Counts.cues", StringComparison.Ordinal) && got.Split(' ').Contains(wanted), $"{where}:{line}: '{text}' gives {got}, not {wanted}");
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Every_section_of_the_lexicons_leaves_its_counter_examples(string where, string example, int line)
    {
        var parts = where.Split('/');
        if (where.StartsWith("Counts.cues", StringComparison.Ordinal))
        {
            Assert.DoesNotContain(parts[1], Flags(example).Split(' '));
            return;
        }
        if (parts[0] == "Counts.effects.lexicon")
        {
            var tolls = Find(example).Where(t => t.Derivation is null && parts[^1] is "attack" or "casualties" or "lives" or "captured" or "harmed" or "captives" or "property" or "ruin" || Code.Of(t.Effect) == parts[^1]).ToList();
            Assert.True(tolls.Count == 0, $"{where}:{line}: '{example}' gives {Told(tolls)}");
            return;
        }
        var got = Population(example);
        Assert.True(parts[1] == "things" ? got != "none" : parts[1] == "collectives" || got == "none" || !got.StartsWith(parts[^1] + " ", StringComparison.Ordinal), $"{where}:{line}: '{example}' gives {got}");
    }

    [Fact]
    public void A_total_of_coordinated_parts_is_derived_with_the_spans_of_all()
    {
        const string Text = "As many as 170 civilians and 13 US soldiers were killed.";
        var tolls = Find(Text);
        var total = Assert.Single(tolls, t => t.Derivation is not null);
        Assert.Equal(new Count(13, 183, CountBound.UpTo), total.Value.Count);
        Assert.Equal(["As many as 170 civilians", "13 US soldiers", "killed"], total.Spans.Select(s => s.In(Text)));
        Assert.Equal("up_to 170 + 13 = up_to 13..183", total.Derivation);
        Assert.Equal(2, tolls.Count(t => t.IsPart));
    }

    [Fact]
    public void Upper_case_reads_like_mixed_case()
    {
        const string Text = "Three policemen were killed and at least 12 civilians wounded, including two children.";
        Assert.Equal(Told(Find(Text)), Told(Find(Text.ToUpperInvariant().Replace(' ', '\n'))));
    }

    private static readonly string[] Pieces =
    [
        "killed", "were", "was", "12", "people", "and", ",", "three", "soldiers", "of", "them", "who", "the", "dead", "wounded", "including", "a", "death", "toll", "to", "rose", "no", "casualties",
        "gunmen", "stormed", "bodies", "Dara", "Melin", "'s", "wife", "in", "Varn", "(", ")", "shot", "or", "how", "many", "lives", "claimed", "hostage", "took", "5-year-old", "\"", "at least", "not",
        "if", "nobody", ".", "-", "had", "among", "fatally", "on Sunday", "34", "each day", "his", "along with",
    ];

    [Fact]
    public void Any_words_in_any_order_give_tolls_whose_spans_lie_in_the_text() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 30].Sample(words =>
            {
                var text = string.Join(' ', words);
                foreach (var toll in Find(text))
                {
                    if (toll.Spans.IsEmpty || toll.Spans.Any(s => s.Start < 0 || s.End > text.Length || s.Length <= 0) || toll.Value.Count.Low < 0) return false;
                    if (!toll.Spans.SequenceEqual(toll.Spans.Order())) return false;
                }
                return true;
            }, iter: 3000);

    private static List<TollMention> Find(string text) => [.. Finder.Find(PlainText.Analyse(text, "2031-05-14"))];

    // "killed at_least 43 civilians part": effect, count, population, then what is not the rule.
    private static string Told(IEnumerable<TollMention> tolls)
    {
        var told = tolls.Select(t => $"{Code.Of(t.Effect)} {t.Value.Text} {t.Value.Population}"
            + (t.IsPart ? " part" : "") + (t.Derivation is null ? "" : " derived") + (t.Modality == Modality.Asserted ? "" : " " + Code.Of(t.Modality))
            + (t.Scope == TollScope.Event ? "" : " " + Code.Of(t.Scope)) + (t.IsRevised ? " revised" : "") + (t.Value.AsOf is { } day ? " as_of=" + day : ""));
        var all = told.Order(StringComparer.Ordinal).ToList();
        return all.Count == 0 ? "-" : string.Join("; ", all);
    }

    private static string Sorted(string wanted) => string.Join("; ", wanted.Split(';', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal));

    private static string Population(string people)
    {
        var one = people.StartsWith("a ", StringComparison.Ordinal) || people.StartsWith("his ", StringComparison.Ordinal);
        var tolls = Find(char.ToUpperInvariant(people[0]) + people[1..] + (one ? " was killed." : " were killed.")).Where(t => t.Rule != "toll.passive.plural").ToList();
        return tolls.Count == 0 ? "none" : string.Join("; ", tolls.Select(t => $"{t.Value.Population} {t.Value.Text}"));
    }

    private static string Flags(string text)
    {
        var tolls = Find(text);
        if (tolls.Count == 0) return "none";
        return string.Join(' ', tolls.SelectMany(t => new[] { t.IsPart ? "part" : "", t.IsRevised ? "revised" : "", Code.Of(t.Modality), Code.Of(t.Scope) }).Where(f => f.Length > 0).Distinct());
    }

    private static TheoryData<string, string, int> Examples(Func<LexiconSection, IEnumerable<LexiconEntry>> pick)
    {
        var data = new TheoryData<string, string, int>();
        foreach (var file in TollLexicon.Files)
            foreach (var section in file.Sections)
                foreach (var example in pick(section)) data.Add($"{file.Name}/{section.Name}" + (section.Arguments.Length > 0 ? "/" + section.Arguments[0] : ""), example.Text, example.Line);
        return data;
    }
}
