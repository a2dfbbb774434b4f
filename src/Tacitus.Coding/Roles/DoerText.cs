using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Events;
using Tacitus.Coding.Lexicons;
using Tacitus.Coding.Roles.Reading;
using Tacitus.Language;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Roles;

/// <summary>An article as the model of doers looks at it: its reports, who may have done what they tell, and what stands where.</summary>
internal sealed class DoerText
{
    private readonly DeedReadings? _deeds;
    private readonly ImmutableArray<RoleReading> _readings;
    private readonly ClauseParts _ties;
    private readonly int[] _chunkAt;
    private readonly ImmutableArray<DoerParts[]> _parts;
    private readonly (int Nearer, int Farther)[]?[] _nearness;
    private readonly ImmutableArray<int[]?> _force;
    private readonly bool[] _involved;
    private readonly ImmutableArray<DeedReading?[]> _read;
    // What a toll of each report counts, and what it counts as those who did it.
    private readonly ImmutableArray<Span[]> _counted, _attackers;

    /// <summary>Reads what is needed of <paramref name="analysis"/>; <paramref name="tellings"/> are those of each report, <paramref name="deeds"/> what the encoder makes of them.</summary>
    public DoerText(
        Analysis analysis, ImmutableArray<Report> reports, ImmutableArray<ImmutableArray<Telling>> tellings, ImmutableArray<ActorMention> actors, ImmutableArray<RoleReading> readings, DeedReadings? deeds = null)
    {
        _deeds = deeds;
        _readings = readings;
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
        Doers = DoerGatherer.Gather(analysis, reports, tellings, actors, deeds);
        SpeaksAt = [.. Doers.Select(d => Speaks(analysis, d))];
        Roles = [.. Doers.Select(d => StrongestOf(d, readings))];
        Told = [.. reports.Select(ToldOf)];
        _parts = [.. Told.Select(of => Array.ConvertAll([.. of], PartsOf))];
        Acts = [.. reports.Select(r => r.First(Field.Kind)?.Value.Text)];
        _counted = [.. Reports.Select(r => r.Statements.Where(s => s.Value is CountValue && s.Modality != Modality.Negated).SelectMany(s => s.Spans).ToArray())];
        _attackers = [.. Reports.Select(r => r.Statements.Where(s => s.Value is CountValue count && count.Population == Population.Attackers && s.Modality != Modality.Negated).SelectMany(s => s.Spans).ToArray())];
        _nearness = new (int, int)[Doers.Length][];
        _force = [.. Doers.Select(d => ForceOf(analysis, d))];
        _read = [.. reports.Select((_, r) => Doers.Select(d => ReadIn(r, d)).ToArray())];
        _involved = [.. tellings.Select(of => of.Any(t => PoliceForce.IsInvolved(analysis, t.Frame.Sentence)))];
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

    /// <summary>For each report the code of its kind; null where it has none.</summary>
    public ImmutableArray<string?> Acts { get; }

    /// <summary>Whether the doer is of police of whom nothing by the words for the report tells that they used force, and nobody says that they did it.</summary>
    public bool IsBystander(int report, int doer) => _force[doer] is { } force && !_involved[report] && !Array.Exists(force, s => Tellings[report].Any(t => Math.Abs(t.Frame.Sentence - s) <= Aside))
        && !Told[report][doer].Any(s => IsDoing(s) && s.Rule.StartsWith("responsibility/", StringComparison.Ordinal));

    /// <summary>Whether the doer is of police (0 where not), and whether words near the report tell that they used force (2) or none do (1).</summary>
    public uint ForceNear(int report, int doer) => _force[doer] is null ? 0u : IsBystander(report, doer) ? 1u : 2u;

    /// <summary>Whether the doer is told of only to say of what sort something else is: "gang-related", "gang detectives"; "a gang shooting" is the gang's.</summary>
    public bool IsOnlySort(int report, int doer)
    {
        foreach (var mention in Doers[doer].Mentions)
        {
            var last = Analysis.TokenAt(mention.Span.End - 1);
            if (Analysis.Tokens[last].Span.End > mention.Span.End || last + 1 < Analysis.Tokens.Length && Analysis.Tokens[last + 1].Normal == "-") continue;
            if (_chunkAt[last] is not (>= 0 and var chunk) || Analysis.NounChunks[chunk].Head is var head && (head <= last || ReportAt[head] == report)) return false;
        }
        return true;
    }

    /// <summary>Whether the doer is told beside the report only as whom somebody else has for a friend: "Iran-backed groups", "which is allied to al-Qaeda".</summary>
    public bool IsOnlyFriend(int report, int doer)
    {
        var friend = false;
        foreach (var mention in Doers[doer].Mentions)
        {
            if (!Tellings[report].Any(t => t.Frame.Sentence == mention.Sentence) && !Told[report][doer].Any(s => IsDoing(s) && s.Spans.Any(w => w.Overlaps(mention.Span)))) continue;
            if (!IsFriend(mention.Span)) return false;
            friend = true;
        }
        return friend;
    }

    private bool IsFriend(Span mention)
    {
        var after = Analysis.Article.Text.AsSpan(mention.End);
        if (Analysis.Article.Text.AsSpan(mention.Start, mention.Length).EndsWith("-backed", StringComparison.Ordinal)) return true;
        if (after is ['-', ..] && Behind.Contains(Analysis.Article.Text.AsSpan(mention.End + 1, WordAt(after[1..])).ToString())) return true;
        var first = Analysis.TokenAt(mention.Start);
        if (first > 0 && Analysis.Tokens[first - 1].Normal == "the") first--;
        return first > 1 && Analysis.Tokens[first - 1].Normal is "to" or "with" && Friends.At("before", Analysis.Tokens.AsSpan(), first - 2, first - 1) is not null;
    }

    private static int WordAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length])) length++;
        return length;
    }

    private static readonly PhraseLexicon Friends = PhraseLexicon.Load("Roles.friends.lexicon");

    private static readonly HashSet<string> Behind = [.. Friends.File.Sections.Single(s => s.Name == "behind").Entries.SelectMany(e => LexiconRow.List(e.Text, ','))];

    /// <summary>Whether words near what tells of the report say that nobody claims it or that nobody knows who did it.</summary>
    public bool IsUnclaimed(int report) => Array.Exists(_unclaimed ??= Unclaimed(), s => Tellings[report].Any(t => Math.Abs(t.Frame.Sentence - s) <= Near));

    // Sentences between an event and the words that nobody claims it: a paragraph or two; other lengths were not tried.
    private const int Near = 6;

    private static readonly PhraseLexicon Nobody = PhraseLexicon.Load("Roles.unclaimed.lexicon");

    private int[]? _unclaimed;

    private int[] Unclaimed()
    {
        var found = new List<int>();
        foreach (var sentence in Analysis.Sentences)
        {
            for (var i = Nobody.Next(Analysis, sentence.FirstToken, sentence.EndToken); i < sentence.EndToken; i = Nobody.Next(Analysis, i + 1, sentence.EndToken))
            {
                if (Nobody.Find(Analysis, i, sentence.EndToken) is null) continue;
                found.Add(sentence.Index);
                break;
            }
        }
        return [.. found];
    }

    // Sentences between an event and the words that tell of the force of police in it.
    private const int Aside = 2;

    // The sentences in which police use force; null for all others.
    private static int[]? ForceOf(Analysis analysis, Doer doer)
    {
        if (doer.Kind is not (ActorKind.StateForce or ActorKind.Unnamed) || !PoliceForce.IsOfCrime(analysis, doer.Mentions[0].Span)) return null;
        return [.. doer.Mentions.Where(m => PoliceForce.IsUsed(analysis, m.Span)).Select(m => m.Sentence)];
    }

    /// <summary>The same with what the encoder makes of it.</summary>
    public DoerText With(DeedReadings deeds) => new(Analysis, Reports, Tellings, Actors, _readings, deeds);

    /// <summary>Whether the encoder has read what the report tells.</summary>
    public bool IsRead(int report) => _deeds?.Knows(report) == true;

    /// <summary>How likely the encoder holds that the doer did what the report tells; null where no passage has both.</summary>
    public DeedReading? ReadOf(int report, int doer) => _read[report][doer];

    private DeedReading? ReadIn(int report, Doer doer)
    {
        if (_deeds?.Knows(report) != true) return null;
        var best = _deeds.Doer(report, doer.Key);
        // Those whom no finder of actors knows are nouns for the encoder.
        if (doer.Actor is null) foreach (var mention in doer.Mentions) if (_deeds.Words(report, DeedPart.Doer, mention.Span) is { } words && !(words.Score <= best?.Score)) best = words;
        return best;
    }

    /// <summary>What the report's statements say of the doer.</summary>
    public DoerParts PartsOf(int report, int doer) => _parts[report][doer];

    /// <summary>Whether the doer is named only as those whom a toll of the report counts ("11 members of the Front").</summary>
    public bool IsCounted(int report, int doer)
    {
        var counted = false;
        foreach (var mention in Doers[doer].Mentions)
        {
            if (Array.Exists(_counted[report], s => s.Contains(mention.Span))) counted = true;
            else if (Tellings[report].Any(t => t.Frame.Sentence == mention.Sentence)) return false;
        }
        return counted;
    }

    /// <summary>Whether the doer is told of in what tells of the report only as whom it hurt or was meant to hurt: "to kill Velmish settlers", "the goal of the attack was to embarrass the Front".</summary>
    public bool IsMeant(int report, int doer)
    {
        var meant = false;
        foreach (var mention in Doers[doer].Mentions)
        {
            if (!Tellings[report].Any(t => t.Frame.Sentence == mention.Sentence)) continue;
            var sentence = Analysis.Sentences[mention.Sentence];
            var first = Analysis.TokenAt(mention.Span.Start);
            var verb = first - 1;
            while (verb > sentence.FirstToken && Analysis.Tokens[verb].Tag is PartOfSpeech.Det or PartOfSpeech.Adj) verb--;
            if (verb >= sentence.FirstToken && Analysis.Tokens[verb].Normal == "against") continue;
            if (verb >= sentence.FirstToken && Analysis.Tokens[verb].Normal is "kill" or "killing" or "killed" or "murder" or "murdering" or "murdered" or "target" or "targeting" or "targeted")
            {
                meant = true;
                continue;
            }
            if (verb <= sentence.FirstToken || Analysis.Tokens[verb - 1].Normal != "to" || !IsOfAim(sentence, verb)) return false;
            meant = true;
        }
        return meant;
    }

    // "The goal of ... was (not only) to": what an aim was stands before.
    private bool IsOfAim(Sentence sentence, int end)
    {
        for (var i = sentence.FirstToken; i + 1 < end; i++) if (Analysis.Tokens[i].Normal is "goal" or "aim" or "purpose" or "objective" or "intention" && Analysis.Tokens[i + 1].Normal == "of") return true;
        return false;
    }

    /// <summary>Whether all that the doer does in what tells of the report is to harm those who did it: "soldiers killed six of the assailants".</summary>
    public bool IsDefender(int report, int doer)
    {
        if (Doers[doer].Kind is not (ActorKind.StateForce or ActorKind.State or ActorKind.Unnamed) || _attackers[report].Length == 0) return false;
        var defends = false;
        foreach (var mention in Doers[doer].Mentions)
        {
            if (!Tellings[report].Any(t => t.Frame.Sentence == mention.Sentence)) continue;
            // The verb may stand right behind where no clause was read: "said soldiers killed six".
            var last = Analysis.TokenAt(mention.Span.End - 1);
            var here = last + 1 < Analysis.Tokens.Length && Analysis.Tokens[last + 1].Tag == PartOfSpeech.Verb && Array.Exists(_attackers[report], s => s.Overlaps(Analysis.Tokens[last + 1].Span));
            foreach (var (role, clause) in TiesOf(ChunkAt(last)))
                here |= role == ClauseRole.Subject && Array.Exists(_attackers[report], s => s.Overlaps(Analysis.Tokens[Analysis.Clauses[clause].Verb].Span));
            if (!here) return false;
            defends = true;
        }
        return defends;
    }

    /// <summary>Of the doer's mentions, how many stand nearer to what tells of the report than of any other, and how many nearer to another.</summary>
    public (int Nearer, int Farther) NearnessOf(int report, int doer) => (_nearness[doer] ??= NearnessOf(Doers[doer]))[report];

    /// <summary>The chunk that holds the token; -1 when none does.</summary>
    public int ChunkAt(int token) => _chunkAt[token];

    /// <summary>The clauses in which the chunk has a part.</summary>
    public ReadOnlySpan<(ClauseRole Role, int Clause)> TiesOf(int chunk) => chunk < 0 ? [] : _ties[chunk];

    /// <summary>Whether the statement says that somebody did it, in whatever words.</summary>
    public static bool IsDoing(Statement statement) => statement.Field is Field.Perpetrator or Field.Claim && statement.Value is ActorValue;

    /// <summary>Whether the statement says so by a rule, and nobody denies it.</summary>
    public static bool IsOutright(Statement statement) => IsRead(statement) && statement.Modality != Modality.Negated;

    private static bool IsRead(Statement statement) => IsDoing(statement) && !statement.Rule.StartsWith("role/model", StringComparison.Ordinal);

    private static DoerParts PartsOf(ImmutableArray<Statement> told)
    {
        var parts = DoerParts.None;
        foreach (var statement in told)
        {
            if (IsDoing(statement)) parts |= DoerParts.Does;
            if (IsRead(statement)) parts |= DoerParts.IsRead;
            if (IsOutright(statement)) parts |= DoerParts.Outright;
            if (statement.Field is Field.Target or Field.Victim) parts |= DoerParts.Suffers;
        }
        return parts;
    }

    private ImmutableArray<ImmutableArray<Statement>> ToldOf(Report report)
    {
        var told = new List<Statement>?[Doers.Length];
        foreach (var statement in report.Statements)
        {
            if (statement.Value is not ActorValue value) continue;
            var (key, does) = (Doer.KeyOf(value), IsDoing(statement));
            for (var d = 0; d < told.Length; d++) if (Doers[d].Key == key || !does && IsAt(Doers[d], statement.Spans[0])) (told[d] ??= []).Add(statement);
        }
        return [.. told.Select(of => of is null ? ImmutableArray<Statement>.Empty : [.. of])];
    }

    private static bool IsAt(Doer doer, Span words)
    {
        foreach (var mention in doer.Mentions) if (mention.Span.Overlaps(words)) return true;
        return false;
    }

    private static int Speaks(Analysis analysis, Doer doer)
    {
        var speaks = 0;
        foreach (var mention in doer.Mentions)
        {
            foreach (var attribution in analysis.Attributions)
            {
                if (!attribution.Source.Overlaps(mention.Span)) continue;
                speaks++;
                break;
            }
        }
        return speaks;
    }

    private static int[] StrongestOf(Doer doer, ImmutableArray<RoleReading> readings)
    {
        var strongest = new int[RoleCount];
        foreach (var reading in readings) if (IsAt(doer, reading.Span)) strongest[(int)reading.Role] = Math.Max(strongest[(int)reading.Role], reading.Probability);
        return strongest;
    }

    private static readonly int RoleCount = Enum.GetValues<Role>().Length;

    // An event goes on being told until the next one is: what stands before it is farther.
    private (int Nearer, int Farther)[] NearnessOf(Doer doer)
    {
        var (nearness, costs) = (new (int Nearer, int Farther)[Reports.Length], new int[Reports.Length]);
        foreach (var mention in doer.Mentions)
        {
            var (least, next) = (int.MaxValue, int.MaxValue);
            for (var r = 0; r < costs.Length; r++)
            {
                var cost = int.MaxValue;
                foreach (var telling in Tellings[r])
                {
                    var away = mention.Sentence - telling.Frame.Sentence;
                    cost = Math.Min(cost, (away >= 0 ? 2 * away : 1 - 2 * away) * 1000 + Math.Min(999, Math.Abs(mention.Span.Start - telling.Frame.Trigger.Span.Start)));
                }
                costs[r] = cost;
                if (cost < least) (least, next) = (cost, least);
                else next = Math.Min(next, cost);
            }
            for (var r = 0; r < costs.Length; r++)
            {
                // Of two that are alike near each is the other's next.
                if (costs[r] <= (costs[r] == least ? next : least)) nearness[r].Nearer++;
                else nearness[r].Farther++;
            }
        }
        return nearness;
    }
}
