using System.CommandLine;
using Tacitus.Bench.Ledgers;
using Tacitus.Bench.Predict;
using Tacitus.Bench.Quality;
using Tacitus.Bench.Speed;

var root = new RootCommand("Measures Tacitus: predict, quality, speed, ledger, ask.")
{
    PredictCommand.Create(),
    QualityCommand.Create(),
    SpeedCommand.Create(),
    LedgerCommand.Create(),
    AskCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
