using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Actors;

public class NameMatcherTests
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();

    [Theory]
    [InlineData("not", "The Orsk Liberation Tigers burned a bus in India.", "Liberation Tigers", "liberation-tigers-of-tamil-eelam")]
    [InlineData("not", "The Orsk Peoples' Liberation Tigers burned a bus in India.", "Liberation Tigers", "liberation-tigers-of-tamil-eelam")]
    [InlineData("not", "Fighters of the Mai-Mai Dornu burned the post.", "Mai-Mai", "mai-mai")]
    [InlineData("found", "Fighters of the Mai-Mai Dornu burned the post.", "Mai-Mai Dornu", "mai-mai-dornu")]
    [InlineData("not", "Gunmen of ETA-VI robbed a bank in Spain.", "ETA", "euskadi-ta-askatasuna")]
    [InlineData("found", "Gunmen of ETA-VI robbed a bank in Spain.", "ETA-VI", "eta-vi")]
    [InlineData("found", "Gunmen of ETA robbed a bank in Spain.", "ETA", "euskadi-ta-askatasuna")]
    [InlineData("found", "The Liberation Tigers burned a bus in Sri Lanka.", "Liberation Tigers", "liberation-tigers-of-tamil-eelam")]
    [InlineData("found", "Gunmen of the Red Brigades robbed a bank in Italy.", "Red Brigades", "red-brigades")]
    [InlineData("found", "He left the movement in Nagaland and joined the NSCN.", "NSCN", "national-socialist-council-of-nagaland")]
    [InlineData("found", "In Manila the MNLF said that it had shot two soldiers.", "MNLF", "moro-national-liberation-front")]
    [InlineData("found", "The Bandera Roja shot two soldiers in Venezuela.", "Bandera Roja", "bandera-roja")]
    [InlineData("found", "The White Legion shot two soldiers in Georgia.", "White Legion", "white-legion-georgia")]
    [InlineData("not", "Gunmen of the Red Brigades Column robbed a bank in Italy.", "Red Brigades", "red-brigades")]
    [InlineData("not", "He left the movement in Nagaland and set up the NSCN (Dornu).", "NSCN", "national-socialist-council-of-nagaland")]
    [InlineData("not", "In Manila the New MNLF said that it had shot two soldiers.", "MNLF", "moro-national-liberation-front")]
    [InlineData("not", "The Bandera Roja del Orsk shot two soldiers in Venezuela.", "Bandera Roja", "bandera-roja")]
    [InlineData("not", "The White Legion of Poland shot two soldiers in Georgia.", "White Legion", "white-legion-georgia")]
    [InlineData("found", "The FARC of Colombia shot two soldiers.", "FARC", "revolutionary-armed-forces-of-colombia")]
    [InlineData("found", "The Houthi Movement shot two soldiers in Yemen.", "Houthi", "houthis")]
    [InlineData("found", "In the east Hamas shot two soldiers.", "Hamas", "hamas")]
    public void A_piece_of_a_longer_name_is_not_the_one_who_has_it_alone(string verdict, string text, string words, string actor) =>
        Assert.True(ActorSpecTests.Holds(verdict, text, words, actor));

    [Theory]
    [InlineData("not", "The Kolda National Front (KNF) struck a post in Bangladesh. The KNF said so.", "KNF", "kuki-chin-national-front")]
    [InlineData("found", "The Kolda National Front (KNF) struck a post in Bangladesh. The KNF said so.", "KNF", "kolda-national-front")]
    [InlineData("not", "The Kolda National Front, or KNF, struck a post in Bangladesh. The KNF said so.", "KNF", "kuki-chin-national-front")]
    [InlineData("not", "The Kolda National Front struck a post in Bangladesh. The militant group KNF said so.", "KNF", "kuki-chin-national-front")]
    [InlineData("found", "The Kuki Chin National Front (KNF) struck a post in Bangladesh. The KNF said so.", "KNF", "kuki-chin-national-front")]
    [InlineData("found", "The Front national kuki-tchin struck a post in Bangladesh. The KNF said so.", "KNF", "kuki-chin-national-front")]
    [InlineData("not", "Gunmen of the Lashkar-e-Dornu shot a clerk in Pakistan. The Lashkar said so.", "Lashkar", "lashkar-e-taiba")]
    [InlineData("found", "Gunmen of the Lashkar-e-Dornu shot a clerk in Pakistan. The Lashkar said so.", "Lashkar", "lashkar-e-dornu")]
    [InlineData("found", "Gunmen of the Lashkar-e-Taiba shot a clerk in Pakistan. The Lashkar said so.", "Lashkar", "lashkar-e-taiba")]
    [InlineData("not", "Jaish al-Adl shot a guard near Zahedan. Pakistani officials said that the Jaish had fled.", "Jaish", "jaish-e-mohammed")]
    public void A_short_name_is_whom_the_article_gives_it_to(string verdict, string text, string words, string actor) =>
        Assert.True(ActorSpecTests.Holds(verdict, text, words, actor));

    [Theory]
    [InlineData("not", "A group called Jundallah shot nine people in Nigeria. The Nigerian army blamed it, and the governor of Kano did so too.", "Jundallah", "jundallah-pakistan")]
    [InlineData("not", "Jundallah shot a guard between Iran and Pakistan.", "Jundallah", "jundallah-pakistan")]
    [InlineData("not", "Jundallah shot a guard between Iran and Pakistan.", "Jundallah", "jundallah-iran")]
    [InlineData("found", "Jundallah shot a guard in Pakistan, where Abdolmalek Rigi had founded it.", "Jundallah", "jundallah-iran")]
    [InlineData("found", "Jundallah shot a guard in Karachi. Pakistani officials said that it was banned in Pakistan.", "Jundallah", "jundallah-pakistan")]
    [InlineData("not", "Jund al-Khilafah, which has sworn loyalty to the Islamic State, shot nine in Somalia, Somali officials in Mogadishu said.", "Jund al-Khilafah", "islamic-state-algeria-province")]
    public void Where_two_have_one_name_the_article_decides_or_nobody_is_meant(string verdict, string text, string words, string actor) =>
        Assert.True(ActorSpecTests.Holds(verdict, text, words, actor));

    [Theory]
    [InlineData("not", "Police shot Aron Dorn, a member of the FARC known as Velmo, in Colombia.", "Velmo", "revolutionary-armed-forces-of-colombia")]
    [InlineData("found", "Police fought the FARC, also known as the Velm Army, in Colombia.", "Velm Army", "revolutionary-armed-forces-of-colombia")]
    [InlineData("found", "The town fell to the Brotherhood Alliance of the Arakan Army and two others.", "Brotherhood Alliance", "three-brotherhood-alliance")]
    public void What_is_a_group_s_has_its_own_name(string verdict, string text, string words, string actor) =>
        Assert.True(ActorSpecTests.Holds(verdict, text, words, actor));

    [Theory]
    [InlineData("not", "A faction of the SPLM-IO led by Aron Dorn burned a village in South Sudan.", "SPLM-IO", "sudan-people-s-liberation-movement-in-opposition")]
    [InlineData("found", "A faction of the SPLM-IO led by Aron Dorn burned a village in South Sudan.", "faction of the SPLM-IO", "-")]
    [InlineData("found", "The bus was burned by ULFA dissidents in India.", "ULFA dissidents", "-")]
    [InlineData("found", "The bus was burned by ULFA dissidents in India. The group also shot a clerk.", "group", "-")]
    [InlineData("found", "Kitgwang is a splinter group of the SPLM-IO in South Sudan.", "SPLM-IO", "sudan-people-s-liberation-movement-in-opposition")]
    [InlineData("found", "Velm's Sons, a faction of the SPLM-IO, burned a village in South Sudan.", "SPLM-IO", "sudan-people-s-liberation-movement-in-opposition")]
    public void Who_has_left_a_group_is_not_the_group(string verdict, string text, string words, string actor) =>
        Assert.True(ActorSpecTests.Holds(verdict, text, words, actor));

    [Theory]
    [InlineData("not", "FANO-DORNU: WHO THEY ARE AND WHAT THEY DO\n\nThe militia was formed in Ethiopia. Gunmen of Fano-Dornu burned a post on Monday.", "FANO", "fano")]
    [InlineData("found", "FANO-DORNU: WHO THEY ARE AND WHAT THEY DO\n\nThe militia was formed in Ethiopia. Gunmen of Fano-Dornu burned a post on Monday.", "FANO-DORNU", "fano-dornu")]
    public void In_capitals_the_longer_name_is_known_from_the_rest_of_the_article(string verdict, string text, string words, string actor) =>
        Assert.True(ActorSpecTests.Holds(verdict, text, words, actor));

    [Theory]
    [InlineData("found", "2020-05-06", "jundallah-pakistan")]
    [InlineData("not", "2020-05-06", "jundallah-iran")]
    [InlineData("not", "2008-05-06", "jundallah-pakistan")]
    [InlineData("not", "2008-05-06", "jundallah-iran")]
    public void Of_two_groups_of_one_name_that_the_article_s_countries_fit_alike_the_living_is_meant(string verdict, string day, string actor)
    {
        var text = Read("Jundallah shot a guard between Iran and Pakistan.", new Publication(PartialDate.Parse(day), DateBasis.Given));
        Assert.Equal(verdict == "found", text.Hits.Exists(h => h.Actor == "actor-" + actor));
    }

    [Theory]
    [InlineData("In Myanmar he joined the Sagaing PDF", "people-s-defence-force")]
    [InlineData("He left the movement in Nagaland and set up the NSCN (Dornu", "-")]
    [InlineData("He left the movement in Nagaland and set up the NSCN (", "-")]
    [InlineData("Gunmen of the Mai-Mai Dornu and of ETA-", "-")]
    public void A_text_may_end_within_a_name(string text, string actor) => Assert.DoesNotContain(Read(text, null).Hits, h => h.Actor == "actor-" + actor);

    [Fact]
    public void Articles_that_are_cut_off_anywhere_are_read()
    {
        foreach (var text in SpecFile.Mentions("actors.txt").Select(c => c.Data.Item3).Distinct().Where((_, i) => i % 9 == 0))
            for (var end = text.IndexOf(' ', StringComparison.Ordinal); end > 0; end = text.IndexOf(' ', end + 1)) Assert.NotNull(Read(text[..end], null));
    }

    [Fact]
    public void A_text_of_nothing_but_short_names_costs_no_more_than_its_length()
    {
        foreach (var part in (string[])["PKK ", "the Mai-Mai Aron Dornu, "])
        {
            var analysis = Analyser.Analyse(ArticleReader.OfText(string.Concat(Enumerable.Repeat(part, 160_000 / part.Length)), null));
            var text = new ActorText(analysis, ActorLexicon.Default.Words);
            var places = text.Units.Select(u => new PlaceMention(new(u.Start, u.End), u.Sentence, null, PlaceUse.Location, 1, 1000, "test")).Where((_, i) => i % 2 == 0).ToImmutableArray();
            var started = Environment.CpuUsage.TotalTime;
            new NameMatcher(ActorLexicon.Default).Match(text, places);
            // Other tests share the processor time of this program, so the bound is far above what it takes.
            Assert.True((Environment.CpuUsage.TotalTime - started).TotalSeconds < 5, part + (Environment.CpuUsage.TotalTime - started));
        }
    }

    private static ActorText Read(string text, Publication? published)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, published));
        var read = new ActorText(analysis, ActorLexicon.Default.Words);
        new NameMatcher(ActorLexicon.Default).Match(read, Places.Find(analysis));
        return read;
    }
}
