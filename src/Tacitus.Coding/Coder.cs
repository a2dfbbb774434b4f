using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Events;
using Tacitus.Coding.Events.Placing;
using Tacitus.Coding.Events.Relevance;
using Tacitus.Coding.Events.Spotting;
using Tacitus.Coding.Events.Tactics;
using Tacitus.Coding.Passages;
using Tacitus.Coding.Persons;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations;
using Tacitus.Coding.Relations.Naming;
using Tacitus.Coding.Relations.Reading;
using Tacitus.Coding.Roles;
using Tacitus.Coding.Roles.Reading;
using Tacitus.Language;
using Tacitus.Model.Actors;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Coding;

/// <summary>Codes one article: its places, actors, tolls, and from them its reports. Pure; safe to share between threads.</summary>
public sealed class Coder
{
    private readonly PlaceFinder _places = new();
    private readonly ActorFinder _actors;
    private readonly ActorLister _lister = new();
    private readonly RelationFinder _relations = new();
    private readonly AttributeFinder _attributes = new();
    private readonly TollFinder _tolls = new();
    private readonly ReportReader _reports;

    /// <summary>A coder with the models that the program ships.</summary>
    public Coder() : this(new PartReader()) { }

    /// <summary>A coder with a reader of persons' parts of its own.</summary>
    /// <param name="parts">The reader.</param>
    /// <param name="countsAccidents">Whether shots that nobody meant are events too, as those hold who count the victims of guns.</param>
    internal Coder(PartReader parts, bool countsAccidents = false) : this(new Models(), parts, countsAccidents) { }

    /// <summary>A coder with a finder of verbs of its own.</summary>
    internal Coder(TriggerSpotter spotter) : this(new Models { Spotter = spotter }) { }

    /// <summary>A coder with models of its own.</summary>
    internal Coder(Models models) : this(models, new PartReader()) { }

    private Coder(Models models, PartReader parts, bool countsAccidents = false)
    {
        _actors = models.Actors;
        _reports = new ReportReader(parts, models.Roles, models.Aims, models.Spotter, models.Relevance, models.Tactics, models.Places, models.Doers, models.Deeds, models.Events, countsAccidents);
    }

    /// <summary>The encoders that lie beside the program, which are read only when an article needs them, each with the SHA-256 of the one that it was built with.</summary>
    public static ImmutableArray<(string File, string Hash)> Encoders =>
        [("encoder.bin", PassageReader.EncoderOf($"{typeof(TieReader).Namespace}.head.model")), ("deeds.bin", PassageReader.EncoderOf($"{typeof(DeedReader).Namespace}.head.model"))];

    /// <summary>What a coder asks models of: those that the program ships, but for those of its own.</summary>
    internal sealed record Models
    {
        /// <summary>Which names are groups'.</summary>
        public ActorFinder Actors { get; init; } = new();

        /// <summary>Which words have which part.</summary>
        public RoleFinder Roles { get; init; } = new();

        /// <summary>What events were aimed at, and where.</summary>
        public AimChooser Aims { get; init; } = new();

        /// <summary>Which verbs tell of an event.</summary>
        public TriggerSpotter Spotter { get; init; } = new();

        /// <summary>What is an event, and political.</summary>
        public RelevanceReader Relevance { get; init; } = new();

        /// <summary>How it was done.</summary>
        public TacticReader Tactics { get; init; } = new();

        /// <summary>Where it was.</summary>
        public PlaceWeigher Places { get; init; } = new();

        /// <summary>Who did it.</summary>
        public DoerWeigher Doers { get; init; } = new();

        /// <summary>Who and what had which part in it, by whole passages; null where that is not read.</summary>
        public Lazy<DeedReader>? Deeds { get; init; } = DeedReader.Shipped;

        /// <summary>What is an event, by that and by words.</summary>
        public EventJudge Events { get; init; } = EventJudge.Shipped;
    }

    /// <summary>Codes the article of <paramref name="analysis"/>.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="trace">Where every rule that fired or was refused is written down; null when nobody asks.</param>
    public CodedArticle Code(Analysis analysis, CodingTrace? trace = null)
    {
        var places = _places.Find(analysis);
        var actors = _actors.Find(analysis, places);
        var tolls = _tolls.Find(analysis);
        var (reports, aggregates, salience) = _reports.Read(analysis, places, actors, tolls, trace);
        var people = new PartyFinder(analysis, actors, places).Find();
        var attributes = _attributes.Find(analysis, actors, places);
        var ties = _relations.Read(analysis, people, places).RemoveAll(t => IsOnlyWanted(t, attributes));
        var told = ties.Select(t => t.Value).OfType<RelationValue>().SelectMany(v => (string[])[v.Subject, v.Object]).ToHashSet(StringComparer.Ordinal);
        var known = actors.Select(a => a.Actor).ToHashSet(StringComparer.Ordinal);
        var (named, names) = _lister.List(analysis, [.. actors, .. people.Where(p => p.Rule is PartyFinder.PersonRule or PartyFinder.GroupRule && told.Contains(p.Actor!) && (ActorLexicon.Default.Find(p.Actor) is null || !known.Contains(p.Actor)))]);
        return new CodedArticle(analysis.Article, reports, aggregates, [.. names, .. ties, .. attributes], named, []) { Salience = salience };
    }

    // "Seeks a caliphate in Velm and Orva": a land that it wants is none where it is.
    private static bool IsOnlyWanted(Statement tie, ImmutableArray<Statement> attributes) =>
        tie.Value is RelationValue { Type: RelationType.OperatesIn } place && attributes.Any(a => a.Value is AttributeValue { Kind: AttributeKind.Aim } aim && aim.Actor == place.Subject && a.Spans.Any(s => s.Overlaps(tie.Spans[^1])));
}
