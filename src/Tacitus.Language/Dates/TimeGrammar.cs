using System.Collections.Immutable;
using System.Text;

namespace Tacitus.Language.Dates;

/// <summary>
/// The time grammar: a lexicon and a cascade of stages (Abney 1996, "Partial parsing via finite-state cascades"), each of which groups the items
/// that the one before it leaves. Read and compiled once from the rule files beside this class.
/// </summary>
internal sealed class TimeGrammar
{
    private static readonly ImmutableArray<ImmutableArray<string>> StageFiles =
        [["words.rules"], ["points.rules", "holidays.rules"], ["compounds.rules"], ["phrases.rules"]];

    private static readonly Lazy<TimeGrammar> Instance = new(Embedded);

    private TimeGrammar(TimeVocabulary vocabulary, ImmutableArray<TimeAutomaton> stages, ImmutableArray<TimeRule> rules)
    {
        Vocabulary = vocabulary;
        Stages = stages;
        Rules = rules;
    }

    /// <summary>The grammar that the program ships with.</summary>
    public static TimeGrammar Shipped => Instance.Value;

    /// <summary>Its terminals and signatures.</summary>
    public TimeVocabulary Vocabulary { get; }

    /// <summary>Its stages in order.</summary>
    public ImmutableArray<TimeAutomaton> Stages { get; }

    /// <summary>All its rules.</summary>
    public ImmutableArray<TimeRule> Rules { get; }

    /// <summary>Reads a grammar.</summary>
    /// <param name="lexicons">The lexicons by file name.</param>
    /// <param name="stages">The stages in order, each the files of its rules, by file name.</param>
    /// <exception cref="FormatException">A file is wrong: <c>file:line: message</c>.</exception>
    public static TimeGrammar Read(IReadOnlyList<(string File, string Text)> lexicons, IReadOnlyList<IReadOnlyList<(string File, string Text)>> stages)
    {
        var vocabulary = new TimeVocabulary();
        foreach (var (file, text) in lexicons) vocabulary.ReadLexicon(file, text);
        var reader = new TimeRuleReader(vocabulary);
        var rules = stages.Select(s => s.SelectMany(f => reader.Read(f.File, f.Text)).ToImmutableArray()).ToArray();
        vocabulary.Close(rules.SelectMany(r => r.AsEnumerable()).Select(r => r.Group).Distinct(StringComparer.Ordinal));
        ImmutableArray<TimeAutomaton> automata = [.. rules.Select(r => new TimeAutomaton(r, vocabulary))];
        vocabulary.Weigh(tells => automata.Any(a => a.MatchesWithout(tells)));
        return new TimeGrammar(vocabulary, automata, [.. rules.SelectMany(r => r.AsEnumerable())]);
    }

    private static TimeGrammar Embedded() =>
        Read([("times.lexicon", Resource("times.lexicon"))], [.. StageFiles.Select(s => s.Select(f => (f, Resource(f))).ToArray())]);

    private static string Resource(string file)
    {
        using var stream = typeof(TimeGrammar).Assembly.GetManifestResourceStream("Tacitus.Language.Dates." + file)
            ?? throw new FormatException($"{file}:1: the file is not in the program");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
