using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Reading;

namespace Tacitus.Tests.Language.Clauses;

public class ClauseFinderTests
{
    private static readonly Analyser Analyser = new();

    // Each clause is told as "actor > lemma > patients", "?" for what is not told; clauses of "say" are left out.
    [Theory]
    [InlineData("Gunmen killed five people in Velm.", "gunmen > kill > five people")]
    [InlineData("Five people were killed by gunmen in Velm.", "gunmen > kill > five people")]
    [InlineData("Five people have been killed in Velm.", "? > kill > five people")]
    [InlineData("The villagers killed by soldiers were buried on Friday.", "soldiers > kill > the villagers; ? > bury > the villagers")]
    [InlineData("Gunmen who entered the village shot five people and kidnapped three women.", "gunmen > enter > the village; gunmen > shoot > five people; gunmen > kidnap > three women")]
    [InlineData("Anton Velm, 28, a teacher from Sok, was shot and killed by two masked men.", "two masked men > shoot > anton velm; two masked men > kill > anton velm")]
    [InlineData("Gunmen ambushed a convoy, killing 12 soldiers.", "gunmen > ambush > a convoy; gunmen > kill > 12 soldiers")]
    [InlineData("The army ordered soldiers to shoot the protesters.", "the army > order > soldiers; soldiers > shoot > the protesters")]
    [InlineData("The protesters that police had arrested were freed.", "police > arrest > the protesters; ? > free > the protesters")]
    [InlineData("Gunmen killed five people and police arrested two men.", "gunmen > kill > five people; police > arrest > two men")]
    [InlineData("\"We won,\" said General Sok.", "we > win > ?")]
    [InlineData("A bomber blew himself up outside a mosque.", "a bomber > blow up > himself")]
    [InlineData("Raiders shot dead a journalist from Sok.", "raiders > shoot > a journalist")]
    [InlineData("Raiders shot dead two journalists from Sok.", "raiders > shoot > two journalists")]
    [InlineData("Raiders blew up a bridge.", "raiders > blow up > a bridge")]
    [InlineData("The man, who was wounded in the blast, died Tuesday.", "? > wound > the man; the man > die > ?")]
    [InlineData("Armed with rifles, the raiders attacked the market.", "? > arm > the raiders; the raiders > attack > the market")]
    [InlineData("Two riders accused of burning a barn at Velm have been charged.", "? > accuse > two riders; two riders > burn > a barn; ? > charge > two riders")]
    [InlineData("Velm was caught on Monday, the mayor said, and has left the town.", "? > catch > velm; velm > leave > the town")]
    [InlineData("Members of the front attacked at least 40 men, two women and a child.", "members > attack > at least 40 men + two women + a child")]
    public void Who_does_what_to_whom_is_read_in_any_case(string text, string clauses)
    {
        foreach (var written in new[] { text, text.ToUpperInvariant() })
        {
            var analysis = Analyser.Analyse(ArticleReader.OfText(written, null));
            Assert.Equal(clauses, string.Join("; ", analysis.Clauses.Where(c => c.Lemma != "say").Select(c =>
                $"{Words(analysis, c.Actor)} > {c.Lemma}{(c.Particle is null ? "" : " " + c.Particle)} > {(c.Patients.IsEmpty ? "?" : string.Join(" + ", c.Patients.Select(p => Words(analysis, p))))}")));
        }
    }

    [Theory]
    [InlineData("The rebels did not attack the town.", "attack", Tense.Past, true)]
    [InlineData("The rebels never attacked the town.", "attack", Tense.Past, true)]
    [InlineData("The rebels will attack the town.", "attack", Tense.Future, false)]
    [InlineData("The rebels are going to attack the town.", "attack", Tense.Future, false)]
    [InlineData("The rebels may have attacked the town.", "attack", Tense.Modal, false)]
    [InlineData("The rebels attack the town every year.", "attack", Tense.Present, false)]
    [InlineData("The rebels planned to attack the town.", "attack", Tense.None, false)]
    public void A_verb_group_says_when_and_whether(string text, string lemma, Tense tense, bool negated)
    {
        var clause = Analyser.Analyse(ArticleReader.OfText(text, null)).Clauses.Single(c => c.Lemma == lemma);
        Assert.Equal((tense, negated), (clause.Tense, clause.Negated));
    }

    [Fact]
    public void What_is_said_depends_on_who_says_it_and_knows_its_conjunction()
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText("Police said that gunmen attacked the town after soldiers left.", null));
        var attack = analysis.Clauses.Single(c => c.Lemma == "attack");
        Assert.Equal("say", analysis.Clauses[attack.Governor!.Value].Lemma);
        Assert.Equal("after", analysis.Tokens[analysis.Clauses.Single(c => c.Lemma == "leave").Marker].Normal);
    }

    [Fact]
    public void The_words_that_steer_clauses_do_what_their_examples_say()
    {
        var sections = LexiconFile.Embedded(typeof(ClauseFinder).Assembly, "clauses.lexicon").Sections.ToDictionary(s => s.Name);
        foreach (var (name, take) in new (string, Func<Analysis, string>)[]
        {
            ("quantifier", a => string.Join(' ', a.NounChunks.Select(c => a[c.Span].ToLowerInvariant()).Where(c => c.Any(char.IsDigit) || c.Contains("lamps", StringComparison.Ordinal)))),
            ("phrasal", a => a.Clauses[0].Objects.IsEmpty ? "" : Words(a, a.Clauses[0].Objects[0])),
            ("saying", a => a.Clauses.Where(c => a.Tokens[c.Verb].Normal == "said").Select(c => Words(a, c.Subject)).FirstOrDefault("")),
            ("time", a => string.Join(' ', a.Clauses[0].Obliques.Select(o => Words(a, o)))),
            ("time-unit", a => string.Join(' ', a.Clauses[0].Obliques.Select(o => Words(a, o)))),
        })
        {
            foreach (var example in sections[name].Matching)
            {
                var parts = example.Text.Split(" => ");
                Assert.Equal(parts[1].ToLowerInvariant(), take(Analyser.Analyse(ArticleReader.OfText(parts[0], null))));
            }
            foreach (var example in sections[name].Refused) Assert.Equal("", take(Analyser.Analyse(ArticleReader.OfText(example.Text, null))));
        }
    }

    private static string Words(Analysis analysis, int? chunk) => chunk is { } c ? analysis[analysis.NounChunks[c].Span].ToLowerInvariant() : "?";
}
