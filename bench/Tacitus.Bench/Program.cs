using System.CommandLine;
using Tacitus.Bench.Predict;
using Tacitus.Bench.Quality;

var root = new RootCommand("Measures Tacitus: predict, quality.")
{
    PredictCommand.Create(),
    QualityCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
