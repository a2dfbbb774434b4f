using System.Collections.Frozen;
using Tacitus.Model.Actors;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Actors;

/// <summary>
/// Learns the names that an article defines itself: "Farabundo Marti National Liberation Front (FMLN)", "ISIS-K, also known as ISKP or ISK",
/// "the X Brigades, a militant group".
/// </summary>
internal sealed class DefinitionReader(ActorLexicon lexicon)
{
    private const int LongestName = 9;

    private readonly FrozenSet<int> _cues = new[] { "(", "[", "known", "aka", "alias", "acronym" }.Select(lexicon.Words.Of).ToFrozenSet();

    /// <summary>Reads definitions, adds what they name, and then every other place where a learned name stands.</summary>
    public void Read(ActorText text)
    {
        var learned = new List<(string Words, ActorText.Hit Meaning)>();
        for (var i = 1; i + 1 < text.Units.Length; i++)
        {
            if (!_cues.Contains(text.Units[i].Word)) continue;
            if (text.Word(i) is "(" or "[") ReadBrackets(text, i, learned);
            else if (text.Word(i) is "known" && text.Word(i + 1, i) is "as" || text.Word(i) is "aka" or "alias") ReadAliases(text, i, learned);
            else if (text.Word(i) is "acronym" && text.Word(i + 1, i) is "for") ReadExpansion(text, i, learned);
        }
        NameSpreader.Spread(text, learned.Select(l => (l.Words, l.Meaning with { Rule = "name.defined" })));
    }

    // "Name (ABC)" or "ABC (Name)".
    private void ReadBrackets(ActorText text, int open, List<(string, ActorText.Hit)> learned)
    {
        var close = open + 1;
        while (close < text.Units.Length && text.Units[close].Sentence == text.Units[open].Sentence && text.Word(close) is not (")" or "]")) close++;
        if (close >= text.Units.Length || text.Word(close) is not (")" or "]") || close == open + 1) return;
        var inside = text.SpanOf(open + 1, close);
        if (IsAbbreviation(text, open + 1, close))
        {
            var named = text.Before(open);
            if (named is { Rule: not "name" }) named = null;
            if (named is not null)
            {
                if (named.Kind is ActorKind.ArmedGroup or ActorKind.StateForce or ActorKind.Organisation) Learn(text, open + 1, close, named, text.SpanOf(named.First, named.End), learned);
                return;
            }
            var first = Expansion(text, open, inside.In(text.Text));
            if (first < 0 || text.IsTaken(first, open) || KindOf(text, first, open) is not { } kind) return;
            var name = text.SpanOf(first, open);
            var actor = new ActorText.Hit(first, open, "actor-" + CountryLexicon.Slug(name.In(text.Text)), name.In(text.Text), kind, "definition.name", name);
            text.Add(actor);
            learned.Add((name.In(text.Text), actor));
            Learn(text, open + 1, close, actor, name, learned);
        }
    }

    private static void ReadAliases(ActorText text, int cue, List<(string, ActorText.Hit)> learned)
    {
        var before = cue;
        while (before > 0 && text.Word(before - 1, cue) is "also" or "formerly" or "previously" or "better" or "sometimes" or "commonly" or "once" or "," or "was" or "is") before--;
        if (text.Before(before) is not { Actor: not null, Kind: ActorKind.ArmedGroup or ActorKind.Person } named) return;
        // "a member of the Ardan Front known as Dorn", "the wing of the Ardan Front, known as Velm's Sons": what is a group's has the name, not the group.
        if (named.Kind == ActorKind.ArmedGroup && text.Word(cue) is "known" && text.Word(cue - 1, cue) is not ("also" or "formerly" or "previously") && IsOwner(text, named.First)) return;
        var definition = text.SpanOf(named.First, named.End);
        var i = text.Word(cue) is "known" ? cue + 2 : cue + 1;
        while (i < text.Units.Length && text.Units[i].Sentence == text.Units[cue].Sentence)
        {
            if (text.Word(i) is "the" or "simply") { i++; continue; }
            var end = EndOfName(text, i);
            if (end == i) return;
            Learn(text, i, end, named, definition, learned);
            i = end;
            if (text.Word(i, cue) is not ("or" or "and" or ",")) return;
            i++;
            if (text.Word(i, cue) is "or" or "and") i++;
        }
    }

    /// <summary>Whether a group whose name begins at <paramref name="first"/> is only whose somebody is: "of the Ardan Front", "of the rebel group Ardan Front".</summary>
    public static bool IsOwner(ActorText text, int first)
    {
        var i = first - 1;
        while (i > 0 && first - i < 6 && text.Word(i, first) is not ("of" or "from" or "in" or "with") && text.Units[i].Letters is Letters.Lower) i--;
        // "in the Ardan Front" and "with the Ardan Front" say where somebody is and who is beside him, not whose he is.
        return text.Word(i, first) is "of" or "from";
    }

    // "ISIS-K ... is the acronym for Islamic State of Khorasan".
    private static void ReadExpansion(ActorText text, int cue, List<(string, ActorText.Hit)> learned)
    {
        var named = text.Hits.Find(h => h.Actor is not null && text.Units[h.First].Sentence == text.Units[cue].Sentence && h.End <= cue);
        var end = EndOfName(text, cue + 2);
        if (named is null || end == cue + 2) return;
        Learn(text, cue + 2, end, named, text.SpanOf(named.First, named.End), learned);
    }

    private static void Learn(ActorText text, int first, int end, ActorText.Hit meaning, Span definition, List<(string, ActorText.Hit)> learned)
    {
        if (text.StartingAt(first) is { Actor: not null } known && known.End == end && known.Actor != meaning.Actor) return;
        text.Remove(first, end);
        text.Add(new ActorText.Hit(first, end, meaning.Actor, meaning.Name, meaning.Kind, "definition.alias", definition));
        learned.Add((text.SpanOf(first, end).In(text.Text), meaning));
    }

    private static int EndOfName(ActorText text, int first)
    {
        if (text.StartingAt(first) is { } hit) return hit.End;
        var i = first;
        while (i < text.Units.Length && text.Units[i].Sentence == text.Units[first].Sentence && text.Units[i].Letters is Letters.Capital or Letters.Upper or Letters.Mixed
            && !text.OneCase(first) && i - first < LongestName) i++;
        return i;
    }

    private static bool IsAbbreviation(ActorText text, int first, int end)
    {
        if (end - first > 3) return false;
        var capitals = 0;
        for (var i = first; i < end; i++)
        {
            if (text.Units[i].Letters is not (Letters.Upper or Letters.Mixed or Letters.None)) return false;
            foreach (var c in text.Written(i)) capitals += char.IsUpper(c) ? 1 : 0;
        }
        return capitals is >= 2 and <= 10;
    }

    /// <summary>The first unit of the words before <paramref name="end"/> whose initials the abbreviation has, small words left out or not; -1 when there are none.</summary>
    public static int Expansion(ActorText text, int end, string abbreviation)
    {
        var letters = abbreviation.Where(char.IsLetter).Select(char.ToLowerInvariant).ToArray();
        var sentence = text.Units[end - 1].Sentence;
        var k = letters.Length - 1;
        for (var i = end - 1; i >= Math.Max(0, end - LongestName) && text.Units[i].Sentence == sentence; i--)
        {
            if (text.Units[i].Letters is Letters.None) return -1;
            if (text.Word(i) is "of" or "the" or "for" or "and" or "de" or "la" or "del" or "in" or "al" or "to" or "on" or "s" or "pour" or "et" or "le" or "les" or "du" or "des" or "d" or "l" or "y" or "los" or "las" or "el" or "da" or "do" or "e") continue;
            if (char.ToLowerInvariant(text.Written(i)[0]) != letters[k]) return -1;
            if (k == 0) return text.OneCase(i) || text.Units[i].Letters is not Letters.Lower ? i : -1;
            k--;
        }
        return -1;
    }

    private ActorKind? KindOf(ActorText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var word = text.Word(i);
            if (word is "liberation" or "guerrilla" or "resistance" or "army" or "brigade" or "battalion" or "militia" or "mujahideen" or "commando" or "rebel"
                or "insurgent" or "cartel" or "jihad") return ActorKind.ArmedGroup;
        }
        if (lexicon.Descriptions.Institutions.Contains(text.Units[end - 1].Word)) return ActorKind.Organisation;
        for (var i = first; i < end; i++)
        {
            if (lexicon.Descriptions.Institutions.Contains(text.Units[i].Word)) return ActorKind.Organisation;
        }
        return lexicon.Descriptions.Heads.Contains(text.Units[end - 1].Word) || lexicon.Descriptions.Heads.Contains(text.Units[first].Word) ? ActorKind.ArmedGroup : null;
    }
}
