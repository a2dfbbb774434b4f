using System.Collections.Immutable;
using System.CommandLine;
using Tacitus.Coding.Persons;
using Tacitus.Language;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Persons;

/// <summary><c>persons</c>: trains the reader of persons' parts, and prints how well it does on articles that it was not trained on.</summary>
internal static class PersonsCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with gvdb, muc4 and gva." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Persons/persons.model", Description = "The model file to write." };
        var errors = new Option<string?>("--errors") { Description = "A file to list what was told wrongly in the part that is tuned on." };
        var command = new Command("persons", "Trains the reader of persons' parts.") { data, output, errors };
        command.SetAction(parsed =>
        {
            var (analyser, features) = (new Analyser(), new PersonFeatures());
            var documents = PersonCorpus.ReadGvdb(parsed.GetValue(data)!).Concat(PersonCorpus.ReadMuc(parsed.GetValue(data)!)).ToList();
            var read = documents.SelectMany(d => PersonCorpus.Examples(analyser, features, d.Document, d.Text, d.Named)).ToList();
            var examples = read.Select(r => r.Example).ToList();
            var trainer = new PersonTrainer(PersonCorpus.ReadUnlabelled(analyser, features, parsed.GetValue(data)!));
            var models = trainer.Folded(examples);
            var scores = PersonTrainer.Scores(models, examples);
            var thresholds = Folds.Thresholds(examples, scores, PersonCorpus.Labels.Length, i => PersonCorpus.IsNews(examples[i].Document));
            using var list = parsed.GetValue(errors) is { } path ? new StreamWriter(path) : StreamWriter.Null;
            foreach (var part in documents.GroupBy(d => (News: PersonCorpus.IsNews(d.Document), Tuned: PersonCorpus.IsTuned(d.Document))).OrderByDescending(g => g.Key))
            {
                var named = part.ToDictionary(d => d.Document, d => d.Named, StringComparer.Ordinal);
                var own = Enumerable.Range(0, read.Count).Where(i => named.ContainsKey(examples[i].Document)).ToList();
                for (var l = 0; l < PersonCorpus.Labels.Length; l++)
                {
                    bool Says(int i) => scores[i][l] >= models[Folds.Of(examples[i].Document)].Thresholds[l];
                    var wanted = named.Values.Sum(n => n.Where(p => p.Label == l).Select(p => string.Join(' ', PersonCorpus.Words(p.Name))).Distinct(StringComparer.Ordinal).Count());
                    var (told, right) = (own.Count(Says), own.Count(i => Says(i) && examples[i].Labels[l]));
                    Console.WriteLine(FormattableString.Invariant($"{(part.Key.News ? "gvdb" : "muc4")} {(part.Key.Tuned ? "tuned on" : "untouched")} {PersonCorpus.Labels[l]}: F1 {2.0 * right / Math.Max(1, told + wanted):0.000} of {wanted}"));
                    if (!part.Key.Tuned) continue;
                    foreach (var i in own.Where(i => Says(i) != examples[i].Labels[l])) list.WriteLine($"{(examples[i].Labels[l] ? "missed" : "wrong")}\t{PersonCorpus.Labels[l]}\t{scores[i][l]}\t{examples[i].Document}\t{read[i].Name}");
                }
            }
            using var stream = File.Create(parsed.GetValue(output)!);
            trainer.Train(examples, PersonCorpus.Settings).With(thresholds).Write(stream);
            return 0;
        });
        return command;
    }
}
