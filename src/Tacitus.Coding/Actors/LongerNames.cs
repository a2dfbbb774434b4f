using System.Collections.Frozen;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations.Naming;
using Tacitus.Language.Names;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Actors;

/// <summary>
/// Tells a known name from a piece of a longer one: "the Ardan Liberation Tigers", "Jundallah of Velm", "ETA-VI". The longer name is another group's, or that of
/// a part which goes by a name of its own: what it does is not to be told of the one that the lexicon knows.
/// </summary>
internal sealed class LongerNames(ActorLexicon lexicon)
{
    // Words that end names and only say what the one named is: "the Houthi Movement" is the Houthis.
    private static readonly FrozenSet<string> Kinds = "movement group groups militia militias party organization organisation fighters rebels guerrillas insurgents network gang cartel brigade brigades battalion battalions force forces faction resistance boys".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Of other languages' names only these join two words in the middle of an English sentence.
    private static readonly FrozenSet<string> Joints = "de del di du des do da fi wa wal ng za ya".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // "Jabhat Ansar al-Velm", "Harakat al-Velm": what such a word begins is a name by itself.
    private static readonly FrozenSet<string> Openings = "harakat haraka jabhat jabha jamaat jamaa jama jaysh jaish katibat katiba kataib liwa saraya hizb jund ansar ansarou tanzim firqat quwat lashkar sipah tehrik tehreek".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // "the New Ardan Army", "the Real IRA": not the one that had the name first.
    private static readonly FrozenSet<string> Others = "new real true neo official provisional continuity democratic".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the words around <paramref name="name"/> make it a piece of a longer name, when it would be <paramref name="actor"/>'s; <paramref name="places"/> are those of the article by where they start.</summary>
    public bool Hold(ActorText text, NameCandidate name, LexiconActor actor, ILookup<int, PlaceMention> places) => !IsOpposed(text, name) && (
        IsArticled(text, name) || IsFaction(text, name, places) || IsHead(text, name, actor) || IsOpened(text, name) || GoesOn(text, name, actor, places) || IsOf(text, name, actor, places) || IsSet(text, name, places));

    // "Anti-Naxal Operations"
    private static bool IsOpposed(ActorText text, NameCandidate name) => name.First > 0 && text.Word(name.First - 1) is "anti" or "pro" or "counter" && text.Text[text.Units[name.First].Start - 1] == '-';

    // "Lashkar-e-Velm", "Jaish al-Velm", "Ansar-i-Badr": a word of another group's name, which goes on after it or began before it.
    private static bool IsArticled(ActorText text, NameCandidate name)
    {
        var (start, end) = (text.Units[name.First].Start, text.Units[name.End - 1].End);
        if (end + 1 < text.Text.Length && text.Text[end] is '-' or ' ' && text.Units[name.End - 1].Letters is not Letters.Upper)
        {
            var after = ArticleEnd(text.Text, end + 1);
            // "Lashkar-e-Velm", and "Lashkar-e Velm", where no "al" of a person's name or of a place can be meant.
            if (after > 0 && after + 1 < text.Text.Length && (text.Text[after] == '-' || text.Text[end] == '-' && text.Text[after] == ' ') && char.IsUpper(text.Text[after + 1])) return true;
        }
        // "the Velmish Azadi Lashkar", "the Velm PDF"; but "in Velm ARX said".
        if (name is { End: var last, Forms: [{ NeedsContext: true } only] } && last == name.First + 1 && name.First > 1 && IsJoined(text, name.First - 1) && (!only.IsAbbreviation || text.Word(name.First - 2) is "the" or "a" or "s")) return true;
        if (start < 4 || text.Text[start - 1] != '-') return false;
        var article = text.Text.LastIndexOf('-', start - 2);
        return article > 0 && ArticleEnd(text.Text, article + 1) == start - 1 && char.IsLetter(text.Text[article - 1]);
    }

    // "FACT-Renouveau", "ETA-VI", "ASALA-MR": the part of a group that goes by a name of its own; not "ELN-Catatumbo", which says where, nor "Hamas-Israel".
    private bool IsFaction(ActorText text, NameCandidate name, ILookup<int, PlaceMention> places)
    {
        var next = name.End;
        if (next >= text.Units.Length || text.Units[next].Sentence != text.Units[name.First].Sentence || text.OneCase(next)) return false;
        var end = text.Units[next - 1].End;
        if (text.Text[end] is not ('-' or '\u2013') || text.Units[next].Start != end + 1) return false;
        var isLong = text.Units[next].End - text.Units[next].Start >= 4;
        if (text.Units[next].Letters is not Letters.Upper && !(text.Units[next].Letters is Letters.Capital && isLong)) return false;
        if (text.Units[next].Letters is Letters.Upper && text.Units[name.End - 1].Letters is not Letters.Upper) return false;
        if (places.Contains(text.Units[next].Start)) return false;
        return text.Longest(lexicon.Names, next, out _) < 0 && text.Longest(lexicon.Countries.Adjectives, next, out _) < 0;
    }

    // "the Hemprek Liberation Tigers", "the Ugandan People's Defence Force": the common end of another group's name.
    private bool IsHead(ActorText text, NameCandidate name, LexiconActor actor)
    {
        var before = name.First - 1;
        // "the Velm People's Tigers", "the Velm Peoples' Tigers"
        var owner = text.Word(before) is "s" ? before - 1 : before;
        if (owner > 0 && IsPeople(text.Word(owner)) && text.Units[owner].Letters is Letters.Capital && text.Text[text.Units[owner].End] is '\'' or '\u2019') return text.Units[owner].Sentence == text.Units[name.First].Sentence;
        if (before < 0 || text.OneCase(before) || !IsJoined(text, before)) return false;
        if (Others.Contains(text.Word(before))) return true;
        if (name.End - name.First < 2 || !lexicon.Descriptions.Heads.Contains(text.Units[name.End - 1].Word)) return false;
        // "the Kurdish Syrian Democratic Forces", "the Maoist People's Liberation Army": whose they are, and of what mind.
        if (lexicon.Descriptions.Modifiers.Contains(text.Units[before].Word) || text.Word(before).EndsWith("ist", StringComparison.Ordinal)) return false;
        if (text.Longest(lexicon.Countries.Adjectives, before, out var nation) != name.First) return text.Word(before) is "national" or "united" or "popular" || text.TagAt(before) is not PartOfSpeech.Adj;
        var code = lexicon.Countries.Meanings[nation!.Actor].Code;
        return actor.Countries.Length > 0 && !actor.Countries.Contains(code) || name.Forms.Any(f => f.NeedsContext) && actor.Actor.Country is { } home && home != code;
    }

    private static bool IsPeople(string word) => word is "people" or "peoples" or "student" or "students" or "worker" or "workers" or "farmer" or "farmers" or "women";

    // "Jabhat Ansar al-Velm", "the Brigades of the Party of God"
    private bool IsOpened(ActorText text, NameCandidate name)
    {
        var before = name.First - 1;
        if (before < 0 || text.Units[before].Sentence != text.Units[name.First].Sentence || text.OneCase(name.First)) return false;
        if (text.Units[before].Letters is Letters.Capital && Openings.Contains(text.Word(before)) && text.Units[name.First].Start == text.Units[before].End + 1) return true;
        if (text.Word(before) is "the") before--;
        return before > 1 && name.Forms.Any(f => f.NeedsContext) && text.Word(before, name.First) is "of" && text.Units[before - 1].Letters is Letters.Capital && text.Units[before - 1].Sentence == text.Units[name.First].Sentence
            && text.Units[before - 2].Sentence == text.Units[name.First].Sentence && !text.IsTitle(before) && lexicon.Descriptions.Heads.Contains(text.Units[before - 1].Word);
    }

    // "Fano Metekel", "the Islamic Front Council", "Taliban de Velm"
    private bool GoesOn(ActorText text, NameCandidate name, LexiconActor actor, ILookup<int, PlaceMention> places)
    {
        var next = name.End;
        if (!Follows(text, next, name.First) || text.OneCase(next) || text.IsTitle(next) || text.Units[next - 1].Letters is Letters.Lower) return false;
        if (Joints.Contains(text.Word(next)) && text.Units[next].Letters is Letters.Lower)
        {
            next++;
            if (text.Word(next, name.First) is "al") next++;
            // "Forces Nouvelles de Côte d'Ivoire"
            if (next < text.Units.Length) foreach (var place in places[text.Units[next].Start]) if (place.Place is { } there && !IsAbroad(actor, there.Country)) return false;
            return next < text.Units.Length && text.Units[next].Sentence == text.Units[name.First].Sentence && (text.Units[next].Letters is Letters.Capital || char.IsAsciiDigit(text.Written(next)[0]));
        }
        // "ETA VI"
        if (text.Units[next].Letters is Letters.Upper && text.Units[next - 1].Letters is not Letters.Capital) return text.Written(next).Length > 1 && !text.Written(next).ContainsAnyExcept("IVX");
        if (text.Word(next) is "al" && text.Units[next].Letters is Letters.Capital) return Follows(text, next + 1, name.First) && text.Units[next + 1].Letters is Letters.Capital;
        if (text.Units[next].Letters is not Letters.Capital || text.Units[next].End - text.Units[next].Start < 3) return false;
        if (lexicon.Descriptions.Heads.Contains(text.Units[next].Word)) return !Kinds.Contains(text.Word(next));
        if (text.Units[next - 1].Letters is Letters.Upper || text.TagAt(next) is not PartOfSpeech.Propn || text.Longest(lexicon.Names, next, out var other) > 0 && !other!.NeedsContext || text.Longest(lexicon.Countries.Adjectives, next, out _) > 0 || PartyScanner.IsTitle(text.Word(next)) || text.Word(next).EndsWith("ist", StringComparison.Ordinal) || text.Word(next).EndsWith("ists", StringComparison.Ordinal)) return false;
        if (places.Contains(text.Units[next].Start)) return false;
        // "the leader of the Taliban Aron Dorn"
        return !IsPerson(text, name, next) && !(Follows(text, next + 1, name.First) && text.Units[next + 1].Letters is Letters.Capital && !lexicon.Descriptions.Heads.Contains(text.Units[next + 1].Word));
    }

    // "the ARX (Independent)"
    private bool IsSet(ActorText text, NameCandidate name, ILookup<int, PlaceMention> places)
    {
        var inside = name.End + 1;
        if (text.Word(name.End, name.First) is not "(" || text.Units[name.End - 1].Letters is not Letters.Upper || text.Word(inside, name.First) is "" || text.OneCase(inside) || text.Units[inside].Letters is not Letters.Capital || text.Units[inside].End - text.Units[inside].Start < 3) return false;
        if (inside + 1 >= text.Units.Length) return false;
        // "(Khole-Dorn)"
        var close = text.Text[text.Units[inside].End] == '-' ? inside + 2 : inside + 1;
        if (text.Word(close, name.First) is not ")" || text.Longest(lexicon.Names, inside, out _) > 0 || text.Longest(lexicon.Countries.Adjectives, inside, out _) > 0) return false;
        if (places.Contains(text.Units[inside].Start)) return false;
        foreach (var time in text.Analysis.Times) if (time.Span.Contains(text.Units[inside].Start)) return false;
        return true;
    }

    // "the White Legion of Velm", "the FLNC of 22 October", "Soldiers of the Caliphate in Velm"; but not "the FARC of Colombia": the land where it is at home says no more than the name does.
    private bool IsOf(ActorText text, NameCandidate name, LexiconActor actor, ILookup<int, PlaceMention> places)
    {
        var joint = name.End;
        var isLoose = name.Forms.Any(f => f.NeedsContext);
        if (!Follows(text, joint, name.First) || text.Units[name.First].Letters is Letters.Lower || text.OneCase(joint) || text.IsTitle(joint) || !(text.Word(joint) is "of" || text.Word(joint) is "in" && isLoose)) return false;
        var next = joint + 1;
        var isDefinite = text.Word(next, name.First) is "the";
        if (isDefinite) next++;
        if (!Follows(text, next, name.First)) return false;
        if (char.IsAsciiDigit(text.Written(next)[0])) return text.Word(joint) is "of" && Follows(text, next + 1, name.First) && text.Units[next + 1].Letters is Letters.Capital;
        if (text.Units[next].Letters is not Letters.Capital || text.Longest(lexicon.Countries.Adjectives, next, out _) > 0) return false;
        if (text.Longest(lexicon.Names, next, out var known) > 0 && lexicon.Actors[known!.Actor] is var other) return other.Note == "country" && IsAbroad(actor, other.Actor.Country!);
        foreach (var place in places[text.Units[next].Start]) if (place.Place is { } there) return IsAbroad(actor, there.Country);
        // "Maoists of the Velm Front" are its men.
        return text.Word(joint) is "of" && isLoose && !(isDefinite && text.Written(name.End - 1)[^1] == 's') && text.TagAt(next) is PartOfSpeech.Propn && !PartyScanner.IsTitle(text.Word(next)) && !IsPerson(text, name, next);
    }

    private static bool IsAbroad(LexiconActor actor, string country) => actor.Countries.Length > 0 && !actor.Countries.Contains(country);

    private static bool IsPerson(ActorText text, NameCandidate name, int unit)
    {
        foreach (var person in text.Analysis.Names)
            if (person.Kind == NameKind.Person && person.Span.Contains(text.Units[unit].Start) && !person.Span.Contains(text.Units[name.First].Start)) return true;
        return false;
    }

    // Whether one blank parts a unit from the one before in the same sentence.
    private static bool Follows(ActorText text, int unit, int of) => unit < text.Units.Length && text.Units[unit].Sentence == text.Units[of].Sentence && text.Units[unit].Start == text.Units[unit - 1].End + 1 && text.Text[text.Units[unit - 1].End] == ' ';

    // Whether the word before is capitalised within its sentence, as the words of a name are.
    private static bool IsJoined(ActorText text, int before) => text.Units[before].Letters is Letters.Capital && !text.OneCase(before) && !text.IsTitle(before) && before > 0
        && text.Units[before - 1].Sentence == text.Units[before].Sentence && text.Units[before].Sentence == text.Units[before + 1].Sentence && text.Text[text.Units[before].End] == ' ' && text.Units[before + 1].Start == text.Units[before].End + 1
        && text.Word(before) is not ("the" or "a" or "pakistani" or "kashmiri" or "indian" or "islamist");

    // Where the article of a name ("e", "al") that begins there ends; 0 where none begins.
    private static int ArticleEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 3 && char.IsLower(text[end])) end++;
        return text.AsSpan(start, end - start) is "e" or "i" or "al" or "ul" or "ur" or "us" or "ud" or "uz" or "un" or "el" ? end : 0;
    }
}
