using System.Collections.Immutable;
using System.CommandLine;
using Tacitus.Coding.Events;
using Tacitus.Coding.Events.Tactics;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Model;
using Tacitus.Model.Events;
using Tacitus.Training.Classifying;
using Tacitus.Training.Relevance;
using Tacitus.Training.Roles;

namespace Tacitus.Training.Tactics;

/// <summary><c>tactics</c>: trains the model that says how events were done, and prints what cross-validation makes of it.</summary>
internal static class TacticsCommand
{
    private const int Bits = 16;

    private sealed record Case(string Id, ImmutableArray<Tactic> Wanted, ImmutableArray<Tactic> Ruled, EventKind Kind, uint[] Features, Analysis Analysis, ImmutableArray<Telling> Tellings);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with the development data." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Events/Tactics", Description = "The folder to write the model to." };
        var folds = new Option<string?>("--folds") { Description = "A folder to write the models of the folds to, each of which did not see a fifth of the articles." };
        var command = new Command("tactics", "Trains the model that says how events were done.") { data, output, folds };
        command.SetAction(parsed =>
        {
            var cases = Cases(parsed.GetValue(data)!).ToList();
            var models = Enumerable.Range(0, Folds.Count).Select(fold => Train(cases.Where(c => Folds.Of(c.Id) != fold))).ToArray();
            Print(cases, models);
            if (parsed.GetValue(folds) is { } folder) for (var fold = 0; fold < Folds.Count; fold++) Write(models[fold], RelevanceFolds.PathOf(folder, "tactics", fold));
            Write(Train(cases), Path.Combine(parsed.GetValue(output)!, "tactics.model"));
            return 0;
        });
        return command;
    }

    private static IEnumerable<Case> Cases(string data)
    {
        var corpus = DoerCorpus.Of(data, quick: true, GoldParts.All);
        var (rules, features, list) = (new TacticReader(new HashedModel(TacticReader.Classes, 1, new sbyte[2 * TacticReader.Classes], 1)), new TacticFeatures(), new FeatureList());
        foreach (var article in corpus.Read([.. Enumerable.Repeat(new Coding.Aims.AimChooser(), Folds.Count)]))
        {
            for (var g = 0; g < article.Aims.Groups.Length; g++)
            {
                var tellings = article.Aims.Groups[g];
                if (article.Tactics[g] is not { } wanted || FrameFinder.Family(tellings[0].Kind) != 0) continue;
                var ruled = rules.Ruled(article.Aims.Analysis, tellings).Select(r => r.Tactic).Distinct().ToImmutableArray();
                features.Fill(article.Aims.Analysis, tellings, ruled, article.Aims.Groups.Length, list);
                yield return new Case(article.Id, [.. wanted.Select(w => Code.TryParse<Tactic>(w, out var t) ? t : throw new InvalidDataException(w))], ruled, tellings[0].Kind, list.Distinct().ToArray(), article.Aims.Analysis, tellings);
            }
        }
    }

    private static HashedModel Train(IEnumerable<Case> cases) => HashedTrainer.Train(
        [.. cases.SelectMany(c => c.Wanted.IsEmpty ? [new HashedExample(c.Features, TacticReader.Classes - 1)] : c.Wanted.Select(w => new HashedExample(c.Features, (int)w)))],
        TacticReader.Classes, Bits, fewest: 2, passes: 8, step: 0.03f, shrinkage: 1e-2f);

    private static void Write(HashedModel model, string path)
    {
        using var file = File.Create(path);
        model.Write(file);
    }

    private static void Print(List<Case> cases, HashedModel[] models)
    {
        var scores = new int[cases.Count][];
        var words = new int[cases.Count][];
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            var model = models[fold];
            for (var i = 0; i < cases.Count; i++) 
            {
                if (Folds.Of(cases[i].Id) != fold) continue;
                model.Score(cases[i].Features, scores[i] = new int[TacticReader.Classes]);
                words[i] = [.. Enumerable.Range(0, TacticReader.Classes).Select(t => TacticReader.WordsFor(model, cases[i].Analysis, cases[i].Tellings, (Tactic)t).Tenths)];
            }
        }
        foreach (var part in new[] { "golda", "goldc", "golde", "goldf", "goldh", "goldj", "goldk", "goldl", "gold" })
        {
            var own = Enumerable.Range(0, cases.Count).Where(i => cases[i].Id.StartsWith(part, StringComparison.Ordinal)).ToList();
            Score(part + " by the lexicon", own, i => cases[i].Ruled.IsEmpty && cases[i].Kind == EventKind.Attack ? [Tactic.Unspecified] : [.. cases[i].Ruled]);
            foreach (var (least, likely) in new[] { (-100, 300), (5, 200), (5, 300), (6, 300), (7, 300), (5, 450) })
                Score($"{part}, and from {likely} where a word gives {least} tenths", own, i => Enumerable.Range(0, (int)Tactic.Unspecified).Where(t => cases[i].Ruled.Contains((Tactic)t) || scores[i][t] >= likely && words[i][t] >= least).Select(t => (Tactic)t).ToList() is { Count: > 0 } list ? list : cases[i].Kind == EventKind.Attack ? [Tactic.Unspecified] : []);
        }

        void Score(string name, List<int> own, Func<int, List<Tactic>> told)
        {
            var (right, found, wanted) = (0, 0, 0);
            foreach (var i in own)
            {
                var says = told(i);
                right += says.Count(t => cases[i].Wanted.Contains(t));
                found += says.Count;
                wanted += cases[i].Wanted.Length;
            }
            Console.WriteLine(FormattableString.Invariant($"{name}: F1 {2.0 * right / Math.Max(1, found + wanted):0.000}, {right} right of {found} told, {wanted} wanted"));
        }
    }
}
