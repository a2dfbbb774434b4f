namespace Tacitus.Coding.Places;

/// <summary>
/// What speaks for one entry among those that a name may mean. Round 0 looks at name, entry and neighbours; the later rounds also at what the
/// other names of the article mean by the round before. Each round has weights of its own.
/// </summary>
internal sealed class RankFeatures
{
    /// <summary>How many rounds there are.</summary>
    public const int Rounds = 3;

    private static readonly RankFeatures[] Sets = [new(0), new(1), new(2)];

    private readonly int _round;
    private readonly FeatureGroup _kind, _inhabitants, _size, _rank, _division, _after, _before, _nested, _country, _admin1, _admin2, _holds, _share, _near, _lone, _main, _wordBefore, _wordAfter, _home, _homeKind, _gap, _rival;

    private RankFeatures(int round)
    {
        FeatureGroup Group(string name) => new($"r{round}.{name}");
        _round = round;
        _kind = Group("kind");
        _inhabitants = Group("inhabitants");
        _size = Group("size");
        _rank = Group("rank");
        _division = Group("division");
        _after = Group("after");
        _before = Group("before");
        _nested = Group("nested");
        _country = Group("country");
        _admin1 = Group("admin1");
        _admin2 = Group("admin2");
        _holds = Group("holds");
        _share = Group("share");
        _near = Group("near");
        _lone = Group("lone");
        _main = Group("main");
        _wordBefore = Group("word_before");
        _wordAfter = Group("word_after");
        _home = Group("home");
        _homeKind = Group("home_kind");
        _gap = Group("gap");
        _rival = Group("rival");
    }

    /// <summary>Puts the features of entry number <paramref name="i"/> of <paramref name="slot"/> into <paramref name="to"/>.</summary>
    public static void Fill(int round, PlaceDocument document, PlaceNeighbours neighbours, PlaceContext context, PlaceSlot slot, int i, FeatureBuffer to)
    {
        to.Clear();
        Sets[round].Own(document.Gazetteer, slot, i, to);
        Sets[round].Words(document, slot, i, to);
        Sets[round].Neighbours(document, neighbours, slot, i, to);
        if (round > 0) Sets[round].Context(document.Gazetteer, context, slot, i, to);
    }

    private void Own(Gazetteer gazetteer, PlaceSlot slot, int i, FeatureBuffer to)
    {
        var name = slot.Entries[i];
        var feature = gazetteer.Feature(name.Entry);
        to.Add(_kind, (int)feature + 100 * (int)name.Form);
        to.Add(_inhabitants, Group(feature), slot.LogInhabitants[i] / 7);
        to.Add(_size, (int)slot.LogInhabitants[i] + 10 * Group(feature));
        to.Add(_rank, Math.Min(slot.Ranks[i], 4));
        to.Add(_gap, Math.Min((int)(2 * (slot.MostInhabitants - slot.LogInhabitants[i])), 9) + 10 * Group(feature));
        var most = Array.IndexOf(slot.Ranks, 0);
        to.Add(_rival, Group(feature) + 10 * Group(gazetteer.Feature(slot.Entries[most].Entry)) + 100 * Math.Min((int)(slot.MostInhabitants - slot.LogInhabitants[i]), 3) + (i == most ? 1000 : 0));
        if (slot.DivisionLevel >= 0) to.Add(_division, slot.DivisionLevel + 10 * Group(feature));
    }

    // The words beside the name, by the kind of entry ("Murmansk governor"), and what words of offices, courts and money say of the article's country.
    private void Words(PlaceDocument document, PlaceSlot slot, int i, FeatureBuffer to)
    {
        Span<char> word = stackalloc char[40];
        var entry = slot.Entries[i].Entry;
        word[0] = (char)('0' + Group(document.Gazetteer.Feature(entry)));
        to.Add(_wordBefore, Joined(word, document.Neighbour(slot.Candidate, -1)));
        to.Add(_wordAfter, Joined(word, document.Neighbour(slot.Candidate, 1)));
        var country = document.Gazetteer.CountryCode(entry);
        if (country.Length == 0) return;
        for (var home = 0; home < document.Home.Length; home++)
        {
            if (document.Home[home] == 0) continue;
            var said = (document.Words.Home.SpeaksFor(home, country) ? 1 : 0) + 2 * Math.Min(document.Home[home] / 2, 2);
            to.Add(_home, said + 10 * Group(document.Gazetteer.Feature(entry)));
            to.Add(_homeKind, said + 10 * home);
        }
    }

    private static ReadOnlySpan<char> Joined(Span<char> to, ReadOnlySpan<char> word)
    {
        word = word[..Math.Min(word.Length, to.Length - 1)];
        word.CopyTo(to[1..]);
        return to[..(word.Length + 1)];
    }

    // 0 country, 1 and 2 divisions, 3 populated place, 4 area or water.
    private static int Group(PlaceFeature feature) => feature switch
    {
        <= PlaceFeature.Admin2 => (int)feature,
        < PlaceFeature.Continent => 3,
        _ => 4,
    };

    private void Neighbours(PlaceDocument document, PlaceNeighbours neighbours, PlaceSlot slot, int i, FeatureBuffer to)
    {
        var gazetteer = document.Gazetteer;
        var c = slot.Candidate;
        var entry = slot.Entries[i].Entry;
        if (neighbours.Touches(c)) to.Add(_after, Holder(gazetteer, document.Candidates[c + 1], entry));
        if (neighbours.Touches(c - 1)) to.Add(_before, HeldLevel(gazetteer, entry, document.Candidates[c - 1]));
        var nested = -1;
        foreach (var other in document.SameKey(c))
        {
            if (other != c && neighbours.IsNested(other)) nested = Math.Max(nested, Holder(gazetteer, document.Candidates[other + 1], entry));
        }
        if (nested >= 0) to.Add(_nested, nested);
    }

    // 0 when no entry of the outer name holds the inner entry, else 1 + its level.
    private static int Holder(Gazetteer gazetteer, PlaceCandidate outer, int inner)
    {
        var best = 0;
        foreach (var name in outer.Names)
        {
            if (gazetteer.Holds(name.Entry, inner)) best = Math.Max(best, 1 + (int)gazetteer.Feature(name.Entry));
        }
        return best;
    }

    private static int HeldLevel(Gazetteer gazetteer, int outer, PlaceCandidate inner)
    {
        foreach (var name in inner.Names)
        {
            if (gazetteer.Holds(outer, name.Entry)) return 1 + (int)gazetteer.Feature(outer);
        }
        return 0;
    }

    private void Context(Gazetteer gazetteer, PlaceContext context, PlaceSlot slot, int i, FeatureBuffer to)
    {
        var entry = slot.Entries[i].Entry;
        var feature = gazetteer.Feature(entry);
        var group = Group(feature);
        var support = context.Support(slot, i);
        if (feature != PlaceFeature.Country) to.Add(_country, Bucket(support.CountryNamed) + 10 * group);
        if (feature is not (PlaceFeature.Country or PlaceFeature.Admin1)) to.Add(_admin1, Bucket(support.Admin1Named) + 10 * group);
        if (group == 3) to.Add(_admin2, Bucket(support.Admin2Named));
        if (group < 3) to.Add(_holds, Bucket(support.Held) + 10 * group);
        if (support.Others == 0)
        {
            to.Add(_lone, group, slot.LogInhabitants[i] / 7);
            return;
        }
        to.Add(_share, group, support.SameCountry);
        to.Add(_share, 10 + group, support.SameAdmin1);
        to.Add(_near, 0 + (group < 3 ? 10 : 0), support.Near30);
        to.Add(_near, 1 + (group < 3 ? 10 : 0), support.Near150);
        to.Add(_near, 2 + (group < 3 ? 10 : 0), support.Near600);
        to.Add(_near, 3 + (group < 3 ? 10 : 0), support.Nearest);
        to.Add(_main, (int)(4 * support.Nearest) + 10 * Math.Min(slot.Ranks[i], 2));
    }

    private static int Bucket(float count) => count < 0.3f ? 0 : count < 1.5f ? 1 : count < 3.5f ? 2 : 3;
}
