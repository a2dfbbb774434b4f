using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Places;

namespace Tacitus.Ledger.Exports;

/// <summary>An event as a JSON object of the contract.</summary>
internal sealed class EventJson(Utf8JsonWriter json, Privacy privacy)
{
    /// <summary>The tolls that an event has a name for.</summary>
    public static readonly ImmutableArray<Effect> Effects =
        [Effect.Killed, Effect.Injured, Effect.Kidnapped, Effect.Arrested, Effect.Missing, Effect.Attackers];

    /// <summary>Writes the members of <paramref name="told"/>.</summary>
    public void Write(Event told)
    {
        var e = privacy.Of(told);
        json.WriteString("id", e.Id);
        json.WriteString("kind", Code.Of(e.Kind));
        json.Texts("tactics", e.Tactics.Select(t => Code.Of(t)));
        if (e.Suicide is { } suicide) json.WriteBoolean("suicide", suicide);
        json.WriteString("status", Code.Of(e.Status));
        json.WriteString("assertion", Code.Of(e.Assertion));
        json.WriteString("political", Code.Of(e.Political));
        json.Text("part_of", e.PartOf);
        json.Text("summary", e.Summary);
        if (e.Date is { } date)
        {
            json.WriteStartObject("date");
            json.WriteString("start", JsonText.StartOf(date));
            json.WriteString("end", JsonText.EndOf(date));
            json.WriteNumber("precision", date.Precision);
            json.WriteEndObject();
        }
        if (e.Place is { } place) Write(place);
        json.Objects("perpetrators", e.Perpetrators, p =>
        {
            json.Text("actor", p.Actor);
            json.Text("name", p.Name);
            json.WriteBoolean("individual", p.Individual);
            json.WriteString("basis", Code.Of(p.Basis));
            json.Share("probability", p.Probability);
        });
        json.Objects("suspects", e.Suspects, s =>
        {
            json.Text("name", s.Name);
            json.WriteString("legal_state", Code.Of(s.LegalState));
        });
        json.Objects("targets", e.Targets, t =>
        {
            json.Text("actor", t.Actor);
            json.Text("name", t.Name);
            json.Text("kind", t.Kind);
        });
        json.Objects("victims", e.Victims, v => json.Text("name", v));
        json.Objects("weapons", e.Weapons, w =>
        {
            json.Text("name", w.Name);
            json.Text("kind", w.Kind);
        });
        foreach (var effect in Effects)
            if (e.Tolls.FirstOrDefault(t => t.Effect == effect) is { } toll) Write(toll);
        json.Objects("claims", e.Claims, c =>
        {
            json.Text("actor", c.Actor);
            json.Text("name", c.Name);
            json.Text("through", c.Through);
            json.Text("authenticated_by", string.Join("; ", c.AuthenticatedBy));
            json.Text("doubted_by", string.Join("; ", c.DoubtedBy));
            json.Text("since", c.Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        });
        json.Objects("findings", e.Findings, f =>
        {
            json.WriteString("field", f.Field);
            json.Text("value", f.Value);
            json.WriteString("state", Code.Of(f.State));
            json.WriteString("reason", f.Reason);
            json.Texts("for", f.For);
            json.Texts("against", f.Against);
            if (f.Disputed.IsEmpty) return;
            json.Texts("disputed", f.Disputed);
            json.Text("disputed_since", f.DisputedSince?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        });
        json.Texts("reports", e.Reports);
    }

    private void Write(EventPlace place)
    {
        json.WriteStartObject("place");
        json.WriteString("name", place.Name);
        json.Text("site", place.Site);
        if (place.Place is { } entry)
        {
            if (entry.GeonamesId != 0) json.WriteNumber("geonames_id", entry.GeonamesId);
            json.Text("country", entry.Country);
            json.Text("admin1", entry.Admin1);
            json.WriteNumber("latitude", entry.Latitude);
            json.WriteNumber("longitude", entry.Longitude);
        }
        json.WriteNumber("precision", place.Precision);
        json.WriteEndObject();
    }

    private void Write(Toll toll)
    {
        json.WriteStartObject(Code.Of(toll.Effect));
        Numbers(toll);
        json.Text("as_of", toll.AsOf?.ToString());
        json.Objects("by", toll.By, part =>
        {
            json.WriteString("population", part.Population.Code);
            Numbers(part);
        });
        json.WriteEndObject();

        void Numbers(Toll t)
        {
            json.Number("low", t.Low);
            json.Number("best", t.Best);
            json.Number("high", t.High);
        }
    }
}
