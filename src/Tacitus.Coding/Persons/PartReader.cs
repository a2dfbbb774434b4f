using System.Collections.Immutable;
using Tacitus.Coding.Learning;
using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Persons;

/// <summary>
/// Reads which of the persons that an article names were killed or injured, and who is suspected, with their legal state: one decision a person,
/// from all mentions together. Pure; safe to share between threads.
/// </summary>
internal sealed class PartReader
{
    // Tokens between a name and the words that give its legal state: "Tom Brand, 34, of Port Haven, was arrested".
    private const int Reach = 14;

    private const int Killed = 0, Injured = 1, Suspected = 2;

    // That of the thread: it has grown as far as it needs to.
    [ThreadStatic]
    private static FeatureBuilder? _collected;

    private static readonly Lazy<LinearClassifier> Shipped = new(() => LinearClassifier.Embedded("Persons.persons.model"));

    private readonly PhraseLexicon _lexicon = PhraseLexicon.Load("Persons.persons.lexicon");
    private readonly PersonFeatures _features = new();
    private readonly LinearClassifier _model;

    /// <summary>A reader with the model that the program ships.</summary>
    public PartReader() : this(Shipped.Value) { }

    /// <summary>A reader with a model of its own.</summary>
    internal PartReader(LinearClassifier model) => _model = model;

    /// <summary>The parts that are told apart, in the order of the model's labels.</summary>
    public static ImmutableArray<string> Labels { get; } = ["killed", "injured", "suspect"];

    /// <summary>The parts of the persons in <paramref name="analysis"/>, in the order of their first mentions.</summary>
    public ImmutableArray<PersonPart> Read(Analysis analysis)
    {
        var persons = PersonGatherer.Gather(analysis);
        var parts = ImmutableArray.CreateBuilder<PersonPart>();
        Span<int> scores = stackalloc int[Labels.Length];
        if (persons.IsEmpty) return [];
        var (features, text) = (_collected ??= new FeatureBuilder(), _features.Text(analysis));
        for (var p = 0; p < persons.Length; p++)
        {
            var person = persons[p];
            _features.Add(features, text, persons, p);
            _model.Score(features, scores);
            var (killed, injured) = (scores[Killed] - _model.Thresholds[Killed], scores[Injured] - _model.Thresholds[Injured]);
            // Who died of it is not counted among the injured.
            if (Math.Max(killed, injured) >= 0 && IsLongAgo(analysis, person)) continue;
            if (killed >= 0) parts.Add(Victim(analysis, person, Labels[Killed], killed));
            else if (injured >= 0) parts.Add(Victim(analysis, person, Labels[Injured], injured));
            if (scores[Suspected] - _model.Thresholds[Suspected] is >= 0 and var margin) parts.Add(Suspect(analysis, person, margin));
        }
        return parts.DrainToImmutable();
    }

    // "in honour of Brand, who was killed four years ago", "killed in 2020": told of another event than the news.
    private bool IsLongAgo(Analysis analysis, Person person)
    {
        foreach (var (section, cue, _) in Near(analysis, person))
        {
            if (section is not ["cue", "slain" or "died" or "shot"]) continue;
            var end = analysis.TokenAt(cue.End - 1) + 1;
            for (var i = end; i < Math.Min(analysis.Tokens.Length - 1, end + 5); i++)
            {
                var word = analysis.Tokens[i].Normal;
                if (word is "." or ";") break;
                if (word == "ago" && analysis.Tokens[i - 1].Normal is "years" or "year" or "decades") return true;
                if (word == "in" && analysis.Tokens[i + 1] is { Kind: TokenKind.Number, Normal: { Length: 4 } year } && year[0] is '1' or '2') return true;
            }
        }
        return false;
    }

    private PersonPart Victim(Analysis analysis, Person person, string fate, int margin)
    {
        string[] telling = fate == Labels[Killed] ? ["slain", "died", "death", "shot"] : ["shot", "hospital"];
        return new PersonPart(person, Field.Victim, fate, Cues(analysis, person, s => s[0] == "cue" ? Array.IndexOf(telling, s[1]) : -1), Probability(margin));
    }

    private PersonPart Suspect(Analysis analysis, Person person, int margin)
    {
        var state = LegalState.Sought;
        Span? words = null;
        foreach (var (section, cue, _) in Near(analysis, person))
        {
            if (section[0] != "state" || Code.Parse<LegalState>(section[1]) is var told && (told < state || words is not null && told == state)) continue;
            (state, words) = (told, cue);
        }
        string[] telling = ["charged", "arrested", "suspect", "sought", "fired"];
        var cues = Cues(analysis, person, s => s[0] == "cue" ? Array.IndexOf(telling, s[1]) : -1);
        // "Prosecutors say Brand fired": without words that tell how far the law has got, those that it goes by.
        if (words is null) foreach (var (section, _, _) in Near(analysis, person)) if (section is ["cue", ("charged" or "arrested") and var law] && Code.Parse<LegalState>(law) > state) state = Code.Parse<LegalState>(law);
        return new PersonPart(person, Field.Suspect, Code.Of(state), words is { } w ? [w, .. cues.Where(c => c != w)] : cues, Probability(margin));
    }

    private ImmutableArray<Span> Cues(Analysis analysis, Person person, Func<string[], int> rank)
    {
        var cues = Near(analysis, person).Select(n => (Rank: rank(n.Section), n.Cue, n.Distance)).Where(n => n.Rank >= 0)
            .OrderBy(n => n.Rank).ThenBy(n => n.Distance).ThenBy(n => n.Cue).Select(n => n.Cue).Distinct().Take(4).ToList();
        return [.. cues, .. person.Mentions.Select(m => m.Span).Where(m => !cues.Contains(m))];
    }

    // The phrases of the lexicon near the mentions; a legal state only on its side of the name.
    private IEnumerable<(string[] Section, Span Cue, int Distance)> Near(Analysis analysis, Person person)
    {
        var found = new List<PhraseMatch>();
        foreach (var mention in person.Mentions.Take(PersonFeatures.MostMentions))
        {
            var sentence = analysis.Sentences[mention.Sentence];
            var (first, end) = (analysis.TokenAt(mention.Span.Start), analysis.TokenAt(mention.Span.End - 1) + 1);
            found.Clear();
            _lexicon.AllIn(analysis, Math.Max(sentence.FirstToken, first - Reach), Math.Min(sentence.EndToken, end + Reach), sentence.EndToken, found);
            foreach (var match in found)
            {
                if (match.First < end && match.End > first) continue;
                var section = _lexicon.Sections[match.Section];
                var before = match.End <= first;
                if (section[0] == "state" && before != (section[2] == "after")) continue;
                yield return (section, new Span(analysis.Tokens[match.First].Span.Start, analysis.Tokens[match.End - 1].Span.End), before ? first - match.End : match.First - end);
            }
        }
    }

    // A margin of one halves the doubt about three times; the classifier's margins are not calibrated further.
    private static int Probability(int margin) => 1000 - 500 * 1000 / (1000 + 2 * margin);
}
