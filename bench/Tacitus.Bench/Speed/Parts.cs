using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations;
using Tacitus.Coding.Relations.Naming;
using Tacitus.Language;
using Tacitus.Language.Attributions;
using Tacitus.Language.Clauses;
using Tacitus.Language.Dates;
using Tacitus.Language.Names;
using Tacitus.Language.Numbers;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;

namespace Tacitus.Bench.Speed;

/// <summary>The parts of analysing and coding, each alone over articles that are analysed. What coding takes beside its parts is the reading of reports.</summary>
internal sealed class Parts
{
    private ImmutableArray<(Analysis Analysis, ImmutableArray<PlaceMention> Places, ImmutableArray<ActorMention> Actors)> _found;

    /// <summary>The parts of analysing, by names that begin with a blank.</summary>
    public static IEnumerable<(string Name, Action Run)> OfAnalysing(Func<ImmutableArray<Analysis>> analyses)
    {
        var (tokenizer, splitter, tagger, clauses) = (new Tokenizer(), new SentenceSplitter(), new Tagger(), new ClauseFinder());
        var (names, times, numbers, attributions) = (new NameFinder(), new TimeFinder(), new NumberFinder(), new AttributionFinder());
        yield return Part("tokens", analyses, a => tokenizer.Tokenize(a.Article));
        yield return Part("sentences", analyses, a => splitter.Split(a.Article, a.Tokens));
        yield return Part("tags", analyses, a => tagger.Tag(a.Article, a.Tokens, a.Sentences));
        yield return Part("clauses", analyses, a => clauses.Find(a.Article, a.Tokens, a.Sentences));
        yield return Part("names", analyses, a => names.Find(a.Article, a.Tokens, a.Sentences));
        yield return Part("times", analyses, a => times.Find(a.Article, a.Tokens, a.Sentences));
        yield return Part("numbers", analyses, a => numbers.Find(a.Article, a.Tokens, a.Sentences, a.Times));
        yield return Part("attributions", analyses, a => attributions.Find(a.Article, a.Tokens, a.Sentences, a.NounChunks, a.Clauses));
    }

    /// <summary>The parts of coding, by names that begin with a blank.</summary>
    public IEnumerable<(string Name, Action Run)> OfCoding(Func<ImmutableArray<Analysis>> analyses)
    {
        var (places, actors, tolls, relations) = (new PlaceFinder(), new ActorFinder(), new TollFinder(), new RelationFinder());
        yield return Part("places", analyses, a => places.Find(a));
        yield return Part("actors", Found, f => actors.Find(f.Analysis, f.Places));
        yield return Part("tolls", analyses, a => tolls.Find(a));
        yield return Part("parties", Found, f => new PartyFinder(f.Analysis, f.Actors, f.Places).Find());
        yield return Part("relations", Found, f => relations.Find(f.Analysis, f.Actors, f.Places));

        // The first round finds what the parts start from; the best round counts.
        ImmutableArray<(Analysis Analysis, ImmutableArray<PlaceMention> Places, ImmutableArray<ActorMention> Actors)> Found() =>
            _found.IsDefault ? _found = [.. analyses().Select(a => (Analysis: a, Places: places.Find(a))).Select(a => (a.Analysis, a.Places, actors.Find(a.Analysis, a.Places)))] : _found;
    }

    private static (string, Action) Part<T, TFound>(string name, Func<ImmutableArray<T>> articles, Func<T, TFound> find) => ("  " + name, () =>
    {
        foreach (var article in articles()) find(article);
    });
}
