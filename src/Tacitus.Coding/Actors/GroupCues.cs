namespace Tacitus.Coding.Actors;

/// <summary>The words around a name that make it the name of an armed group: who it is said to be, what its men are called, what is claimed by it or blamed on it.</summary>
internal sealed class GroupCues(ActorLexicon lexicon)
{
    /// <summary>"the militant group X", "an armed group called X", "fighters of X", "claimed by the X", "pledged allegiance to the X".</summary>
    public bool StandsAfterGroupWords(ActorText text, int first, int end)
    {
        var named = first - 1;
        var definite = text.Word(named, first) is "the";
        if (definite) named--;
        while (text.Word(named, first) is "\"" or "\u201c") named--;
        var (word, before) = (text.Word(named, first), text.Word(named - 1, first));
        if (word is "itself" or "themselves" && before is "calling" or "calls" or "called" or "call") return IsSelfNamed(text, named - 2, first);
        if (IsArmedGroupPhrase(text, word is "called" or "named" or "as" ? named - 1 : first - 1, first)) return true;
        var native = IsNativeName(text, first, end);
        var name = native || end - first >= 2 && HasHead(text, first, end);
        // "militants of X", but not "militants from Ardania": a name of one word may be a place.
        if (word is "of" or "from" && IsFighters(before)) return name;
        if (word is "blamed" or "blames") return name && !IsCivil(text, first, end);
        // "an insurance claimed by Ann Weller": a person has no article.
        if (word is "by" && before is "claimed" or "signed") return name || definite && before is "claimed" && end - first >= 2;
        if (word is "signed") return name;
        return (word, before) is ("to", "allegiance" or "loyalty" or "fealty") or ("from", "split" or "splintered" or "away") && (name || definite && end - first >= 2);
    }

    /// <summary>"X, an armed group", "the X insurgent group", "X, a militia that".</summary>
    public static bool StandsBeforeGroupWords(ActorText text, int first, int end)
    {
        if (IsArmedWord(text, end, first) && IsGroupNoun(text.Word(end + 1, first)) && text.Word(end + 1) is not ("army" or "front" or "force")) return true;
        if (text.Word(end, first) is not ",") return false;
        var open = end + 1;
        if (text.Word(open, first) is "which" or "who" && text.Word(open + 1, first) is "is" or "was") open += 2;
        if (text.Word(open, first) is not ("a" or "an" or "the" or "another")) return false;
        for (var i = open + 1; i < Math.Min(open + 7, text.Units.Length) && text.Word(i, first) is not ("," or "." or ""); i++)
        {
            if (text.Word(i) is "militia" or "guerrilla" && text.Word(i + 1, first) is not ("leader" or "commander" or "chief")) return true;
            if (IsGroupNoun(text.Word(i)) && IsArmedWord(text, i - 1, first)) return true;
        }
        return false;
    }

    /// <summary>"Jaysh al-Bahr", "Lashkar-e-Ardan": army, helpers, soldiers, battalion of something, in the languages that groups name themselves in.</summary>
    public static bool IsNativeName(ActorText text, int first, int end) =>
        end - first >= 2 && text.Word(first) is "ansar" or "jaysh" or "jaish" or "jund" or "katibat" or "kataib" or "liwa" or "lashkar" or "harakat" or "jabhat" or "saraya" or "jamaat" or "jamaah" or "tehrik" or "tehreek"
        && text.Word(first + 1, first) is "al" or "ul" or "e" or "i" or "as" or "ash" or "ad" or "an" or "at" or "ur" or "us";

    /// <summary>"X claimed responsibility", "X, which split from Y", "X pledged allegiance".</summary>
    public static bool ActsAsGroup(ActorText text, int first, int end)
    {
        var i = end;
        if (text.Word(i, first) is ")") i++;
        if (text.Word(i, first) is ",") i++;
        if (text.Word(i, first) is "which" or "that") i++;
        if (text.Word(i, first) is "has" or "have" or "had" or "later" or "also" or "quickly") i++;
        return (text.Word(i, first), text.Word(i + 1, first)) is ("claimed" or "claims" or "took" or "accepted" or "assumed", "responsibility")
            or ("pledged" or "swore" or "sworn" or "declared", "allegiance" or "loyalty") or ("split" or "splintered", "from");
    }

    /// <summary>Whether the first or the last word of a name is one that groups, or their parts, are named by.</summary>
    public bool HasHead(ActorText text, int first, int end) => IsHead(text, end - 1) || IsHead(text, first);

    /// <summary>Whether a word stands for the men of a group.</summary>
    public static bool IsFighters(string word) => word is "fighters" or "fighter" or "militants" or "rebels" or "guerrillas" or "insurgents" or "gunmen" or "militia" or "militiamen" or "terrorists" or "jihadists"
        or "maoists" or "islamists" or "separatists" or "extremists" or "paramilitaries";

    /// <summary>Whether a unit says of what follows that it is armed.</summary>
    public static bool IsArmedWord(ActorText text, int unit, int of) =>
        text.Word(unit, of) is "militant" or "rebel" or "insurgent" or "terrorist" or "terror" or "extremist" or "guerrilla" or "armed" or "jihadist" or "jihadi"
            or "islamist" or "separatist" or "paramilitary" or "secessionist" or "subversive" or "neo-nazi" or "extremists" or "militants"
        || text.Word(unit, of) is "republican" or "loyalist" && text.Word(unit - 1, of) is "dissident" or "outlawed" or "banned";

    private bool IsHead(ActorText text, int unit) => lexicon.Descriptions.Heads.Contains(text.Units[unit].Word)
        || text.Word(unit) is "guards" or "knights" or "lions" or "shield" or "sword" or "banner" or "eagles" or "wolves" or "soldiers" or "defenders" or "guardians" or "avengers" or "resistencia" or "frente"
            or "ejercito" or "brigadas" or "comando" or "comandos" or "movimiento" or "fuerzas" or "mouvement" or "katiba" or "jamaat";

    // "blamed the Labour Party": parties and bodies are blamed for much else.
    private static bool IsCivil(ActorText text, int first, int end) =>
        text.Word(end - 1, first) is "party" or "union" or "organization" or "organisation" or "group" or "network" or "council" or "coalition" or "alliance" or "force" or "division" or "corps"
        || text.Word(first) is "party" or "union" or "organization" or "organisation" or "council";

    // "a faction calling itself", "an organisation that calls itself"
    private static bool IsSelfNamed(ActorText text, int noun, int of)
    {
        if (text.Word(noun, of) is "that" or "which") noun--;
        return text.Word(noun, of) is "faction" or "outfit" or "militia" || IsGroupNoun(text.Word(noun, of)) && (IsArmedWord(text, noun - 1, of) || text.Word(noun - 1, of) is "unknown" or "shadowy" or "obscure" or "an" or "a");
    }

    private static bool IsGroupNoun(string word) => word is "group" or "militia" or "organization" or "organisation" or "movement" or "faction" or "outfit" or "gang" or "cartel" or "network" or "sect" or "coalition" or "alliance" or "army" or "front" or "force";

    // "the ... militant group", "rebel movement" that ends at unit k.
    private static bool IsArmedGroupPhrase(ActorText text, int k, int of) =>
        text.Word(k, of) is "militia" ? text.Word(k - 1, of) is not "" : IsGroupNoun(text.Word(k, of)) && IsArmedWord(text, k - 1, of);
}
