using System.Collections.Immutable;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Names;
using Tacitus.Language.Numbers;
using Tacitus.Language.Tokens;
using Tacitus.Model.Counts;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>
/// Takes from the injured of an event those whom its other words tell dead: "a girl was shot ... she was pronounced dead" is one person. Words that say injury
/// ("wounded"), survival or somebody else are left. Pure; safe to share between threads.
/// </summary>
internal sealed class FatalitySifter
{
    private readonly PhraseLexicon _words = PhraseLexicon.Load("Events.fatalities.lexicon");

    /// <summary>The tellings of one event without the injured who are its dead.</summary>
    public ImmutableArray<Telling> Sift(Analysis analysis, ImmutableArray<Telling> tellings, CodingTrace? trace)
    {
        var dead = tellings.SelectMany(t => t.Tolls).Where(t => t.Effect == Effect.Killed && t.Value.Count.Low > 0).ToList();
        if (dead.Count == 0) return tellings;
        return [.. tellings.Select(t => t.Tolls.Any(j => IsDead(j)) ? t with { Tolls = [.. t.Tolls.Where(j => !IsDead(j, trace))] } : t)];

        bool IsDead(TollMention injured, CodingTrace? told = null)
        {
            if (injured.Effect != Effect.Injured || injured.Value.Count.Low == 0 || !IsOpen(analysis, injured) || dead.Find(d => IsSame(analysis, injured, d)) is not { } death) return false;
            told?.Refused(injured.Spans[0], "fatality/same", "told dead at " + death.Spans[0].ToString());
            return true;
        }
    }

    // "was shot", "was taken to hospital with a gunshot wound": neither says that they lived.
    private bool IsOpen(Analysis analysis, TollMention injured)
    {
        var sentence = analysis.Sentences[injured.Sentence];
        if (Holds(analysis, sentence.Span, "lived") || injured.Spans.Any(s => Holds(analysis, s, "other"))) return false;
        return injured.Rule.StartsWith("toll.wound", StringComparison.Ordinal) || injured.Rule.StartsWith("toll.hospital", StringComparison.Ordinal) || injured.Spans.Any(s => Holds(analysis, s, "open"));
    }

    private bool IsSame(Analysis analysis, TollMention injured, TollMention killed)
    {
        // Of several who were shot, where as many are told dead, none is told to have lived: of ten such in the gold set none had.
        var many = injured.Value.Count.Low > 1 && killed.Value.Count.Low >= injured.Value.Count.Low;
        if (!many && injured.Value.Count.Low != killed.Value.Count.Low || !AreOne(killed.Value.Population, injured.Value.Population)) return false;
        if (killed.Spans.Any(s => Holds(analysis, s, "other"))) return false;
        var (left, right) = (People(analysis, injured), People(analysis, killed));
        if (Apart(analysis, left, right, "female", "male") || Apart(analysis, left, right, "child", "adult")) return false;
        return (Age(analysis, left) is not { } age || Age(analysis, right) is not { } other || age == other) && ShareName(analysis, left, right);
    }

    private static bool AreOne(Population left, Population right) => left == right || IsAnybody(left) || IsAnybody(right);

    private static bool IsAnybody(Population population) => population == Population.Total || population == Population.Unknown;

    // Of "killed / a boy" and "a boy / shot in the chest" the words that begin with no verb.
    private static Span People(Analysis analysis, TollMention toll)
    {
        foreach (var span in toll.Spans) if (analysis.Tokens[analysis.TokenAt(span.Start)].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Aux)) return span;
        return toll.Spans[0];
    }

    private bool Apart(Analysis analysis, Span left, Span right, string one, string two) =>
        Holds(analysis, left, one) && !Holds(analysis, left, two) && Holds(analysis, right, two) && !Holds(analysis, right, one)
        || Holds(analysis, left, two) && !Holds(analysis, left, one) && Holds(analysis, right, one) && !Holds(analysis, right, two);

    private static int? Age(Analysis analysis, Span span)
    {
        foreach (var number in analysis.Numbers) if (number.Kind == NumberKind.Age && span.Overlaps(number.Span)) return number.Count.Low;
        return null;
    }

    // Two who are named are one only by a name that they share.
    private static bool ShareName(Analysis analysis, Span left, Span right)
    {
        var (one, two) = (Name(analysis, left), Name(analysis, right));
        return one is null || two is null || one.Split(' ').Intersect(two.Split(' '), StringComparer.OrdinalIgnoreCase).Any();
    }

    private static string? Name(Analysis analysis, Span span)
    {
        foreach (var name in analysis.Names) if (name.Kind == NameKind.Person && span.Overlaps(name.Span)) return analysis[name.Span].ToString();
        return null;
    }

    private bool Holds(Analysis analysis, Span span, string section)
    {
        var end = analysis.TokenAt(span.End - 1) + 1;
        for (var i = analysis.TokenAt(span.Start); i < end; i++) if (_words.Find(section, analysis, i, end) is not null) return true;
        return false;
    }
}
