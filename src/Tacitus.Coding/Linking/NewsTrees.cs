using System.Collections.Frozen;
using System.Globalization;
using Tacitus.Model;

namespace Tacitus.Coding.Linking;

/// <summary>
/// Boosted regression trees (Friedman 2001) over the dates, places and words of two main reports: the log-odds that two articles have the same
/// news. Learned by <c>training links</c>; <c>news.model</c> holds them as text, and its header is its card.
/// </summary>
internal sealed class NewsTrees
{
    private static readonly FrozenDictionary<PairFeature, int> Direction = new Dictionary<PairFeature, int>
    {
        [PairFeature.DateSameDay] = 1, [PairFeature.DateSharedDay] = 1, [PairFeature.DateOverlapDays] = 1, [PairFeature.DateOverlapMonth] = 1, [PairFeature.DateOverlapYear] = 1,
        [PairFeature.DateApart] = -1, [PairFeature.PublishedApart] = -1, [PairFeature.DateToPublished] = -1, [PairFeature.DateAfterPublished] = -1,
        [PairFeature.PlaceNamed] = 1, [PairFeature.PlaceNotNamed] = -1, [PairFeature.PlaceSameTown] = 1, [PairFeature.PlaceTownSmall] = 1,
        [PairFeature.PlaceNestedArea] = 1, [PairFeature.PlaceSameArea] = 1, [PairFeature.PlaceSameName] = 1, [PairFeature.PlaceApart] = -1,
        [PairFeature.PlaceNearTown] = 1, [PairFeature.PlaceOtherTown] = -1, [PairFeature.SiteShared] = 1, [PairFeature.SiteDiffers] = -1,
        [PairFeature.PersonShared] = 1, [PairFeature.VictimDiffers] = -1, [PairFeature.SuspectDiffers] = -1,
        [PairFeature.News] = 1, [PairFeature.NewsContained] = 1, [PairFeature.Opening] = 1, [PairFeature.Title] = 1, [PairFeature.NewsNames] = 1,
        [PairFeature.NewsRareNames] = 1, [PairFeature.TitleNames] = 1, [PairFeature.NewsNamePairs] = 1, [PairFeature.NewsNumbers] = 1,
        [PairFeature.NewsNumberPairs] = 1, [PairFeature.AgeShared] = 1, [PairFeature.AgeDiffers] = -1, [PairFeature.Telling] = 1,
    }.ToFrozenDictionary();

    private readonly int _base;
    private readonly Node[][] _trees;

    private NewsTrees(int @base, Node[][] trees)
    {
        _base = @base;
        _trees = trees;
    }

    // In prefix order: the left branch of a node follows it. A leaf has no feature.
    private readonly record struct Node(int Feature, double Threshold, int Right, int Value);

    /// <summary>The trees that are shipped.</summary>
    public static NewsTrees Shipped { get; } = Load();

    /// <summary>Whether the trees weigh <paramref name="feature"/>.</summary>
    public static bool Weighs(PairFeature feature) => feature == PairFeature.Bias || Direction.ContainsKey(feature);

    /// <summary>1 when more of <paramref name="feature"/> can only speak for one event, -1 when it can only speak against it.</summary>
    public static int DirectionOf(PairFeature feature) => Direction.GetValueOrDefault(feature);

    /// <summary>The log-odds, in thousandths.</summary>
    public int Score(ReadOnlySpan<double> features)
    {
        var sum = _base;
        foreach (var tree in _trees)
        {
            var at = 0;
            while (tree[at].Feature >= 0) at = features[tree[at].Feature] < tree[at].Threshold ? at + 1 : tree[at].Right;
            sum += tree[at].Value;
        }
        return sum;
    }

    private static NewsTrees Load()
    {
        const string Name = "news.model";
        using var stream = typeof(NewsTrees).Assembly.GetManifestResourceStream(typeof(NewsTrees), Name)
            ?? throw new InvalidOperationException($"{Name} is not embedded");
        using var reader = new StreamReader(stream);
        return Read(Name, reader);
    }

    /// <summary>
    /// Reads the base on a line of its own (<c>base -1200</c>) and a tree a line in prefix order: <c>news&lt;0.21</c> with its two branches after
    /// it, or a leaf such as <c>-35</c>, both in thousandths.
    /// </summary>
    /// <exception cref="FormatException">A line is not of this form.</exception>
    internal static NewsTrees Read(string name, TextReader reader)
    {
        int? @base = null;
        var trees = new List<Node[]>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts is ["base", var value] && int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var b))
            {
                @base = b;
                continue;
            }
            var nodes = new List<Node>();
            if (Branch(parts, 0, nodes) != parts.Length) throw new FormatException($"{name}:{number}: this is no tree");
            trees.Add([.. nodes]);
        }
        return new NewsTrees(@base ?? throw new FormatException($"{name}:{number}: the base is missing"), [.. trees]);
    }

    // Reads the branch that starts at a part; gives the part after it, or -1.
    private static int Branch(string[] parts, int at, List<Node> nodes)
    {
        if (at < 0 || at >= parts.Length) return -1;
        var less = parts[at].IndexOf('<', StringComparison.Ordinal);
        if (less < 0)
        {
            if (!int.TryParse(parts[at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return -1;
            nodes.Add(new Node(-1, 0, 0, value));
            return at + 1;
        }
        if (!Code.TryParse<PairFeature>(parts[at][..less], out var feature)
            || !double.TryParse(parts[at].AsSpan(less + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var threshold)) return -1;
        var node = nodes.Count;
        nodes.Add(default);
        var right = Branch(parts, at + 1, nodes);
        nodes[node] = new Node((int)feature, threshold, nodes.Count, 0);
        return Branch(parts, right, nodes);
    }
}
