namespace Tacitus.Coding.Places;

/// <summary>What the names of an article mean by the last round, as evidence for one another.</summary>
internal sealed class PlaceContext
{
    // What is less likely than this says nothing of the other names.
    private const float Least = 0.05f;

    // So many names say all that an article can say of its country; more would cost the square of its length.
    private const int MostSlots = 250;

    private readonly List<Meaning> _meanings = [];

    /// <summary>Takes the likely meanings of <paramref name="slots"/>.</summary>
    public PlaceContext(Gazetteer gazetteer, IReadOnlyList<PlaceSlot> slots, PlaceDocument document)
    {
        Gazetteer = gazetteer;
        foreach (var slot in slots.Count <= MostSlots ? slots : slots.OrderByDescending(s => s.Mentions).Take(MostSlots))
        {
            var weight = MathF.Sqrt(Math.Min(slot.Mentions, 9));
            for (var i = 0; i < slot.Entries.Length; i++)
            {
                if (slot.Probabilities[i] < Least) continue;
                var entry = slot.Entries[i].Entry;
                var feature = gazetteer.Feature(entry);
                _meanings.Add(new Meaning(
                    slot, document.Candidates[slot.Candidate].Key, entry, feature, gazetteer.Country(entry), gazetteer.Admin1(entry), gazetteer.Admin2(entry),
                    slot.Probabilities[i] * weight, slot.Probabilities[i] * slot.Mentions, slot.Points[i]));
            }
        }
        Document = document;
    }

    private Gazetteer Gazetteer { get; }

    private PlaceDocument Document { get; }

    /// <summary>What the other names say for entry number <paramref name="i"/> of <paramref name="slot"/>.</summary>
    public PlaceSupport Support(PlaceSlot slot, int i)
    {
        var entry = slot.Entries[i].Entry;
        var feature = Gazetteer.Feature(entry);
        var (country, admin1, admin2) = (Gazetteer.Country(entry), Gazetteer.Admin1(entry), Gazetteer.Admin2(entry));
        var point = slot.Points[i];
        var key = Document.Candidates[slot.Candidate].Key;
        float others = 0, countryNamed = 0, admin1Named = 0, admin2Named = 0, held = 0, sameCountry = 0, sameAdmin1 = 0, near30 = 0, near150 = 0, near600 = 0, nearest = 0;
        float local = 0;
        foreach (var m in _meanings)
        {
            if (m.Key == key) continue;
            if (m.Feature == PlaceFeature.Country && m.Entry == country) countryNamed += m.Count;
            if (m.Feature == PlaceFeature.Admin1 && m.Entry == admin1 && admin1 > 0) admin1Named += m.Count;
            if (m.Feature == PlaceFeature.Admin2 && m.Entry == admin2 && admin2 > 0) admin2Named += m.Count;
            if (feature == PlaceFeature.Country ? m.Country == entry && m.Feature != PlaceFeature.Country
                : feature == PlaceFeature.Admin1 ? m.Admin1 == entry && m.Feature != PlaceFeature.Admin1
                : feature == PlaceFeature.Admin2 && m.Admin2 == entry && m.Feature != PlaceFeature.Admin2) held += m.Weight;
            others += m.Weight;
            if (m.Country == country) sameCountry += m.Weight;
            if (m.Feature == PlaceFeature.Country || m.Feature >= PlaceFeature.Continent) continue;
            local += m.Weight;
            if (admin1 > 0 && m.Admin1 == admin1) sameAdmin1 += m.Weight;
            var (dx, dy, dz) = (m.Point.X - point.X, m.Point.Y - point.Y, m.Point.Z - point.Z);
            var kilometres = 6371f * MathF.Sqrt(dx * dx + dy * dy + dz * dz); // The chord: within 1 % of the arc up to 3,000 km.
            if (kilometres > 3000) continue;
            near30 += m.Weight / (1 + Square(kilometres / 30));
            near150 += m.Weight / (1 + Square(kilometres / 150));
            near600 += m.Weight / (1 + Square(kilometres / 600));
            nearest = MathF.Max(nearest, MathF.Min(1, m.Weight) / (1 + kilometres / 100));
        }
        var all = MathF.Max(others, 0.5f);
        var locals = MathF.Max(local, 0.5f);
        return new PlaceSupport(
            others, countryNamed, admin1Named, admin2Named, held, sameCountry / all, sameAdmin1 / locals, near30 / locals, near150 / locals, near600 / locals, nearest);
    }

    private static float Square(float x) => x * x;

    private readonly record struct Meaning(
        PlaceSlot Slot, ulong Key, int Entry, PlaceFeature Feature, int Country, int Admin1, int Admin2, float Weight, float Count, (float X, float Y, float Z) Point);
}
