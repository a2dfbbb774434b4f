using System.CommandLine;
using Tacitus.Bench.Predict;
using Tacitus.Bench.Quality;
using Tacitus.Bench.Speed;

var root = new RootCommand("Measures Tacitus: predict, quality, speed.")
{
    PredictCommand.Create(),
    QualityCommand.Create(),
    SpeedCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
