namespace Tacitus.Coding.Places;

/// <summary>A name in one article together with what it may mean. Mentions of one name with the same neighbours share a slot, as news uses a name in one sense.</summary>
internal sealed class PlaceSlot
{
    // Names shared by more places than this are cut to the most populous of each kind.
    private const int MostEntries = 64;

    /// <summary>Opens the slot of candidate <paramref name="c"/>.</summary>
    public PlaceSlot(PlaceDocument document, PlaceNeighbours neighbours, int c)
    {
        Candidate = c;
        DivisionLevel = neighbours.DivisionLevel(c);
        var gazetteer = document.Gazetteer;
        var entries = new List<GazetteerName>();
        foreach (var name in document.Candidates[c].Names)
        {
            var known = entries.FindIndex(e => e.Entry == name.Entry);
            if (known < 0) entries.Add(name);
            else if (name.Form < entries[known].Form) entries[known] = name;
        }
        AddDivisions(gazetteer, entries);
        // "the Red Sea" is no state of Sudan, and the Sahel no region of Burkina Faso, unless the words say so.
        if (DivisionLevel < 0 && !neighbours.IsNested(c) && entries.Exists(e => gazetteer.Feature(e.Entry) >= PlaceFeature.Continent && gazetteer.Country(e.Entry) < 0)) entries.RemoveAll(e => gazetteer.Feature(e.Entry) is PlaceFeature.Admin1 or PlaceFeature.Admin2);
        KeepHeld(document, neighbours, c, entries);
        if (entries.Count > MostEntries) entries.RemoveRange(MostEntries, entries.Count - MostEntries);
        Entries = [.. entries];
        Probabilities = new float[Entries.Length];
        Points = new (float X, float Y, float Z)[Entries.Length];
        LogInhabitants = new float[Entries.Length];
        for (var i = 0; i < Entries.Length; i++)
        {
            var (latitude, longitude) = (gazetteer.Latitude(Entries[i].Entry) * Math.PI / 180, gazetteer.Longitude(Entries[i].Entry) * Math.PI / 180);
            Points[i] = ((float)(Math.Cos(latitude) * Math.Cos(longitude)), (float)(Math.Cos(latitude) * Math.Sin(longitude)), (float)Math.Sin(latitude));
            LogInhabitants[i] = (float)Math.Log10(gazetteer.Inhabitants(Entries[i].Entry) + 1);
        }
        MostInhabitants = LogInhabitants.Length == 0 ? 0 : LogInhabitants.Max();
        Ranks = new int[Entries.Length];
        for (var i = 0; i < Entries.Length; i++)
        {
            for (var j = 0; j < Entries.Length; j++)
            {
                if (LogInhabitants[j] > LogInhabitants[i] || LogInhabitants[j] == LogInhabitants[i] && j < i) Ranks[i]++;
            }
        }
    }

    /// <summary>Whether a place before candidate <paramref name="c"/> owns it: "Lebanon's Tripoli".</summary>
    public static bool IsOwned(PlaceDocument document, int c) =>
        c > 0 && document.Candidates[c - 1].Span.End is var end && document.Candidates[c].Span.Start is var start && start - end == 3
        && document.Analysis.Article.Text.AsSpan(end, 3) is "'s " or "\u2019s " or "'S " or "\u2019S ";

    // "Granada, Nicaragua" lies in Nicaragua; "Lebanon, Syria and Jordan" is a list.
    private static void KeepHeld(PlaceDocument document, PlaceNeighbours neighbours, int c, List<GazetteerName> entries)
    {
        var gazetteer = document.Gazetteer;
        if (IsOwned(document, c))
        {
            var owner = document.Candidates[c - 1].Names;
            var owned = entries.FindAll(e => Array.Exists(owner, o => o.Form != NameForm.Adjective && gazetteer.Feature(o.Entry) <= PlaceFeature.Admin1 && gazetteer.Holds(o.Entry, e.Entry)));
            if (owned.Count > 0) { entries.Clear(); entries.AddRange(owned); }
        }
        if (!neighbours.IsNested(c)) return;
        if ((neighbours.IsListed(c + 1) || neighbours.IsListed(c - 1)) && entries.Exists(e => e.Form == NameForm.Main && gazetteer.Feature(e.Entry) <= PlaceFeature.Admin1)) return;
        var outer = document.Candidates[c + 1].Names;
        var held = entries.FindAll(e => Array.Exists(outer, o => o.Form != NameForm.Adjective && gazetteer.Holds(o.Entry, e.Entry)));
        if (held.Count == 0) return;
        entries.Clear();
        entries.AddRange(held);
    }

    // "Kasserine governorate" is the division whose seat is Kasserine, whatever its own name.
    private void AddDivisions(Gazetteer gazetteer, List<GazetteerName> entries)
    {
        if (DivisionLevel < 0) return;
        for (var i = 0; i < entries.Count; i++)
        {
            var (entry, form) = entries[i];
            if (form is not (NameForm.Main or NameForm.Alternate)) continue;
            var division = gazetteer.Feature(entry) switch
            {
                PlaceFeature.Capital or PlaceFeature.Seat1 when DivisionLevel < 2 => gazetteer.Admin1(entry),
                PlaceFeature.Seat2 when DivisionLevel != 1 => gazetteer.Admin2(entry),
                _ => 0,
            };
            if (division > 0 && !entries.Exists(e => e.Entry == division)) entries.Insert(0, new GazetteerName(division, NameForm.Bare));
            if (division > 0) i++;
        }
    }

    /// <summary>The first candidate with this slot.</summary>
    public int Candidate { get; }

    /// <summary>How many mentions share the slot, each counted by how likely it names a place.</summary>
    public float Mentions { get; set; }

    /// <summary>The level of division that a word beside the name says; -1 when none does.</summary>
    public int DivisionLevel { get; }

    /// <summary>What the name may mean.</summary>
    public GazetteerName[] Entries { get; }

    /// <summary>How likely each entry is by the last round.</summary>
    public float[] Probabilities { get; }

    /// <summary>Each entry's place on the unit sphere.</summary>
    public (float X, float Y, float Z)[] Points { get; }

    /// <summary>The decimal logarithm of each entry's inhabitants.</summary>
    public float[] LogInhabitants { get; }

    /// <summary>The decimal logarithm of the inhabitants of the most populous entry.</summary>
    public float MostInhabitants { get; }

    /// <summary>How many of the entries are more populous than each.</summary>
    public int[] Ranks { get; }

    /// <summary>The most likely entry, as an index.</summary>
    public int Best
    {
        get
        {
            var best = 0;
            for (var i = 1; i < Probabilities.Length; i++) if (Probabilities[i] > Probabilities[best]) best = i;
            return best;
        }
    }
}
