using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Events;
using Tacitus.Coding.Roles.Reading;
using Tacitus.Language;
using Tacitus.Language.Names;
using Tacitus.Model.Actors;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Roles;

/// <summary>Gathers who may have done what an article tells: actors, descriptions of people, whom rules name, and nouns that the encoder takes for a doer. Pure; safe to share between threads.</summary>
internal static class DoerGatherer
{
    // The log odds, in thousandths, from which nouns that nobody else takes for a doer may be one: what is less likely is hardly ever judged to be.
    private const int LeastRead = -1500;

    /// <summary>The rule of the mentions of those whom only the encoder reads.</summary>
    public const string ReadRule = "read";

    /// <summary>The rule of the mentions of those whom nothing but a rule of one event names.</summary>
    public const string ByRule = "rule";

    /// <summary>Who may have done what <paramref name="reports"/> tell, in the order of their first mentions; <paramref name="tellings"/> are those of each, <paramref name="deeds"/> what the encoder makes of them.</summary>
    public static ImmutableArray<Doer> Gather(Analysis analysis, ImmutableArray<Report> reports, ImmutableArray<ImmutableArray<Telling>> tellings, ImmutableArray<ActorMention> actors, DeedReadings? deeds)
    {
        var mentions = new Dictionary<string, List<ActorMention>>(StringComparer.Ordinal);
        foreach (var mention in actors) if (mention.Kind != ActorKind.Person) Add(Doer.KeyOf(mention), mention);
        var told = new HashSet<int>();
        for (var r = 0; r < reports.Length; r++) if (PeopleFinder.IsOfPeople(reports[r])) foreach (var telling in tellings[r]) told.Add(telling.Frame.Sentence);
        foreach (var mention in PeopleFinder.Find(analysis, told, actors)) Add(Doer.KeyOf(mention), mention);
        // Whom rules name though no lexicon and no model knows them.
        foreach (var report in reports) foreach (var statement in report.Statements) if (DoerText.IsDoing(statement)) AddRuled(statement);
        // And whom only the encoder reads.
        var known = mentions.Values.SelectMany(m => m).Concat(actors).Select(m => m.Span).ToList();
        for (var r = 0; r < reports.Length; r++)
            foreach (var reading in deeds?.Knows(r) == true ? deeds.Words(r, DeedPart.Doer).Where(w => w.Score >= LeastRead && !known.Exists(k => k.Overlaps(w.Words)) && !IsPrivate(w.Words, reports[r])) : [])
            {
                var name = DoerStatement.Described(analysis, reading.Words);
                if (!mentions.TryGetValue(name.ToLowerInvariant(), out var own) || !own.Exists(m => m.Span == reading.Words)) Add(name.ToLowerInvariant(), new ActorMention(reading.Words, analysis.SentenceAt(reading.Words.Start), null, name, ActorKind.Unnamed, ReadRule));
            }
        return [.. mentions.Select(m => new Doer(m.Key, m.Value[0].Actor, m.Value[0].Kind, [.. m.Value.OrderBy(x => x.Rule == ReadRule).ThenBy(x => x.Span)])).OrderBy(d => d.Mentions[0].Span).ThenBy(d => d.Key, StringComparer.Ordinal)];

        // A person by name, a suspect or a victim is no nameless doer.
        bool IsPrivate(Span words, Report report) => analysis.Names.Any(n => n.Kind == NameKind.Person && n.Span.Overlaps(words))
            || report.Statements.Any(s => s.Field is Field.Suspect or Field.Victim && s.Spans.Any(x => x.Overlaps(words)));

        void AddRuled(Statement statement)
        {
            var value = (ActorValue)statement.Value;
            var key = Doer.KeyOf(value);
            var span = statement.Spans.FirstOrDefault(s => analysis[s] == value.Name, statement.Spans[0]);
            if (!mentions.TryGetValue(key, out var known) || known[0].Rule == ByRule && !known.Exists(m => m.Span == span)) Add(key, new ActorMention(span, analysis.SentenceAt(span.Start), value.Actor, value.Name, value.Kind, ByRule));
        }
        void Add(string key, ActorMention mention)
        {
            if (!mentions.TryGetValue(key, out var known)) mentions.Add(key, known = []);
            known.Add(mention);
        }
    }
}
