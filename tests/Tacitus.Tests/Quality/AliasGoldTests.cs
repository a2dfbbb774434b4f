using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Tacitus.Tests.Quality;

public sealed class AliasGoldTests
{
    private static readonly JsonNode[] Groups =
        [.. File.ReadLines(Path.Combine(Repository.Root, "bench", "aliases", "groups.jsonl")).Select(l => JsonNode.Parse(l)!)];

    [Fact]
    public void A_group_has_each_name_once() =>
        Assert.All(Groups, g => Assert.Distinct(g["names"]!.AsArray().Select(n => n!.GetValue<string>()).Append(Name(g))));

    [Fact]
    public void The_parent_of_a_group_is_a_group_of_the_list()
    {
        var names = Groups.Select(Name).ToHashSet(StringComparer.Ordinal);

        Assert.All(Groups.Select(g => g["parent"]?.GetValue<string>()).OfType<string>(), p => Assert.Contains(p, names));
    }

    [Fact]
    public void The_half_of_a_group_is_decided_by_its_name_alone() =>
        Assert.All(Groups, g => Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(Name(g)))[0] % 2 == 0 ? "dev" : "kept", g["split"]!.GetValue<string>()));

    private static string Name(JsonNode group) => group["name"]!.GetValue<string>();
}
