using System.Globalization;

namespace Tacitus.Model.Dates;

/// <summary>When holidays fall. Movable feasts are computed: Easter by the Gregorian rule, Muslim ones by the tabular Umm al-Qura calendar, Jewish ones by the Hebrew calendar.</summary>
public static class HolidayCalendar
{
    private static readonly UmAlQuraCalendar Muslim = new();
    private static readonly HebrewCalendar Hebrew = new();
    private static readonly ChineseLunisolarCalendar Chinese = new();

    /// <summary>The days of <paramref name="holiday"/> in <paramref name="year"/>.</summary>
    /// <param name="holiday">Which.</param>
    /// <param name="year">A Gregorian year; a Muslim feast that falls twice in it is given where it falls first.</param>
    /// <returns>Null when the calendars in use do not reach that year, or the feast does not fall in it.</returns>
    public static PartialDate? Of(Holiday holiday, int year)
    {
        if (year is < 2 or > 9998) return null;
        return holiday switch
        {
            Holiday.NewYearsDay => PartialDate.Day(year, 1, 1),
            Holiday.Epiphany => PartialDate.Day(year, 1, 6),
            Holiday.RepublicDayIndia => PartialDate.Day(year, 1, 26),
            Holiday.GroundhogDay => PartialDate.Day(year, 2, 2),
            Holiday.ValentinesDay => PartialDate.Day(year, 2, 14),
            Holiday.WomensDay => PartialDate.Day(year, 3, 8),
            Holiday.SaintPatricksDay => PartialDate.Day(year, 3, 17),
            Holiday.Nowruz => PartialDate.Day(year, 3, 20),
            Holiday.AprilFoolsDay => PartialDate.Day(year, 4, 1),
            Holiday.EarthDay => PartialDate.Day(year, 4, 22),
            Holiday.AnzacDay => PartialDate.Day(year, 4, 25),
            Holiday.MayDay => PartialDate.Day(year, 5, 1),
            Holiday.CincoDeMayo => PartialDate.Day(year, 5, 5),
            Holiday.VictoryDay => PartialDate.Day(year, 5, 9),
            Holiday.FlagDay => PartialDate.Day(year, 6, 14),
            Holiday.Juneteenth => PartialDate.Day(year, 6, 19),
            Holiday.CanadaDay => PartialDate.Day(year, 7, 1),
            Holiday.IndependenceDayUnitedStates => PartialDate.Day(year, 7, 4),
            Holiday.BastilleDay => PartialDate.Day(year, 7, 14),
            Holiday.Halloween => PartialDate.Day(year, 10, 31),
            Holiday.AllSaintsDay => PartialDate.Day(year, 11, 1),
            Holiday.ArmisticeDay or Holiday.VeteransDay => PartialDate.Day(year, 11, 11),
            Holiday.ChristmasEve => PartialDate.Day(year, 12, 24),
            Holiday.ChristmasDay => PartialDate.Day(year, 12, 25),
            Holiday.BoxingDay => PartialDate.Day(year, 12, 26),
            Holiday.NewYearsEve => PartialDate.Day(year, 12, 31),
            Holiday.MartinLutherKingDay => Nth(year, 1, DayOfWeek.Monday, 3),
            Holiday.PresidentsDay => Nth(year, 2, DayOfWeek.Monday, 3),
            Holiday.MothersDay => Nth(year, 5, DayOfWeek.Sunday, 2),
            Holiday.MemorialDay => Nth(year, 5, DayOfWeek.Monday, 5),
            Holiday.FathersDay => Nth(year, 6, DayOfWeek.Sunday, 3),
            Holiday.LabourDayUnitedStates => Nth(year, 9, DayOfWeek.Monday, 1),
            Holiday.ColumbusDay => Nth(year, 10, DayOfWeek.Monday, 2),
            Holiday.Thanksgiving => Nth(year, 11, DayOfWeek.Thursday, 4),
            Holiday.BlackFriday => PartialDate.Day(Nth(year, 11, DayOfWeek.Thursday, 4).Start.AddDays(1)),
            Holiday.CyberMonday => PartialDate.Day(Nth(year, 11, DayOfWeek.Thursday, 4).Start.AddDays(4)),
            Holiday.OrthodoxChristmas => PartialDate.Day(year, 1, 7),
            Holiday.OrthodoxEaster => JulianEaster(year),
            Holiday.Easter => PartialDate.Day(Easter(year)),
            Holiday.GoodFriday => PartialDate.Day(Easter(year).AddDays(-2)),
            Holiday.EasterMonday => PartialDate.Day(Easter(year).AddDays(1)),
            Holiday.PalmSunday => PartialDate.Day(Easter(year).AddDays(-7)),
            Holiday.AshWednesday => PartialDate.Day(Easter(year).AddDays(-46)),
            Holiday.ShroveTuesday => PartialDate.Day(Easter(year).AddDays(-47)),
            Holiday.Pentecost => PartialDate.Day(Easter(year).AddDays(49)),
            Holiday.MaundyThursday => PartialDate.Day(Easter(year).AddDays(-3)),
            Holiday.HolySaturday => PartialDate.Day(Easter(year).AddDays(-1)),
            Holiday.AscensionDay => PartialDate.Day(Easter(year).AddDays(39)),
            Holiday.WhitMonday => PartialDate.Day(Easter(year).AddDays(50)),
            Holiday.Ramadan => MuslimDays(year, 9, 1, 0),
            Holiday.EidAlFitr => MuslimDays(year, 10, 1, 1),
            Holiday.EidAlAdha => MuslimDays(year, 12, 10, 1),
            Holiday.IslamicNewYear => MuslimDays(year, 1, 1, 1),
            Holiday.Ashura => MuslimDays(year, 1, 10, 1),
            Holiday.Mawlid => MuslimDays(year, 3, 12, 1),
            Holiday.Arbaeen => MuslimDays(year, 2, 20, 1),
            Holiday.LunarNewYear => year is < 1901 or > 2100 ? null : PartialDate.Day(DateOnly.FromDateTime(Chinese.ToDateTime(year, 1, 1, 0, 0, 0, 0))),
            Holiday.GuyFawkesNight => PartialDate.Day(year, 11, 5),
            Holiday.AustraliaDay => PartialDate.Day(year, 1, 26),
            Holiday.InaugurationDay => year % 4 == 1 ? PartialDate.Day(year, 1, 20) : null,
            Holiday.Diwali => NewMoon(year, 10, 18) is { } dark ? PartialDate.Day(dark.AddDays(-1)) : null,
            Holiday.Holi => NewMoon(year, 2, 19) is { } dark ? new PartialDate(dark.AddDays(14), dark.AddDays(16)) : null,
            Holiday.SimchatTorah => HebrewDays(year + 3761, 1, 22, 1),
            Holiday.RoshHashanah => HebrewDays(year + 3761, 1, 1, 1),
            Holiday.YomKippur => HebrewDays(year + 3761, 1, 10, 1),
            Holiday.Hanukkah => HebrewDays(year + 3761, 3, 25, 8),
            Holiday.Purim => HebrewDays(year + 3760, 6, 14, 1, fromAdar: true),
            Holiday.Passover => HebrewDays(year + 3760, 7, 15, 7, fromAdar: true),
            _ => throw new ArgumentOutOfRangeException(nameof(holiday), holiday, "There is no such holiday."),
        };
    }

    /// <summary>The <paramref name="nth"/> <paramref name="weekday"/> of a month; 5 is the last.</summary>
    public static PartialDate Nth(int year, int month, DayOfWeek weekday, int nth)
    {
        var first = new DateOnly(year, month, 1);
        var day = first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7 + (nth - 1) * 7);
        return PartialDate.Day(day.Month == month ? day : day.AddDays(-7));
    }

    // The anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991, chapter 8).
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }

    // Meeus, chapter 8, for the Julian calendar, which has been 13 days behind since 1900 and will be until 2100.
    private static PartialDate? JulianEaster(int year)
    {
        if (year is < 1901 or > 2099) return null;
        int d = (19 * (year % 19) + 15) % 30, e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7, n = d + e + 114;
        return PartialDate.Day(new DateOnly(year, n / 31, n % 31 + 1).AddDays(13));
    }

    // The first day of a Chinese month is that of the new moon in China: India's months end on the day before it.
    private static DateOnly? NewMoon(int year, int month, int day)
    {
        if (year is < 1902 or > 2099) return null;
        for (var date = new DateTime(year, month, day); ; date = date.AddDays(1))
        {
            if (Chinese.GetDayOfMonth(date) == 1) return DateOnly.FromDateTime(date);
        }
    }

    // length 0: the whole month.
    private static PartialDate? MuslimDays(int year, int month, int day, int length)
    {
        if (year is < 1901 or > 2076) return null;
        for (var hijri = (int)((year - 622) * 33L / 32) - 1; hijri < (year - 622) * 33L / 32 + 4; hijri++)
        {
            if (hijri is < 1318 or > 1500) continue;
            var start = DateOnly.FromDateTime(Muslim.ToDateTime(hijri, month, day, 0, 0, 0, 0));
            if (start.Year != year) continue;
            return new PartialDate(start, start.AddDays((length == 0 ? Muslim.GetDaysInMonth(hijri, month) : length) - 1));
        }
        return null;
    }

    // The calendar of .NET counts months from Tishri; in leap years those from Adar on are one further.
    private static PartialDate? HebrewDays(int year, int month, int day, int length, bool fromAdar = false)
    {
        if (year is < 5344 or > 5998) return null;
        if (fromAdar && Hebrew.IsLeapYear(year)) month++;
        var start = DateOnly.FromDateTime(Hebrew.ToDateTime(year, month, day, 0, 0, 0, 0));
        return new PartialDate(start, start.AddDays(length - 1));
    }
}
