using System.Collections.Immutable;
using System.CommandLine;
using Tacitus.Bench.Quality.FirstLight;

namespace Tacitus.Bench.Quality;

/// <summary><c>quality [TASK ...] --data PATH</c>: scores the product's stages with a bootstrap interval and compares with <c>bench/floors.json</c>.</summary>
internal static class QualityCommand
{
    /// <summary>The scorers by task name. Each takes the data folder and gives its figures.</summary>
    internal static readonly ImmutableSortedDictionary<string, Func<string, IEnumerable<Figure>>> Scorers =
        ImmutableSortedDictionary.CreateRange<string, Func<string, IEnumerable<Figure>>>(StringComparer.Ordinal, [
            new("places", Places.PlacesScorer.Score),
            new("gold", Gold.GoldScorer.Score),
            new("news", Gold.GoldScorer.ScoreNews),
            new("accounts", Gold.GoldScorer.ScoreAccounts),
            new("gold-upper", Gold.GoldScorer.ScoreUpper),
            new("gold-swapped", Gold.GoldScorer.ScoreSwapped),
            new("briefs", Briefs.BriefScorer.Score),
            new("briefs-news", Briefs.BriefScorer.ScoreNews),
            new("aliases", Aliases.AliasesScorer.Score),
            new("agreement", Gold.AgreementScorer.Score),
            new("gvdb", Gvdb.GvdbScorer.Score),
            new("link-agreement", LinkGold.LinkAgreementScorer.Score),
            new("links", Links.LinksScorer.Score),
            new("links-undated", Links.LinksScorer.ScoreUndated),
            new("famus", Links.FamusScorer.Score),
            new("link-gold", LinkGold.LinkGoldScorer.Score),
            new("dense", Dense.DenseScorer.Score),
            new("copies", Copies.CopiesScorer.Score),
            new("muc4", Muc4.Muc4Scorer.Score),
            new("first-light", FirstLightScorer.Score),
            new("samples", Samples.SamplesScorer.Score),
            new("attribution", Language.AttributionScorer.Score),
            new("clauses", Language.ClausesScorer.Score),
            new("splitting", Language.SentencesScorer.Score),
            new("relations", Relations.RelationsScorer.Score),
            new("ties", Ties.TiesScorer.Score),
            new("text", Text.TextScorer.Score),
            new("metadata", Text.MetadataScorer.Score),
            new("language", Languages.LanguageScorer.Score),
            new("event_dates", EventDates.EventDatesScorer.Score),
            new("times", Times.TimesScorer.Score),
            new("sentences", Classifying.SentencesScorer.Score),
            new("recognizers", Times.RecognizersScorer.Score),
            new("tolls", Tolls.TollsScorer.Score),
            new("types", Classifying.TypesScorer.Score),
        ]);

    public static Command Create()
    {
        var tasks = new Argument<string[]>("tasks") { Arity = ArgumentArity.ZeroOrMore, Description = "Which to score; all when none is named: " + string.Join(", ", Scorers.Keys) };
        var data = new Option<string>("--data") { DefaultValueFactory = _ => ".", Description = "The folder with the development data; accounts, aliases, briefs, gold, gold-upper, gold-swapped, agreement, link-agreement, language and samples need none." };
        var floors = new Option<string>("--floors") { DefaultValueFactory = _ => "bench/floors.json", Description = "The floors to compare with." };
        var command = new Command("quality", "Scores the product's stages.") { tasks, data, floors };
        command.SetAction(parsed => QualityReport.Print(Scorers, parsed.GetValue(tasks)!, parsed.GetValue(data)!, parsed.GetValue(floors)!));
        return command;
    }
}
