using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Reading;

namespace Tacitus.Bench.Quality.Language;

/// <summary>
/// <c>clauses</c>: pairs of a verb with its subject, object or agent on GUM's news, against the treebank's <c>nsubj</c>, <c>obj</c> and <c>obl:agent</c>.
/// Relative pronouns stand for their noun, participles after a noun and joined verbs have the subject
/// that they share; infinitives and free participles, whose subject the treebank does not say, are left out. A chunk is right when it holds the treebank's word.
/// </summary>
internal static class ClausesScorer
{
    private readonly record struct Pair(int Verb, int Word, bool Passive);

    public static IEnumerable<Figure> Score(string data)
    {
        var documents = Treebank.News(data).ToArray();
        var analyser = new Analyser();
        var subjects = ImmutableArray.CreateBuilder<double[]>();
        var objects = ImmutableArray.CreateBuilder<double[]>();
        var agents = ImmutableArray.CreateBuilder<double[]>();
        foreach (var document in documents)
        {
            var analysis = analyser.Analyse(ArticleReader.OfText(document.Text, null));
            var gold = document.Sentences.SelectMany(Subjects).ToHashSet();
            subjects.Add(Compare(analysis, gold, c => c.Subject is { } s && (c.SubjectBasis != SubjectBasis.Shared || c.Form is ClauseForm.Finite or ClauseForm.Relative) ? [s] : [], withVoice: true));
            objects.Add(Compare(analysis, [.. document.Sentences.SelectMany(t => Direct(t, "obj"))], c => c.Voice == Voice.Active && c.Lemma != "be" ? [.. c.Objects.Take(1)] : [], withVoice: false));
            agents.Add(Compare(analysis, [.. document.Sentences.SelectMany(t => Direct(t, "obl:agent"))], c => c.Agent is { } a ? [a] : [], withVoice: false));
        }
        return Figure.PrecisionRecallF("clauses subjects", subjects.ToImmutable())
            .Concat(Figure.PrecisionRecallF("clauses objects", objects.ToImmutable()))
            .Concat(Figure.PrecisionRecallF("clauses agents", agents.ToImmutable()));
    }

    private static double[] Compare(Analysis analysis, HashSet<Pair> gold, Func<Clause, ImmutableArray<int>> found, bool withVoice)
    {
        double right = 0, all = 0;
        var wanted = gold.ToLookup(p => p.Verb);
        foreach (var clause in analysis.Clauses)
        {
            // Copulas have their predicate as governor in the treebank: the verb groups of "be" without a verb are left out on both sides.
            if (clause.Lemma == "be") continue;
            foreach (var c in found(clause))
            {
                var verb = analysis.Tokens[clause.Verb].Span.Start;
                var span = analysis.NounChunks[c].Span;
                all++;
                var ok = wanted[verb].Any(p => span.Contains(p.Word) && (!withVoice || p.Passive == (clause.Voice == Voice.Passive)));
                if (ok) right++;
            }
        }
        return [right, all, gold.Count];
    }

    private static IEnumerable<Pair> Direct(Treebank.Tree tree, string relation) =>
        tree.Words.Where(w => w.Relation == relation && w.Head > 0).Select(w => new Pair(Start(tree, w.Head), w.Span.Start, false));

    private static IEnumerable<Pair> Subjects(Treebank.Tree tree)
    {
        foreach (var verb in tree.Words.Where(w => w.Tag == "VERB"))
        {
            if (Subject(tree, verb, 0) is { } subject) yield return new Pair(verb.Span.Start, subject.Word.Span.Start, subject.Passive);
        }
    }

    private static (Treebank.Word Word, bool Passive)? Subject(Treebank.Tree tree, Treebank.Word verb, int steps)
    {
        if (steps > 5) return null;
        var own = tree.Words.FirstOrDefault(w => w.Head == verb.Id && w.Relation.StartsWith("nsubj", StringComparison.Ordinal));
        var governor = tree.Words.FirstOrDefault(w => w.Id == verb.Head);
        if (own is not null)
        {
            var relative = own.IsRelative && verb.Relation == "acl:relcl" && governor is not null;
            return (relative ? governor! : own, own.Relation.StartsWith("nsubj:pass", StringComparison.Ordinal));
        }
        if (governor is null) return null;
        return verb.Relation switch
        {
            "acl" when !tree.Words.Any(w => w.Head == verb.Id && w.Tag is "PART" or "SCONJ") => (governor, !verb.IsGerund),
            "conj" when governor.Tag == "VERB" => Subject(tree, governor, steps + 1),
            _ => null,
        };
    }

    private static int Start(Treebank.Tree tree, int id) => tree.Words.FirstOrDefault(w => w.Id == id)?.Span.Start ?? -1;
}
