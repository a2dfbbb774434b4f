namespace Tacitus.Ledger.Exports;

/// <summary>The form of an export.</summary>
public enum ExportFormat
{
    /// <summary>The whole ledger as one JSON object: the contract that other tools rely on.</summary>
    Json,

    /// <summary>One event a line, each a JSON object.</summary>
    Jsonl,

    /// <summary>One event a row.</summary>
    Csv,

    /// <summary>One event a feature, with a point where the place is known well enough for one.</summary>
    Geojson,
}
