using System.Globalization;
using Tacitus.Model;

namespace Tacitus.Coding.Linking;

/// <summary>The stated weights of <see cref="PairFeature"/>: log-odds for one unit of each. Read from <c>link.model</c>.</summary>
internal sealed class LinkModel
{
    private readonly double[] _weights;

    private LinkModel(double[] weights) => _weights = weights;

    /// <summary>The model that is shipped.</summary>
    public static LinkModel Shipped { get; } = Load();

    /// <summary>The weight of <paramref name="feature"/>.</summary>
    public double this[PairFeature feature] => _weights[(int)feature];

    /// <summary>The log-odds of features, in thousandths; for two main reports without those that <see cref="NewsTrees"/> weigh.</summary>
    public int Score(ReadOnlySpan<double> features, bool main)
    {
        double sum = 0;
        for (var i = 0; i < features.Length; i++)
            if (!main || !NewsTrees.Weighs((PairFeature)i)) sum += features[i] * _weights[i];
        return (int)Math.Round(sum * 1000, MidpointRounding.AwayFromZero);
    }

    private static LinkModel Load()
    {
        const string Name = "link.model";
        using var stream = typeof(LinkModel).Assembly.GetManifestResourceStream(typeof(LinkModel), Name)
            ?? throw new InvalidOperationException($"{Name} is not embedded");
        using var reader = new StreamReader(stream);
        return Read(Name, reader);
    }

    /// <summary>Reads lines of a feature and its weight.</summary>
    /// <exception cref="FormatException">A line is not of this form, or a feature is missing.</exception>
    internal static LinkModel Read(string name, TextReader reader)
    {
        var weights = new double?[Enum.GetValues<PairFeature>().Length];
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length != 2 || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
                throw new FormatException($"{name}:{number}: a feature and a weight are wanted");
            if (!Code.TryParse<PairFeature>(parts[0], out var feature)) throw new FormatException($"{name}:{number}: there is no feature '{parts[0]}'");
            if (weights[(int)feature] is not null) throw new FormatException($"{name}:{number}: '{parts[0]}' stands twice");
            weights[(int)feature] = weight;
        }
        var missing = Enum.GetValues<PairFeature>().FirstOrDefault(f => weights[(int)f] is null, (PairFeature)(-1));
        if ((int)missing >= 0) throw new FormatException($"{name}:{number}: the weight of '{Code.Of(missing)}' is missing");
        return new LinkModel([.. weights.Select(w => w!.Value)]);
    }
}
