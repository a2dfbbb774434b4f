using Tacitus.Ledger.Storage;

namespace Tacitus.Ledger.Exports;

/// <summary>Writes a ledger in one of its export forms.</summary>
public static class LedgerExport
{
    /// <summary>Writes <paramref name="ledger"/> to <paramref name="output"/> as UTF-8 without a byte-order mark. The same ledger gives the same bytes.</summary>
    public static void Write(LedgerStore ledger, ExportFormat format, ExportOptions options, Stream output)
    {
        switch (format)
        {
            case ExportFormat.Json:
                JsonExport.Write(ledger, options, output);
                break;
            case ExportFormat.Jsonl:
                JsonLinesExport.Write(ledger, options, output);
                break;
            case ExportFormat.Csv:
                CsvExport.Write(ledger, options, output);
                break;
            case ExportFormat.Geojson:
                GeoJsonExport.Write(ledger, options, output);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format));
        }
    }
}
