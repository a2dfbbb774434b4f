using System.Collections.Immutable;
using Tacitus.Coding.Places;
using Tacitus.Language.Names;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Actors;

/// <summary>Finds armed groups that no lexicon has by how the text speaks of them: "the militant group X", "X, an armed group", "fighters of the X Front".</summary>
internal sealed class GroupFinder(ActorLexicon lexicon)
{
    private const int LongestName = 8;

    private readonly GroupCues _cues = new(lexicon);
    private readonly GroupEvidence _evidence = new(lexicon);

    /// <summary>Adds such groups to the hits of <paramref name="text"/>, wherever their names stand.</summary>
    public void Find(ActorText text, ImmutableArray<PlaceMention> places)
    {
        var candidates = new Dictionary<string, (ActorText.Hit Hit, int Points)>(StringComparer.Ordinal);
        for (var i = 0; i < text.Units.Length; i++)
        {
            if (text.HitAt[i] is { Kind: not ActorKind.Organisation } || !IsNamePart(text, i)) continue;
            if (i > 0 && text.Units[i - 1].Sentence == text.Units[i].Sentence && IsNamePart(text, i - 1)) continue;
            var first = i;
            // "Fighters of the Ardan Front": not part of the name.
            if (i + 1 < text.Units.Length && text.Word(i + 1) is "of" or "from" && IsMen(text, i)) continue;
            var opens = i == 0 || text.Units[i - 1].Sentence != text.Units[i].Sentence;
            // "Suspected Ardan Front militants": a sentence's first word is large by its place.
            if (opens && i + 1 < text.Units.Length && text.Units[i + 1].Sentence == text.Units[i].Sentence && IsNamePart(text, i + 1)
                && (lexicon.Descriptions.Modifiers.Contains(text.Units[i].Word) || text.TagAt(i) is not (PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj))) first++;
            var end = End(text, first);
            if (end <= first || IsCountry(text, first, end) || IsForce(text, first, end) || !MayTake(text, first, end)) continue;
            i = end - 1;
            if (text.IsTitle(first) || end - first == 1 && (opens && text.Units[first].Letters != Letters.Upper || text.Units[first].Letters != Letters.Upper && text.TagAt(first) != PartOfSpeech.Propn)) continue;
            var points = (text.OneCase(first) ? 0 : IsGroup(text, first, end) ? GroupEvidence.Enough : 0) + _evidence.OfMention(text, first, end);
            var name = text.SpanOf(first, end).In(text.Text);
            var hit = new ActorText.Hit(first, end, "actor-" + CountryLexicon.Slug(name), name, ActorKind.ArmedGroup, "name.context", text.SpanOf(first, end));
            // A name and the abbreviation that the article gives it are one.
            var key = text.HitAt[first]?.Actor ?? name;
            var known = candidates.GetValueOrDefault(key, (hit, 0));
            candidates[key] = (known.Item1, known.Item2 + points);
        }
        var found = candidates.Values.Where(c => c.Points > 0 && c.Points + _evidence.OfName(text, c.Hit.First, c.Hit.End) - Other(text, c.Hit, places) >= GroupEvidence.Enough)
            .Select(c => c.Hit).OrderBy(h => h.First).ToList();
        // "the Ardan Front (ARX)" and "ARX fighters" are one group.
        var abbreviations = found.Select(f => Abbreviation(text, f)).Where(a => a.Length > 0).ToHashSet(StringComparer.Ordinal);
        found.RemoveAll(f => abbreviations.Contains(f.Name));
        foreach (var hit in found)
        {
            text.Remove(hit.First, hit.End);
            // What its abbreviation was taken for when only its words were known.
            foreach (var alias in text.Hits.Where(h => h.Actor == hit.Actor && h.Kind == ActorKind.Organisation).ToList())
            {
                text.Remove(alias.First, alias.End);
                text.Add(alias with { Kind = ActorKind.ArmedGroup });
            }
        }
        NameSpreader.Spread(text, found.Select(f => (f.Name, f)));
        NameSpreader.Spread(text, found.Select(f => (Initials(f.Name), f with { Rule = "name.initials" })).Where(f => f.Item1.Length >= 3));
        NameSpreader.Spread(text, found.Select(f => (Tail(f.Name), f with { Rule = "name.short" })).Where(f => f.Item1.Length > 0));
        NameSpreader.Spread(text, found.Select(f => (Abbreviation(text, f), f with { Rule = "name.defined" })).Where(f => f.Item1.Length > 0));
        Shorten(text, found);
    }

    // "the Ardan Front (FLA)": the letters of another language.
    private static string Abbreviation(ActorText text, ActorText.Hit hit) =>
        text.Word(hit.End, hit.First) is "(" && text.Word(hit.End + 2, hit.First) is ")" && text.Units[hit.End + 1].Letters is Letters.Upper or Letters.Mixed ? text.Written(hit.End + 1).ToString() : "";

    private bool IsMen(ActorText text, int unit) => GroupCues.IsFighters(text.Word(unit)) || text.Longest(lexicon.Descriptions.People, unit, out _) == unit + 1 || text.Word(unit) is "members" or "supporters" or "leaders" or "residents" or "police" or "soldiers";

    // What speaks for a person or a place: the words of a name by itself are strong, those of one with a head of its own less so.
    private static int Other(ActorText text, ActorText.Hit hit, ImmutableArray<PlaceMention> places)
    {
        var span = text.SpanOf(hit.First, hit.End);
        foreach (var time in text.Analysis.Times) if (time.Span.Overlaps(span)) return GroupEvidence.Never;
        foreach (var number in text.Analysis.Numbers) if (number.Span.Overlaps(span)) return GroupEvidence.Never;
        foreach (var place in places) if (place.Span == span && place.Place is not null) return PlacePoints;
        if (text.Units[hit.First].Letters == Letters.Upper && hit.End == hit.First + 1) return 0;
        foreach (var name in text.Analysis.Names) if (name.Kind == NameKind.Person && name.Span.Overlaps(span)) return PersonPoints;
        return 0;
    }

    // Set by hand: a name that the gazetteer has or that looks like a person's needs plain words to be a group's ("the Velm gang").
    private const int PlacePoints = 8, PersonPoints = 5;

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
        if (heads.Count == 0) return;
        for (var i = 1; i < text.Units.Length; i++)
        {
            if (text.HitAt[i] is not null || text.OneCase(i) || text.Units[i].Letters != Letters.Capital || text.Word(i - 1, i) is not "the" || i + 1 < text.Units.Length && text.Units[i + 1].Sentence == text.Units[i].Sentence && IsNamePart(text, i + 1)) continue;
            if (heads.TryGetValue(text.Written(i).ToString(), out var group)) text.Add(group with { First = i, End = i + 1, Rule = "name.short" });
        }
    }

    // "ARMY", "Honduran Army", "GUERRILLAS": the forces of a state and mere descriptions, found by others.
    private bool IsForce(ActorText text, int first, int end)
    {
        var noun = text.Longest(lexicon.Countries.Adjectives, first, out _) is > 0 and var after && after < end ? after : first;
        return text.Longest(lexicon.Forces.Heads, noun, out _) == end || text.Longest(lexicon.Descriptions.People, noun, out _) == end;
    }

    private bool IsCountry(ActorText text, int first, int end) =>
        text.Longest(lexicon.Countries.Adjectives, first, out _) == end || text.Longest(lexicon.Names, first, out var form) == end && lexicon.Actors[form!.Actor].Note == "country";

    // A name may take words that alone name an organisation ("Sons of <i>Dawn</i>", a newspaper), but no other group's.
    private static bool MayTake(ActorText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.HitAt[i] is { } hit && (hit.Kind != ActorKind.Organisation || hit.First < first || hit.End > end || hit.End - hit.First == end - first && hit.Rule == "name")) return false;
        }
        return true;
    }

    // "ARF" for the Ardan Redemption Front, though the article never says so: three or more capitals that are the initials of a group that it names.
    private static string Initials(string name) => string.Concat(name.Split(' ', '-').Where(w => w.Length > 0 && char.IsUpper(w[0])).Select(w => w[0]));

    // In capitals throughout only the tagger tells a name.
    private static bool IsNamePart(ActorText text, int unit) => text.Units[unit].Letters is Letters.Capital or Letters.Upper or Letters.Mixed && text.Word(unit) is not ("the" or "a" or "an")
        && (!text.OneCase(unit) || text.TagAt(unit) == PartOfSpeech.Propn);

    private static int End(ActorText text, int first)
    {
        var end = first;
        for (var i = first; i < Math.Min(text.Units.Length, first + LongestName) && text.Units[i].Sentence == text.Units[first].Sentence; i++)
        {
            if (IsNamePart(text, i)) end = i + 1;
            // "People's Militia"
            else if (i > first && text.Word(i) is "s" && text.Word(i - 1) is "people" or "lord" or "women" or "workers" or "farmers" or "students" or "god" && i + 1 < text.Units.Length && IsNamePart(text, i + 1)) continue;
            // "al-Bahr", "ul-Ardan": a particle that a hyphen joins to the name.
            else if (i > first && text.Units[i].End < text.Text.Length && text.Text[text.Units[i].End] == '-' && i + 1 < text.Units.Length && IsNamePart(text, i + 1)) continue;
            else if (text.Word(i) is not ("of" or "the" or "for" or "de" or "la" or "and" or "al" or "in") || i == first || end < i - 1) break;
        }
        return end;
    }

    private bool IsGroup(ActorText text, int first, int end)
    {
        if (_cues.StandsAfterGroupWords(text, first, end) || GroupCues.StandsBeforeGroupWords(text, first, end) || GroupCues.IsNativeName(text, first, end)) return true;
        // "the rebel Ardan Popular Front", "Ardan Front fighters", "the Ardan Front claimed responsibility"
        return end - first >= 2 && _cues.HasHead(text, first, end)
            && (GroupCues.IsArmedWord(text, first - 1, first) || GroupCues.IsFighters(text.Word(end, first)) || GroupCues.ActsAsGroup(text, first, end));
    }
}
