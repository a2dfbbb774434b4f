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

/// <summary><c>relevance</c>: trains the model of which drafts are real events, and prints what leaving out one source after another makes of it.</summary>
internal static class RelevanceCommand
{
    private const int Bits = 18;

    private static readonly string[] Parts = [.. GoldParts.Settled.Select(p => "gold-" + p)];

    private sealed record Case(string Set, string Id, string Key, bool? Real, bool? Political, bool Kept, string? Why, uint[] Features, string Words);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with the development data." };
        var output = new Option<string>("--out") { Required = true, Description = "The folder to write the models to." };
        var unread = new Option<string?>("--unread") { Description = "A file to write the drafts to of which nothing is known." };
        var folds = new Option<string?>("--folds") { Description = "A folder to write the models of the folds to, each of which did not see a fifth of the gold set." };
        var spots = new Option<string>("--spots") { Required = true, Description = "The folder with the models of the folds that the step spots wrote." };
        var command = new Command("relevance", "Trains the models that tell real events from other uses of the words of violence, and political ones from others.") { data, output, unread, folds, spots };
        command.SetAction(parsed =>
        {
            var cases = Cases(parsed.GetValue(data)!, SpotFolds.Read(parsed.GetValue(spots)!), parsed.GetValue(unread) is not null).ToList();
            if (parsed.GetValue(unread) is { } file)
                File.WriteAllLines(file, cases.Where(c => c.Real is null && c.Set is not ("muc4" or "gva" or "rams" or "wikievents")).Select(c => $"{c.Key}\t{c.Id}\t{(c.Kept ? "kept" : "-")}\t{c.Words}"));
            var known = cases.Where(c => c.Real is not null).ToList();
            foreach (var set in known.Select(c => c.Set).Distinct().ToList())
            {
                var test = known.FindAll(c => c.Set == set);
                Print(set + ", left out", test, Score(Train(known.Where(c => c.Set != set)), test));
            }
            var crossed = new List<(Case Case, int Score)>();
            // The project's own articles come in parts by several hands, of which each knows the others' manual: what one of these is like to the rest, each article is to its part.
            foreach (var set in Parts)
            {
                var own = known.FindAll(c => c.Set == set);
                var scores = Crossed(known, own);
                Print(set + ", crossed", own, scores);
                Articles(own, scores);
                crossed.AddRange(own.Zip(scores));
            }
            var (all, of) = (crossed.ConvertAll(c => c.Case), crossed.Select(c => c.Score).ToArray());
            Print("gold, crossed", all, of);
            Articles(all, of);
            foreach (var why in all.Select((c, i) => (c, i)).Where(p => !p.c.Kept).GroupBy(p => p.c.Why).OrderByDescending(g => g.Count()))
                Console.WriteLine($"    {why.Key}: " + string.Join("; ", new[] { 0, 500, 600, 700, 800, 900 }.Select(t => $"{t}: {why.Count(p => p.c.Real == true && of[p.i] >= t)}/{why.Count(p => p.c.Real == false && of[p.i] >= t)}")));
            Write(Train(known), "relevance.model");
            var political = cases.Where(c => c.Political is not null).Select(c => c with { Real = c.Political }).ToList();
            foreach (var set in Parts)
            {
                var own = political.FindAll(c => c.Set == set);
                Print(set + ", crossed for politics", own, Crossed(political, own));
            }
            Write(Train(political), "politics.model");
            if (parsed.GetValue(folds) is not { } folder) return 0;
            for (var fold = 0; fold < Folds.Count; fold++)
            {
                Write(Train(known.Where(c => IsSeen(c, fold))), Path.Combine(folder, $"relevance{fold}.model"));
                Write(Train(political.Where(c => IsSeen(c, fold))), Path.Combine(folder, $"politics{fold}.model"));
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

    private static IEnumerable<Case> Cases(string data, SpotFolds spots, bool unread)
    {
        var (analyser, places, actors, tolls) = (new Analyser(), new PlaceFinder(), new ActorFinder(), new TollFinder());
        var (evidence, salience, features, list) = (new EvidenceReader(), new SalienceReader(), new RelevanceFeatures(), new FeatureList());
        var byFold = spots.All.Select(s => (Drafts: new DraftReader(s), Coder: new Coder(s))).ToArray();
        foreach (var text in RelevanceCorpus.Read(data, unread))
        {
            var analysis = analyser.Analyse(text.Article);
            var (drafts, coder) = byFold[text.Set.StartsWith("gold", StringComparison.Ordinal) ? Folds.Of(text.Id) : 0];
            var found = places.Find(analysis);
            var (who, harm) = (actors.Find(analysis, found), tolls.Find(analysis));
            var told = drafts.Read(analysis, found, who, harm, null);
            if (told.Drafts.IsEmpty) continue;
            var article = RelevanceReader.Article(analysis, told, salience.Read(analysis, told.Frames, harm));
            // Kept by all but this model.
            var trace = new CodingTrace();
            var kept = coder.Code(analysis, trace).Reports.Select(r => r.Trigger).Concat(trace.Decisions.Where(d => d.Rule == "sifting/unlikely").Select(d => d.Span)).ToHashSet();
            // What stands by the model's word alone the rules do not keep.
            kept.ExceptWith(trace.Decisions.Where(d => d.Rule is "sifting/sure" or "sifting/likely").Select(d => d.Span));
            foreach (var draft in told.Drafts)
            {
                features.FillDraft(analysis, draft, evidence.Read(analysis, draft, told.Violent, false).Particulars, list);
                var sentence = analysis[analysis.Sentences[draft.First.Frame.Sentence].Span].ReplaceLineEndings(" ");
                yield return new Case(text.Set, text.Id, RelevanceLabels.KeyOf(text.Set, text.Id, analysis, draft), text.Is(analysis, told, draft), text.IsPolitical(told, draft), kept.Contains(draft.First.Frame.Trigger.Span),
                    trace.Decisions.Where(d => d.Rule.StartsWith("sifting/", StringComparison.Ordinal) && !d.Fired && d.Span == draft.First.Frame.Trigger.Span).Select(d => d.Rule + ": " + d.Outcome.Split(';')[0]).FirstOrDefault(),
                    [.. article, .. list.Distinct()], $"{Model.Code.Of(draft.First.Kind)}\t[{analysis[draft.First.Frame.Trigger.Span]}] {sentence[..Math.Min(sentence.Length, 260)]}");
            }
        }
    }

    private static HashedModel Train(IEnumerable<Case> cases) => HashedTrainer.Train(
        [.. cases.SelectMany(c => Enumerable.Repeat(new HashedExample(c.Features, c.Real == true ? 1 : 0), c.Set.StartsWith("gold", StringComparison.Ordinal) ? 3 : 1))], 2, Bits, fewest: 3, passes: 8, step: 0.05f, shrinkage: 1e-3f);

    // What becomes of the drafts that pass everything else, and of the articles without an event.
    private static void Articles(List<Case> own, int[] scores)
    {
        foreach (var (sure, alone) in new[] { (0, 0), (600, 300), (600, 500), (600, 600), (700, 500), (700, 600), (700, 700), (800, 600), (800, 700) })
        {
            var best = own.Select((c, i) => (c, i)).Where(p => p.c.Kept).GroupBy(p => p.c.Id).ToDictionary(g => g.Key, g => g.Max(p => scores[p.i]), StringComparer.Ordinal);
            bool Stands(int i) => own[i].Kept && (best[own[i].Id] >= sure || scores[i] >= alone);
            var quiet = own.GroupBy(c => c.Id).Where(g => g.All(c => c.Real == false)).Select(g => g.Key).ToList();
            Console.WriteLine($"    sure from {sure}, alone from {alone}: real {own.Where((c, i) => c.Real == true && Stands(i)).Count()}, other {own.Where((c, i) => c.Real == false && Stands(i)).Count()}, quiet {quiet.Count(q => !own.Where((c, i) => c.Id == q && Stands(i)).Any())} of {quiet.Count}");
        }
    }

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
