using System.Text.Json;
using System.Text.Json.Serialization;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;

namespace Tacitus.Ledger.Storage;

/// <summary>How the model's smallest values are written as JSON.</summary>
internal static class ModelConverters
{
    internal sealed class OfPartialDate : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            PartialDate.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    internal sealed class OfPopulation : JsonConverter<Population>
    {
        public override Population Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Population value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }

    internal sealed class OfCode<T> : JsonConverter<T> where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Code.Parse<T>(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Code.Of(value));
    }
}
