using System.Collections.Immutable;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Tokens;
using Tacitus.Model;
using Tacitus.Model.Counts;

namespace Tacitus.Coding.Counts;

/// <summary>The words of <c>people.lexicon</c>, <c>nationalities.lexicon</c>, <c>effects.lexicon</c> and <c>cues.lexicon</c>.</summary>
internal sealed class TollLexicon
{
    private readonly WordIndex _words;
    private readonly TollWord[] _told;

    private TollLexicon(Dictionary<string, TollWord> words) => (_words, _told) = (new WordIndex(words.Keys), [.. words.Values]);

    /// <summary>The lexicon files as shipped, in the order in which they are read.</summary>
    public static ImmutableArray<LexiconFile> Files { get; } =
        [.. new[] { "Counts.people.lexicon", "Counts.nationalities.lexicon", "Counts.effects.lexicon", "Counts.cues.lexicon" }.Select(n => LexiconFile.Embedded(typeof(TollLexicon).Assembly, n))];

    /// <summary>The lexicon as shipped.</summary>
    public static TollLexicon Shipped { get; } = Read(Files);

    /// <summary>What the lexicons say of <paramref name="word"/>; null when nothing.</summary>
    public TollWord? Find(string word) => _words.Of(word) is >= 0 and var at ? _told[at] : null;

    /// <summary>What they say of <paramref name="token"/>.</summary>
    public TollWord? Find(in Token token) => _words.Of(token) is >= 0 and var at ? _told[at] : null;

    /// <summary>Reads <paramref name="files"/>.</summary>
    /// <exception cref="LexiconException">A section or entry is not known.</exception>
    public static TollLexicon Read(IEnumerable<LexiconFile> files)
    {
        var words = new Dictionary<string, TollWord>(StringComparer.Ordinal);
        foreach (var file in files)
            foreach (var section in file.Sections)
                foreach (var entry in section.Entries) Add(words, file, section, entry);
        foreach (var word in words.Values) word.Phrases = [.. word.Phrases.OrderByDescending(p => p.Words.Length)];
        return new TollLexicon(words);
    }

    private static void Add(Dictionary<string, TollWord> words, LexiconFile file, LexiconSection section, LexiconEntry entry)
    {
        switch (section.Name)
        {
            case "people":
                AddPerson(words, file, section, entry);
                break;
            case "nationality":
                var (code, form) = Split(file, entry, ' ');
                var (adjective, nationals) = Forms(form);
                Word(words, adjective).Nationality = code;
                Word(words, nationals).Nationality = code;
                Word(words, nationals).Person ??= new PersonSense(Population.Nationality(code), false, adjective == nationals, true);
                break;
            case "modifier":
                Word(words, entry.Text).Modifier = new Population(section.Arguments[0]);
                break;
            case "things":
                foreach (var thing in Both(entry.Text)) if (Word(words, thing) is { Person: null } w) w.Thing = true;
                break;
            case "doers":
                foreach (var doer in Both(entry.Text)) Word(words, doer).Doer = true;
                break;
            case "law":
                Word(words, entry.Text).Law = true;
                break;
            case "titles":
                Word(words, entry.Text).Title = true;
                break;
            case "collectives":
                foreach (var collective in Both(entry.Text)) Word(words, collective).Collective = true;
                break;
            case "verb" or "intransitive":
                AddVerb(words, file, entry, Sense(file, section), entry.Text, [], section.Name == "intransitive");
                break;
            case "particle":
                var (verb, particle) = Split(file, entry, '+');
                AddVerb(words, file, entry, Sense(file, section), verb, particle.Split(' ', StringSplitOptions.RemoveEmptyEntries), false);
                break;
            case "predicate" when !entry.Text.Contains(' ', StringComparison.Ordinal):
                AddUse(words, entry.Text, new EffectUse(Sense(file, section), EffectForm.Predicate, []));
                break;
            case "predicate":
                AddPhrase(words, entry.Text, TollCue.Predicate, Sense(file, section));
                break;
            case "noun" or "body":
                var (one, many) = Forms(entry.Text);
                AddUse(words, one, new EffectUse(Sense(file, section), section.Name == "body" ? EffectForm.Body : EffectForm.Noun, []));
                if (many != "-") AddUse(words, many, new EffectUse(Sense(file, section), section.Name == "body" ? EffectForm.Bodies : EffectForm.Nouns, []));
                break;
            case "toll":
                AddPhrase(words, entry.Text, TollCue.Toll, Sense(file, section));
                break;
            case "lives":
                Word(words, entry.Text).TakesLives = true;
                break;
            case "care":
                Word(words, entry.Text).Care = true;
                break;
            case "hospital" or "nobody" or "survival":
                Word(words, entry.Text).OpensToll = true;
                break;
            case "property":
                foreach (var thing in Both(entry.Text)) Word(words, thing).Property = true;
                break;
            case "ruin":
                Word(words, entry.Text).Ruin = true;
                break;
            case "captives":
                Word(words, entry.Text).Captive = true;
                break;
            case "attack":
                Word(words, entry.Text.Split(' ')[0]).Attack = true;
                break;
            case "approach":
                Word(words, entry.Text).Approach = true;
                break;
            case "harmless":
                Word(words, entry.Text).Harmless = true;
                break;
            default:
                if (!Code.TryParse<TollCue>(section.Name, out var cue)) throw new LexiconException(file.Name, section.Line, $"there is no section [{section.Name}]");
                AddPhrase(words, entry.Text, cue, EffectSense.Killed);
                break;
        }
    }

    private static void AddPerson(Dictionary<string, TollWord> words, LexiconFile file, LexiconSection section, LexiconEntry entry)
    {
        if (section.Arguments.Length == 0) throw new LexiconException(file.Name, section.Line, "the heading names a population");
        // Of a compound the last word is looked up; the words before it are modifiers.
        if (entry.Text.Contains(' ', StringComparison.Ordinal)) return;
        var population = new Population(section.Arguments[0]);
        var weak = section.Arguments.Contains("weak") || population == Population.Total || population == Population.Unknown;
        var (one, many) = Forms(entry.Text);
        var same = one == many;
        if (one.Length > 0) Word(words, one).Person ??= new PersonSense(population, weak, true, same);
        if (!same) Word(words, many).Person ??= new PersonSense(population, weak, false, true);
    }

    private static void AddVerb(
        Dictionary<string, TollWord> words, LexiconFile file, LexiconEntry entry, EffectSense sense, string forms, string[] particle, bool intransitive)
    {
        var parts = forms.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 4) throw new LexiconException(file.Name, entry.Line, "a verb has four forms: base past participle gerund");
        var extra = intransitive ? EffectForm.Intransitive : EffectForm.None;
        Use(parts[0], EffectForm.Base);
        Use(Third(parts[0]), EffectForm.Third);
        if (parts[1] == parts[2]) Use(parts[1], EffectForm.Past | EffectForm.Participle);
        else { Use(parts[1], EffectForm.Past); Use(parts[2], EffectForm.Participle); }
        Use(parts[3], EffectForm.Gerund);

        void Use(string form, EffectForm grammar) => AddUse(words, form, new EffectUse(sense, grammar | extra, particle));
    }

    // Uses with a particle are tried before those without.
    private static void AddUse(Dictionary<string, TollWord> words, string form, EffectUse use)
    {
        var word = Word(words, form);
        for (var i = 0; i < word.Effects.Length; i++)
        {
            // "hurt" is base, past and participle; "killing" the verb and "killing" the noun stay apart.
            if (IsVerb(word.Effects[i].Form) != IsVerb(use.Form)) continue;
            if (word.Effects[i].Sense != use.Sense || !word.Effects[i].Particle.SequenceEqual(use.Particle)) continue;
            word.Effects = word.Effects.SetItem(i, word.Effects[i] with { Form = word.Effects[i].Form | use.Form });
            return;
        }
        word.Effects = [.. word.Effects.Add(use).OrderByDescending(u => u.Particle.Length)];
    }

    private static bool IsVerb(EffectForm form) => (form & (EffectForm.Noun | EffectForm.Nouns | EffectForm.Body | EffectForm.Bodies | EffectForm.Predicate)) == 0;

    private static void AddPhrase(Dictionary<string, TollWord> words, string text, TollCue cue, EffectSense sense)
    {
        var parts = text.Split(' ');
        var word = Word(words, parts[0]);
        word.OpensToll |= cue is TollCue.Toll or TollCue.Predicate;
        word.Phrases = word.Phrases.Add(new TollPhrase(parts, cue, sense));
    }

    private static TollWord Word(Dictionary<string, TollWord> words, string form)
    {
        if (!words.TryGetValue(form, out var word)) words[form] = word = new TollWord();
        return word;
    }

    private static IEnumerable<string> Both(string entry)
    {
        var (one, many) = Forms(entry);
        return [one, many];
    }

    private static (string One, string Many) Forms(string entry)
    {
        var slash = entry.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return (entry, Plural(entry));
        return (entry[..slash], entry[(slash + 1)..] is var many && many == "=" ? entry[..slash] : many);
    }

    private static string Plural(string noun) =>
        noun[^1] == 'y' && noun.Length > 1 && !"aeiou".Contains(noun[^2], StringComparison.Ordinal) ? noun[..^1] + "ies"
        : noun.EndsWith('s') || noun.EndsWith("sh", StringComparison.Ordinal) || noun.EndsWith("ch", StringComparison.Ordinal) ? noun + "es" : noun + "s";

    private static string Third(string verb) => Plural(verb);

    private static (string Left, string Right) Split(LexiconFile file, LexiconEntry entry, char mark)
    {
        var at = entry.Text.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0) throw new LexiconException(file.Name, entry.Line, $"'{entry.Text}' needs a '{mark}'");
        return (entry.Text[..at].Trim(), entry.Text[(at + 1)..].Trim());
    }

    private static EffectSense Sense(LexiconFile file, LexiconSection section) =>
        section.Arguments is [var code] && Code.TryParse<EffectSense>(code, out var sense)
            ? sense : throw new LexiconException(file.Name, section.Line, "the heading names an effect");
}
