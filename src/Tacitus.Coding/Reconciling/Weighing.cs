namespace Tacitus.Coding.Reconciling;

/// <summary>How a user wants sources weighed.</summary>
public sealed class Weighing
{
    private Weighing(Preset preset, Reliabilities reliabilities, PlacementReader placements)
    {
        Preset = preset;
        Reliabilities = reliabilities;
        Placements = placements;
    }

    /// <summary>As the docs say, with the table of placements that is shipped.</summary>
    public static Weighing Standard { get; } = new(Preset.Standard, Reliabilities.None, PlacementReader.Shipped);

    /// <summary>Which codebook's behaviour the tolls follow.</summary>
    public Preset Preset { get; }

    internal Reliabilities Reliabilities { get; }

    internal PlacementReader Placements { get; }

    /// <summary>Makes it of a preset and the texts of a user's files; null where the user has none.</summary>
    /// <exception cref="FormatException">A line of a file is not of its form: <c>file:line: message</c>.</exception>
    public static Weighing Of(Preset preset, string? reliabilities, string? placements)
    {
        using var letters = new StringReader(reliabilities ?? "");
        using var table = new StringReader(placements ?? "");
        return new Weighing(preset, reliabilities is null ? Reliabilities.None : Reliabilities.Read("reliabilities", letters),
            placements is null ? PlacementReader.Shipped : PlacementReader.Read("placements", table));
    }
}
