using System.CommandLine;
using Tacitus.Bench.Fuzz;
using Tacitus.Bench.Ledgers;
using Tacitus.Bench.Pages;
using Tacitus.Bench.Predict;
using Tacitus.Bench.Quality;
using Tacitus.Bench.Speed;

var root = new RootCommand("Measures Tacitus: predict, quality, speed, reading, link-speed, ledger, ask, pages, screens, fuzz.")
{
    PredictCommand.Create(),
    QualityCommand.Create(),
    SpeedCommand.Create(),
    ReadingCommand.Create(),
    LinkSpeedCommand.Create(),
    LedgerCommand.Create(),
    AskCommand.Create(),
    PagesCommand.Create(),
    ScreensCommand.Create(),
    FuzzCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
