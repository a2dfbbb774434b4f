using System.Globalization;
using Tacitus.Language.Lexicons;

namespace Tacitus.Coding.Places;

/// <summary>Reads a point from a lexicon of places.</summary>
internal static class RowPoint
{
    /// <summary>The point in <paramref name="column"/> of <paramref name="row"/>: degrees north and east.</summary>
    /// <exception cref="LexiconException">There is none.</exception>
    public static (double Latitude, double Longitude) Of(LexiconRow row, int column)
    {
        var parts = row[column].Split(' ');
        if (parts.Length != 2
            || !double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) || Math.Abs(latitude) > 90
            || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) || Math.Abs(longitude) > 180)
            throw row.Error($"'{row[column]}' is no point: degrees north, a blank, degrees east");
        return (latitude, longitude);
    }
}
