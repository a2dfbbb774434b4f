using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Storage;

/// <summary>How values of the model are written into <c>detail</c> columns: snake_case, codes for enumerations, dates as the model writes them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(ModelConverters.OfPartialDate), typeof(ModelConverters.OfPopulation),
        typeof(ModelConverters.OfCode<ActorKind>), typeof(ModelConverters.OfCode<RelationType>), typeof(ModelConverters.OfCode<RelationState>),
        typeof(ModelConverters.OfCode<CountBound>), typeof(ModelConverters.OfCode<Effect>), typeof(ModelConverters.OfCode<DateAnchor>), typeof(ModelConverters.OfCode<DateUnit>),
        typeof(ModelConverters.OfCode<DayOfWeek>), typeof(ModelConverters.OfCode<Assertion>), typeof(ModelConverters.OfCode<EventKind>), typeof(ModelConverters.OfCode<EventStatus>),
        typeof(ModelConverters.OfCode<LegalState>), typeof(ModelConverters.OfCode<PerpetratorBasis>), typeof(ModelConverters.OfCode<Political>), typeof(ModelConverters.OfCode<Tactic>),
        typeof(ModelConverters.OfCode<PlaceKind>), typeof(ModelConverters.OfCode<AttributionKind>), typeof(ModelConverters.OfCode<FindingState>), typeof(ModelConverters.OfCode<AttributeKind>),
    ])]
[JsonSerializable(typeof(CodeValue))]
[JsonSerializable(typeof(CountValue))]
[JsonSerializable(typeof(DateValue))]
[JsonSerializable(typeof(PlaceValue))]
[JsonSerializable(typeof(ActorValue))]
[JsonSerializable(typeof(TextValue))]
[JsonSerializable(typeof(AttributeValue))]
[JsonSerializable(typeof(RelationValue))]
[JsonSerializable(typeof(Attribution))]
[JsonSerializable(typeof(Event))]
[JsonSerializable(typeof(Aggregate))]
[JsonSerializable(typeof(Actor))]
[JsonSerializable(typeof(Relation))]
[JsonSerializable(typeof(GivenMetadata))]
[JsonSerializable(typeof(ImmutableArray<string>))]
internal sealed partial class LedgerJson : JsonSerializerContext
{
    /// <summary>The context whose text stays readable for a person: letters of all scripts are written as they are.</summary>
    public static LedgerJson Readable => Holder.Readable;

    private static class Holder
    {
        public static readonly LedgerJson Readable =
            new(new JsonSerializerOptions(Default.Options) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
