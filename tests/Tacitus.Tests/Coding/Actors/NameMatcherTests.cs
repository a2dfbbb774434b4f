namespace Tacitus.Tests.Coding.Actors;

public class NameMatcherTests
{
    [Theory]
    [InlineData("not", "The Orsk Liberation Tigers burned a bus in India.", "Liberation Tigers", "liberation-tigers-of-tamil-eelam")]
    [InlineData("not", "The Orsk Peoples' Liberation Tigers burned a bus in India.", "Liberation Tigers", "liberation-tigers-of-tamil-eelam")]
    [InlineData("not", "Fighters of the Mai-Mai Dornu burned the post.", "Mai-Mai", "mai-mai")]
    [InlineData("found", "Fighters of the Mai-Mai Dornu burned the post.", "Mai-Mai Dornu", "mai-mai-dornu")]
    [InlineData("not", "Gunmen of ETA-VI robbed a bank in Spain.", "ETA", "euskadi-ta-askatasuna")]
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
    [InlineData("found", "A faction of the SPLM-IO led by Aron Dorn burned a village in South Sudan.", "faction of the SPLM-IO", "faction-of-the-splm-io")]
    [InlineData("found", "The bus was burned by ULFA dissidents in India.", "ULFA dissidents", "ulfa-dissidents")]
    [InlineData("found", "Kitgwang is a splinter group of the SPLM-IO in South Sudan.", "SPLM-IO", "sudan-people-s-liberation-movement-in-opposition")]
    [InlineData("found", "Velm's Sons, a faction of the SPLM-IO, burned a village in South Sudan.", "SPLM-IO", "sudan-people-s-liberation-movement-in-opposition")]
    public void Who_has_left_a_group_is_not_the_group(string verdict, string text, string words, string actor) =>
        Assert.True(ActorSpecTests.Holds(verdict, text, words, actor));

    [Theory]
    [InlineData("not", "FANO-DORNU: WHO THEY ARE AND WHAT THEY DO\n\nThe militia was formed in Ethiopia. Gunmen of Fano-Dornu burned a post on Monday.", "FANO", "fano")]
    [InlineData("found", "FANO-DORNU: WHO THEY ARE AND WHAT THEY DO\n\nThe militia was formed in Ethiopia. Gunmen of Fano-Dornu burned a post on Monday.", "FANO-DORNU", "fano-dornu")]
    public void In_capitals_the_longer_name_is_known_from_the_rest_of_the_article(string verdict, string text, string words, string actor) =>
        Assert.True(ActorSpecTests.Holds(verdict, text, words, actor));
}
