using System.Collections.Immutable;
using System.Globalization;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Speed;

/// <summary>
/// Made-up news without end, each article from its number alone: 274 articles a day in 4,000 towns of 60 countries, 161 events in 400 articles of which one is
/// told 40 times and half once. One article in twenty looks back at an event of the last half year, one in fifty has no date, one in seven tells the place
/// or the day loosely.
/// </summary>
internal static class MadeNews
{
    private const int Block = 400;
    private const int ADay = 274;
    private const int Step = 149, StepBack = 349;
    private static readonly DateOnly First = new(2015, 1, 1);
    private static readonly int[] Sizes = [40, 24, 16, 12, 10, 8, 8, 6, 6, 5, 5, .. Enumerable.Repeat(4, 10), .. Enumerable.Repeat(3, 20), .. Enumerable.Repeat(2, 40), .. Enumerable.Repeat(1, 80)];
    private static readonly int[] Starts = [.. Sizes.Select((_, i) => Sizes.Take(i).Sum())];
    private static readonly int[] OfSlot = [.. Sizes.SelectMany((s, i) => Enumerable.Repeat(i, s))];
    private static readonly Tactic[] Tactics = [Tactic.Bombing, Tactic.Shooting, Tactic.Ambush, Tactic.Arson];

    /// <summary>The id of the article of that number.</summary>
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"a-{number:x8}");

    /// <summary>The id of one of its reports.</summary>
    public static string ReportId(int number, int which) => string.Create(CultureInfo.InvariantCulture, $"r-{number:x8}-{which}");

    /// <summary>The number of the article in an id of one or of its report.</summary>
    public static int NumberIn(string id) => int.Parse(id.AsSpan(2, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>The articles whose news is that of the article <paramref name="number"/>.</summary>
    public static IEnumerable<int> Tellers(int number)
    {
        var (block, of) = (number / Block, EventOf(number) % Sizes.Length);
        return Enumerable.Range(Starts[of], Sizes[of]).Select(slot => block * Block + Modulo((slot - block * 37) * StepBack)).Order();
    }

    /// <summary>The article of that number.</summary>
    public static CodedArticle Article(int number)
    {
        var chance = new Chance((ulong)number * 2 + 1);
        var e = EventOf(number);
        var told = Told(e);
        var published = told.Day.AddDays(chance.Next(4));
        var dated = chance.Next(50) > 0;
        var looksBack = chance.Next(20) == 0 && e > 100;
        var before = Told(e - 1 - chance.Next(Math.Min(e - 1, Sizes.Length * 120) + 1));
        var killed = told.Killed + (chance.Next(5) == 0 ? 1 : 0);
        var loose = chance.Next(14);
        var place = loose == 0 ? Division(told.Town) : told.Town;
        var words = string.Join(' ', Enumerable.Range(0, 24).Select(_ => Word(chance.Next(30) * chance.Next(700))));
        var lead = string.Create(CultureInfo.InvariantCulture,
            $"{told.Side} killed {killed} people at the {told.Site} of {place.Name} on {told.Day:dddd}, officials said.");
        var rest = $"Among them was {told.Victim}, whose family lives near {told.Road}. The police of {Division(told.Town).Name} said: {words}.";
        var back = looksBack ? string.Create(CultureInfo.InvariantCulture, $" In {before.Day:MMMM} {before.Side} attacked {before.Town.Name}.") : "";
        var text = lead + " " + rest + back;
        var article = new Article
        {
            Id = Id(number), TextRevision = StableId.Of("t", Id(number)), Text = text, Title = $"{killed} dead in {place.Name}", Language = "en",
            Blocks = [new Block(new Span(0, text.Length), BlockKind.Paragraph)], Outlet = $"outlet {chance.Next(300)}",
            Published = dated ? new Publication(PartialDate.Day(published), DateBasis.Given) : null,
        };
        var reports = ImmutableArray.CreateBuilder<Report>();
        PartialDate? day = loose == 1 ? new PartialDate(new DateOnly(told.Day.Year, told.Day.Month, 1), new DateOnly(told.Day.Year, told.Day.Month, 1).AddMonths(1).AddDays(-1)) : PartialDate.Day(told.Day);
        var date = dated ? new DateValue(day) : new DateValue(null, new RelativeDate(DateAnchor.Publication, null, DateUnit.Day, -1, told.Day.DayOfWeek));
        reports.Add(Of(0, new Span(0, lead.Length), Narration.Lead, date, place, told.Side, told.Tactic, killed));
        if (looksBack)
        {
            var month = new DateOnly(before.Day.Year, before.Day.Month, 1);
            reports.Add(Of(1, new Span(text.Length - back.Length + 1, text.Length), Narration.Background, new DateValue(new PartialDate(month, month.AddMonths(1).AddDays(-1))), before.Town, before.Side, before.Tactic, null));
        }
        return new CodedArticle(article, reports.ToImmutable(), [], [], [], []);

        Report Of(int which, Span span, Narration narration, DateValue when, Place where, string side, Tactic tactic, int? dead)
        {
            var id = ReportId(number, which);
            Statement Make(Field field, StatementValue value) => Statement.Of(article, id, field, value, [span], "made");
            return new Report(id, article.Id, new Span(span.Start, span.Start + 1), narration, [span],
            [
                Make(Field.Kind, new CodeValue(Code.Of(EventKind.Attack))), Make(Field.Tactic, new CodeValue(Code.Of(tactic))), Make(Field.Date, when),
                Make(Field.Place, new PlaceValue(new EventPlace(where, where.Name, null, 1))), Make(Field.Perpetrator, new ActorValue(side, side, ActorKind.ArmedGroup, "named")),
                .. dead is { } d ? [Make(Field.Killed, new CountValue(Count.Exactly(d), Population.Total))] : ImmutableArray<Statement>.Empty,
            ]);
        }
    }

    private static int EventOf(int number) => number / Block * Sizes.Length + OfSlot[Modulo(number % Block * Step + number / Block * 37)];

    private static int Modulo(int n) => ((n % Block) + Block) % Block;

    private readonly record struct Happening(DateOnly Day, Place Town, string Side, Tactic Tactic, string Site, int Killed, string Victim, string Road);

    private static Happening Told(int e)
    {
        var chance = new Chance((ulong)e * 2);
        var town = Town((int)((long)chance.Next(4000) * chance.Next(4000) / 4000));
        return new Happening(
            First.AddDays(e / Sizes.Length * Block / ADay), town, $"the {Name((ulong)(town.Country[0] * 91 + town.Country[1] * 7 + chance.Next(5)))} {Word(chance.Next(40))}",
            Tactics[chance.Next(Tactics.Length)], Word(200 + chance.Next(60)), 1 + chance.Next(4) * chance.Next(5), $"{Name(chance.Long())} {Name(chance.Long())}", $"{Name(chance.Long())} Road");
    }

    private static Place Town(int rank)
    {
        var chance = new Chance((ulong)rank + 900_000_001);
        var country = rank * 7 % 60;
        return new Place(rank + 1, Name((ulong)rank + 5_000_011), PlaceKind.Populated, $"{(char)('A' + country / 8)}{(char)('A' + country % 8)}", $"{Name((ulong)(country * 10 + chance.Next(10)) + 77)} Province",
            country / 10 * 15 - 40 + chance.Next(1000) / 100.0, country % 10 * 30 - 150 + chance.Next(1000) / 100.0, 4_000_000 / (rank + 1));
    }

    private static Place Division(Place town) => new(500_000 + (int)(new Chance((ulong)town.Admin1.Sum(c => c * 31L)).Long() % 100_000), town.Admin1, PlaceKind.Admin1, town.Country, town.Admin1, town.Latitude, town.Longitude, 0);

    private static string Word(int rank) => Name((ulong)rank + 31_337).ToLowerInvariant();

    private static string Name(ulong seed)
    {
        const string Consonants = "bdfgklmnprstvz", Vowels = "aeiou";
        var chance = new Chance(seed * 977 + 13);
        var letters = new char[6 + chance.Next(2) * 2];
        for (var i = 0; i < letters.Length; i++) letters[i] = i % 2 == 0 ? Consonants[chance.Next(Consonants.Length)] : Vowels[chance.Next(Vowels.Length)];
        letters[0] = char.ToUpperInvariant(letters[0]);
        return new string(letters);
    }

    // SplitMix64 (Steele, Lea and Flood 2014).
    private struct Chance(ulong seed)
    {
        private ulong _state = seed * 0x9E3779B97F4A7C15UL;

        public ulong Long()
        {
            unchecked
            {
                var z = _state += 0x9E3779B97F4A7C15UL;
                z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
                z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
                return z ^ (z >> 31);
            }
        }

        public int Next(int below) => (int)(Long() % (ulong)Math.Max(1, below));
    }
}
