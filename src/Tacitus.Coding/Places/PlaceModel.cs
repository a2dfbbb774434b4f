using System.Globalization;
using System.Text;
using Tacitus.Language.Lexicons;

namespace Tacitus.Coding.Places;

/// <summary>
/// The weights of the linear models that find and resolve places: <c>places.model</c>, a text of lines <c>group=value</c>, tab, weight, made by the
/// <c>places</c> command of <c>training/</c> (docs/models/places.md).
/// </summary>
internal sealed class PlaceModel
{
    private const int MostGroups = 512;
    private const int MostValues = 8192;

    private readonly KeyTable<float> _weights;

    // Weights of features with small whole values, by group and value; NaN until first asked for. Two threads that ask at once store the same.
    private readonly float[]?[] _small = new float[MostGroups][];

    /// <summary>A model with these weights.</summary>
    public PlaceModel(Dictionary<ulong, float> weights) => _weights = new KeyTable<float>(weights);

    /// <summary>The weight of a feature; 0 when training met it too seldom.</summary>
    public float Weight(ulong feature) => _weights.TryGet(feature, out var weight) ? weight : 0;

    /// <summary>The weight of the feature of <paramref name="group"/> with this value.</summary>
    public float Weight(FeatureGroup group, int value)
    {
        if (group.Index >= MostGroups || (uint)value >= MostValues) return Weight(group.Feature(value));
        var weights = _small[group.Index];
        if (weights is null || weights.Length <= value)
        {
            var more = new float[Math.Min(MostValues, Math.Max(64, 2 * (value + 1)))];
            weights?.CopyTo(more, 0);
            more.AsSpan(weights?.Length ?? 0).Fill(float.NaN);
            _small[group.Index] = weights = more;
        }
        if (float.IsNaN(weights[value])) weights[value] = Weight(group.Feature(value));
        return weights[value];
    }

    /// <summary>Reads the model <paramref name="file"/> that is built into the program.</summary>
    /// <exception cref="InvalidDataException">A line is wrong; the message is <c>file:line: what</c>.</exception>
    public static PlaceModel Load(string file = "places.model")
    {
        using var stream = typeof(PlaceModel).Assembly.GetManifestResourceStream(typeof(PlaceModel), file)
            ?? throw new InvalidDataException($"{file}: this model is not built into the program");
        return Read(stream, file);
    }

    /// <summary>Reads a model from <paramref name="stream"/>; <paramref name="file"/> is what messages call it.</summary>
    /// <exception cref="InvalidDataException">A line is wrong; the message is <c>file:line: what</c>.</exception>
    public static PlaceModel Read(Stream stream, string file)
    {
        var weights = new Dictionary<ulong, float>();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0 || !float.TryParse(line.AsSpan(tab + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
                throw new InvalidDataException($"{file}:{number}: needs a feature, a tab and a weight");
            weights[GazetteerFormat.Hash(Encoding.UTF8.GetBytes(line[..tab]), GazetteerFormat.HashSeed)] = weight;
        }
        return new PlaceModel(weights);
    }
}
