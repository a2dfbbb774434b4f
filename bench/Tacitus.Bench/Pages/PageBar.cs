namespace Tacitus.Bench.Pages;

/// <summary>A page and how long it may take to make the first time, in milliseconds of processor time.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Most">The bar.</param>
internal sealed record PageBar(string Path, int Most)
{
    /// <summary>No page may be larger, in kilobytes.</summary>
    public const int MostKilobytes = 400;

    // The first page, its filters, and what leads on from them. The slowest questions over all events are held to a second.
    private const int Page = 300;
    private const int Filter = 150;
    private const int Question = 1000;

    /// <summary>The page of an actor of many events.</summary>
    public static PageBar OfActor(string path) => new(path, Question);

    /// <summary>The page of an event or an article.</summary>
    public static PageBar Of(string path) => new(path, Page);

    /// <summary>Of a ledger that <c>ledger</c> made: the first page, every filter with what many and few events have, and the pages that are slowest to make.</summary>
    public static IReadOnlyList<PageBar> All { get; } =
    [
        new("/events", Page),
        new("/events?kind=attack", Filter), new("/events?status=occurred", Filter), new("/events?from=2001&to=2010", Filter), new("/events?min_killed=50&sort=deadliest", Filter), new("/events?place=Kabul", Filter),
        new("/events?place=Afghanistan", Filter), new("/events?actor=taleban", Filter), new("/events?actor=government", Filter), new("/events?q=people", Filter), new("/events?q=israel", Filter), new("/events?q=event+people", Filter),
        new("/events?page=200", Filter), new("/events?view=20,20,60,50", Filter),
        new("/actors", Page), new("/actors?q=army", Page), new("/trends", Page), new("/trends?country=AF", Page), new("/ranking?by=country", Page), new("/ranking?by=actor", Question), new("/warnings", Page), new("/disputes", Page),
        new("/search?q=people", Question), new("/search?q=Kabul", Question), new("/review", Page), new("/review/acts", Page), new("/review/agreement", Page), new("/issues", Page), new("/runs", Page), new("/add", Page),
    ];

    /// <summary>What is asked for first, so that the program has compiled what makes pages: a site that runs for an hour has.</summary>
    public static IReadOnlyList<string> Before { get; } =
    [
        "/events?kind=clash", "/events?status=foiled", "/events?from=1995&to=1996", "/events?min_killed=500&sort=oldest", "/events?place=Aleppo", "/events?place=Syria", "/events?actor=lord%27s", "/events?q=front", "/events?page=3",
        "/events?view=0,0,40,30", "/actors?q=front", "/trends?country=SY", "/ranking?by=country&year=2001", "/warnings?country=SY", "/search?q=Aleppo", "/review/acts", "/runs", "/issues", "/add",
    ];
}
