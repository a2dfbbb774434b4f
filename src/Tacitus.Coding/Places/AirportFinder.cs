using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Language.Lexicons;
using Tacitus.Model.Places;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Places;

/// <summary>Finds airports that do not bear the name of the town that they serve: at the Hamid Karzai airport is in Kabul.</summary>
internal sealed class AirportFinder
{
    /// <summary>The rule of the mentions that it makes.</summary>
    public const string Rule = "airport";

    // "John F. Kennedy".
    private const int LongestName = 4;

    private const int Surely = 950;

    private readonly FrozenDictionary<string, Place> _towns;

    /// <summary>Reads the lexicon.</summary>
    /// <exception cref="LexiconException">A town is not in the gazetteer.</exception>
    public AirportFinder(Gazetteer gazetteer)
    {
        var towns = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var row in LexiconRow.Embedded(typeof(Gazetteer).Assembly, "Places.airports.lexicon", columns: 3))
        {
            var town = gazetteer.Look(row[1]).Where(p => p.Country == row[2] && p.Kind == PlaceKind.Populated).MaxBy(p => p.Inhabitants) ?? throw row.Error($"'{row[1]}' is no town of {row[2]}");
            foreach (var name in row.List(0, ',')) towns[name] = town;
        }
        _towns = towns.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The airports of <paramref name="analysis"/> in order of reading, each a mention of its town.</summary>
    public ImmutableArray<PlaceMention> Find(Analysis analysis)
    {
        var found = ImmutableArray.CreateBuilder<PlaceMention>();
        foreach (var sentence in analysis.Sentences)
        {
            for (var t = sentence.FirstToken + 1; t < sentence.EndToken; t++)
            {
                if (analysis.Tokens[t].Normal is not ("airport" or "airfield")) continue;
                var end = t;
                while (end > sentence.FirstToken && analysis.Tokens[end - 1].Normal is "international") end--;
                for (var first = Math.Max(sentence.FirstToken, end - LongestName); first < end; first++)
                {
                    var name = new Span(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End);
                    if (!_towns.TryGetValue(analysis[name].ToLowerInvariant(), out var town)) continue;
                    found.Add(new PlaceMention(new Span(name.Start, analysis.Tokens[t].Span.End), sentence.Index, town, PlaceUse.Location, 1, Surely, Rule));
                    break;
                }
            }
        }
        return found.DrainToImmutable();
    }
}
