namespace Tacitus.Model.Dates;

/// <summary>Holidays, feasts and named days by which news dates events. When each falls is <see cref="HolidayCalendar"/>'s to say.</summary>
public enum Holiday
{
    /// <summary>1 January.</summary>
    NewYearsDay = 1,

    /// <summary>6 January.</summary>
    Epiphany,

    /// <summary>14 February.</summary>
    ValentinesDay,

    /// <summary>17 March.</summary>
    SaintPatricksDay,

    /// <summary>20 or 21 March; told as 20 March.</summary>
    Nowruz,

    /// <summary>1 May.</summary>
    MayDay,

    /// <summary>9 May.</summary>
    VictoryDay,

    /// <summary>4 July.</summary>
    IndependenceDayUnitedStates,

    /// <summary>14 July.</summary>
    BastilleDay,

    /// <summary>31 October.</summary>
    Halloween,

    /// <summary>1 November.</summary>
    AllSaintsDay,

    /// <summary>11 November.</summary>
    ArmisticeDay,

    /// <summary>24 December.</summary>
    ChristmasEve,

    /// <summary>25 December.</summary>
    ChristmasDay,

    /// <summary>26 December.</summary>
    BoxingDay,

    /// <summary>31 December.</summary>
    NewYearsEve,

    /// <summary>Third Monday of January.</summary>
    MartinLutherKingDay,

    /// <summary>Third Monday of February.</summary>
    PresidentsDay,

    /// <summary>Second Sunday of May.</summary>
    MothersDay,

    /// <summary>Third Sunday of June.</summary>
    FathersDay,

    /// <summary>Last Monday of May.</summary>
    MemorialDay,

    /// <summary>19 June.</summary>
    Juneteenth,

    /// <summary>First Monday of September.</summary>
    LabourDayUnitedStates,

    /// <summary>Second Monday of October.</summary>
    ColumbusDay,

    /// <summary>Fourth Thursday of November.</summary>
    Thanksgiving,

    /// <summary>The day after Thanksgiving.</summary>
    BlackFriday,

    /// <summary>Western Easter Sunday.</summary>
    Easter,

    /// <summary>The Friday before Easter.</summary>
    GoodFriday,

    /// <summary>The Monday after Easter.</summary>
    EasterMonday,

    /// <summary>The Sunday before Easter.</summary>
    PalmSunday,

    /// <summary>46 days before Easter.</summary>
    AshWednesday,

    /// <summary>47 days before Easter.</summary>
    ShroveTuesday,

    /// <summary>49 days after Easter.</summary>
    Pentecost,

    /// <summary>The Thursday before Easter.</summary>
    MaundyThursday,

    /// <summary>The day before Easter.</summary>
    HolySaturday,

    /// <summary>39 days after Easter.</summary>
    AscensionDay,

    /// <summary>50 days after Easter.</summary>
    WhitMonday,

    /// <summary>The end of the fast of Ramadan, 1 Shawwal; local sighting may move it by a day.</summary>
    EidAlFitr,

    /// <summary>10 Dhu al-Hijja; local sighting may move it by a day.</summary>
    EidAlAdha,

    /// <summary>The month of Ramadan.</summary>
    Ramadan,

    /// <summary>10 Muharram.</summary>
    Ashura,

    /// <summary>1 Tishri.</summary>
    RoshHashanah,

    /// <summary>10 Tishri.</summary>
    YomKippur,

    /// <summary>15 Nisan, seven days.</summary>
    Passover,

    /// <summary>25 Kislev, eight days.</summary>
    Hanukkah,

    /// <summary>14 Adar, or 14 Adar II.</summary>
    Purim,

    /// <summary>22 April.</summary>
    EarthDay,

    /// <summary>1 April.</summary>
    AprilFoolsDay,

    /// <summary>25 April.</summary>
    AnzacDay,

    /// <summary>1 July.</summary>
    CanadaDay,

    /// <summary>26 January.</summary>
    RepublicDayIndia,

    /// <summary>8 March.</summary>
    WomensDay,

    /// <summary>5 May.</summary>
    CincoDeMayo,

    /// <summary>2 February.</summary>
    GroundhogDay,

    /// <summary>11 November in the United States.</summary>
    VeteransDay,

    /// <summary>14 June.</summary>
    FlagDay,

    /// <summary>The Monday after Thanksgiving.</summary>
    CyberMonday,

    /// <summary>22 Tishri.</summary>
    SimchatTorah,

    /// <summary>The Prophet's birthday, 12 Rabi al-Awwal.</summary>
    Mawlid,

    /// <summary>20 Safar.</summary>
    Arbaeen,

    /// <summary>Easter by the Julian reckoning.</summary>
    OrthodoxEaster,

    /// <summary>7 January.</summary>
    OrthodoxChristmas,

    /// <summary>1 Muharram.</summary>
    IslamicNewYear,

    /// <summary>The first day of the Chinese lunisolar year.</summary>
    LunarNewYear,

    /// <summary>The new moon between 18 October and 15 November, told by the day before it.</summary>
    Diwali,

    /// <summary>The full moon of March with the two days after it, over which India keeps it.</summary>
    Holi,

    /// <summary>5 November in Britain.</summary>
    GuyFawkesNight,

    /// <summary>26 January in Australia.</summary>
    AustraliaDay,

    /// <summary>20 January after an election of the president of the United States.</summary>
    InaugurationDay,
}
