using Tacitus.Coding.Actors;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Events;
using Tacitus.Coding.Events.Relevance;
using Tacitus.Coding.Events.Spotting;
using Tacitus.Coding.Events.Tactics;
using Tacitus.Coding.Persons;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Coding.Roles.Reading;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Roles;

/// <summary>Articles as the judges of doers see them, with readings that a test makes up.</summary>
internal static class ReadArticle
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();
    private static readonly ReportReader Reports = new(new PartReader(), new RoleFinder(), new AimChooser(), new TriggerSpotter(), new RelevanceReader(), new TacticReader(), null, new DoerWeigher(), null, EventJudge.Shipped, countsAccidents: false);

    /// <summary>The article as no encoder has read it.</summary>
    public static DoerText Unread(string text)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var places = Places.Find(analysis);
        return Reports.ReadUnweighed(analysis, places, Actors.Find(analysis, places), new TollFinder().Find(analysis), null).Text;
    }

    /// <summary>The article with what is read of who did its first event, by the words that name them.</summary>
    public static DoerText Read(string text, params (string Words, int Score)[] readings)
    {
        var unread = Unread(text);
        var read = new Dictionary<(int, int, DeedParty), DeedReading>();
        foreach (var (words, score) in readings)
        {
            var at = text.IndexOf(words, StringComparison.Ordinal);
            var party = unread.Doers.FirstOrDefault(d => d.Mentions.Any(m => m.Span.Start == at)) is { } doer ? new DeedParty(DeedKind.Other, -1, doer.Key) : DeedParty.Thing(new Span(at, at + words.Length));
            read.Add((0, (int)DeedPart.Doer, party), new DeedReading(score, [0, -1000, -1000, -1000, -1000], new Span(at, at + words.Length)));
        }
        return unread.With(new DeedReadings(read, [.. unread.Reports.Select((_, r) => r)], e => e == 0));
    }
}
