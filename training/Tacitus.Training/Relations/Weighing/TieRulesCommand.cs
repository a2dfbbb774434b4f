using System.CommandLine;
using System.Globalization;
using Tacitus.Coding.Relations;
using Tacitus.Coding.Relations.Naming;
using Tacitus.Coding.Relations.Weighing;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Statements;

namespace Tacitus.Training.Relations.Weighing;

/// <summary><c>tie-rules</c>: what the rules of ties alone read of articles with keys, rule by rule, and how right the states and dates of what they tell are.</summary>
internal static class TieRulesCommand
{
    private static readonly RelationFinder Finder = new();
    private static readonly RelationReader Reader = new(RelationRuleReader.Embedded().Rules);

    private sealed record Reading(KeyedArticle Article, RelationType Type, string Subject, string Object, bool IsSure, string Rule, int Key, bool IsLedAstray, string Words);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var texts = new Option<string[]>("--texts") { DefaultValueFactory = _ => ["bench/ties/learned.jsonl"], AllowMultipleArgumentsPerToken = true, Description = "Files with articles and their keys." };
        var errors = new Option<string?>("--errors") { Description = "A file to list every reading and what was missed." };
        var given = new Option<bool>("--given") { Description = "Takes those whom the key names as found." };
        var command = new Command("tie-rules", "Measures the rules of ties on articles with keys.") { texts, errors, given };
        command.SetAction(parsed =>
        {
            var articles = parsed.GetValue(texts)!.SelectMany(f => KeyedArticle.Read(f, given: parsed.GetValue(given))).ToList();
            if (!parsed.GetValue(given))
                foreach (var article in articles) article.Find(new PartyWeigher());
            var readings = articles.SelectMany(Readings).ToList();
            Print(articles, readings);
            Led(articles, parsed.GetValue(errors));
            States(articles, parsed.GetValue(errors));
            if (parsed.GetValue(errors) is { } path) File.WriteAllLines(path, Lines(articles, readings));
            return 0;
        });
        return command;
    }

    private static IEnumerable<Reading> Readings(KeyedArticle article)
    {
        foreach (var sentence in Reader.Read(article.Analysis, article.Actors, article.Places))
        {
            foreach (var reading in sentence.Readings.SelectMany(r => r))
            {
                var type = reading.Type;
                var (subjects, objects) = (At(reading.Subject), At(reading.Object));
                var keys = subjects.SelectMany(s => objects.Select(o => (s, o, Key: KeyOf(article, type, s, o)))).ToList();
                var (subject, value) = (sentence.Items[reading.Subject].Actor, sentence.Items[reading.Object].Actor);
                var key = keys.Where(k => IsResolved(k.s) && IsResolved(k.o)).Select(k => k.Key).DefaultIfEmpty(-1).Max();
                yield return new Reading(
                    article, type, subject?.Actor ?? "", type == RelationType.OperatesIn ? article.Analysis[sentence.Items[reading.Object].Span] : value?.Actor ?? "", reading.IsSure, reading.Rule.Name, key,
                    key < 0 && keys.Exists(k => k.Key >= 0), article.Analysis[sentence.Words.Sentence.Span].Replace('\n', ' '));
            }

            List<RelationEnd> At(int item) => [.. sentence.Ends.Where(e => e.Item == item)];
        }
    }

    private static bool IsResolved(RelationEnd end) => end.Basis == EndBasis.Name || (end.Signals & EndSignals.Resolved) != 0;

    private static int KeyOf(KeyedArticle article, RelationType type, RelationEnd s, RelationEnd o) =>
        article.Between(s, o, default).Select(b => b.Tie).FirstOrDefault(t => KeyedArticle.TypeOf(t) == type) is { } tie ? article.Key.Ties.IndexOf(tie) : -1;

    private static List<Reading> Told(IEnumerable<Reading> readings) =>
        [.. readings.GroupBy(r => (r.Article, r.Type, r.Key, r.Key >= 0 ? "" : r.Subject, r.Key >= 0 ? "" : r.Object)).Select(g => g.First())];

    private static void Print(List<KeyedArticle> articles, List<Reading> readings)
    {
        var wanted = articles.Sum(a => a.Key.Ties.Length);
        Line("sure", Told(readings.Where(r => r.IsSure)), wanted);
        Line("all", Told(readings), wanted);
        foreach (var type in Enum.GetValues<RelationType>())
            Line($"  {type} sure", Told(readings.Where(r => r.IsSure && r.Type == type)), articles.Sum(a => a.Key.Ties.Count(k => KeyedArticle.TypeOf(k) == type)));

        static void Line(string name, List<Reading> some, int of) => Console.WriteLine(FormattableString.Invariant(
            $"{name}: told {some.Count}, right {some.Count(r => r.Key >= 0)}, led astray {some.Count(r => r.IsLedAstray)}, of {of}: precision {some.Count(r => r.Key >= 0) / (double)Math.Max(1, some.Count):0.000}, recall {some.Count(r => r.Key >= 0) / (double)of:0.000}"));
    }

    // To whom what stands for somebody is led, where the key says who it is: where exactly one of those whom it may mean has a tie that the sentence tells.
    private static void Led(List<KeyedArticle> articles, string? errors)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var lines = new List<string>();
        foreach (var article in articles)
        {
            foreach (var sentence in Reader.Read(article.Analysis, article.Actors, article.Places))
            {
                var meant = new Dictionary<int, HashSet<string>>();
                foreach (var (s, o) in sentence.Pairs())
                {
                    if (!article.Between(sentence.Ends[s], sentence.Ends[o], sentence.Words.Sentence.Span).Any(b => b.IsHere)) continue;
                    foreach (var end in new[] { sentence.Ends[s], sentence.Ends[o] })
                    {
                        if (end.Basis is EndBasis.Name or EndBasis.Implied) continue;
                        if (!meant.TryGetValue(end.Item, out var set)) meant[end.Item] = set = new(StringComparer.Ordinal);
                        set.Add(end.Actor!.Actor!);
                    }
                }
                foreach (var (item, who) in meant)
                {
                    if (who.Count != 1) continue;
                    var ends = sentence.Ends.Where(e => e.Item == item).ToList();
                    var right = ends.First(e => who.Contains(e.Actor!.Actor!));
                    var resolved = ends.FirstOrDefault(e => (e.Signals & EndSignals.Resolved) != 0);
                    var what = resolved is null ? "nobody" : resolved == right ? "right" : "astray";
                    var word = right.Basis == EndBasis.Description ? "description" : sentence.Items[item].Word;
                    foreach (var k in new[] { word + " " + what, word + " all" }) counts[k] = counts.GetValueOrDefault(k) + 1;
                    foreach (var signal in Enum.GetValues<EndSignals>())
                        if (signal != EndSignals.None && ends.FirstOrDefault(e => (e.Signals & signal) != 0) is { } by) counts[$"{word} by {signal} {(by == right ? "right" : "wrong")}"] = counts.GetValueOrDefault($"{word} by {signal} {(by == right ? "right" : "wrong")}") + 1;
                    if (what != "right") lines.Add($"{what}\t{article.Key.Name}\t{word} '{article.Analysis[right.Span]}'\tis {right.Actor!.Actor} ({right.Signals})\tled to {resolved?.Actor?.Actor} ({resolved?.Signals})\t{(sentence.Words.Sentence.Index > 0 ? article.Analysis[article.Analysis.Sentences[sentence.Words.Sentence.Index - 1].Span].Replace('\n', ' ') : "")} || {article.Analysis[sentence.Words.Sentence.Span].Replace('\n', ' ')}");
                }
            }
        }
        foreach (var (what, count) in counts) Console.WriteLine($"  led {what}: {count.ToString(CultureInfo.InvariantCulture)}");
        if (errors is not null) File.WriteAllLines(errors + ".led", lines);
    }

    private static void States(List<KeyedArticle> articles, string? errors)
    {
        var (all, state, start, end, dated, wantedDates) = (0, 0, 0, 0, 0, 0);
        var lines = new List<string>();
        var confusion = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var group in Finder.Read(article.Analysis, article.Actors, article.Places).Where(s => s.Value is RelationValue && s.Modality != Modality.Negated).Select(s => (Statement: s, Key: KeyOf(article, (RelationValue)s.Value))).Where(p => p.Key is not null).GroupBy(p => p.Key))
            {
                var key = group.Key!;
                foreach (var (statement, _) in group)
                {
                    var value = (RelationValue)statement.Value;
                    all++;
                    var told = Code.Of(value.State);
                    if (told == key.State) state++;
                    confusion[key.State + " as " + told] = confusion.GetValueOrDefault(key.State + " as " + told) + 1;
                    if (key.Start is not null) wantedDates++;
                    if (key.End is not null) wantedDates++;
                    if (value.Start is not null) dated++;
                    if (value.End is not null) dated++;
                    if (value.Start is { } s && key.Start is { } ks && Same(s.ToString(), ks)) start++;
                    if (value.End is { } e && key.End is { } ke && Same(e.ToString(), ke)) end++;
                    if (told != key.State || value.Start is not null && !Same(value.Start.ToString()!, key.Start ?? "") || value.End is not null && !Same(value.End.ToString()!, key.End ?? ""))
                        lines.Add($"state\t{article.Key.Name}\t{key.Subject} {key.Type} {key.Object}\t{key.State} {key.Start}..{key.End}\ttold {told} {value.Start}..{value.End}\t{statement.Rule}\t{article.Analysis[article.Analysis.Sentences[article.Analysis.SentenceAt(statement.Spans[0].Start)].Span].Replace('\n', ' ')}");
                }
            }
        }
        Console.WriteLine(FormattableString.Invariant($"statements right: {all}, state right {state}; dates told {dated}, right {start + end}, in the key {wantedDates}"));
        foreach (var (what, count) in confusion) Console.WriteLine($"  {what}: {count.ToString(CultureInfo.InvariantCulture)}");
        if (errors is not null) File.WriteAllLines(errors + ".states", lines);
    }

    private static bool Same(string told, string key) => told.StartsWith(key, StringComparison.Ordinal) || key.StartsWith(told, StringComparison.Ordinal);

    private static TieKey.KeyTie? KeyOf(KeyedArticle article, RelationValue value)
    {
        var subjects = article.EntitiesOf(value.Subject);
        var objects = value.Type == RelationType.OperatesIn ? article.PlaceEntities(value.Object) : article.EntitiesOf(value.Object);
        return article.Key.Ties.FirstOrDefault(t => KeyedArticle.TypeOf(t) == value.Type
            && (subjects.Contains(t.Subject) && objects.Contains(t.Object) || KeyedArticle.IsEither(value.Type) && subjects.Contains(t.Object) && objects.Contains(t.Subject)));
    }

    private static IEnumerable<string> Lines(List<KeyedArticle> articles, List<Reading> readings)
    {
        foreach (var rule in readings.GroupBy(r => r.Rule).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return $"rule\t{rule.Key}\tsure {rule.Count(r => r.IsSure && r.Key >= 0)} of {rule.Count(r => r.IsSure)}, unsure {rule.Count(r => !r.IsSure && r.Key >= 0)} of {rule.Count(r => !r.IsSure)}";
        foreach (var r in readings.OrderBy(r => r.Key >= 0).ThenBy(r => r.Rule, StringComparer.Ordinal))
            yield return $"{(r.Key >= 0 ? "right" : r.IsLedAstray ? "astray" : "wrong")}\t{(r.IsSure ? "sure" : "unsure")}\t{r.Rule}\t{r.Article.Key.Name}\t{r.Subject} > {r.Object}\t{r.Words}";
        foreach (var article in articles)
        {
            var sentences = Reader.Read(article.Analysis, article.Actors, article.Places).ToList();
            for (var i = 0; i < article.Key.Ties.Length; i++)
            {
                if (readings.Exists(r => r.Article == article && r.Key == i && r.IsSure)) continue;
                var tie = article.Key.Ties[i];
                var reached = sentences.FirstOrDefault(s => s.Pairs().Any(p => article.Between(s.Ends[p.Subject], s.Ends[p.Object], s.Words.Sentence.Span).Any(b => b.IsHere && b.Tie == tie)));
                yield return $"missed\t{(reached is null ? "unreachable" : "reachable")}\t{tie.Type}\t{article.Key.Name}\t{tie.Subject} > {tie.Object}\t{tie.State}\t{tie.Quote.Replace('\n', ' ')}\t{(reached is null ? "" : article.Analysis[reached.Words.Sentence.Span].Replace('\n', ' '))}";
            }
        }
    }
}
