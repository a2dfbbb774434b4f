using System.CommandLine;
using System.IO.Compression;

namespace Tacitus.Training.Relations;

/// <summary><c>relations</c>: trains the tagger of entities and the classifier of ties on re3d.</summary>
internal static class RelationsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with the development data." };
        var output = new Option<string>("--out") { Required = true, Description = "The folder of Tacitus.Coding, whose models are written." };
        var command = new Command("relations", "Trains the tagger of entities and the classifier of ties.") { data, output };
        command.SetAction(parsed =>
        {
            Write(Re3d.Read(parsed.GetValue(data)!), parsed.GetValue(output)!);
            return 0;
        });
        return command;
    }

    private static void Write(IReadOnlyList<Re3dDocument> documents, string folder)
    {
        List<(EntityCorpus Corpus, double Weight)> corpus = [.. EntityTrainer.Prepare(documents, copies: true), .. EntityTrainer.Prepare(StatementTexts.Read(), copies: false)];
        var (outer, inner) = EntityTrainer.Train(corpus);
        using (var writer = new BinaryWriter(new BrotliStream(File.Create(Path.Combine(folder, "Entities", "entities.model")), CompressionLevel.SmallestSize)))
        {
            outer.Write(writer);
            inner.Write(writer);
        }
        using (var writer = new BinaryWriter(new BrotliStream(File.Create(Path.Combine(folder, "Relations", "ties.model")), CompressionLevel.SmallestSize)))
            TieTrainer.Train([.. corpus.Where(c => c.Weight == 1).SelectMany(c => TieTrainer.Examples(c.Corpus))]).Write(writer);
    }
}
