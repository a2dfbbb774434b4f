using System.Globalization;

namespace Tacitus.Coding.Places;

/// <summary>One line of a lexicon of places: fields between bars, some of them lists between commas.</summary>
internal sealed class LexiconLine
{
    private readonly string _file;
    private readonly int _number;
    private readonly string[] _fields;

    private LexiconLine(string file, int number, string[] fields) => (_file, _number, _fields) = (file, number, fields);

    /// <summary>The field number <paramref name="field"/>, without blanks around it.</summary>
    public string this[int field] => _fields[field];

    /// <summary>The lines of the embedded lexicon <paramref name="file"/>, comments and empty lines left out.</summary>
    /// <exception cref="InvalidDataException">A line has not <paramref name="fields"/> fields.</exception>
    public static IEnumerable<LexiconLine> ReadAll(string file, int fields)
    {
        using var stream = typeof(LexiconLine).Assembly.GetManifestResourceStream(typeof(LexiconLine), file)
            ?? throw new InvalidDataException($"{file}: this lexicon is not built into the program");
        using var reader = new StreamReader(stream);
        for (var number = 1; reader.ReadLine() is { } text; number++)
        {
            if (text.Length == 0 || text[0] == '#') continue;
            var line = new LexiconLine(file, number, text.Split('|', StringSplitOptions.TrimEntries));
            if (line._fields.Length != fields) throw line.Error($"needs {fields} fields between bars, not {line._fields.Length}");
            yield return line;
        }
    }

    /// <summary>The entries of a list between commas.</summary>
    public static string[] List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The entries of the list in <paramref name="field"/>.</summary>
    public string[] List(int field) => List(_fields[field]);

    /// <summary>The point in <paramref name="field"/>: degrees north and east.</summary>
    public (double Latitude, double Longitude) Point(int field)
    {
        var parts = _fields[field].Split(' ');
        if (parts.Length != 2
            || !double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) || Math.Abs(latitude) > 90
            || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) || Math.Abs(longitude) > 180)
            throw Error($"'{_fields[field]}' is no point: degrees north, a blank, degrees east");
        return (latitude, longitude);
    }

    /// <summary>What is wrong with this line, with its place.</summary>
    public InvalidDataException Error(string message) => new($"{_file}:{_number}: {message}");
}
