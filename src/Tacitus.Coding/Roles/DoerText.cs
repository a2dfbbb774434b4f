using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Events;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Model.Actors;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Roles;

/// <summary>An article as the model of doers looks at it: its reports, who may have done what they tell, and what stands where.</summary>
internal sealed class DoerText
{
    private readonly ClauseParts _ties;
    private readonly int[] _chunkAt;

    /// <summary>Reads what is needed of <paramref name="analysis"/>; <paramref name="tellings"/> are those of each report.</summary>
    public DoerText(
        Analysis analysis, ImmutableArray<Report> reports, ImmutableArray<ImmutableArray<Telling>> tellings, ImmutableArray<ActorMention> actors, ImmutableArray<RoleReading> readings)
    {
        (Analysis, Words, Reports, Tellings, Actors) = (analysis, ArticleWords.Of(analysis), reports, tellings, actors);
        _ties = ClauseParts.Of(analysis);
        _chunkAt = new int[analysis.Tokens.Length];
        Array.Fill(_chunkAt, -1);
        for (var c = 0; c < analysis.NounChunks.Length; c++) for (var t = analysis.NounChunks[c].FirstToken; t < analysis.NounChunks[c].EndToken; t++) _chunkAt[t] = c;
        ReportAt = new int[analysis.Tokens.Length];
        Array.Fill(ReportAt, -1);
        Violent = new bool[analysis.Sentences.Length];
        for (var r = 0; r < reports.Length; r++)
        {
            foreach (var telling in tellings[r])
            {
                if (FrameFinder.Family(telling.Kind) == 0) Violent[telling.Frame.Sentence] = true;
                foreach (var trigger in telling.Frame.Triggers) for (var t = trigger.First; t < trigger.End; t++) ReportAt[t] = r;
            }
        }
        Doers = Gather();
        SpeaksAt = [.. Doers.Select(d => d.Mentions.Count(m => analysis.Attributions.Any(a => a.Source.Overlaps(m.Span))))];
        Roles = [.. Doers.Select(d => StrongestOf(d, readings))];
        Told = [.. reports.Select(r => Doers.Select(d => r.Statements.Where(s => IsOf(s, d)).ToImmutableArray()).ToImmutableArray())];
    }

    public Analysis Analysis { get; }

    /// <summary>The words of the article.</summary>
    public ArticleWords Words { get; }

    public ImmutableArray<Report> Reports { get; }

    /// <summary>For each report its tellings.</summary>
    public ImmutableArray<ImmutableArray<Telling>> Tellings { get; }

    public ImmutableArray<ActorMention> Actors { get; }

    /// <summary>Who may have done it, in the order of their first mentions.</summary>
    public ImmutableArray<Doer> Doers { get; }

    /// <summary>For each token the index of the report that its word names; -1 where it names none.</summary>
    public int[] ReportAt { get; }

    /// <summary>For each sentence whether a report of violence has words in it.</summary>
    public bool[] Violent { get; }

    /// <summary>For each doer in how many mentions it speaks.</summary>
    public ImmutableArray<int> SpeaksAt { get; }

    /// <summary>For each doer and role how sure the role model is of any mention, in thousandths.</summary>
    public ImmutableArray<int[]> Roles { get; }

    /// <summary>For each report and doer what the report's statements say of it.</summary>
    public ImmutableArray<ImmutableArray<ImmutableArray<Statement>>> Told { get; }

    /// <summary>The chunk that holds the token; -1 when none does.</summary>
    public int ChunkAt(int token) => _chunkAt[token];

    /// <summary>The clauses in which the chunk has a part.</summary>
    public ReadOnlySpan<(ClauseRole Role, int Clause)> TiesOf(int chunk) => chunk < 0 ? [] : _ties[chunk];

    /// <summary>Whether the statement says that somebody did it, in whatever words.</summary>
    public static bool IsDoing(Statement statement) => statement.Field is Field.Perpetrator or Field.Claim && statement.Value is ActorValue;

    private static bool IsOf(Statement statement, Doer doer) => statement.Value is ActorValue value
        && (Doer.KeyOf(value) == doer.Key || !IsDoing(statement) && doer.Mentions.Any(m => m.Span.Overlaps(statement.Spans[0])));

    private static int[] StrongestOf(Doer doer, ImmutableArray<RoleReading> readings)
    {
        var strongest = new int[Enum.GetValues<Role>().Length];
        foreach (var reading in readings) if (doer.Mentions.Any(m => m.Span.Overlaps(reading.Span))) strongest[(int)reading.Role] = Math.Max(strongest[(int)reading.Role], reading.Probability);
        return strongest;
    }

    private ImmutableArray<Doer> Gather()
    {
        var mentions = new Dictionary<string, List<ActorMention>>(StringComparer.Ordinal);
        foreach (var mention in Actors) if (mention.Kind != ActorKind.Person) Add(Doer.KeyOf(mention), mention);
        var told = Enumerable.Range(0, Reports.Length).Where(r => PeopleFinder.IsOfPeople(Reports[r])).SelectMany(r => Tellings[r]).Select(t => t.Frame.Sentence).ToHashSet();
        foreach (var mention in PeopleFinder.Find(Analysis, told, Actors)) Add(Doer.KeyOf(mention), mention);
        // Whom rules name though no lexicon and no model knows them.
        foreach (var statement in Reports.SelectMany(r => r.Statements))
        {
            if (!IsDoing(statement)) continue;
            var value = (ActorValue)statement.Value;
            var key = Doer.KeyOf(value);
            var span = statement.Spans.FirstOrDefault(s => Analysis[s] == value.Name, statement.Spans[0]);
            if (!mentions.TryGetValue(key, out var known) || known[0].Rule == ByRule && !known.Exists(m => m.Span == span)) Add(key, new ActorMention(span, Analysis.SentenceAt(span.Start), value.Actor, value.Name, value.Kind, ByRule));
        }
        return [.. mentions.Select(m => new Doer(m.Key, m.Value[0].Actor, m.Value[0].Kind, [.. m.Value.OrderBy(x => x.Span)])).OrderBy(d => d.Mentions[0].Span).ThenBy(d => d.Key, StringComparer.Ordinal)];

        void Add(string key, ActorMention mention)
        {
            if (!mentions.TryGetValue(key, out var known)) mentions.Add(key, known = []);
            known.Add(mention);
        }
    }

    private const string ByRule = "rule";
}
