using Tacitus.Coding.Events;
using Tacitus.Coding.Roles;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Roles;

/// <summary>What the role model learns from, and for each fold of the documents a model that saw none of them.</summary>
internal sealed class RoleFolds
{
    private const int Bits = 18;

    /// <summary>Reads the documents under <paramref name="data"/> and in <c>bench/gold</c>: those of MUC-4 first.</summary>
    public RoleFolds(string data)
    {
        Documents = [.. RoleCorpus.Read(data, "gtt-train.jsonl"), .. RoleCorpus.ReadModern(data)];
        Whole = [.. Documents.Select(OfWhole)];
        Salience = new int[Documents.Count];
        var scores = new int[2];
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            var model = TrainSalience(Whole.Where((_, d) => Documents[d].IsReport && Documents[d].Fold != fold));
            for (var d = 0; d < Documents.Count; d++)
            {
                if (Documents[d].Fold != fold) continue;
                model.Score(Whole[d].Features, scores);
                Salience[d] = scores[1];
            }
        }
        var (features, weapons) = (new RoleFeatures(), new KindLexicon("Events.weapons.lexicon"));
        Texts = [.. Documents.Select((d, i) => new RoleText(d.Analysis, d.Frames, d.Actors, d.Tolls, weapons, Salience[i]))];
        Examples = [.. Texts.Select((t, d) => OfCandidates(Documents[d], t, features))];
        Models = [.. Enumerable.Range(0, Folds.Count).Select(fold => Train(d => d.Fold != fold))];
    }

    /// <summary>The documents.</summary>
    public List<RoleDocument> Documents { get; }

    /// <summary>For each document the example of the whole of it: whether it reports an event.</summary>
    public List<HashedExample> Whole { get; }

    /// <summary>For each document its salience by a model that did not see it, in thousandths.</summary>
    public int[] Salience { get; }

    /// <summary>For each document the text that the model looks at.</summary>
    public List<RoleText> Texts { get; }

    /// <summary>For each document the examples of its candidates.</summary>
    public List<List<HashedExample>> Examples { get; }

    /// <summary>For each fold the role model that saw none of its documents.</summary>
    public HashedModel[] Models { get; }

    /// <summary>A role model of the documents that are <paramref name="taken"/>.</summary>
    public HashedModel Train(Func<RoleDocument, bool> taken) => HashedTrainer.Train(
        [.. Examples.SelectMany((e, d) => taken(Documents[d]) ? Enumerable.Repeat(e, Documents[d].Weight).SelectMany(x => x) : [])], Enum.GetValues<Role>().Length, Bits, fewest: 3, passes: 4, step: 0.03f, shrinkage: 3e-4f);

    /// <summary>A model of whether a document reports an event.</summary>
    public static HashedModel TrainSalience(IEnumerable<HashedExample> examples) => HashedTrainer.Train([.. examples], 2, Bits, fewest: 3, passes: 10, step: 0.1f, shrinkage: 1e-4f);

    /// <summary>For each document and candidate the probability of each role by the model that did not see the document.</summary>
    public List<int[][]> Probabilities() =>
        [.. Examples.Select((own, d) => own.Select(e => { var p = new int[Enum.GetValues<Role>().Length]; Models[Documents[d].Fold].Score(e.Features, p); return p; }).ToArray())];

    private static HashedExample OfWhole(RoleDocument document)
    {
        var list = new FeatureList();
        SalienceFeatures.Fill(document.Analysis, document.Frames, document.Tolls, list);
        return new HashedExample([.. list.Items.ToArray().Distinct()], document.Types.Length > 0 ? 1 : 0);
    }

    private static List<HashedExample> OfCandidates(RoleDocument document, RoleText text, RoleFeatures features)
    {
        var list = new FeatureList();
        var examples = new List<HashedExample>();
        for (var i = 0; i < text.Candidates.Count; i++)
        {
            features.Fill(text, i, list);
            var unread = document.Unread.Contains(text.Candidates[i].Sentence);
            var words = RoleCorpus.Normal(document.Analysis[text.Candidates[i].Span]);
            // Unread words are scored, and taught as nothing: they keep no features.
            examples.Add(new HashedExample(unread ? [] : list.Items.ToArray(), document.Entities.Where(e => e.Mentions.Contains(words)).Select(e => (int)e.Role).FirstOrDefault()));
        }
        return examples;
    }
}
