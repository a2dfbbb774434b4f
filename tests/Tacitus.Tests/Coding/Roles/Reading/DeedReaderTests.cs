using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Events;
using Tacitus.Coding.Events.Relevance;
using Tacitus.Coding.Events.Spotting;
using Tacitus.Coding.Events.Tactics;
using Tacitus.Coding.Passages;
using Tacitus.Coding.Persons;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Coding.Roles.Reading;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Roles.Reading;

public class DeedReaderTests
{
    private const string Attack = "Fighters of the rebel group Ardan River Brigade attacked a police station in Kandahar on Monday, killing nine officers. The Velm Liberation Army, a rival rebel group, condemned the attack.";

    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();
    private static readonly ReportReader Reports = Reader(null);

    [Fact]
    public void Who_attacked_is_likelier_to_have_done_it_than_who_condemned_it()
    {
        var (text, read) = Read(Attack);
        Assert.True(DoerOf("ardan-river-brigade") > DoerOf("velm-liberation-army") + 1000);

        int DoerOf(string words) => read.Doer(0, text.Actors.Select(Doer.KeyOf).First(k => k.Contains(words, StringComparison.Ordinal)))!.Value.Score;
    }

    [Fact]
    public void What_was_attacked_is_likelier_to_be_the_target_than_the_day_or_who_did_it()
    {
        var (text, read) = Read(Attack);
        var best = Enumerable.Range(0, text.Candidates.Count).MaxBy(c => read.Thing(0, DeedPart.Target, text.Candidates[c].Span)?.Score ?? int.MinValue);
        Assert.Contains("police station", text.Analysis[text.Candidates[best].Span], StringComparison.Ordinal);
    }

    [Fact]
    public void Nouns_far_from_the_event_are_not_looked_at_even_in_its_passage()
    {
        var (text, read) = Read("Fighters of the rebel group Ardan River Brigade attacked a police station in Kandahar on Monday. The road runs along the river. A gardener sold roses. A baker sold bread.");
        Assert.True(DeedReader.WantedOf(text, _ => true)[3]);
        Assert.NotNull(read.Thing(0, DeedPart.Target, WordsOf("gardener")));
        Assert.Null(read.Thing(0, DeedPart.Target, WordsOf("baker")));

        Span WordsOf(string noun)
        {
            var found = text.Candidates.FindIndex(c => text.Analysis[c.Span].Contains(noun, StringComparison.Ordinal));
            Assert.True(found >= 0, noun);
            return text.Candidates[found].Span;
        }
    }

    [Theory]
    [InlineData(Attack, true)]
    [InlineData("A man was shot dead in a quarrel over a parking space outside a bar in Lorden, Ohio, on Monday. Detectives arrested his brother.", false)]
    public void Only_what_may_be_political_is_read(string article, bool isRead)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(article, null));
        var places = Places.Find(analysis);
        var text = Reader(DeedReader.Shipped).ReadUnweighed(analysis, places, Actors.Find(analysis, places), new TollFinder().Find(analysis), null).Text;
        Assert.NotEmpty(text.Reports);
        Assert.Equal(isRead, text.IsRead(0));
    }

    [Fact]
    public void Sentences_far_from_all_events_are_not_read()
    {
        var (text, _) = Read(Attack + string.Concat(Enumerable.Repeat(" The road runs along the river.", 9)));
        Assert.Equal((true, false), (DeedReader.WantedOf(text, _ => true)[0], DeedReader.WantedOf(text, _ => true)[^1]));
    }

    [Fact]
    public void Words_of_a_reading_overlap_what_is_asked()
    {
        var (text, read) = Read(Attack);
        var station = text.Candidates.First(c => text.Analysis[c.Span].Contains("station", StringComparison.Ordinal)).Span;
        Assert.Equal(station, read.Words(0, DeedPart.Target, station)!.Value.Words);
        Assert.Null(read.Words(0, DeedPart.Target, new(text.Analysis.Article.Text.Length - 1, text.Analysis.Article.Text.Length)));
    }

    [Fact]
    public void Only_who_may_have_a_part_is_asked_for_it()
    {
        Assert.False(DeedNames.MayBe(DeedKind.Place, DeedPart.Doer));
        Assert.False(DeedNames.MayBe(DeedKind.Group, DeedPart.Site));
        Assert.True(DeedNames.MayBe(DeedKind.Thing, DeedPart.Doer));
    }

    [Fact]
    public void Events_are_paired_with_all_else_and_themselves_and_with_no_other_event()
    {
        var (text, _) = Read(Attack);
        var names = new DeedNames(text, Places.Find(text.Analysis));
        var passage = new PassageCutter(new(["[CLS]", "[SEP]", "[UNK]"])).Cut(text.Analysis, names.Names).First();
        Assert.All(names.PairsOf(passage), p => Assert.Equal((DeedKind.Deed, p.Subject == p.Object), ((DeedKind)passage.Parties[p.Subject].Kind, passage.Parties[p.Object].Kind == (int)DeedKind.Deed)));
        Assert.Contains(names.PairsOf(passage), p => p.Subject == p.Object);
        Assert.NotEmpty(names.PairsOf(passage));
    }

    private static ReportReader Reader(Lazy<DeedReader>? deeds) =>
        new(new PartReader(), new RoleFinder(), new AimChooser(), new TriggerSpotter(), new RelevanceReader(), new TacticReader(), null, new DoerWeigher(), deeds, EventJudge.Shipped, countsAccidents: false);

    private static (AimText Text, DeedReadings Read) Read(string text)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var places = Places.Find(analysis);
        var aims = Reports.ReadUnweighed(analysis, places, Actors.Find(analysis, places), new TollFinder().Find(analysis), null).Aims;
        return (aims, DeedReader.Shipped.Value.Read(aims, places, _ => true));
    }
}
