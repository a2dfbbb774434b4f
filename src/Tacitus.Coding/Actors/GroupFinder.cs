using Tacitus.Model.Actors;

namespace Tacitus.Coding.Actors;

/// <summary>Finds armed groups that no lexicon has by how the text speaks of them: "the militant group X", "X, an armed group", "fighters of the X Front".</summary>
internal sealed class GroupFinder(ActorLexicon lexicon)
{
    private const int LongestName = 8;

    private readonly GroupCues _cues = new(lexicon);

    /// <summary>Adds such groups to the hits of <paramref name="text"/>, wherever their names stand.</summary>
    public void Find(ActorText text)
    {
        var found = new Dictionary<string, ActorText.Hit>(StringComparer.Ordinal);
        for (var i = 0; i < text.Units.Length; i++)
        {
            if (text.OneCase(i) || text.HitAt[i] is { Kind: not ActorKind.Organisation } || text.Units[i].Letters is not (Letters.Capital or Letters.Upper or Letters.Mixed)) continue;
            if (i > 0 && text.Units[i - 1].Sentence == text.Units[i].Sentence && IsNamePart(text, i - 1)) continue;
            var first = i;
            if (text.Word(first) is "the" or "a" or "an") first++;
            var end = End(text, first);
            if (end <= first || IsCountry(text, first, end) || !MayTake(text, first, end) || !IsGroup(text, first, end)) continue;
            text.Remove(first, end);
            var name = text.SpanOf(first, end).In(text.Text);
            found.TryAdd(name, new ActorText.Hit(first, end, "actor-" + CountryLexicon.Slug(name), name, ActorKind.ArmedGroup, "name.context", text.SpanOf(first, end)));
            i = end - 1;
        }
        NameSpreader.Spread(text, found.Select(f => (f.Key, f.Value)));
        NameSpreader.Spread(text, found.Select(f => (Initials(f.Key), f.Value with { Rule = "name.initials" })).Where(f => f.Item1.Length >= 3));
    }

    private bool IsCountry(ActorText text, int first, int end) =>
        text.Longest(lexicon.Countries.Adjectives, first, out _) == end || text.Longest(lexicon.Names, first, out var form) == end && lexicon.Actors[form!.Actor].Note == "country";

    // A name may take words that alone name an organisation ("Sons of <i>Dawn</i>", a newspaper), but no other group's.
    private static bool MayTake(ActorText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.HitAt[i] is { } hit && (hit.Kind != ActorKind.Organisation || hit.First < first || hit.End > end || hit.End - hit.First == end - first)) return false;
        }
        return true;
    }

    // "ARF" for the Ardan Redemption Front, though the article never says so: three or more capitals that are the initials of a group that it names.
    private static string Initials(string name) => string.Concat(name.Split(' ', '-').Where(w => w.Length > 0 && char.IsUpper(w[0])).Select(w => w[0]));

    private static bool IsNamePart(ActorText text, int unit) => text.Units[unit].Letters is Letters.Capital or Letters.Upper or Letters.Mixed && text.Word(unit) is not ("the" or "a" or "an");

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
