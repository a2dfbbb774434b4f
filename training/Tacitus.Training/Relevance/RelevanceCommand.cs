using System.CommandLine;
using System.Globalization;
using Tacitus.Coding;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Events;
using Tacitus.Coding.Events.Relevance;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Training.Classifying;
using Tacitus.Training.Roles;
using Tacitus.Training.Spotting;

namespace Tacitus.Training.Relevance;

/// <summary><c>relevance</c>: trains the models of which drafts are real events, which are political and which articles tell of any, and prints what leaving out one source after another makes of it.</summary>
internal static class RelevanceCommand
{
    private const int Bits = 18;

    private sealed record Case(string Set, string Id, string Key, bool? Real, bool? Political, bool Kept, string? Why, uint[] Features, string Words, Story Story, WeighedDraft Weighed);

    // An article: what is known of it, and what tells it whatever its drafts are.
    private sealed record Story(string Set, string Id, bool? Tells, uint[] Features);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with the development data." };
        var output = new Option<string>("--out") { Required = true, Description = "The folder to write the models to." };
        var unread = new Option<string?>("--unread") { Description = "A file to write the drafts to of which nothing is known." };
        var folds = new Option<string?>("--folds") { Description = "A folder to write the models of the folds to, each of which did not see a fifth of the gold set." };
        var spots = new Option<string>("--spots") { Required = true, Description = "The folder with the models of the folds that the step spots wrote." };
        var parts = new Option<string>("--parts") { DefaultValueFactory = _ => GoldParts.All, Description = "The parts of the gold set to learn from." };
        var command = new Command("relevance", "Trains the models that tell real events from other uses of the words of violence, political ones from others, and articles with an event from those without.") { data, output, unread, folds, spots, parts };
        command.SetAction(parsed =>
        {
            string[] sets = [.. parsed.GetValue(parts)!.Select(p => "gold-" + p)];
            var cases = Cases(parsed.GetValue(data)!, parsed.GetValue(parts)!, SpotFolds.Read(parsed.GetValue(spots)!), parsed.GetValue(unread) is not null).ToList();
            if (parsed.GetValue(unread) is { } file)
                File.WriteAllLines(file, cases.Where(c => c.Real is null && c.Set is not ("muc4" or "gva" or "rams" or "wikievents")).Select(c => $"{c.Key}\t{c.Id}\t{(c.Kept ? "kept" : "-")}\t{c.Words}"));
            var known = cases.Where(c => c.Real is not null && !IsBrief(c.Set)).ToList();
            foreach (var set in known.Select(c => c.Set).Distinct().ToList())
            {
                var test = known.FindAll(c => c.Set == set);
                Print(set + ", left out", test, Score(Train(known.Where(c => c.Set != set)), test));
            }
            var crossed = new List<(Case Case, int Score)>();
            // The project's own articles come in parts by several hands, of which each knows the others' manual: what one of these is like to the rest, each article is to its part.
            foreach (var set in sets)
            {
                var own = known.FindAll(c => c.Set == set);
                var scores = Crossed(known, own);
                Print(set + ", crossed", own, scores);
                crossed.AddRange(own.Zip(scores));
            }
            var (all, of) = (crossed.ConvertAll(c => c.Case), crossed.Select(c => c.Score).ToArray());
            Print("gold, crossed", all, of);
            foreach (var why in all.Select((c, i) => (c, i)).Where(p => !p.c.Kept).GroupBy(p => p.c.Why).OrderByDescending(g => g.Count()))
                Console.WriteLine($"    {why.Key}: " + string.Join("; ", new[] { 0, 500, 600, 700, 800, 900 }.Select(t => $"{t}: {why.Count(p => p.c.Real == true && of[p.i] >= t)}/{why.Count(p => p.c.Real == false && of[p.i] >= t)}")));
            Write(Train(known), "relevance.model");
            var political = cases.Where(c => c.Political is not null && !IsBrief(c.Set)).Select(c => c with { Real = c.Political }).ToList();
            foreach (var set in sets)
            {
                var own = political.FindAll(c => c.Set == set);
                Print(set + ", crossed for politics", own, Crossed(political, own));
            }
            Write(Train(political), "politics.model");
            var weighed = Weigh(cases, known);
            PrintStories(weighed, sets);
            Write(TrainStories(weighed), "story.model");
            if (parsed.GetValue(folds) is not { } folder) return 0;
            for (var fold = 0; fold < Folds.Count; fold++)
            {
                Write(Train(known.Where(c => IsSeen(c, fold))), RelevanceFolds.PathOf(folder, "relevance", fold));
                Write(Train(political.Where(c => IsSeen(c, fold))), RelevanceFolds.PathOf(folder, "politics", fold));
                Write(TrainStories(weighed.Where(n => Folds.Of(n.Story.Id) != fold)), RelevanceFolds.PathOf(folder, "story", fold));
            }
            return 0;

            static bool IsSeen(Case c, int fold) => !c.Set.StartsWith("gold", StringComparison.Ordinal) || Folds.Of(c.Id) != fold;

            void Write(HashedModel model, string name)
            {
                using var file = File.Create(Path.Combine(parsed.GetValue(output)!, name));
                model.Write(file);
            }
        });
        return command;
    }

    private static bool IsBrief(string set) => set == RelevanceCorpus.BriefSet;

    private static IEnumerable<Case> Cases(string data, string parts, SpotFolds spots, bool unread)
    {
        var (analyser, places, actors, tolls) = (new Analyser(), new PlaceFinder(), new ActorFinder(), new TollFinder());
        var (evidence, salience, features, list, stories) = (new EvidenceReader(), new SalienceReader(), new RelevanceFeatures(), new FeatureList(), new StoryFeatures());
        var byFold = spots.All.Select(s => (Drafts: new DraftReader(s), Coder: new Coder(s))).ToArray();
        foreach (var text in RelevanceCorpus.Read(data, parts, unread))
        {
            var analysis = analyser.Analyse(text.Article);
            var (drafts, coder) = byFold[IsBrief(text.Set) || text.Set.StartsWith("gold", StringComparison.Ordinal) ? Folds.Of(text.Id) : 0];
            var found = places.Find(analysis);
            var (who, harm) = (actors.Find(analysis, found), tolls.Find(analysis));
            var told = drafts.Read(analysis, found, who, harm, null);
            if (told.Drafts.IsEmpty) continue;
            var article = RelevanceReader.Article(analysis, told, salience.Read(analysis, told.Frames, harm));
            var whole = new Story(text.Set, text.Id, text.Tells, stories.Article(analysis, article));
            // Kept by all but this model.
            var trace = new CodingTrace();
            var kept = coder.Code(analysis, trace).Reports.Select(r => r.Trigger).Concat(trace.Decisions.Where(d => d.Rule == "sifting/unlikely").Select(d => d.Span)).ToHashSet();
            // What stands by the model's word alone the rules do not keep.
            kept.ExceptWith(trace.Decisions.Where(d => d.Rule is "sifting/sure" or "sifting/likely").Select(d => d.Span));
            foreach (var draft in told.Drafts)
            {
                var particulars = evidence.Read(analysis, draft, told.Violent, false).Particulars;
                features.FillDraft(analysis, draft, particulars, list);
                var sentence = analysis[analysis.Sentences[draft.First.Frame.Sentence].Span].ReplaceLineEndings(" ");
                yield return new Case(text.Set, text.Id, RelevanceLabels.KeyOf(text.Set, text.Id, analysis, draft), text.Is(analysis, told, draft), text.IsPolitical(told, draft), kept.Contains(draft.First.Frame.Trigger.Span),
                    trace.Decisions.Where(d => d.Rule.StartsWith("sifting/", StringComparison.Ordinal) && !d.Fired && d.Span == draft.First.Frame.Trigger.Span).Select(d => d.Rule + ": " + d.Outcome.Split(';')[0]).FirstOrDefault(),
                    [.. article, .. list.Distinct()], $"{Model.Code.Of(draft.First.Kind)}\t[{analysis[draft.First.Frame.Trigger.Span]}] {sentence[..Math.Min(sentence.Length, 260)]}", whole, WeighedDraft.Of(analysis, draft, particulars.Length, kept.Contains(draft.First.Frame.Trigger.Span)));
            }
        }
    }

    // Each article with its drafts as models see them that did not see it.
    private static List<(Story Story, bool Tells, uint[] Features)> Weigh(List<Case> cases, List<Case> known)
    {
        var list = new FeatureList();
        var weighed = new List<(Story, bool, uint[])>();
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            var model = Train(known.Where(c => Folds.Of(c.Id) != fold));
            foreach (var own in cases.Where(c => Folds.Of(c.Id) == fold).GroupBy(c => c.Story))
            {
                var drafts = own.ToList();
                if ((own.Key.Tells ?? (drafts.Exists(c => c.Real == true) ? true : !IsBrief(own.Key.Set) && drafts.TrueForAll(c => c.Real == false) ? false : null)) is not { } tells) continue;
                list.Clear();
                foreach (var feature in own.Key.Features) list.AddHash(feature);
                StoryFeatures.FillDrafts([.. drafts.Zip(Score(model, drafts), (c, score) => c.Weighed with { Real = score })], list);
                weighed.Add((own.Key, tells, [.. list.Distinct()]));
            }
        }
        return weighed;
    }

    private static HashedModel TrainStories(IEnumerable<(Story Story, bool Tells, uint[] Features)> articles) => HashedTrainer.Train(
        [.. articles.SelectMany(n => Enumerable.Repeat(new HashedExample(n.Features, n.Tells ? 1 : 0), Weight(n.Story.Set)))], 2, Bits, fewest: 3, passes: 8, step: 0.05f, shrinkage: 1e-3f);

    private static void PrintStories(List<(Story Story, bool Tells, uint[] Features)> weighed, string[] sets)
    {
        var scored = new List<(string Set, bool Tells, int Score)>();
        var scores = new int[2];
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            var model = TrainStories(weighed.Where(n => Folds.Of(n.Story.Id) != fold));
            foreach (var (news, tells, features) in weighed.Where(n => Folds.Of(n.Story.Id) == fold))
            {
                model.Score(features, scores);
                scored.Add((news.Set, tells, scores[1]));
            }
        }
        foreach (var set in scored.Select(s => s.Set).Distinct().Append("gold"))
        {
            var own = scored.FindAll(s => s.Set.StartsWith(set, StringComparison.Ordinal));
            var (news, quiet) = (own.FindAll(s => s.Tells), own.FindAll(s => !s.Tells));
            Console.WriteLine($"{set}: articles that tell and do not that reach " + string.Join("; ", new[] { 1, 50, 100, 200, 300, 400, 500, 600, 700, 800, 900 }.Select(t => $"{t}: {news.Count(s => s.Score >= t)} {quiet.Count(s => s.Score >= t)}")));
        }
    }

    // How often each example of a set is learned from. With 75 texts of real news events' F1 on real news that nobody had looked at was .600 without them, .646 where each was learned from twice as often as the project's own
    // articles and .624 four times as often. Of 265 texts it makes no difference, crossed on these: .573 twice as often, .574 as often.
    private static int Weight(string set) => set.Contains("gold", StringComparison.Ordinal) ? 3 : 1;

    private static HashedModel Train(IEnumerable<Case> cases) => HashedTrainer.Train(
        [.. cases.SelectMany(c => Enumerable.Repeat(new HashedExample(c.Features, c.Real == true ? 1 : 0), Weight(c.Set)))], 2, Bits, fewest: 3, passes: 8, step: 0.05f, shrinkage: 1e-3f);

    // For each of the cases of one set the score by the model that did not see its article.
    private static int[] Crossed(List<Case> known, List<Case> own)
    {
        var scores = new int[own.Count];
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            var model = Train(known.Where(c => c.Set != own[0].Set || Folds.Of(c.Id) != fold));
            for (var i = 0; i < own.Count; i++) if (Folds.Of(own[i].Id) == fold) scores[i] = Score(model, [own[i]])[0];
        }
        return scores;
    }

    private static int[] Score(HashedModel model, List<Case> cases)
    {
        var scores = new int[2];
        return [.. cases.Select(c => { model.Score(c.Features, scores); return scores[1]; })];
    }

    // For thresholds the share of real drafts that reach them and of others; and the chance that a real one scores higher than another.
    private static void Print(string name, List<Case> cases, int[] scores)
    {
        var (real, other) = (Of(true), Of(false));
        var order = real.Length == 0 || other.Length == 0 ? double.NaN : real.Average(r => other.Average(o => r > o ? 1 : r == o ? 0.5 : 0));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {real.Length} real, {other.Length} not; order {order:0.000}; now kept {Share(true):0.00} {Share(false):0.00}; {string.Join(" ", new[] { 100, 200, 300, 500, 700, 800, 900 }.Select(t => $"{t}: {Above(real, t):0.00} {Above(other, t):0.00}"))}"));

        Console.WriteLine("    kept and under: " + string.Join(" ", new[] { 100, 200, 300, 400, 500 }.Select(t => $"{t}: {Count(true, true, 0, t)}/{Count(false, true, 0, t)}")) + "; not kept and over: " + string.Join(" ", new[] { 500, 600, 700, 800, 900 }.Select(t => $"{t}: {Count(true, false, t, 1001)}/{Count(false, false, t, 1001)}")));

        int Count(bool which, bool kept, int from, int to) => cases.Where((c, i) => c.Real == which && c.Kept == kept && scores[i] >= from && scores[i] < to).Count();
        int[] Of(bool which) => [.. cases.Select((c, i) => (c, i)).Where(p => p.c.Real == which).Select(p => scores[p.i])];
        double Share(bool which) => cases.Where(c => c.Real == which).Select(c => c.Kept ? 1.0 : 0).DefaultIfEmpty(double.NaN).Average();
        static double Above(int[] own, int threshold) => own.Length == 0 ? double.NaN : own.Average(s => s >= threshold ? 1.0 : 0);
    }
}
