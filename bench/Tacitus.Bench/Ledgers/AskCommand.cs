using System.CommandLine;
using System.Globalization;
using Tacitus.Bench.Speed;
using Tacitus.Commands;

namespace Tacitus.Bench.Ledgers;

/// <summary><c>ask FILE QUESTION...</c>: how much processor time an answer takes in a program that is running already, the best of some rounds.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var ledger = new Argument<string>("FILE") { Description = "A ledger." };
        var question = new Argument<string[]>("QUESTION") { Description = "A command of tacitus with its arguments, as: profile IS.", Arity = ArgumentArity.OneOrMore };
        var rounds = new Option<int>("--rounds") { Description = "How often it is asked.", DefaultValueFactory = _ => 20 };
        var command = new Command("ask", "Times an answer.") { ledger, question, rounds };
        command.SetAction(parsed =>
        {
            string[] words = [.. parsed.GetValue(question)!, "--ledger", parsed.GetValue(ledger)!];
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            var best = Enumerable.Range(0, parsed.GetValue(rounds)).Select(_ => StageCost.Of(() => TacitusCommand.Run(words, output, output))).MinBy(c => c.Seconds);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', parsed.GetValue(question)!)}: {1000 * best.Seconds:0} ms of processor time, {best.Bytes / 1e6:0.0} MB allocated"));
            return 0;
        });
        return command;
    }
}
