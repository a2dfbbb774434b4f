using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Language.Lexicons;
using Tacitus.Model.Counts;

namespace Tacitus.Coding.Counts;

/// <summary>
/// Reads people whose injury is told by their wounds or by where they were taken: "suffered a gunshot wound", "a man with a stab wound", "was rushed to
/// a hospital".
/// </summary>
internal sealed class WoundReader(TollSentence s, GroupLinker linker, PersonGroups groups, TollMaker maker)
{
    private static readonly FrozenSet<string> Sustain = FrozenSet.ToFrozenSet(
        ["suffered", "suffers", "suffering", "sustained", "sustains", "sustaining", "received", "receiving", "incurred"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Weapons = FrozenSet.ToFrozenSet(["gunshot", "gun", "shot", "bullet", "stab", "knife", "shrapnel", "stabbing", "puncture", "machete", "splinter", "shell", "blast", "arrow", "burn",
        "leg", "head", "arm", "chest", "stomach", "shoulder", "hand", "foot", "facial"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Sports = FrozenSet.ToFrozenSet(["knee", "hamstring", "ankle", "groin", "calf", "muscle", "achilles", "elbow", "wrist", "ligament"], StringComparer.Ordinal);

    private static readonly WordIndex Parts = new(
        ["leg", "legs", "arm", "arms", "hand", "hands", "foot", "feet", "finger", "fingers", "eye", "eyes", "eyesight", "limb", "limbs", "ear", "toe", "toes", "thumb", "thigh", "calf", "knee", "chest", "head", "neck", "back",
        "stomach", "abdomen", "shoulder", "face", "torso", "hip", "groin", "buttock", "elbow", "ribs", "jaw"]);

    // "taken to the hospital for a routine check"
    private static readonly FrozenSet<string> NotHurt = FrozenSet.ToFrozenSet(
        ["routine", "check-up", "checkup", "check", "examination", "tests", "visit", "precaution", "precautionary", "birth"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Ills = FrozenSet.ToFrozenSet(
        ["illness", "fever", "pains", "poisoning", "flu", "virus", "infection", "dehydration", "exhaustion", "stroke", "cancer", "disease", "cholera", "malaria", "symptoms", "overdose", "pneumonia"], StringComparer.Ordinal);

    // "to the Dorn county memorial hospital"
    private const int NameOfHospital = 9;

    private const int DescriptionOfWound = 9;

    /// <summary>Adds them.</summary>
    public void Read(ImmutableArray<TollMention>.Builder tolls)
    {
        for (var t = 1; t < s.Length; t++)
        {
            var isPart = s.IsOneOf(Parts, t);
            if (s[t] is "wound" or "wounds" or "injury" or "injuries" or "burns" or "concussion" or "fracture" or "fractures" or "bruises" or "stitches" || isPart && s[t - 1] is "broken" or "fractured" or "cracked") ReadWound(tolls, t);
            else if (s.Word(t) is { Care: true }) ReadCare(tolls, t);
            else if (isPart) ReadPart(tolls, t);
            else if (s[t] is "smoke" && s[t + 1] is "poisoning" or "inhalation") ReadWound(tolls, t);
        }
    }

    private void ReadWound(ImmutableArray<TollMention>.Builder tolls, int t)
    {
        var weapon = s[t - 1] is "broken" or "fractured" or "cracked";
        if (s[t] is "injury" && Sports.Contains(s[t - 1])) return;
        for (var k = weapon ? t - 2 : t - 1; k >= 0 && t - k <= DescriptionOfWound; k--)
        {
            weapon |= Weapons.Contains(s[k]);
            if (s[k] is "no" or "not" or "any" or "without" or "nor" or "never") return;
            if (Sustain.Contains(s[k]) || s[t] is "stitches" && s[k] is "needed" or "required" || weapon && s[k] is "had" or "has" or "have" or "having")
            {
                var edge = maker.EdgeOf(k);
                Add(tolls, linker.Subject(edge, near: edge == k && s[k].EndsWith("ing", StringComparison.Ordinal)), edge, k, t, "toll.wound");
                return;
            }
            if ((weapon || s[t] is "burns" or "injuries" or "wounds" && s[t - 1] is "severe" or "serious" or "critical" or "grave" or "heavy" or "bad") && s[k] is "with")
            {
                // "a man with a stab wound", "a man was found with a stab wound", "Man found with a stab wound"
                var found = groups.EndingAt(k) is null && s[k - 1] is "found" or "discovered" or "admitted" or "hospitalized" or "hospitalised" or "treated" or "survived";
                Add(tolls, found && groups.EndingAt(k - 1) is { IsSingle: true, Start: 0 } headline ? headline : found ? linker.Subject(maker.EdgeOf(k - 1), near: false) : groups.EndingAt(k), k, k, t, "toll.wound");
                return;
            }
            if (s.IsVerb(k) && !s[k].EndsWith("ing", StringComparison.Ordinal) || s[k] is ";" or "." or "who" or "which" || s.IsPreposition(k) && s[k] is not ("from" or "to" or "in" or "of" or "at" or "like")) return;
        }
    }

    // "lost an eye", "was hit in both legs", "took a bullet in the thigh"
    private void ReadPart(ImmutableArray<TollMention>.Builder tolls, int t)
    {
        var k = t - 1;
        while (k > 0 && (s.IsDeterminer(k) || s[k] is "both" or "left" or "right" or "upper" or "lower" || s.Number(k) is not null)) k--;
        if (s[k] is "lost" && k < t - 1 && s[t] is not ("head" or "face" or "neck" or "back")) Add(tolls, linker.Subject(maker.EdgeOf(k), near: false), maker.EdgeOf(k), k, t, "toll.wound");
        if (s[k] is not "in" || s[k + 1] == s[t]) return;
        if (s[k - 1] is "hit" or "struck" && s.IsBe(k - 2)) Add(tolls, linker.Subject(maker.EdgeOf(k - 1), near: false), maker.EdgeOf(k - 1), k - 1, t, "toll.wound");
        else if (s[k - 1] is "bullet" or "bullets" && (s[k - 3] is "took" or "taking" or "caught" || s[k - 2] is "took")) Add(tolls, linker.Subject(maker.EdgeOf(s[k - 2] is "took" ? k - 2 : k - 3), near: false), maker.EdgeOf(k - 3), k - 3, t, "toll.wound");
    }

    private void ReadCare(ImmutableArray<TollMention>.Builder tolls, int k)
    {
        var edge = maker.EdgeOf(k);
        var passive = false;
        for (var j = edge; j < k; j++) passive |= s.IsBe(j);
        if (!passive)
        {
            Sent(tolls, k);
            return;
        }
        if (s[k] is "treated")
        {
            Treated(tolls, k, edge);
            return;
        }
        var to = k + 1;
        while (to < k + 7 && s[to] is not ("to" or "into" or "," or ";" or "where")) to++;
        if (s[to] is not ("to" or "into")) return;
        for (var j = to + 1; j < to + NameOfHospital && j < s.Length; j++)
        {
            if (s[j] is "hospital" or "hospitals" or "infirmary" or "clinic" || s[j] is "trauma" or "medical" && s[j + 1] is "center" or "centre" or "unit")
            {
                // "to hospital, where he died"
                if (IsIll(k)) return;
                for (var d = j + 1; d < j + 16; d++) if (NotHurt.Contains(s[d]) || s.Word(d) is { } word && word.Effects.Any(e => e.Sense == EffectSense.Killed)) return;
                Add(tolls, linker.Subject(edge, near: false), edge, k, k, "toll.hospital");
                return;
            }
            if (s.IsVerb(j) || s[j] is "," or ";" or "and" or "where") return;
        }
    }

    // "sent a clerk to hospital", "sending 12 people to hospital"
    private void Sent(ImmutableArray<TollMention>.Builder tolls, int k)
    {
        if (s[k] is not ("sent" or "sending" or "sends" or "send" or "put" or "putting" or "puts" or "left" or "leaving" or "leaves" or "landed" or "lands" or "landing") || TriggerReader.ObjectStart(s, k + 1, groups) is not { IsPeople: true } sent) return;
        // "left two people dead and three in hospital"
        if (s[sent.End] is "dead" && s[sent.End + 1] is "and" && groups.StartingAt(sent.End + 2) is { IsPeople: true } rest) sent = rest;
        if (s[sent.End] is not ("to" or "in")) return;
        for (var j = sent.End + 1; j < sent.End + 4; j++) if (s[j] is "hospital" && !IsIll(k)) Add(tolls, sent, k, k, k, "toll.hospital");
    }

    // "a fever sent two clerks to hospital", "was taken to hospital with chest pains"
    private bool IsIll(int from)
    {
        for (var k = Math.Max(0, from - 6); k < from + 16 && k < s.Length; k++) if (Ills.Contains(s[k]) && s[k + 1] is not "attack" and not "attacks") return true;
        return false;
    }

    // "were treated for burns", "was treated at the hospital for cuts", "are being treated at a clinic"
    private void Treated(ImmutableArray<TollMention>.Builder tolls, int k, int edge)
    {
        // "18 people died and 43 were being treated"
        if (s[k - 1] is "being" && s[k + 1] is "" or "." or "," && linker.Subject(edge, near: false) is { } many && s.Number(many.Start) is not null) Add(tolls, many, edge, k, k, "toll.hospital");
        for (var j = k + 1; j < k + 12 && s[j] is not ("," or ";"); j++)
        {
            if (s[j] is "hospital" or "hospitals" or "clinic" or "infirmary" && !IsIll(k) && s[k + 1] is "at" or "in")
            {
                Add(tolls, linker.Subject(edge, near: false), edge, k, k, "toll.hospital");
                return;
            }
            if (s[j] is not ("burns" or "bruises" or "cuts" or "wounds" or "injuries" or "fractures" or "smoke" or "inhalation" or "wound" or "injury" or "concussion")) continue;
            Add(tolls, linker.Subject(edge, near: false), edge, k, k, "toll.hospital");
            return;
        }
    }

    private void Add(ImmutableArray<TollMention>.Builder tolls, PersonGroup? group, int edge, int verb, int word, string rule)
    {
        if (group is not { IsPeople: true } || group.Head is GroupHead.Plural or GroupHead.HowMany or GroupHead.Other || group.Count.Bound is CountBound.None or CountBound.Unknown) return;
        // Who is told killed or injured by a verb too is counted there.
        if (linker.TakenBy(group) is { } other && EffectSense.Captured != other.Use.Sense && EffectReader.Of(other.Use.Sense) is Effect.Killed or Effect.Injured) return;
        if (group.Inside is { Sense: EffectSense.Killed or EffectSense.Injured } || s.Word(group.HeadToken) is { } head && head.Effects.Any(e => e.Sense == EffectSense.Killed)) return;
        var trigger = new TollTrigger(verb, word + 1, new EffectUse(EffectSense.Injured, EffectForm.Past, []), TollVoice.Passive, edge);
        tolls.Add(maker.Make(Effect.Injured, trigger, group, s.Cover(word, word + 1), rule, false));
    }
}
