using Tacitus.Coding.Learning;
using Tacitus.Coding.Relations.Naming;
using Tacitus.Training.Relations.Weighing;

namespace Tacitus.Training.Relations.Naming;

/// <summary>Articles with keys of ties whose groups and people are found by a model that did not see the article.</summary>
internal sealed class PartyFolds
{
    private const int Folds = 8;

    private readonly List<List<PartyTrainer.Example>> _examples;

    /// <summary>Reads the articles of <paramref name="files"/>.</summary>
    public PartyFolds(IEnumerable<string> files, TextWriter? list = null)
    {
        Articles = [.. files.SelectMany(f => KeyedArticle.Read(f))];
        _examples = [.. Articles.Select(a => PartyTrainer.Examples(a, a.Actors).ToList())];
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = new PartyWeigher(PartyTrainer.Train([.. _examples.Where((_, i) => i % Folds != fold).SelectMany(e => e)]));
            for (var i = fold; i < Articles.Count; i += Folds)
            {
                if (list is not null) foreach (var line in PartyTrainer.List(Articles[i], model)) list.WriteLine(line);
                Articles[i].Find(model);
            }
        }
    }

    /// <summary>The articles.</summary>
    public List<KeyedArticle> Articles { get; }

    /// <summary>The model of all articles.</summary>
    public HashedRows Whole() => PartyTrainer.Train([.. _examples.SelectMany(e => e)]);
}
