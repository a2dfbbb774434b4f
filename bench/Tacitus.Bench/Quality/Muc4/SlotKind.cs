namespace Tacitus.Bench.Quality.Muc4;

/// <summary>What fills a slot of a MUC-4 template.</summary>
internal enum SlotKind
{
    /// <summary>A code of a closed list.</summary>
    Code,

    /// <summary>Words of the text.</summary>
    Words,

    /// <summary>A number, a range, or PLURAL.</summary>
    Number,

    /// <summary>A day or a range of days.</summary>
    Date,

    /// <summary>A country and places inside it.</summary>
    Place,
}
