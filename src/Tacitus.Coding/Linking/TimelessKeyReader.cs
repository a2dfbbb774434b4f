using Tacitus.Model.Dates;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>
/// Reads the keys under which a report that tells no time meets others of all times. Each year brings more of those, so that a key must be of things so rare together that chance hardly brings them: three rare words, a
/// name of two words with another, a first and a last name, two words that tell and a number of dead; in one town two words, or two of a side, a number of dead, a day of the year and a word, two ages of people, or an age and a word.
/// A town and a side come together for years, and their names tell nothing that they do not.
/// </summary>
internal static class TimelessKeyReader
{
    // Set by hand, as the bars below: two words alone met more true ones and several times as many false. What comes of all these keys is measured by "bench quality links-undated".
    private const int Words = 6;

    // Of a report's words those that stand in less than one article in four hundred; where a number of dead, or a town and a day, is told too, in fifty.
    private const float Rare = 6f;
    private const float Telling = 4f;

    // Words by which two that tell one number of dead meet.
    private const int WordsWithToll = 8;

    // A name of two words and another word: one article in 24 million has both by chance. Set by hand: at 16 more are met, true ones and false.
    private const float RareTogether = 17f;

    // A first and a last name of one who was killed or is suspected, in fewer than one article in 20,000.
    private const float RarePerson = 10f;

    // Ages of people, the youngest, who are told of least: with these keys one undated account in fifty more is joined ("bench quality links-undated": recall 0.818 for 0.799, precision 0.986 for 0.989).
    private const int Ages = 6;

    // What is news was within the week before, mostly.
    private const int DaysOfNews = 7;
    private const int MostDays = 10;

    private const int LeapYear = 2000;

    private enum Sort : ulong
    {
        NameAndWord = 4,
        TownSideWord,
        TownWords,
        Person,
        TownSideKilled,
        TownSideDay,
        TownKilledDay,
        TownWordDay,
        TownAges,
        TownAgeWord,
        Words,
        WordsKilled,
    }

    /// <summary>Adds those of <paramref name="report"/> to <paramref name="keys"/>; <paramref name="isTimeless"/> tells whether it meets under them whatever has them, or only what is timeless.</summary>
    public static void Add(List<LinkKey> keys, ReportTraits report, bool isTimeless)
    {
        var (profile, known) = (report.IsMain ? report.News : report.Words, NamesOfPlacesAndSides(report));
        var words = profile.Heaviest(Words + known.Count, Rare).Where(w => !known.Contains(w)).Take(Words).Order().ToArray();
        var (tolls, days) = (KeyReader.Tolls(report).ToArray(), DaysOfYear(report).Distinct().ToArray());
        foreach (var (pair, rarity) in profile.NamePairs.OrderByDescending(n => n.Rarity).ThenBy(n => n.Pair).Where(n => !known.Any(k => profile.IsOf(n.Pair, k))).Take(Words))
            foreach (var word in words)
                if (rarity + WordProfile.CommonPair + RarityOf(word) >= RareTogether && !profile.IsOf(pair, word)) Key(Sort.NameAndWord, pair, word);
        for (var i = 0; i < words.Length; i++)
            for (var j = i + 1; j < words.Length; j++)
                for (var k = j + 1; k < words.Length; k++) Key(Sort.Words, words[i], words[j], words[k]);
        var telling = profile.Heaviest(WordsWithToll, Telling).Order().ToArray();
        foreach (var killed in tolls)
            foreach (var (one, other) in Pairs(telling)) Key(Sort.WordsKilled, one, other, (ulong)killed);
        foreach (var (first, last) in Pairs(report.VictimNames).Concat(Pairs(report.SuspectNames)))
            if (RarityOf(first) + RarityOf(last) >= RarePerson) Key(Sort.Person, first, last);
        var ages = report.Ages.Take(Ages).Select(a => (ulong)a).ToArray();
        foreach (var town in report.Places.Select(p => p.Place.Place).OfType<Place>().Where(p => p.Kind == PlaceKind.Populated).Select(p => (ulong)p.GeonamesId).Distinct()) InTown(town);

        void InTown(ulong town)
        {
            foreach (var (one, other) in Pairs(words)) Key(Sort.TownWords, town, one, other);
            foreach (var (one, other) in Pairs(ages)) Key(Sort.TownAges, town, one, other);
            foreach (var age in ages)
                foreach (var word in telling)
                    if (!known.Contains(word)) Key(Sort.TownAgeWord, town, age, word);
            foreach (var side in report.Sides.Select(s => WordTable.Hash(s)))
            {
                foreach (var word in words) Key(Sort.TownSideWord, town, side, word);
                foreach (var killed in tolls) Key(Sort.TownSideKilled, town, side, (ulong)killed);
                foreach (var day in days) Key(Sort.TownSideDay, town, side, (ulong)day);
            }
            foreach (var day in days)
            {
                foreach (var killed in tolls) Key(Sort.TownKilledDay, town, (ulong)killed, (ulong)day);
                foreach (var word in profile.Heaviest(Words, Telling)) Key(Sort.TownWordDay, town, word, (ulong)day);
            }
        }

        void Key(Sort sort, ulong one, ulong two, ulong three = 0) => keys.Add(new LinkKey(unchecked(((one * 31 + two) * 31 + three) * 31 + (ulong)sort), true, isTimeless));
    }

    private static float RarityOf(ulong word) => WordTable.Shipped.RarityOf(word);

    private static IEnumerable<(ulong, ulong)> Pairs(ulong[] words)
    {
        for (var i = 0; i < words.Length; i++)
            for (var j = i + 1; j < words.Length; j++) yield return (words[i], words[j]);
    }

    // Month and day: those told, without the year or with it; of news that tells none, those before the publication.
    private static IEnumerable<int> DaysOfYear(ReportTraits report)
    {
        if (report.Date is not null) return report.When.All.Where(d => d.Days <= MostDays).SelectMany(d => DaysOfYear(d.Start, d.End));
        if (report.Pattern is { Month: { } month, Day: { } number } && number <= DateTime.DaysInMonth(LeapYear, month))
            return DaysOfYear(KeyReader.Shift(new DateOnly(LeapYear, month, number), -1), KeyReader.Shift(new DateOnly(LeapYear, month, number), 1));
        return report.Article.Published?.Date is { Days: <= MostDays } published && report.Report.Narration == Narration.Lead ? DaysOfYear(KeyReader.Shift(published.Start, -DaysOfNews), published.End) : [];
    }

    private static IEnumerable<int> DaysOfYear(DateOnly first, DateOnly last)
    {
        for (var day = first.DayNumber; day <= last.DayNumber; day++) yield return DateOnly.FromDayNumber(day).Month * 100 + DateOnly.FromDayNumber(day).Day;
    }

    private static HashSet<ulong> NamesOfPlacesAndSides(ReportTraits report)
    {
        var known = new HashSet<ulong>();
        foreach (var place in report.Places)
        {
            Take(place.Place.Name);
            if (place.Place.Place is not { } of) continue;
            Take(of.Name);
            Take(of.Admin1);
        }
        foreach (var statement in report.Report.Statements)
            if (statement is { Field: Field.Perpetrator or Field.Claim, Value: ActorValue actor }) Take(actor.Name);
        return known;

        void Take(string name)
        {
            foreach (var word in WordReader.Read(name, new Span(0, name.Length))) known.Add(word.Hash);
        }
    }
}
