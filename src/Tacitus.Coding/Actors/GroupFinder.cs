using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Language.Names;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Actors;

/// <summary>Finds armed groups that no lexicon has, by their names and by how the text speaks of them. A model weighs both; see <c>docs/models/groups.md</c>.</summary>
internal sealed class GroupFinder(ActorLexicon lexicon, HashedModel model)
{
    // In thousandths. In articles on violence groups are named more often than in the texts that the model learned from, so less than even odds are
    // enough, and still less where the words say outright that it is a group; more is asked where nothing violent is told, and of parties and unions. Chosen by cross-validation on
    // the halves of the gold set that may be read: of the names that are groups' it takes two in three, of others one in a hundred.
    private const int Likely = 350, Outright = 30, Peaceful = 500;

    // From here on words about groups weigh more than a first name that somebody may have.
    private const int Surely = 700;

    private static readonly FrozenSet<string> Given = new[]
    {
        "abu", "umm", "abdul", "abdel", "abdullah", "abdallah", "mohammed", "mohammad", "muhammad", "mohamed", "mohamad", "ahmed", "ahmad", "hassan", "hussein", "ibrahim", "khalid", "omar", "umar", "yusuf", "mullah", "maulana", "maulvi", "mufti", "qari", "sheikh", "sayyid", "comrade",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> People = new[]
    {
        "spokesman", "spokesperson", "spokeswoman", "commander", "emir", "chief", "cleric", "preacher", "journalist", "politician", "minister", "general", "colonel", "captain", "himself", "herself", "one", "brother", "nephew", "cousin", "deputy", "president", "activist", "mr", "ms", "dr",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly NameChainFinder _chains = new(lexicon);
    private readonly GroupFeatures _features = new(lexicon);

    /// <summary>Adds such groups to the hits of <paramref name="text"/>, wherever their names stand.</summary>
    public void Find(ActorText text, ImmutableArray<PlaceMention> places)
    {
        var found = Likeliest(text, places);
        if (found.Count == 0) return;
        // "the Ardan Front (ARX)" and "ARX fighters" are one group.
        var abbreviations = found.Select(f => NameChainFinder.Abbreviation(text, f)).Where(a => a.Length > 0).ToHashSet(StringComparer.Ordinal);
        found.RemoveAll(f => abbreviations.Contains(f.Name));
        foreach (var hit in found)
        {
            text.Remove(hit.First, hit.End);
            Capitals(text, hit);
            // What its abbreviation was taken for when only its words were known.
            foreach (var alias in text.Hits.Where(h => h.Actor == hit.Actor && h.Kind == ActorKind.Organisation).ToList())
            {
                text.Remove(alias.First, alias.End);
                text.Add(alias with { Kind = ActorKind.ArmedGroup });
            }
        }
        NameSpreader.Spread(text, found.Select(f => (f.Name, f)));
        NameSpreader.Spread(text, found.Select(f => (NameChainFinder.Initials(f.Name), f with { Rule = "name.initials" })).Where(f => f.Item1.Length >= 3));
        NameSpreader.Spread(text, found.Select(f => (Tail(f.Name), f with { Rule = "name.short" })).Where(f => f.Item1.Length > 0));
        NameSpreader.Spread(text, found.Select(f => (NameChainFinder.Abbreviation(text, f), f with { Rule = "name.defined" })).Where(f => f.Item1.Length > 0));
        Shorten(text, found);
    }

    // The names that are groups', in order of reading.
    private List<ActorText.Hit> Likeliest(ActorText text, ImmutableArray<PlaceMention> places)
    {
        var found = new List<ActorText.Hit>();
        var chains = _chains.Find(text);
        if (chains.Count == 0) return found;
        var (ties, violent) = (ClauseParts.Of(text.Analysis), _features.Violent(text.Analysis));
        var peaceful = !violent.AsSpan().ContainsAnyExcept(0);
        var features = _lent ??= new FeatureList();
        Span<int> scores = stackalloc int[2];
        foreach (var chain in chains)
        {
            if (IsMeasure(text, chain.First) || IsCivil(text, chain.First) || IsLeader(text, chain.First) || IsNameOfPerson(text, chain)) continue;
            _features.Fill(text, ties, violent, chain, places, GroupFeatures.Words(text, chain.First.First, chain.First.End), features);
            model.Score(features.Distinct(), scores);
            // In news of violence a band of which no more is told than the name that it gives itself is likelier one that acts than not.
            var selfCalled = !peaceful && GroupFeatures.IsSelfCalled(text, chain);
            // "Mai-Mai Velm", "ETA-VI": what has a known group's name in its own is one too.
            var isKnown = HoldsKnown(text, chain, scores[1]) && !IsInstitution(text, chain.First);
            if (!isKnown && (scores[1] < Outright && !selfCalled || IsPerson(text, chain, scores[1]))) continue;
            var needed = peaceful || IsInstitution(text, chain.First) ? Peaceful : Likely;
            if (isKnown || scores[1] >= needed || selfCalled || _features.IsOutright(text, chain)) found.Add(chain.First with { Actor = "actor-" + CountryLexicon.Slug(chain.First.Name) });
        }
        found.Sort((a, b) => a.First.CompareTo(b.First));
        return found;
    }

    // A blank may join what is no name, "the Naxal Operations"; a hyphen hardly does.
    private static bool HoldsKnown(ActorText text, NameChain chain, int score)
    {
        foreach (var (first, end) in text.Pieces)
            if (chain.First.First <= first && chain.First.End >= end && chain.First.End - chain.First.First > end - first && (score >= Outright || end < chain.First.End && text.Text[text.Units[end - 1].End] == '-')) return true;
        return false;
    }

    // It has grown to what names need; one a thread.
    [ThreadStatic]
    private static FeatureList? _lent;

    // "the Ardan Union of Teachers", "the Ardan Labour Party": some of them fight, most do not.
    private bool IsInstitution(ActorText text, ActorText.Hit hit)
    {
        for (var i = hit.First; i < hit.End; i++)
            if ((i == hit.End - 1 || text.Word(i + 1) is "of") && lexicon.Descriptions.Institutions.Contains(text.Units[i].Word)) return true;
        return false;
    }

    // "School District of Velm", "Velm County Hospital": whatever news says of them, they do not fight.
    private static bool IsCivil(ActorText text, ActorText.Hit hit)
    {
        for (var i = hit.First; i < hit.End; i++)
            if (text.Word(i) is "school" or "schools" or "department" or "university" or "college" or "hospital" or "county" or "sheriff" or "ministry" or "municipality" or "airport" or "elementary" or "mosque" or "masjid" or "church" or "cathedral" or "shrine" or "hotel" or "seminary" or "madrassa" or "prison") return true;
        return false;
    }

    // "It is led by Aron Dorn": one leads, whom words about groups surround.
    private static bool IsLeader(ActorText text, ActorText.Hit hit) => text.Word(hit.First - 1, hit.First) is "by" && Enumerable.Range(hit.First - 5, 4).Any(i => text.Word(i, hit.First) is "led" or "headed" or "commanded" or "founded" or "co-founded");

    // "Aron Velm ... Velm's men", "Aron Velm, alias Dorn": the last or the other name of somebody whom the article names in full, where it never says "the Velm".
    private static bool IsNameOfPerson(ActorText text, NameChain chain)
    {
        var hit = chain.First;
        if (hit.End - hit.First > 1 || chain.Mentions.Exists(m => m.End - m.First > 1 || text.Word(m.First - 1, m.First) is "the")) return false;
        if (text.Word(hit.First - 1, hit.First) is "alias" or "aka" or "nicknamed") return true;
        foreach (var name in text.Analysis.Names)
        {
            var words = text.Text.AsSpan(name.Span.Start, name.Span.Length);
            if (name.Kind == NameKind.Person && words.Length > hit.Name.Length + 1 && words.EndsWith(hit.Name, StringComparison.Ordinal) && words[^(hit.Name.Length + 1)] == ' ') return true;
        }
        return false;
    }

    // "The spokesman, Aron Velm", "one Abu Velm", "Abu Velm al-Ardani": words about groups surround whoever speaks for one.
    private bool IsPerson(ActorText text, NameChain chain, int score)
    {
        var hit = chain.First;
        if (hit.End - hit.First < 2) return false;
        for (var i = hit.First; i < hit.End; i++)
            if (lexicon.Descriptions.Heads.Contains(text.Units[i].Word) || lexicon.Descriptions.Institutions.Contains(text.Units[i].Word)) return false;
        if (_features.IsOutright(text, chain)) return false;
        // "The Abu Velm band": two such words are a band's name as often.
        for (var i = hit.First; i < hit.End; i++) if (Given.Contains(text.Word(i)) && (hit.End - hit.First > 2 || text.Word(i) is not "abu")) return true;
        foreach (var (first, end) in chain.Mentions)
        {
            if (end - first < 2) continue;
            if (People.Contains(text.Word(text.Word(first - 1, first) is "," ? first - 2 : first - 1, first))) return true;
            var span = text.SpanOf(first, end);
            if (score < Surely && text.Analysis.Names.Any(n => n.Kind == NameKind.Person && n.Span == span)) return true;
        }
        return false;
    }

    // A day or a number is nobody's name.
    private static bool IsMeasure(ActorText text, ActorText.Hit hit)
    {
        var span = text.SpanOf(hit.First, hit.End);
        foreach (var time in text.Analysis.Times) if (time.Span.Overlaps(span)) return true;
        if (hit.End > hit.First + 1) return false;
        foreach (var number in text.Analysis.Numbers) if (number.Span.Overlaps(span)) return true;
        return false;
    }

    // "MAI-MAI VELM BURNS A POST": in a title in capitals only a name that is known shows where it begins, and the longer one is known now.
    private static void Capitals(ActorText text, ActorText.Hit hit)
    {
        if (!text.Pieces.Any(p => hit.First <= p.First && hit.End >= p.End)) return;
        var first = 0;
        for (var at = text.Text.IndexOf(hit.Name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.Text.IndexOf(hit.Name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            while (first < text.Units.Length && text.Units[first].Start < at) first++;
            var last = first;
            while (last < text.Units.Length && text.Units[last].End < at + hit.Name.Length) last++;
            if (last == text.Units.Length || text.Units[first].Start != at || text.Units[last].End != at + hit.Name.Length || !text.OneCase(first)) continue;
            text.Remove(first, last + 1);
            text.Add(hit with { First = first, End = last + 1 });
        }
    }

    // "Chhatra Front" of "Progressive Chhatra Front"
    private static string Tail(string name)
    {
        var blank = name.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && name.IndexOf(' ', blank + 1) > 0 && char.IsUpper(name[blank + 1]) ? name[(blank + 1)..] : "";
    }

    // "the Front", "the Volunteers", "the Lions", for a group named in full: the word that heads its name, large, with "the" before it.
    private static void Shorten(ActorText text, List<ActorText.Hit> found)
    {
        var heads = new Dictionary<string, ActorText.Hit>(StringComparer.Ordinal);
        foreach (var hit in found.Where(h => h.End - h.First >= 2)) heads.TryAdd(text.Written(text.Word(hit.First + 1) is "of" ? hit.First : hit.End - 1).ToString(), hit);
        // "the Lashkar" of Lashkar-e-Velm
        foreach (var hit in found.Where(h => h.End - h.First >= 3 && text.Text[text.Units[h.First].End] == '-' && text.Units[h.First + 1].Letters is Letters.Lower)) heads.TryAdd(text.Written(hit.First).ToString(), hit);
        if (heads.Count == 0) return;
        for (var i = 1; i < text.Units.Length; i++)
        {
            if (text.HitAt[i] is not null || text.OneCase(i) || text.Units[i].Letters != Letters.Capital || text.Word(i - 1, i) is not "the" || i + 1 < text.Units.Length && text.Units[i + 1].Sentence == text.Units[i].Sentence && NameChainFinder.IsNamePart(text, i + 1)) continue;
            if (heads.TryGetValue(text.Written(i).ToString(), out var group)) text.Add(group with { First = i, End = i + 1, Rule = "name.short" });
        }
    }
}
