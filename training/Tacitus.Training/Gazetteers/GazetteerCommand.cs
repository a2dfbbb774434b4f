using System.CommandLine;

namespace Tacitus.Training.Gazetteers;

/// <summary><c>gazetteer</c>: compiles the gazetteer that Coding ships from pinned packages. The same packages and lexicons give the same bytes.</summary>
internal static class GazetteerCommand
{
    public static Command Create()
    {
        var packages = new Option<string>("--packages")
        {
            DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "tacitus-gazetteer"),
            Description = "Where the packages lie; those that are missing are fetched with npm and apt-get.",
        };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Places/gazetteer.bin", Description = "The file to write." };
        var command = new Command("gazetteer", "Compiles the gazetteer.") { packages, output };
        command.SetAction(parsed =>
        {
            var folder = Directory.CreateDirectory(parsed.GetValue(packages)!).FullName;
            var compiler = new GazetteerCompiler();
            using (var cities = Package.Cities500.Open(folder, "package/dist/cities500.txt")) compiler.AddPopulatedPlaces(cities);
            using (var countries = Package.TimeZoneMap.Open(folder, "./usr/share/libtimezonemap/ui/countryInfo.txt")) compiler.AddCountries(countries);
            using (var divisions = Package.TimeZoneMap.Open(folder, "./usr/share/libtimezonemap/ui/admin1Codes.txt")) compiler.AddFirstLevel(divisions);
            using (var divisions = Package.CitiesJson.Open(folder, "package/admin1.json")) compiler.AddFirstLevelNames(divisions);
            using (var divisions = Package.CitiesJson.Open(folder, "package/admin2.json")) compiler.AddSecondLevel(divisions);
            compiler.AddTranslations(Package.GeonamesNames.OpenAll(folder, "/geonames.mo"));
            var bytes = compiler.Compile();
            File.WriteAllBytes(parsed.GetValue(output)!, bytes);
            Console.Error.WriteLine($"{parsed.GetValue(output)}: {bytes.Length} bytes, {compiler.Summary}");
            return 0;
        });
        return command;
    }
}
