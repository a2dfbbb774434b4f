using System.Globalization;
using System.Text;

namespace Tacitus.Coding.Places;

/// <summary>The features of one mention, or of one entry that a mention may mean, with their strengths.</summary>
internal sealed class FeatureBuffer
{
    private readonly List<(ulong Feature, float Strength)> _features = [];
    private readonly PlaceModel? _model;
    private float _total;

    /// <summary>A buffer that keeps the features.</summary>
    public FeatureBuffer() { }

    /// <summary>A buffer that only adds up the weights that <paramref name="model"/> gives the features.</summary>
    public FeatureBuffer(PlaceModel model) => _model = model;

    /// <summary>The sum of strengths times weights so far, of a buffer that adds up.</summary>
    public float Total => _total;

    /// <summary>When set, remembers what each feature is called, so that a trained model can be written as text.</summary>
    public Dictionary<ulong, string>? Names { get; init; }

    /// <summary>The features.</summary>
    public IReadOnlyList<(ulong Feature, float Strength)> Features => _features;

    /// <summary>Takes all features out.</summary>
    public void Clear()
    {
        _features.Clear();
        _total = 0;
    }

    /// <summary>Adds the feature of <paramref name="group"/> with this value.</summary>
    public void Add(FeatureGroup group, ReadOnlySpan<byte> value, float strength = 1)
    {
        if (_model is not null)
        {
            _total += strength * _model.Weight(group.Feature(value));
            return;
        }
        var feature = group.Feature(value);
        _features.Add((feature, strength));
        if (Names is not null) Names[feature] = $"{group.Name}={Encoding.UTF8.GetString(value)}";
    }

    /// <summary>Adds the feature of <paramref name="group"/> with this value.</summary>
    public void Add(FeatureGroup group, int value, float strength = 1)
    {
        if (_model is not null)
        {
            _total += strength * _model.Weight(group, value);
            return;
        }
        var feature = group.Feature(value);
        _features.Add((feature, strength));
        if (Names is not null) Names[feature] = string.Create(CultureInfo.InvariantCulture, $"{group.Name}={value}");
    }

    /// <summary>Adds the feature of <paramref name="group"/> with this word; it is cut after 40 characters.</summary>
    public void Add(FeatureGroup group, ReadOnlySpan<char> word, float strength = 1)
    {
        Span<byte> bytes = stackalloc byte[120];
        var length = Encoding.UTF8.GetBytes(word[..Math.Min(word.Length, 40)], bytes);
        Add(group, bytes[..length], strength);
    }

    /// <summary>The sum of strengths times weights.</summary>
    public float Score(PlaceModel model)
    {
        float score = 0;
        foreach (var (feature, strength) in _features) score += strength * model.Weight(feature);
        return score;
    }
}
