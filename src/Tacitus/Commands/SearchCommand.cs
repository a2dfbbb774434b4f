using System.CommandLine;
using System.Text;
using System.Text.Json;
using Tacitus.Asking;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Texts;
using Tacitus.Showing;

namespace Tacitus.Commands;

/// <summary><c>search WORDS</c>: full text over articles, statements and actors.</summary>
internal static class SearchCommand
{
    private const int MostActors = 10, MostArticles = 20, MostStatements = 20, MostExcerpts = 3;

    public static Command Create()
    {
        var words = new Argument<string[]>("WORDS") { Description = "Words that must all be there; \"several words\" in quotes stand together.", Arity = ArgumentArity.OneOrMore };
        var ledger = CommonOptions.Ledger();
        var json = CommonOptions.Json();
        var names = CommonOptions.Names();
        var command = new Command("search", "Finds words in articles, statements and names of actors.") { words, ledger, json, names };
        command.SetAction(parsed =>
        {
            var wanted = string.Join(' ', parsed.GetValue(words)!);
            if (!wanted.Any(char.IsLetterOrDigit)) throw new WrongUseException($"'{wanted}' has no word to search for.");
            LedgerStore.Index(parsed.GetValue(ledger)!);
            using var store = LedgerStore.OpenToRead(parsed.GetValue(ledger)!);
            if (parsed.GetValue(json)) ByteOutput.Write(parsed, stream => WriteJson(store, wanted, parsed.GetValue(names), stream));
            else Write(CommonOptions.Screen(parsed), store, wanted, parsed.GetValue(names));
            return 0;
        });
        return command;
    }

    private static void Write(Screen screen, LedgerStore ledger, string words, bool names)
    {
        var privacy = Privacy.OfArticles(ledger, names);
        var any = false;
        foreach (var actor in ledger.SearchActors(words, MostActors))
        {
            any = true;
            screen.Line($"actor: {actor.Name} [{actor.Id}] {string.Join(", ", actor.Names.Select(n => n.Name).Where(n => n != actor.Name))}".TrimEnd());
        }
        foreach (var hit in ledger.SearchArticles(words, MostArticles))
        {
            any = true;
            screen.Line("article: " + StatementLines.Place(ledger.Articles(hit.Article).Single(), privacy));
            foreach (var excerpt in Excerpts(hit)) screen.Line("    " + privacy.Hide(hit.Article, excerpt));
        }
        var citations = new CitationReader(ledger, names);
        foreach (var id in ledger.SearchStatements(words, MostStatements))
        {
            any = true;
            citations.Read([id]);
            var citation = citations.Citations[id];
            if (!privacy.Shows(citation.Statement)) continue;
            screen.Line($"statement: {Code.Of(citation.Statement.Field)}: {privacy.Hide(citation.Article.Id, citation.Statement.Value.Text)} \u00ab{citation.Quote}\u00bb [{citation.Article.Id}]");
        }
        if (!any) screen.Line($"Nothing has '{words}'.");
    }

    // Sentences with the words between marks, each once.
    private static IEnumerable<string> Excerpts(ArticleHit hit)
    {
        var end = -1;
        var shown = 0;
        foreach (var span in hit.Spans)
        {
            if (span.Start < end || shown == MostExcerpts) continue;
            var quote = CitationReader.Quote(hit.Text, span);
            var bare = quote.Trim('\u2026');
            var start = hit.Text.Replace('\n', ' ').IndexOf(bare, Math.Max(0, span.Start - quote.Length), StringComparison.Ordinal);
            if (start < 0) continue;
            end = start + bare.Length;
            var marked = new StringBuilder(bare);
            foreach (var inside in hit.Spans.Where(s => s.Start >= start && s.End <= end).Reverse())
            {
                marked.Insert(inside.End - start, '\u00bb');
                marked.Insert(inside.Start - start, '\u00ab');
            }
            shown++;
            yield return marked.ToString();
        }
    }

    private static void WriteJson(LedgerStore ledger, string words, bool names, Stream output)
    {
        var privacy = Privacy.OfArticles(ledger, names);
        using (var json = new Utf8JsonWriter(output, JsonText.Indented))
        {
            json.WriteStartObject();
            json.WriteString("words", words);
            json.Objects("actors", ledger.SearchActors(words, MostActors), actor => ActorJson.Write(json, actor));
            json.Objects("articles", ledger.SearchArticles(words, MostArticles), hit =>
            {
                var entry = ledger.Articles(hit.Article).Single();
                json.WriteString("id", hit.Article);
                json.Text("outlet", entry.Outlet);
                json.Text("title", entry.Title is null ? null : privacy.Hide(hit.Article, entry.Title));
                json.Text("published", entry.Published?.Date.ToString());
                var points = CodePoints.Of(hit.Text);
                json.Objects("spans", hit.Spans, span =>
                {
                    json.WriteNumber("start", points.At(span.Start));
                    json.WriteNumber("end", points.At(span.End));
                    if (privacy.Names(hit.Article, span.In(hit.Text))) json.WriteString("text", Privacy.Withheld);
                    else json.WriteString("text", span.In(hit.Text));
                });
                json.Texts("excerpts", Excerpts(hit).Select(x => privacy.Hide(hit.Article, x)));
            });
            var statement = new StatementJson(json, ledger);
            json.Objects("statements", ledger.SearchStatements(words, MostStatements).Select(ledger.Statement).OfType<QuotedStatement>().Where(s => privacy.Shows(s.Statement)), statement.Write);
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }
}
