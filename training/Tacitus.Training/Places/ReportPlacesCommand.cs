using System.CommandLine;
using Tacitus.Coding.Events.Placing;
using Tacitus.Coding.Places;
using Tacitus.Training.Classifying;
using Tacitus.Training.Relevance;

namespace Tacitus.Training.Places;

/// <summary><c>report-places</c>: fits the model that weighs all places where an event may have happened, and prints what cross-validation makes of it beside what the rules make.</summary>
internal static class ReportPlacesCommand
{
    // A feature that fewer articles have teaches more of the articles than of the language.
    private const int FewestArticles = 4;

    public static Command Create()
    {
        var data = new Option<string>("--data") { Required = true, Description = "The folder with gvdb and the texts of real news." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Places/report-places.model", Description = "The file to write." };
        var parts = new Option<string>("--parts") { DefaultValueFactory = _ => GoldParts.All, Description = "The parts of the gold set to learn from." };
        var folds = new Option<string?>("--folds") { Description = "A folder to write the models of the folds to, each of which did not see a fifth of the articles." };
        var command = new Command("report-places", "Fits the model that weighs where an event happened.") { data, output, parts, folds };
        command.SetAction(parsed =>
        {
            var names = new Dictionary<ulong, string>();
            var reports = new PlacedReports(parsed.GetValue(data)!, parsed.GetValue(parts)!, names).Read().ToList();
            DropSeldom(reports);
            var chosen = new Dictionary<PlacedReport, int>();
            for (var fold = 0; fold < Folds.Count; fold++)
            {
                var own = Fit(reports.Where(r => r.Fold != fold));
                if (parsed.GetValue(folds) is { } folder) ModelFile.Write(RelevanceFolds.PathOf(folder, "report-places", fold), own, names, "choose where an event happened among all places that it may have been at", "report-places --folds");
                var weigher = new PlaceWeigher(new PlaceModel(own));
                foreach (var report in reports.Where(r => r.Fold == fold)) chosen[report] = weigher.Weigh(report.Text).Option;
            }
            foreach (var part in reports.Select(PartOf).Distinct().Order(StringComparer.Ordinal))
            {
                var own = reports.Where(r => PartOf(r) == part).ToList();
                Print(part + " by rules", own.Select(r => (r, r.Text.Ruled.IsEmpty ? 0 : r.Text.IndexOf(r.Text.Ruled[0]))));
                Print(part + " weighed", own.Select(r => (r, chosen[r])));
                Print(part + " reachable", own.Select(r => (r, Array.IndexOf(r.Right(), true))));
            }
            // The shootings by which 'bench quality gvdb' tells how towns come out that were not learned from are left out.
            var weights = Fit(reports.Where(r => PartOf(r) != "gvdb" || Places.Fold.Of(r.Id["gvdb".Length..], EventPlacesCommand.Folds) != 0));
            ModelFile.Write(parsed.GetValue(output)!, weights, names, "choose where an event happened among all places that it may have been at", "report-places");
            return 0;
        });
        return command;
    }

    private static Dictionary<ulong, float> Fit(IEnumerable<PlacedReport> reports) => new LinearTrainer(8, 0.05, 1e-2).FitChoices([.. reports.Select(r => (r.Rows, r.Right()))], averaged: true);

    private static void DropSeldom(List<PlacedReport> reports)
    {
        var articles = reports.SelectMany(r => r.Rows.SelectMany(row => row).Select(f => (f.Feature, r.Id)).Distinct()).Distinct().CountBy(f => f.Feature).ToDictionary();
        foreach (var row in reports.SelectMany(r => r.Rows)) row.RemoveAll(f => articles[f.Feature] < FewestArticles);
    }

    private static string PartOf(PlacedReport report) => report.Id.StartsWith("gold", StringComparison.Ordinal) ? report.Id[..5] : "gvdb";

    private static void Print(string name, IEnumerable<(PlacedReport Report, int Option)> told)
    {
        int names = 0, countries = 0, precisions = 0, given = 0, wanted = 0, all = 0;
        foreach (var (report, option) in told)
        {
            var at = Math.Max(option, 0);
            if (report.Key["place"]?["name"] is not null) wanted++;
            if (report.Text.Options.All[at].Sort != PlaceSort.None) given++;
            var (named, country, precision) = report.Fits(at);
            if (named) names++;
            if (country) countries++;
            if (precision) precisions++;
            all++;
        }
        double F(int right) => 2.0 * right / Math.Max(1, given + wanted);
        Console.WriteLine(FormattableString.Invariant($"{name}: place F1 {F(names):0.000}, precision {names / (double)Math.Max(1, given):0.000}, recall {names / (double)Math.Max(1, wanted):0.000}; country F1 {F(countries):0.000}; how exact F1 {F(precisions):0.000}; of {all} reports"));
    }
}
