using System.Collections.Immutable;
using System.Globalization;
using System.Text;
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
/// Made-up news without end, each article from its number alone: 274 articles a day, 161 events in 400 articles of which one is told 40 times and half once, in
/// words that are as rare as those of news. How often the news and what is told besides give a place, a day, a number, a doer is as in articles on shootings; some tell the place or
/// the day loosely or off by one, some come out weeks and months later, one in fifty has no date.
/// </summary>
internal static class MadeNews
{
    /// <summary>How many reports an article has at most.</summary>
    public const int MostReports = 4;

    private const int Block = 400;
    private const int ADay = 274;
    private const int Step = 149, StepBack = 349;

    // Events of the last half year.
    private const int LookingBack = 120;

    private static readonly int[] Sizes = [40, 24, 16, 12, 10, 8, 8, 6, 6, 5, 5, .. Enumerable.Repeat(4, 10), .. Enumerable.Repeat(3, 20), .. Enumerable.Repeat(2, 40), .. Enumerable.Repeat(1, 80)];
    private static readonly int[] Starts = [.. Sizes.Select((_, i) => Sizes.Take(i).Sum())];
    private static readonly int[] OfSlot = [.. Sizes.SelectMany((s, i) => Enumerable.Repeat(i, s))];

    /// <summary>The id of the article of that number.</summary>
    public static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"a-{number:x8}");

    /// <summary>The id of one of its reports.</summary>
    public static string ReportId(int number, int which) => string.Create(CultureInfo.InvariantCulture, $"r-{number:x8}-{which}");

    /// <summary>The number of the article in an id of one or of its report.</summary>
    public static int NumberIn(string id) => int.Parse(id.AsSpan(2, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>The number of the event that is the news of the article <paramref name="number"/>.</summary>
    public static int EventOf(int number) => number / Block * Sizes.Length + OfSlot[Modulo(number % Block * Step + number / Block * 37)];

    /// <summary>The articles whose news is that of the article <paramref name="number"/>.</summary>
    public static IEnumerable<int> Tellers(int number)
    {
        var (block, of) = (number / Block, EventOf(number) % Sizes.Length);
        return Enumerable.Range(Starts[of], Sizes[of]).Select(slot => block * Block + Modulo((slot - block * 37) * StepBack)).Order();
    }

    /// <summary>Whether the article of that number tells when it was published.</summary>
    public static bool IsDated(int number)
    {
        var chance = new Chance((ulong)number * 2 + 1);
        _ = Delay(ref chance);
        return IsDated(ref chance);
    }

    /// <summary>The article of that number.</summary>
    public static CodedArticle Article(int number)
    {
        var chance = new Chance((ulong)number * 2 + 1);
        var e = EventOf(number);
        var told = Happening(e);
        var published = told.Day.AddDays(Delay(ref chance));
        var dated = IsDated(ref chance);
        var where = chance.Next(100) switch { < 85 => told.Town, < 93 => MadeHappening.Division(told.Town), < 97 => MadeHappening.Neighbour(told.Town), _ => null };
        var day = chance.Next(100) switch { < 78 => PartialDate.Day(told.Day), < 83 => PartialDate.Day(told.Day.AddDays(1)), < 86 => MonthOf(told.Day), < 89 => PartialDate.Day(told.Day.AddDays(7)), _ => (PartialDate?)null };
        var date = day is not { } known ? null : dated ? new DateValue(known) : new DateValue(null, new RelativeDate(DateAnchor.Publication, null, DateUnit.Day, -1, told.Day.DayOfWeek));
        var killed = told.Killed + (chance.Next(4) == 0 ? 1 : 0);

        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var lead = Line(Lead(ref chance, told, killed));
        var named = chance.InHundred(60);
        var second = Line($"{(named ? $"Among the dead was {told.Victims[0]}, {told.Ages[0]}" : chance.InHundred(50) ? $"The police spoke to those who had seen it, said {told.Official}" : "")}{Filling(ref chance, 30)}.");
        Rest(ref chance);

        var reports = ImmutableArray.CreateBuilder<Report>();
        var article = Id(number);
        var waiting = new List<(MadeHappening Event, Span Span, PartialDate? Day)>();
        if (e > Sizes.Length && chance.InHundred(25))
        {
            var before = Happening(e - 1 - chance.Next(Math.Min(e - 1, Sizes.Length * LookingBack)));
            waiting.Add((before, Line(string.Create(CultureInfo.InvariantCulture, $"In {before.Day:MMMM} {before.Side} attacked the {before.Site} in {before.Town.Name}{Filling(ref chance, 5)}.")), MonthOf(before.Day)));
        }
        while (waiting.Count < MostReports - 1 && e > 1 && chance.InHundred(30))
        {
            var other = Happening(e - 1 - chance.Next(Math.Min(e - 1, Sizes.Length * LookingBack)));
            waiting.Add((other, Line($"{(chance.InHundred(50) ? $"Of {other.Side}" : "Others")} it was said in {other.Town.Name}{Filling(ref chance, 12)}."), chance.InHundred(75) ? PartialDate.Day(other.Day) : null));
        }
        var whole = new Article
        {
            Id = article, TextRevision = StableId.Of("t", article), Text = text.ToString(), Title = Title(ref chance, told, killed), Language = "en",
            Blocks = blocks.ToImmutable(), Outlet = $"outlet {chance.Next(300)}", Published = dated ? new Publication(PartialDate.Day(published), DateBasis.Given) : null,
        };
        var site = chance.InHundred(60) ? told.Site : null;
        reports.Add(Of(0, [lead, second], Narration.Lead, chance.InHundred(4) ? EventKind.Clash : EventKind.Attack, date, where, site, told, chance.InHundred(59), chance.InHundred(50) ? killed : null, named ? told.Victims[0] : null, chance.InHundred(92)));
        foreach (var (other, span, when) in waiting)
            reports.Add(Of(
                reports.Count, [span], Narration.Background, EventKind.Attack, when is { } w ? new DateValue(w) : null, chance.InHundred(97) ? other.Town : null, null, other, chance.InHundred(42),
                chance.InHundred(30) ? other.Killed : null, null, chance.InHundred(63)));
        return new CodedArticle(whole, reports.ToImmutable(), [], [], [], []);

        Span Line(string words)
        {
            var start = text.Length;
            text.Append(words);
            var span = new Span(start, text.Length);
            blocks.Add(new Block(span, BlockKind.Paragraph));
            text.Append('\n');
            return span;
        }

        // What the tellers of one event share, in other words each.
        void Rest(ref Chance by)
        {
            var words = told.Words;
            var length = Math.Exp(1.2 * (by.Share() + by.Share() + by.Share() - 1.5));
            var drawn = MadeWords.Draw(ref by, length * 0.5);
            foreach (var word in words)
                if (by.Share() < Math.Min(0.9, 0.35 * length)) drawn.Add(word);
            for (var i = drawn.Count - 1; i > 0; i--)
            {
                var other = by.Next(i + 1);
                (drawn[i], drawn[other]) = (drawn[other], drawn[i]);
            }
            for (var at = 0; at < drawn.Count;)
            {
                var of = Math.Min(drawn.Count - at, 18 + by.Next(18));
                var fact = by.Next(8) switch
                {
                    0 or 1 => $"In {told.Town.Name}, ", 2 => $"{told.Official} said ", 3 => $"Near the {told.Site} ", 4 => $"{told.Victims[by.Next(told.Victims.Length)]} had ",
                    5 => $"In {MadeHappening.Country(told.Town)} ", _ => "",
                };
                Line($"{fact}{string.Join(' ', drawn.Skip(at).Take(of))}.");
                at += of;
            }
        }

        Report Of(int which, ImmutableArray<Span> spans, Narration narration, EventKind kind, DateValue? when, Place? place, string? at, MadeHappening happening, bool names, int? dead, string? victim, bool how)
        {
            var id = ReportId(number, which);
            var statements = ImmutableArray.CreateBuilder<Statement>();
            Make(Field.Kind, new CodeValue(Code.Of(kind)));
            if (how) Make(Field.Tactic, new CodeValue(Code.Of(happening.Tactic)));
            if (when is not null) Make(Field.Date, when);
            if (place is not null) Make(Field.Place, new PlaceValue(new EventPlace(place, place.Name, at, 1)));
            if (names) Make(Field.Perpetrator, new ActorValue(happening.Side, happening.Side, ActorKind.ArmedGroup, "named"));
            if (dead is { } d) Make(Field.Killed, new CountValue(Count.Exactly(d), Population.Total));
            if (victim is not null) Make(Field.Victim, new TextValue(victim));
            return new Report(id, article, new Span(spans[0].Start, spans[0].Start + 1), narration, spans, statements.ToImmutable());

            void Make(Field field, StatementValue value) => statements.Add(Statement.Of(whole, id, field, value, [spans[0]], "made"));
        }
    }

    private static int Delay(ref Chance chance) => chance.Next(100) switch { < 75 => chance.Next(4), < 92 => chance.Next(30), _ => chance.Next(250) };

    private static bool IsDated(ref Chance chance) => chance.Next(50) > 0;

    private static string Lead(ref Chance chance, MadeHappening told, int killed) => chance.Next(5) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"Fighters of the {told.Side} killed {killed} people at the {told.Site} in {told.Town.Name} on {told.Day:dddd}, officials said{Filling(ref chance, 6)}."),
        1 => string.Create(CultureInfo.InvariantCulture, $"At least {killed} people died on {told.Day:dddd} when the {told.Site} in {told.Town.Name}, {MadeHappening.Division(told.Town).Name}, was attacked{Filling(ref chance, 8)}."),
        2 => string.Create(CultureInfo.InvariantCulture, $"The attack on the {told.Site} left {killed} dead in {told.Town.Name}, {MadeHappening.Country(told.Town)}{Filling(ref chance, 9)}."),
        3 => string.Create(CultureInfo.InvariantCulture, $"{told.Official} blamed the {told.Side} for the death of {killed} people in {told.Town.Name}{Filling(ref chance, 10)}."),
        _ => string.Create(CultureInfo.InvariantCulture, $"{told.Town.Name} mourned {told.Victims[0]}, {told.Ages[0]}, and others{Filling(ref chance, 10)} after the attack of {told.Day:d MMMM}."),
    };

    private static string Title(ref Chance chance, MadeHappening told, int killed) => chance.Next(7) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{killed} dead in {told.Town.Name}:{Filling(ref chance, 5)}"),
        1 => $"{told.Side} blamed for{Filling(ref chance, 5)}",
        2 => $"{told.Official}:{Filling(ref chance, 7)}",
        3 => $"Who was {told.Victims[0]}?{Filling(ref chance, 4)}",
        4 => $"{told.Site}:{Filling(ref chance, 5)}",
        5 => $"{Filling(ref chance, 6)} in {told.Town.Name}",
        _ => $"{MadeHappening.Country(told.Town)}:{Filling(ref chance, 7)}",
    };

    // Words of no weight of their own.
    private static string Filling(ref Chance chance, int words) => " " + string.Join(' ', MadeWords.Draw(ref chance, 0.15).Where((_, i) => i % 2 == words % 2).Take(words));

    private static MadeHappening Happening(int e) => new(e, (double)ADay / Block * Sizes.Length);

    private static PartialDate MonthOf(DateOnly day) => new(new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1));

    private static int Modulo(int n) => ((n % Block) + Block) % Block;
}
