using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Coding.Actors;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Actors;

/// <summary>The parts of the project's own gold set that may be learned from, with the groups that they name, all of them made up.</summary>
internal static class GoldTexts
{
    /// <summary>The set that these texts are.</summary>
    public const string Set = "gold";

    /// <summary>Each text with the words of the names that its key has for perpetrators, claimants and groups that are aimed at which are neither a state's nor a mere description.</summary>
    public static IEnumerable<(string Set, string Id, string Text, ImmutableHashSet<string> Named)> Read(ActorLexicon lexicon)
    {
        foreach (var gold in GoldParts.Read(GoldParts.Own))
        {
            // Unions and students march, and are no armed groups.
            var names = gold.Events.Where(e => (string?)e["kind"] != "protest").SelectMany(e => Names(e["perpetrators"]).Concat(Names(e["claims"])).Concat(Groups(e["targets"])))
                .Concat(gold.Key["relations"] is JsonArray relations ? relations.Where(r => (string?)r!["type"] is not "led_by").SelectMany(r => new[] { (string)r!["subject"]!, (string)r["object"]! }) : []);
            yield return (Set, gold.Id, gold.Text,
                [.. names.SelectMany(n => n.Split('|')).Where(n => n.Any(char.IsUpper)).Select(n => Vocabulary.CutName(n)).Where(w => !IsForce(lexicon, w)).Select(w => string.Join(' ', w))]);
        }
    }

    private static IEnumerable<string> Groups(JsonNode? targets) => targets is JsonArray items ? items.Where(i => (string?)i!["kind"] == "armed_group").Select(i => (string)i!["name"]!) : [];

    private static IEnumerable<string> Names(JsonNode? list) => list is JsonArray items ? items.Select(i => (string)i!["name"]!) : [];

    // "Mozambican troops", "District Reserve Guard", "Russia": forces of a state.
    private static bool IsForce(ActorLexicon lexicon, string[] words) => words.Length == 0
        || words[^1] is "police" or "army" or "navy" or "troops" or "soldiers" or "force" or "forces" or "guard" or "guards" or "military" or "aircraft" or "warplanes" or "marines" or "government" or "intelligence" or "university"
        || lexicon.Actors.Any(a => a.Note == "country" && a.Actor.Names.Any(n => Vocabulary.CutName(n.Name).SequenceEqual(words)));
}
