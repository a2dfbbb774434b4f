using System.Text.Json.Nodes;
using Tacitus.Model;
using Tacitus.Model.Events;

namespace Tacitus.Tests.Quality;

public sealed class LinkGoldTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "bench", "link-gold");

    private static readonly JsonNode Key = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "key.json")))!;

    private static readonly Dictionary<string, JsonNode> Articles =
        File.ReadLines(Path.Combine(Folder, "articles.jsonl")).Select(l => JsonNode.Parse(l)!).ToDictionary(a => Text(a, "id"));

    private static readonly JsonNode Second = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "second.json")))!;

    private static IEnumerable<JsonNode> Events => List(Key, "events");

    [Fact]
    public void Each_quote_stands_in_the_article_that_tells_of_the_event() =>
        Assert.All(Events.SelectMany(e => List(e, "articles")), t => Assert.Contains(Text(t, "quote"), Text(Articles[Text(t, "id")], "text"), StringComparison.Ordinal));

    [Fact]
    public void Each_event_and_all_that_tell_of_it_are_in_one_half()
    {
        Assert.All(Events, e => Assert.All(List(e, "articles"), t => Assert.Equal(Text(e, "part"), Text(Articles[Text(t, "id")], "part"))));
        Assert.All(List(Key, "copies"), c => Assert.All(List(c, "articles"), a => Assert.Equal(Text(c, "part"), Text(Articles[Text(a, "id")], "part"))));
    }

    [Fact]
    public void Each_article_tells_of_an_event_or_is_said_to_be_undecided_or_quiet()
    {
        var told = Events.SelectMany(e => List(e, "articles")).Select(t => Text(t, "id")).ToHashSet();
        string[] other = [.. List(Key, "undecided").Concat(List(Key, "quiet")).Select(a => Text(a, "article"))];

        Assert.Equal(Articles.Keys.Order(StringComparer.Ordinal), told.Concat(other).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_second_annotator_placed_each_of_the_first_202_articles_once_as_well()
    {
        var told = List(Second, "events").SelectMany(e => List(e, "articles")).Select(t => Text(t, "id")).ToHashSet();
        string[] other = [.. List(Second, "undecided").Select(a => Text(a, "article")), .. List(Second, "quiet").Select(a => a.GetValue<string>())];
        string[] all = [.. told, .. other];

        Assert.Equal(202, all.Length);
        Assert.Equal(all.Distinct(), all);
        Assert.All(all, a => Assert.Contains(a, Articles.Keys));
    }

    [Fact]
    public void Each_event_that_is_named_elsewhere_in_the_key_is_of_the_key()
    {
        var ids = Events.Select(e => Text(e, "id")).ToArray();
        var named = Events.Where(e => e["part_of"] is not null).Select(e => Text(e, "part_of")).Concat(List(Key, "undecided").SelectMany(u => List(u, "may_be")).Select(m => m.GetValue<string>()));

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(named, n => Assert.Contains(n, ids));
    }

    [Fact]
    public void Each_code_is_of_the_codebook_and_each_count_lies_within_its_bounds()
    {
        foreach (var e in Events.Concat(List(Second, "events")))
        {
            Code.Parse<EventKind>(Text(e, "kind"));
            Code.Parse<EventStatus>(Text(e, "status"));
            foreach (var perpetrator in e["perpetrators"]?.AsArray() ?? []) Code.Parse<PerpetratorBasis>(Text(perpetrator!, "basis"));
            foreach (var count in new[] { "killed", "injured", "missing" }.Select(f => e[f]).OfType<JsonNode>())
            {
                var (low, high) = (count["low"]!.GetValue<int>(), count["high"]?.GetValue<int>() ?? int.MaxValue);
                Assert.InRange(count["best"]?.GetValue<int>() ?? low, low, high);
            }
        }
    }

    private static IEnumerable<JsonNode> List(JsonNode node, string name) => node[name]!.AsArray().Select(n => n!);

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
