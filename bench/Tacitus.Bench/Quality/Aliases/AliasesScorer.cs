using System.Collections.Immutable;
using System.Text.Json;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;

namespace Tacitus.Bench.Quality.Aliases;

/// <summary>Whether the names in use for an armed group lead to one actor, and no two groups to the same one.</summary>
internal static class AliasesScorer
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();

    // A group, the actor that its main name leads to, and those that its other names lead to; null where a name leads to none.
    private sealed record Reading(NamedGroup Group, string? Main, ImmutableArray<(string Name, string? Actor)> Others);

    /// <summary>The figures of both halves, as written and in capitals; an item is a group. What is wrong in <c>dev</c> goes to standard error.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var groups = File.ReadLines("bench/aliases/groups.jsonl").Select(l => JsonSerializer.Deserialize<NamedGroup>(l, JsonSerializerOptions.Web)!).ToImmutableArray();
        return [.. Figures(groups, "", n => n), .. Figures(groups, " upper", n => n.ToUpperInvariant())];
    }

    private static IEnumerable<Figure> Figures(ImmutableArray<NamedGroup> groups, string suffix, Func<string, string> write)
    {
        var readings = groups.Select(g => Read(g, write)).ToImmutableArray();
        var owners = readings.Where(r => r.Main is not null).ToLookup(r => r.Main!, r => r.Group.Name, StringComparer.Ordinal);
        if (suffix.Length == 0) PrintMisses(readings.Where(r => r.Group.Split == "dev"), owners);
        foreach (var part in readings.GroupBy(r => r.Group.Split, StringComparer.Ordinal).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var name = $"aliases {part.Key}{suffix}";
            yield return Figure.Share($"{name} same_actor", [.. part.Select(r => new double[] { r.Others.Count(o => o.Actor is not null && o.Actor == r.Main), r.Others.Length })]);
            yield return Figure.Share($"{name} apart", [.. part.Select(r => new double[] { r.Main is not null && owners[r.Main].Count() == 1 ? 1 : 0, 1 })]);
            yield return Figure.Share($"{name} no_other", [.. part.Select(r => new double[] { r.Others.Count(o => o.Actor is not null && !IsAnothers(r, o.Actor, owners)), r.Others.Count(o => o.Actor is not null) })]);
        }
    }

    private static bool IsAnothers(Reading reading, string actor, ILookup<string, string> owners) => actor != reading.Main && owners[actor].Any(g => g != reading.Group.Name);

    private static Reading Read(NamedGroup group, Func<string, string> write) =>
        new(group, Whom(group.Name, group.Country, write), [.. group.Names.Select(n => (n, Whom(n, group.Country, write)))]);

    // The actor whose mention covers most of the name.
    private static string? Whom(string name, string code, Func<string, string> write)
    {
        var country = ActorLexicon.Default.Actors.First(a => a.Note == "country" && a.Actor.Country == code).Actor.Name;
        // "Islamic Front (Syria)" is how lists tell two of one name apart; news does without.
        var said = name.EndsWith($" ({country})", StringComparison.Ordinal) ? name[..^(country.Length + 3)] : name;
        var before = write($"The attack took place in {country} on Monday. Officials said that ");
        var text = before + write($"{said} had carried it out.");
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var (start, end) = (before.Length, before.Length + said.Length);
        return Actors.Find(analysis, Places.Find(analysis)).Where(m => m.Span.Start < end && m.Span.End > start && m.Actor is not null)
            .OrderByDescending(m => Math.Min(m.Span.End, end) - Math.Max(m.Span.Start, start)).FirstOrDefault()?.Actor;
    }

    private static void PrintMisses(IEnumerable<Reading> readings, ILookup<string, string> owners)
    {
        foreach (var (group, main, others) in readings)
        {
            if (main is null || owners[main].Count() > 1) Console.Error.WriteLine($"{group.Name} ({group.Country}): {main ?? "not found"}{(main is null ? "" : ", as " + string.Join(", ", owners[main].Where(o => o != group.Name)))}");
            foreach (var (name, actor) in others.Where(o => o.Actor is null || o.Actor != main)) Console.Error.WriteLine($"{group.Name} ({group.Country}): '{name}' leads to {actor ?? "nobody"}, not {main ?? "anybody"}");
        }
    }
}
