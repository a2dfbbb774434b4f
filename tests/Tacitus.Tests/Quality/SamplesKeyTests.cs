using System.Text.Json.Nodes;

namespace Tacitus.Tests.Quality;

public sealed class SamplesKeyTests
{
    private static readonly JsonObject Key = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "bench", "keys", "samples.json")))!.AsObject();

    private static readonly string[] Articles = [.. Key["articles"]!.AsArray().Select(a => a!["article"]!.GetValue<string>())];

    [Fact]
    public void Each_sample_article_is_known_to_the_key()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "samples")).Select(f => Path.GetFileName(f))
            .Where(f => f is not ("README.md" or "LICENSE") && !f.EndsWith(".meta.json", StringComparison.Ordinal));

        Assert.All(files, f => Assert.Contains(Articles, a => f.StartsWith(a.Split('#')[0], StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_event_of_the_key_is_told_by_articles_that_it_knows()
    {
        var told = Key["events"]!.AsArray().SelectMany(e => e!["told_by"]!.AsArray()).Select(t => t!.GetValue<string>()).Distinct();

        Assert.All(told, t => Assert.Contains(t, Articles));
    }
}
