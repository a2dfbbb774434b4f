using System.Xml.Linq;

namespace Tacitus.Tests;

public class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Tacitus.Model"] = [],
        ["Tacitus.Language"] = ["Tacitus.Model"],
        ["Tacitus.Coding"] = ["Tacitus.Language", "Tacitus.Model"],
        ["Tacitus.Inquiry"] = ["Tacitus.Model"],
        ["Tacitus.Ledger"] = ["Tacitus.Model"],
        ["Tacitus"] = ["Tacitus.Coding", "Tacitus.Inquiry", "Tacitus.Language", "Tacitus.Ledger", "Tacitus.Model"],
        ["Tacitus.Native"] = ["Tacitus.Coding", "Tacitus.Inquiry", "Tacitus.Language", "Tacitus.Ledger", "Tacitus.Model"],
    };

    [Fact]
    public void Projects_refer_only_to_the_projects_that_the_design_allows()
    {
        var projects = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories);
        Assert.NotEmpty(projects);
        foreach (var path in projects)
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var arrows = XDocument.Load(path).Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
            Assert.Empty(arrows.Except(Allowed[name]));
        }
    }

    [Fact]
    public void A_source_file_holds_one_public_type()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories))
        {
            if (path.Contains("/obj/", StringComparison.Ordinal) || path.Contains("/bin/", StringComparison.Ordinal)) continue;
            var types = File.ReadLines(path).Count(l => System.Text.RegularExpressions.Regex.IsMatch(
                l, @"^public (?:static |sealed |abstract |readonly |partial |ref )*(?:class|record|struct|enum|interface)\b"));
            Assert.True(types <= 1, $"{path} holds {types} public types");
        }
    }
}
