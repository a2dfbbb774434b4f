using System.CommandLine;
using Tacitus.Coding.Places;

namespace Tacitus.Training.Places;

/// <summary><c>event-places</c>: fits the model that chooses where an event happened, and prints how well it does on articles that it was not fitted to.</summary>
internal static class EventPlacesCommand
{
    // As with places: the shipped model learns from all parts but the first.
    internal const int Folds = 4;

    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with muc4 and gvdb." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Places/event-places.model", Description = "The file to write." };
        var errors = new Option<string?>("--errors") { Description = "A file to list what was placed wrongly." };
        var command = new Command("event-places", "Fits the model that chooses where an event happened.") { data, output, errors };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(data)!;
            PlacedEvent[] events = [.. PlacedEvents.ReadMuc(Path.Combine(folder, "muc4", "documents.jsonl")), .. PlacedEvents.ReadGvdb(Path.Combine(folder, "gvdb", "dev.tsv")), .. PlacedEvents.ReadGold("bench/gold")];
            using var list = parsed.GetValue(errors) is { } path ? new StreamWriter(path) : StreamWriter.Null;
            var counts = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
            var trainer = new EventPlaceTrainer();
            for (var fold = 0; fold < Folds; fold++)
            {
                // Local news three times over: else the world's news, with its foreign datelines, costs the town of a shooting .03 F1.
                var weights = trainer.Train(events.Where(e => Fold.Of(e.Article, Folds) != fold).SelectMany(e => Enumerable.Repeat(e, e.Corpus == "gvdb" ? 3 : 1)));
                if (fold == 0) ModelFile.Write(parsed.GetValue(output)!, weights, trainer.Names, "choose where an event happened", "event-places");
                var placer = new EventPlacer(new PlaceModel(weights));
                foreach (var placed in events.Where(e => Fold.Of(e.Article, Folds) == fold))
                {
                    if (trainer.Test(placed, placer) is not var (country, exact, got)) continue;
                    if (!counts.TryGetValue(placed.Corpus, out var count)) counts[placed.Corpus] = count = new int[4];
                    if (country >= 0) count[1]++;
                    if (country == 1) count[0]++;
                    count[2] += exact;
                    count[3]++;
                    if (exact == 0) list.WriteLine($"{placed.Corpus}\t{placed.Article}\t{string.Join(" / ", placed.Places.Select(p => string.Join(": ", p)))}\t{got}".ReplaceLineEndings(" "));
                }
            }
            foreach (var (corpus, c) in counts)
                Console.WriteLine(FormattableString.Invariant($"{corpus} country {(double)c[0] / Math.Max(1, c[1]):0.000} most exact {(double)c[2] / c[3]:0.000} of {c[3]} events"));
            return 0;
        });
        return command;
    }
}
