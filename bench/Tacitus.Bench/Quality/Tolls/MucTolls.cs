using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Tacitus.Model.Counts;

namespace Tacitus.Bench.Quality.Tolls;

/// <summary>The numbers of people killed and injured that the templates of one MUC-4 document give.</summary>
/// <param name="Wanted">Each effect with its number, once; fillers marked optional are left out.</param>
/// <param name="Allowed">All of those, optional ones and totals too, as a document's tolls may give them.</param>
internal sealed record MucTolls(ImmutableArray<(Effect Effect, Count Count)> Wanted, ImmutableArray<(Effect Effect, Count Count)> Allowed)
{
    /// <summary>Reads the key of <paramref name="document"/>: each human target's number joined to its effect by the referent that both name.</summary>
    public static MucTolls Of(JsonObject document)
    {
        var wanted = new List<(Effect, Count)>();
        var allowed = new List<(Effect, Count)>();
        foreach (var template in document["templates"]!.AsArray())
        {
            var numbers = Fillers(template!, "HUM TGT: NUMBER");
            foreach (var (effect, referent, optional) in Fillers(template!, "HUM TGT: EFFECT OF INCIDENT"))
            {
                foreach (var told in Effects(effect))
                {
                    if (effect.StartsWith("NO ", StringComparison.Ordinal))
                    {
                        allowed.Add((told, Count.None));
                        continue;
                    }
                    foreach (var (number, of, maybe) in numbers)
                    {
                        if (of != referent || Parse(number) is not { } count) continue;
                        allowed.Add((told, count));
                        if (!optional && !maybe) wanted.Add((told, count));
                    }
                }
            }
            foreach (var (total, _, _) in Fillers(template!, "HUM TGT: TOTAL NUMBER"))
                if (Parse(total) is { } count) { allowed.Add((Effect.Killed, count)); allowed.Add((Effect.Injured, count)); }
        }
        return new MucTolls([.. wanted.Distinct()], [.. allowed.Distinct()]);
    }

    private static IEnumerable<Effect> Effects(string effect) => effect switch
    {
        "DEATH" or "NO DEATH" => [Effect.Killed],
        "INJURY" or "NO INJURY" => [Effect.Injured],
        "NO INJURY OR DEATH" => [Effect.Killed, Effect.Injured],
        _ => [],
    };

    // "6", "~50", "6-", "6-8"; PLURAL gives no number.
    private static Count? Parse(string number)
    {
        var about = number.StartsWith('~');
        var parts = number.TrimStart('~').Split('-', StringSplitOptions.TrimEntries);
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var low)) return null;
        if (parts.Length == 1) return about ? Count.About(low) : Count.Exactly(low);
        return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var high) ? Count.Between(low, high) : Count.AtLeast(low);
    }

    private static List<(string Value, string Referent, bool Optional)> Fillers(JsonNode template, string slot)
    {
        var fillers = new List<(string, string, bool)>();
        foreach (var line in template[slot]?.AsArray() ?? [])
        {
            var text = line!.GetValue<string>().Trim();
            if (text is "-" or "*") continue;
            var optional = text.StartsWith('?');
            text = text.TrimStart('?', ' ');
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            // Of alternatives the first is taken.
            var value = (colon < 0 ? text : text[..colon]).Split('/')[0].Trim();
            fillers.Add((value, colon < 0 ? "" : text[(colon + 1)..].Trim(), optional));
        }
        return fillers;
    }
}
