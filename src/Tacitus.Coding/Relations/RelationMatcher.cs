using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Relations;

/// <summary>Matches one rule with the items of one sentence.</summary>
internal sealed class RelationMatcher
{
    // A rule that has tried this many steps in one sentence gives up; the longest sentences of 1,500 reports need a tenth.
    private const int MostTries = 20_000;
    private const int LongestAside = 25;

    private readonly List<RelationItem> _items;
    private readonly List<int> _subjects = [];
    private readonly List<int> _objects = [];
    private int _tries;

    public RelationMatcher(List<RelationItem> items) => _items = items;

    /// <summary>A match: where it starts and ends, and the items that fill the slots.</summary>
    internal sealed record Match(int First, int End, int[] Subjects, int[] Objects);

    /// <summary>The first match of <paramref name="rule"/> that starts at or after <paramref name="from"/>; null when there is none.</summary>
    public Match? Next(RelationRule rule, int from)
    {
        _tries = 0;
        for (var first = from; first < _items.Count; first++)
        {
            if (rule.Steps[0] is RelationRule.Words { Optional: false } && !StartsWord(rule.Steps[0], first)) continue;
            if (rule.Steps[0] is RelationRule.Slot slot && !Fills(slot, first)) continue;
            _subjects.Clear();
            _objects.Clear();
            var end = Try(rule, 0, first);
            if (end > 0) return new Match(first, end, [.. _subjects], [.. _objects]);
        }
        return null;
    }

    private bool StartsWord(RelationRule.Step step, int item) => step is RelationRule.Words words && (words.Single.Contains(_items[item].Word) || words.Phrases.Any(p => p[0] == _items[item].Word));

    // The item after the match, or -1.
    private int Try(RelationRule rule, int step, int at)
    {
        if (step == rule.Steps.Length) return at;
        if (++_tries > MostTries) return -1;
        switch (rule.Steps[step])
        {
            case RelationRule.Gap gap:
                // "a tougher stance on Russia and support Ukraine": what follows "and" at once is the deed of somebody named before.
                if (rule.Steps[step - 1] is RelationRule.Slot { IsSubject: true } && step + 1 < rule.Steps.Length && at + 1 < _items.Count && _items[at].Word is "and" && StartsWord(rule.Steps[step + 1], at + 1)) return -1;
                for (var skipped = 0; ; skipped++)
                {
                    var end = Try(rule, step + 1, at + skipped);
                    if (end >= 0 || skipped == gap.Most || at + skipped >= _items.Count) return end;
                    if (_items[at + skipped].Word is "but" or "while" or "whereas" or "because" or "whose" or "and" && EndsClause(at + skipped)) return -1;
                    if (gap.IsDescription)
                    {
                        if (Describes(at + skipped)) continue;
                        return -1;
                    }
                    if (gap.IsActive && _items[at + skipped].Word is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "to" or "by") return -1;
                    if (gap.Nominal && (_items[at + skipped] is { Tag: PartOfSpeech.Verb or PartOfSpeech.Aux, Word: not ("hundred" or "thousand" or "dozen" or "million") } || _items[at + skipped] is { Tag: PartOfSpeech.Adp, Word: not "of" })) return -1;
                    if (!_items[at + skipped].IsPlainWord && !(gap.Commas && _items[at + skipped].Word == ",")) return -1;
                }
            case RelationRule.Words words:
                if (at < _items.Count)
                {
                    if (words.Single.Contains(_items[at].Word) && Try(rule, step + 1, at + 1) is var one and >= 0) return one;
                    foreach (var phrase in words.Phrases)
                    {
                        if (Stands(phrase, at) && Try(rule, step + 1, at + phrase.Length) is var many and >= 0) return many;
                    }
                }
                return words.Optional ? Try(rule, step + 1, at) : -1;
            case RelationRule.Slot slot:
                return TrySlot(rule, step, slot, at);
            default:
                return -1;
        }
    }

    private int TrySlot(RelationRule rule, int step, RelationRule.Slot slot, int at)
    {
        for (var skipped = 0; skipped < 3 && at < _items.Count && _items[at] is { Actor: null, Tag: PartOfSpeech.Adj }; skipped++) at++;
        if (at >= _items.Count || !Fills(slot, at) || _items[at].IsModifier && rule.Type != RelationType.BranchOf) return -1;
        if (_items[at].IsCompound && (step + 1 == rule.Steps.Length || rule.Steps[step + 1] is not RelationRule.Words { Optional: false })) return -1;
        var list = slot.Lists ? List(rule, slot, at) : [at];
        var filled = slot.IsSubject ? _subjects : _objects;
        for (var length = list.Count; length > 0; length--)
        {
            filled.Clear();
            filled.AddRange(list.Take(length));
            foreach (var go in Continuations(step + 1 < rule.Steps.Length, slot.Asides, list[length - 1] + 1))
            {
                var end = Try(rule, step + 1, go);
                if (end >= 0) return end;
            }
        }
        return -1;
    }

    private bool Fills(RelationRule.Slot slot, int at)
    {
        var item = _items[at];
        if (item.IsPronoun && !slot.Pronouns) return false;
        // "The Algerian frontier" is no place where somebody is.
        if (slot.Kinds.IsEmpty) return item.Place is not null && item.Tag != PartOfSpeech.Adj;
        return item.Actor is { Actor: not null } actor && slot.Kinds.Contains(actor.Kind);
    }

    // "X, Y and Z": the members of the list that starts at an item. Only "and" or "or" ends a list; commas alone set clauses apart.
    private List<int> List(RelationRule rule, RelationRule.Slot slot, int at)
    {
        var list = new List<int> { at };
        var whole = 1;
        while (NextOfList(slot, list[^1] + 1, out var ends) is var next and > 0 && !(_items[next].IsModifier && rule.Type != RelationType.BranchOf)
            && (_items[next].Actor is null || list.TrueForAll(k => _items[k].Actor?.Actor != _items[next].Actor!.Actor)))
        {
            list.Add(next);
            if (!ends) continue;
            whole = list.Count;
            break;
        }
        return list[..whole];
    }

    private int NextOfList(RelationRule.Slot slot, int at, out bool ends)
    {
        var i = AfterBracket(at);
        at = i;
        if (i < _items.Count && _items[i].Word is ",") i++;
        ends = i < _items.Count && _items[i].Word is "and" or "or";
        if (ends) i++;
        if (i == at) return -1;
        if (i < _items.Count && !Fills(slot, i) && _items[i].Word is "adjoining" or "neighbouring" or "neighboring" or "also" or "northern" or "eastern" or "western" or "southern") i++;
        return i < _items.Count && !_items[i].IsPronoun && Fills(slot, i) ? i : -1;
    }

    // Where the rule may go on after a subject: at once, after a relative pronoun, after an aside.
    private IEnumerable<int> Continuations(bool more, bool asides, int at)
    {
        yield return at;
        if (!more || at >= _items.Count) yield break;
        if (_items[at].Word is "which" or "that" or "who") yield return at + 1;
        if (AfterBracket(at) is var behind && behind > at)
        {
            foreach (var go in Continuations(more, asides, behind)) yield return go;
        }
        if (!asides || _items[at].Word is not ("," or "\u2013" or "\u2014") || at + 1 >= _items.Count) yield break;
        if (_items[at + 1].Word is "which" or "that" or "who") yield return at + 2;
        // "Weller's men, the Front, fought": the comma ends what the name explains.
        if (_items[at + 1] is { Actor: null, Tag: PartOfSpeech.Verb or PartOfSpeech.Aux } && !_items[at + 1].Word.EndsWith("ing", StringComparison.Ordinal)) yield return at + 1;
        // ", or ISIS-K,": another name.
        if (_items[at + 1].Word is "or" && at + 3 < _items.Count && _items[at + 2].Actor is not null && _items[at + 3].Word is ",") yield return at + 4;
        if (_items[at + 1].Actor is not null && !_items[at + 1].IsPronoun || _items[at + 1].Word is "and" or "but" or "or" or "while" or "said" or "says") yield break;
        for (var i = at + 2; i < Math.Min(_items.Count - 1, at + LongestAside); i++)
        {
            // "ISIS, said the director of a charity, which is based in Lorvale": who speaks is no aside on what stands before.
            if (_items[i].Word is ";" or ":" or "said" or "says") yield break;
            if (_items[i].Word is "," or "\u2013" or "\u2014") yield return i + 1;
        }
    }

    // "by a former Libyan officer, now a trader known as Dorn": whether the step may belong to what is said of somebody before his name.
    private bool Describes(int at)
    {
        var item = _items[at];
        if (item.Actor?.Actor is not null && !item.IsPronoun)
            return at + 1 < _items.Count && (_items[at + 1].Word is "'s" || item.Actor.Kind is ActorKind.State or ActorKind.StateForce or ActorKind.Organisation && _items[at + 1] is { Actor: null, Tag: PartOfSpeech.Noun });
        if (item.Place is not null || item.Word is "," or "." or "'s" or "called" or "named" or "known" or "himself" or "of" or "from" or "in" or "as") return item.Word is not "." || at > 0 && IsTitle(_items[at - 1].Word);
        return item.Word.Length > 0 && char.IsLetterOrDigit(item.Word[0]) && item.Tag is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adp or PartOfSpeech.Cconj or PartOfSpeech.Sconj) || item.Word is "retired" or "exiled" or "detained" or "jailed" or "self-proclaimed" or "self-styled";
    }

    private static bool IsTitle(string word) => word is "gen" or "col" or "maj" or "brig" or "lt" or "lt-col" or "dr" or "mr" or "mrs" or "ms" or "capt" or "cmdr" or "sgt" or "adm" or "prof" or "ret";

    // The item after "(the Front)"; the same item where there is no bracket.
    private int AfterBracket(int at)
    {
        if (at >= _items.Count || _items[at].Word is not "(") return at;
        for (var i = at + 1; i < Math.Min(_items.Count, at + 8); i++)
            if (_items[i].Word is ")") return i + 1;
        return at;
    }

    // "founded in 1964 and is led by": what follows "and" is another statement.
    private bool EndsClause(int at) => _items[at].Word is not "and" || at + 1 < _items.Count && _items[at + 1].Tag is PartOfSpeech.Aux;

    private bool Stands(string[] phrase, int at)
    {
        if (at + phrase.Length > _items.Count) return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (_items[at + i].Word != phrase[i]) return false;
        }
        return true;
    }
}
