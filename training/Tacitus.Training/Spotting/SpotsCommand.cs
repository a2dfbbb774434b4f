using System.Collections.Immutable;
using System.CommandLine;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Events;
using Tacitus.Coding.Events.Spotting;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Model.Texts;
using Tacitus.Training.Classifying;
using Tacitus.Training.Roles;

namespace Tacitus.Training.Spotting;

/// <summary><c>spots</c>: trains the model that finds verbs which tell of events where no lexicon knows a word, and prints what it finds in articles that it did not see.</summary>
internal static class SpotsCommand
{
    private const int Bits = 18;

    private sealed record Case(string Set, string Id, bool IsOpen, int? Class, uint[] Named, uint[] Unnamed, string Words);

    // What the sentence of a case tells: the classes of the events that it names.
    private sealed record Sentence(string Set, string Id, int Index, HashSet<int> Told, List<Case> Cases);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with the development data." };
        var output = new Option<string>("--out") { Required = true, Description = "The folder to write the model to." };
        var parts = new Option<string>("--parts") { DefaultValueFactory = _ => GoldParts.Told, Description = "The parts of the gold set to learn from." };
        var folds = new Option<string?>("--folds") { Description = "A folder to write the models of the folds to, each of which did not see a fifth of the gold set." };
        var command = new Command("spots", "Trains the model that finds verbs which tell of events where no lexicon knows a word.") { data, output, parts, folds };
        command.SetAction(parsed =>
        {
            var sentences = Sentences(parsed.GetValue(data)!, parsed.GetValue(parts)!).ToList();
            var cases = sentences.SelectMany(s => s.Cases).Where(c => c.Class is not null).ToList();
            Console.WriteLine($"{cases.Count} verbs: " + string.Join(", ", cases.GroupBy(c => c.Set).Select(g => $"{g.Key} {g.Count()} ({g.Count(c => c.Class > 0)} tell)")));
            var open = sentences.FindAll(s => s.Set.StartsWith("gold", StringComparison.Ordinal) && s.Cases.Exists(c => c.IsOpen));
            var scored = new List<(Sentence Sentence, int Kind, int Score, string Words)>();
            for (var fold = 0; fold < Folds.Count; fold++)
            {
                var model = Train(cases.Where(c => !c.Set.StartsWith("gold", StringComparison.Ordinal) || Folds.Of(c.Id) != fold));
                if (parsed.GetValue(folds) is { } folder) Write(model, SpotFolds.PathOf(folder, fold));
                foreach (var sentence in open.Where(s => Folds.Of(s.Id) == fold)) scored.Add(Best(model, sentence));
            }
            foreach (var set in scored.Select(s => s.Sentence.Set).Distinct().Order(StringComparer.Ordinal))
            {
                var own = scored.FindAll(s => s.Sentence.Set == set);
                Console.WriteLine($"{set}: {own.Count} sentences without a trigger, {own.Count(s => s.Sentence.Told.Count > 0)} tell of an event; at least: right, another kind, none: "
                    + string.Join("; ", new[] { 200, 300, 400, 500, 600, 700, 800 }.Select(t => $"{t}: {own.Count(s => s.Score >= t && s.Sentence.Told.Contains(s.Kind))} {own.Count(s => s.Score >= t && s.Sentence.Told.Count > 0 && !s.Sentence.Told.Contains(s.Kind))} {own.Count(s => s.Score >= t && s.Sentence.Told.Count == 0)}")));
            }
            foreach (var (sentence, kind, score, words) in scored.Where(s => s.Score >= 400).OrderByDescending(s => s.Score))
                Console.WriteLine($"  {score} {(sentence.Told.Contains(kind) ? "right" : sentence.Told.Count > 0 ? "kind" : "false")} {TriggerSpotter.Kinds[kind - 1]} {sentence.Id} {words}");
            Write(Train(cases), Path.Combine(parsed.GetValue(output)!, "spots.model"));
            return 0;
        });
        return command;
    }

    private static void Write(HashedModel model, string path)
    {
        using var file = File.Create(path);
        model.Write(file);
    }

    private static (Sentence, int, int, string) Best(HashedModel model, Sentence sentence)
    {
        var best = (sentence, 1, -1, "");
        var scores = new int[TriggerSpotter.Kinds.Length + 1];
        foreach (var c in sentence.Cases.Where(c => c.IsOpen))
        {
            model.Score(c.Named, scores);
            if (1000 - scores[0] <= best.Item3) continue;
            var most = 1;
            for (var k = 2; k < scores.Length; k++) if (scores[k] > scores[most]) most = k;
            best = (sentence, most, 1000 - scores[0], c.Words);
        }
        return best;
    }

    private static IEnumerable<Sentence> Sentences(string data, string parts)
    {
        var (analyser, places, actors, tolls, frames, features, list) = (new Analyser(), new PlaceFinder(), new ActorFinder(), new TollFinder(), new FrameFinder(), new SpotFeatures(), new FeatureList());
        foreach (var text in SpotCorpus.Read(data, parts))
        {
            var analysis = analyser.Analyse(text.Article);
            var found = places.Find(analysis);
            var told = analysis.Sentences.Select(s => frames.Find(analysis, s)).ToImmutableArray();
            var article = new SpotArticle(analysis, told, actors.Find(analysis, found), tolls.Find(analysis), found);
            foreach (var sentence in analysis.Sentences)
            {
                var cases = new List<Case>();
                foreach (var clause in SentenceClauses.Of(analysis, sentence.Index))
                {
                    var verb = analysis.Tokens[clause.Verb].Span;
                    var isKnown = told[sentence.Index].Any(f => f.Triggers.Any(t => t.Span.Overlaps(verb)));
                    var label = Label(text, verb, isKnown);
                    if (label is null && !text.IsWhole) continue;
                    features.Fill(article, clause, true, list);
                    var named = list.Distinct().ToArray();
                    features.Fill(article, clause, false, list);
                    cases.Add(new Case(text.Set, text.Id, !told[sentence.Index].Any(), label, named, [.. list.Distinct()], $"[{analysis[verb]}] {analysis[sentence.Span].ReplaceLineEndings(" ")}"));
                }
                var here = text.Told.Where(t => t.Kind is not null && t.Words.Overlaps(sentence.Span)).Select(t => 1 + TriggerSpotter.Kinds.IndexOf(t.Kind!.Value)).ToHashSet();
                if (cases.Count > 0) yield return new Sentence(text.Set, text.Id, sentence.Index, here, cases);
            }
        }
    }

    private static int? Label(SpotText text, Span verb, bool isKnown)
    {
        foreach (var (words, kind) in text.Told) if (words.Overlaps(verb)) return kind is { } k ? 1 + TriggerSpotter.Kinds.IndexOf(k) : 0;
        // A verb that the rules read may tell again of an event that is quoted elsewhere.
        return !text.IsWhole || isKnown || text.Unknown.Any(u => u.Overlaps(verb)) ? null : 0;
    }

    // Each verb twice: as it is, and without itself, so that the model learns to tell verbs that it never saw by what stands round them. News that nobody marked, with what the
    // lexicons know in it, makes it worse: at the same number of events found in the gold set's part e it finds three times as much else.
    private static HashedModel Train(IEnumerable<Case> cases) => HashedTrainer.Train(
        [.. cases.SelectMany(c => new[] { new HashedExample(c.Named, c.Class!.Value), new HashedExample(c.Unnamed, c.Class.Value) })],
        TriggerSpotter.Kinds.Length + 1, Bits, fewest: 3, passes: 8, step: 0.05f, shrinkage: 1e-3f);
}
