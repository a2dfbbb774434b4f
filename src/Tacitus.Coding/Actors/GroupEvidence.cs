namespace Tacitus.Coding.Actors;

/// <summary>
/// Weighs in points how one mention of a name speaks of an armed group: what stands before and after it, what it is said to do, what it is called.
/// The points were set by hand on the tuned half of the gold set; <see cref="Enough"/> make a group, over all mentions of a name.
/// </summary>
internal sealed class GroupEvidence(ActorLexicon lexicon)
{
    /// <summary>So many points make a name the name of an armed group.</summary>
    public const int Enough = 10;

    /// <summary>More than any words can outweigh.</summary>
    public const int Never = 1000;

    private const int Sure = 10, Likely = 6, Hint = 3;

    /// <summary>The points of the mention <c>[first, end)</c> by the words round it; the words of the name itself are weighed by <see cref="OfName"/>.</summary>
    public int OfMention(ActorText text, int first, int end)
    {
        var points = Math.Max(Before(text, first), 0) + After(text, first, end);
        return points;
    }

    /// <summary>The points of the name itself: what it is headed by.</summary>
    public int OfName(ActorText text, int first, int end)
    {
        var points = 0;
        for (var i = first; i < end; i++)
        {
            var word = text.Word(i);
            if (end - first == 1 && word is "general" or "commander" or "colonel" or "captain" or "sheikh" or "mullah" or "emir" or "president" or "governor" or "mayor") return -4 * Sure;
            if (IsState(word) || i + 1 < end && IsForce(word, text.Word(i + 1))) return -4 * Sure;
            if (i == end - 1 && lexicon.Descriptions.Institutions.Contains(text.Units[i].Word) && !IsStrongHead(word) && !IsWeakHead(word)) points -= Sure;
            if (IsStrongHead(word)) points = Math.Max(points, Likely + 1);
            else if (IsWeakHead(word) && (i == end - 1 || i == first)) points = Math.Max(points, Hint);
        }
        return points;
    }

    private static int Before(ActorText text, int first)
    {
        var i = first - 1;
        while (text.Word(i, first) is "\"" or "\u201c" or "'" or "the" or "so-called" or "a" or "an" or "little-known" or "once" or "now" or "same") i--;
        var (word, before) = (text.Word(i, first), text.Word(i - 1, first));
        if (word is "outlawed" or "banned" or "proscribed" or "clandestine") return Sure;
        if (GroupCues.IsArmedWord(text, i, first)) return Likely;
        if (word is "signed" or "called" or "itself" or "themselves") return Likely;
        if (word is "of" or "from")
        {
            if (GroupCues.IsFighters(before) || before is "commandos" or "cells" or "columns" or "hitmen") return Sure;
            if (before is "members" or "member" or "fighter" or "combatants" or "elements" or "men" or "cadres" or "supporters" or "faction" or "wing") return Likely;
            if (before is "commander" or "commanders") return Likely + 1;
            if (before is "camp" or "camps" or "leader" or "spokesman" or "spokesperson" or "spokeswoman" or "base" or "bases" or "hideout" or "stronghold" or "work" or "handiwork" or "hallmarks") return Hint + 1;
            // "claimed by the commander Anton Velm of the ARF"
            var doer = false;
            for (var k = i - 1; k > i - 12 && text.Word(k, first) is not ("" or ","); k--)
            {
                doer |= text.Word(k) is "by";
                if (doer && text.Word(k) is "claimed") return Sure;
            }
            return 0;
        }
        if (word is "by")
        {
            // "the ambush was claimed on Friday by the X"
            for (var k = i - 1; k > i - 6 && text.Word(k, first) is not ("" or ","); k--)
            {
                if (text.Word(k) is "claimed" or "signed") return Sure;
                if (IsViolentVerb(text.Word(k)) || text.Word(k) is "attack" or "ambush" or "raid" or "controlled" or "held") return Likely;
            }
            return 0;
        }
        if (word is "blamed" or "blames" or "accused" or "accuses" or "suspect" or "at" or "on" && before is "blamed" or "pointed" or "points") return Likely;
        if (word is "against" or "with" or "between" && before is "clashes" or "fighting" or "clash" or "clashed" or "fought" or "battles") return Hint;
        return 0;
    }

    private static int After(ActorText text, int first, int end)
    {
        var i = end;
        while (text.Word(i, first) is "\"" or "\u201d") i++;
        // "X (ABC)"
        if (text.Word(i, first) is "(")
        {
            while (text.Word(i, first) is not ("" or ")")) i++;
            i++;
        }
        var word = text.Word(i, first);
        if (word is "s") word = text.Word(++i, first);
        if (GroupCues.IsFighters(word) && text.Units[i].Letters is Letters.Lower or Letters.None || word is "gang" or "militia" or "rebel" or "insurgent" or "commandos" or "hitmen" or "cartel" or "outfit") return Sure;
        if (word is "members" or "member" or "faction" or "combatants" or "cell" or "cells" or "positions" or "hideout" or "camp" or "camps" or "cadres") return Likely;
        if (word is "group" or "commander" or "commanders" or "spokesman" or "spokesperson" or "spokeswoman" or "leader" or "leaders" or "wing" or "movement" or "base" or "bases" or "stronghold" or "supporters") return Hint + 1;
        if (word is ",")
        {
            var points = Apposition(text, i + 1, first);
            if (points > 0) return points;
            while (text.Word(++i, first) is not ("" or ",")) { }
            i++;
        }
        if (text.Word(i, first) is "which" or "that" or "who" or "has" or "had" or "have" or "also" or "later" or "itself" or "then") i++;
        if (text.Word(i, first) is "has" or "had" or "have" or "later" or "also") i++;
        word = text.Word(i, first);
        var next = text.Word(i + 1, first);
        if ((word, next) is ("claimed" or "claims" or "claim" or "took" or "take" or "takes", "responsibility" or "credit") or ("laid" or "lay", "down") or ("took", "up")) return Sure;
        if ((word, next) is ("pledged" or "swore", _) or ("split" or "splintered" or "broke", "from" or "away" or "off") or ("merged", _)) return Likely;
        if (word is "is" or "are" or "was" or "were" && next is "suspected" or "blamed" or "accused") return Likely + 2;
        if (IsViolentVerb(word)) return Likely - 1;
        return (word, next) is ("denied" or "disowned" or "disavowed" or "denies" or "condemned", _) or ("declared", _) or ("fought", _) ? Hint : 0;
    }

    // "X, a militia that", "X, an armed group", "X, a local force", "X, the student wing of"
    private static int Apposition(ActorText text, int open, int of)
    {
        if (text.Word(open, of) is not ("a" or "an" or "the" or "another" or "one")) return 0;
        for (var i = open + 1; i < open + 7 && text.Word(i, of) is not ("," or "." or "" or "of" or "that" or "which" or "who"); i++)
        {
            if (text.Word(i + 1, of) is "leader" or "commander" or "official" or "spokesman" or "chief") return 0;
            if (text.Word(i) is "militia" or "guerrilla" or "faction" or "gang" or "cartel" or "outfit" or "splinter") return Sure;
            if (text.Word(i) is "group" or "movement" or "organisation" or "organization" or "force" or "army" or "front" or "wing" or "cell") return GroupCues.IsArmedWord(text, i - 1, of) || text.Word(i - 1, of) is "criminal" or "crime" or "clandestine" ? Sure : Hint;
        }
        return 0;
    }

    private static bool IsViolentVerb(string word) => word is "attacked" or "ambushed" or "abducted" or "kidnapped" or "killed" or "stormed" or "raided" or "bombed" or "shelled" or "beheaded" or "executed" or "overran" or "besieged"
        or "massacred" or "murdered" or "captured" or "seized" or "torched" or "assassinated" or "planted" or "detonated" or "hijacked" or "looted" or "ransacked" or "burned" or "burnt" or "shot" or "fired";

    private static bool IsStrongHead(string word) => word is "front" or "brigade" or "brigades" or "liberation" or "resistance" or "mujahideen" or "jihad" or "jihadi" or "lions" or "sons" or "knights" or "eagles" or "falcons" or "tigers"
        or "martyrs" or "battalion" or "battalions" or "katiba" or "katibat" or "liwa" or "ansar" or "ajnad" or "jund" or "jaysh" or "jaish" or "lashkar" or "harakat" or "saraya" or "cells" or "commando" or "commandos" or "vanguard" or "cartel"
        or "avengers" or "banner" or "guardians" or "partisans" or "insurgents" or "guerrillas" or "militia" or "warriors" or "wolves" or "hawks" or "revolutionary" or "redemption" or "daughters" or "brotherhood" or "frente" or "ejercito"
        or "comando" or "resistencia" or "brigadas" or "tehrik" or "sword" or "shield" or "phalanx" or "legion" or "column" or "army" or "defenders" or "self-defence" or "self-defense";

    private static bool IsWeakHead(string word) => word is "movement" or "guards" or "guard" or "union" or "party" or "group" or "division" or "force" or "forces" or "organisation" or "organization" or "coalition" or "alliance" or "league" or "order"
        or "network" or "cell" or "volunteers" or "command" or "wing" or "faction" or "squad" or "boys" or "soldiers" or "committee" or "assembly" or "nuclei" or "clan" or "fighters" or "rebels" or "gang" or "corps";

    private static bool IsForce(string word, string next) => (word, next) is ("republican" or "presidential" or "national" or "coast" or "border" or "reserve", "guard" or "guards") or ("defence" or "defense" or "air" or "task" or "armed" or "security" or "police", "force" or "forces")
        or ("red", "cross" or "crescent") or ("salvation", "army") or ("supreme" or "security" or "city", "council");

    private static bool IsState(string word) => word is "ministry" or "police" or "navy" or "university" or "hospital" or "court" or "embassy" or "parliament" or "congress" or "nations" or "government"
        or "newspaper" or "radio" or "tv" or "television" or "news" or "agency" or "foundation" or "institute" or "school" or "church" or "fc" or "football" or "airport" or "hotel" or "street" or "park" or "bank" or "company" or "act" or "bill" or "war" or "day";
}
