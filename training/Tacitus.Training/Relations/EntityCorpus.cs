using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Entities;
using Tacitus.Coding.Learning;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Training.Relations;

/// <summary>A document of re3d, analysed, with its entities as labels of tokens in two layers: the outer spans, and what lies in them.</summary>
internal sealed class EntityCorpus
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();

    /// <summary>Analyses <paramref name="document"/>.</summary>
    public EntityCorpus(Re3dDocument document)
    {
        Document = document;
        Analysis = Analyser.Analyse(ArticleReader.OfText(document.Text, null));
        FoundPlaces = Places.Find(Analysis);
        FoundActors = Actors.Find(Analysis, FoundPlaces);
        Features = new EntityFeatures(Analysis, FoundPlaces, FoundActors);
        (Outer, Inner) = Layers();
        Gold =
        [
            .. document.Entities.Where(e => Types.Contains(e.Type)).Select(e => new EntityMention(e.Span, Analysis.SentenceAt(e.Span.Start), Enum.Parse<EntityType>(e.Type)))
                .Distinct().OrderBy(e => e.Span.Start).ThenByDescending(e => e.Span.End).ThenBy(e => e.Type),
        ];
    }

    /// <summary>The types that are learned; the others stand in re3d fewer than five times.</summary>
    public static ImmutableArray<string> Types { get; } = [.. Enum.GetNames<EntityType>()];

    public Re3dDocument Document { get; }

    public Analysis Analysis { get; }

    public ImmutableArray<PlaceMention> FoundPlaces { get; }

    public ImmutableArray<ActorMention> FoundActors { get; }

    public EntityFeatures Features { get; }

    /// <summary>The entities as annotated.</summary>
    public ImmutableArray<EntityMention> Gold { get; }

    /// <summary>For each sentence the labels of the outer spans.</summary>
    public int[][] Outer { get; }

    /// <summary>For each sentence the labels of the spans within, and of what stands for two things.</summary>
    public int[][] Inner { get; }

    /// <summary>The entities that begin and end with a token of one sentence.</summary>
    public int Aligned { get; private set; }

    private (int[][] Outer, int[][] Inner) Layers()
    {
        var outer = Analysis.Sentences.Select(s => new int[s.EndToken - s.FirstToken]).ToArray();
        var inner = outer.Select(l => (int[])l.Clone()).ToArray();
        foreach (var (span, type, _) in Document.Entities.OrderByDescending(e => e.Span.Length).ThenByDescending(e => e.Confidence).ThenBy(e => e.Span.Start).ThenBy(e => e.Type, StringComparer.Ordinal))
        {
            var t = Types.IndexOf(type);
            var s = Analysis.SentenceAt(span.Start);
            var sentence = Analysis.Sentences[s];
            var (first, last) = (Analysis.TokenAt(span.Start), Analysis.TokenAt(span.End - 1));
            if (t < 0 || last >= sentence.EndToken || Analysis.Tokens[first].Span.Start != span.Start || Analysis.Tokens[last].Span.End != span.End) continue;
            Aligned++;
            if (!Put(outer[s], first - sentence.FirstToken, last - sentence.FirstToken + 1, t)) Put(inner[s], first - sentence.FirstToken, last - sentence.FirstToken + 1, t);
        }
        return (outer, inner);
    }

    private static bool Put(int[] labels, int first, int end, int type)
    {
        for (var i = first; i < end; i++) if (labels[i] != 0) return false;
        for (var i = first; i < end; i++) labels[i] = 2 * type + (i == first ? 1 : 2);
        return true;
    }
}
