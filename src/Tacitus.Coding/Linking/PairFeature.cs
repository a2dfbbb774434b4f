namespace Tacitus.Coding.Linking;

/// <summary>
/// What is compared of two reports. The weights stand in <c>link.model</c> under the same names in snake_case; for two main reports the
/// trees of <c>news.model</c> weigh dates, places and words together instead.
/// </summary>
internal enum PairFeature
{
    /// <summary>Always 1.</summary>
    Bias,

    /// <summary>1 when the kinds are the same.</summary>
    KindSame,

    /// <summary>1 when one event may be told as either kind.</summary>
    KindNear,

    /// <summary>1 when one event is seldom told as both kinds, 2 when it never is.</summary>
    KindFar,

    /// <summary>1 when the states are near.</summary>
    StatusNear,

    /// <summary>1 when the states are far.</summary>
    StatusFar,

    /// <summary>1 when they share a tactic.</summary>
    TacticShared,

    /// <summary>1 when both tell tactics and share none.</summary>
    TacticDiffers,

    /// <summary>1 when both tell a suicide attack.</summary>
    SuicideSame,

    /// <summary>1 when one tells a suicide attack and the other says that it was none.</summary>
    SuicideDiffers,

    /// <summary>1 when both tell the same day.</summary>
    DateSameDay,

    /// <summary>1 when both tell a day that is not the one told most.</summary>
    DateSharedDay,

    /// <summary>1 when both tell a few days at most and these overlap.</summary>
    DateOverlapDays,

    /// <summary>1 when the dates overlap and the wider is a month at most.</summary>
    DateOverlapMonth,

    /// <summary>1 when the dates overlap and the wider is a year at most.</summary>
    DateOverlapYear,

    /// <summary>ln(1 + days) when the dates do not overlap.</summary>
    DateApart,

    /// <summary>1 when an open date names the month and day of the other.</summary>
    PatternDay,

    /// <summary>1 when an open date names the month or weekday of the other.</summary>
    PatternPart,

    /// <summary>1 when an open date names another day than the other.</summary>
    PatternConflict,

    /// <summary>ln(1 + days) between the publications of two main reports.</summary>
    PublishedApart,

    /// <summary>ln(1 + days) from the day that one main report tells to the publication of the other, which tells none.</summary>
    DateToPublished,

    /// <summary>1 when of two main reports one tells a day and the other, which tells none, was published before it.</summary>
    DateAfterPublished,

    /// <summary>1 when the article of a main report without a place names the place of the other.</summary>
    PlaceNamed,

    /// <summary>1 when the article of a main report without a place does not name the place of the other.</summary>
    PlaceNotNamed,

    /// <summary>1 when the town is the same.</summary>
    PlaceSameTown,

    /// <summary>For the same town: 6 less the common logarithm of its inhabitants.</summary>
    PlaceTownSmall,

    /// <summary>1 when the towns are near each other.</summary>
    PlaceNearTown,

    /// <summary>How sure it is that both tell a town and not the same, from 0 to 1.</summary>
    PlaceOtherTown,

    /// <summary>1 when one place lies in the other, which is smaller than a country.</summary>
    PlaceNestedArea,

    /// <summary>1 when one place lies in the other, which is a country.</summary>
    PlaceNestedCountry,

    /// <summary>1 when both tell the same division.</summary>
    PlaceSameArea,

    /// <summary>1 when both tell the same country and no more.</summary>
    PlaceSameCountry,

    /// <summary>1 when the places have one name and are two entries.</summary>
    PlaceSameName,

    /// <summary>ln(1 + km / 25) when the places are apart, times how sure it is that these places are meant.</summary>
    PlaceApart,

    /// <summary>The rarity of the words that the sites and targets share, 8 at most.</summary>
    SiteShared,

    /// <summary>1 when both name sites or targets and share no word.</summary>
    SiteDiffers,

    /// <summary>1 when the same actor is said to have done it.</summary>
    SideSame,

    /// <summary>1 when the one's actor is a branch of the other's.</summary>
    SideKin,

    /// <summary>1 when both tell actors that have no tie.</summary>
    SideDiffers,

    /// <summary>Both say that one group was founded.</summary>
    FoundedSame,

    /// <summary>How many words of names of victims or suspects both have, 4 at most.</summary>
    PersonShared,

    /// <summary>1 when both name victims and share no word of their names.</summary>
    VictimDiffers,

    /// <summary>1 when both name suspects and share no word of their names.</summary>
    SuspectDiffers,

    /// <summary>ln(1 + n) when both say that n were killed.</summary>
    KilledEqual,

    /// <summary>1 when one number of killed can satisfy both.</summary>
    KilledAgrees,

    /// <summary>The absolute logarithm of the ratio of the numbers of killed, each with one added, when they do not agree.</summary>
    KilledDiffers,

    /// <summary>ln(1 + n) when both say that n were injured.</summary>
    InjuredEqual,

    /// <summary>The absolute logarithm of the ratio of the numbers of injured, each with one added, when they do not agree.</summary>
    InjuredDiffers,

    /// <summary>The cosine of the reports' words, when not both are main.</summary>
    Words,

    /// <summary>The rarity of the names that the reports' sentences share, over ten, when not both are main.</summary>
    Names,

    /// <summary>The cosine of the articles' words, for two main reports.</summary>
    News,

    /// <summary>The rarity of the words that both articles have, as a share of the shorter's, for two main reports.</summary>
    NewsContained,

    /// <summary>The cosine of the articles' first words, for two main reports.</summary>
    Opening,

    /// <summary>The cosine of the headlines.</summary>
    Title,

    /// <summary>The rarity of the names that the articles share, over ten, for two main reports.</summary>
    NewsNames,

    /// <summary>ln(1 + n) for n names that the articles share and the table of words does not have, for two main reports.</summary>
    NewsRareNames,

    /// <summary>The rarity of the rare words of each headline that the other article has, over ten, for two main reports.</summary>
    TitleNames,

    /// <summary>ln(1 + r) for the rarity r, less eight each, of the pairs of names that the articles share, for two main reports.</summary>
    NewsNamePairs,

    /// <summary>ln(1 + n) for n numbers that the articles share, for two main reports.</summary>
    NewsNumbers,

    /// <summary>ln(1 + n) for n numbers with the word after them ("1700 block", "34 year") that the articles share, for two main reports.</summary>
    NewsNumberPairs,

    /// <summary>How many ages the headlines and openings share, 3 at most, for two main reports.</summary>
    AgeShared,

    /// <summary>1 when both headlines and openings tell ages and share none, for two main reports.</summary>
    AgeDiffers,

    /// <summary>The cosine of the sentences that tell of the event, for two main reports.</summary>
    Telling,
}
