using System.IO.Compression;
using Tacitus.Coding.Learning;
using Tacitus.Coding.Roles;

namespace Tacitus.Coding.Relations.Naming;

/// <summary>Weighs whether one whom an article names is a group, and whether a person, by a learned linear model. Pure; safe to share between threads.</summary>
internal sealed class PartyWeigher(HashedRows rows)
{
    /// <summary>The columns of the model.</summary>
    public const int Group = 0, Person = 1, Width = 2;

    private static readonly Lazy<HashedRows> Shipped = new(Load);

    /// <summary>One with the model that the program ships.</summary>
    public PartyWeigher() : this(Shipped.Value) { }

    /// <summary>The log odds, in thousandths, that a party is a group, and that it is a person.</summary>
    public (int Group, int Person) Weigh(PartyText text, Party party, FeatureList features)
    {
        text.Fill(party, features);
        Span<int> scores = stackalloc int[Width];
        scores.Clear();
        foreach (var feature in features.Items) rows.Add(feature, scores);
        return (scores[Group], scores[Person]);
    }

    private static HashedRows Load()
    {
        const string name = "Tacitus.Coding.Relations.Naming.parties.model";
        using var stream = typeof(PartyWeigher).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name} is not in the program");
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), 1 << 16));
        return HashedRows.Read(reader, Width);
    }
}
