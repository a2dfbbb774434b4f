using System.CommandLine;
using Tacitus.Coding.Learning;

namespace Tacitus.Training.Classifying;

/// <summary><c>sentences</c> and <c>types</c>: train the classifiers that Coding ships, on all of the development data.</summary>
internal static class ClassifierCommand
{
    /// <summary>The <c>sentences</c> command.</summary>
    public static Command CreateSentences() => Create("sentences", "Trains the labeller of sentences on police action.", data =>
    {
        var examples = SentenceCorpus.Read(data).Select(s => s.Example).ToList();
        var scores = Folds.Score(examples, SentenceCorpus.Labels, SentenceCorpus.Settings);
        var model = ClassifierTrainer.Train(examples, SentenceCorpus.Labels, SentenceCorpus.Settings);
        return model.With(Folds.Thresholds(examples, scores, SentenceCorpus.Labels.Length, _ => true));
    });

    /// <summary>The <c>types</c> command.</summary>
    public static Command CreateTypes() => Create("types", "Trains the typer of events.", data =>
    {
        var (examples, labels, _) = TypeCorpus.Read(data);
        return ClassifierTrainer.Train(examples, labels, TypeCorpus.Settings);
    });

    private static Command Create(string name, string description, Func<string, LinearClassifier> train)
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with the development data." };
        var output = new Option<string>("--out") { Required = true, Description = "The model file to write." };
        var command = new Command(name, description) { data, output };
        command.SetAction(parsed =>
        {
            using var file = File.Create(parsed.GetValue(output)!);
            train(parsed.GetValue(data)!).Write(file);
            return 0;
        });
        return command;
    }
}
