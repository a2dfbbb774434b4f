using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tacitus.Ledger.Storage;

/// <summary>Writes the JSON of one column after the other into the same memory, from which SQLite copies it: a row has several. For one thread.</summary>
internal sealed class JsonColumn : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _writer;

    /// <summary>A column that is not written yet.</summary>
    public JsonColumn() => _writer = new Utf8JsonWriter(_buffer, Options);

    /// <summary>A writer for the next column; what was written before is gone.</summary>
    public Utf8JsonWriter Begin()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
        return _writer;
    }

    /// <summary>What was written since <see cref="Begin"/>, in UTF-8; until the next.</summary>
    public ReadOnlySpan<byte> Written
    {
        get
        {
            _writer.Flush();
            return _buffer.WrittenSpan;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(Written);

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
