using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;

namespace Tacitus.Coding.Events.Grouping;

/// <summary>What the model of grouping sees of a telling and a draft that it may join, or of a telling that may open one. Case does not matter to it.</summary>
internal static class GroupingFeatures
{
    private const uint None = 1;

    /// <summary>Fills <paramref name="features"/> for <paramref name="telling"/> and the draft at <paramref name="at"/>, to whose days and places it stands like that.</summary>
    public static void FillJoin(GroupingText text, int at, TellingTraits telling, DayRelation day, PlaceRelation place, FeatureList features)
    {
        features.Clear();
        var draft = text.Drafts[at];
        var frame = telling.Telling.Frame;
        var known = (uint)telling.Telling.Definiteness;
        var act = draft.Act is { } a ? (uint)a : 30;
        var kinds = Hash.Of(act * 40 + (uint)telling.Telling.Kind, (uint)frame.Trigger.Strength);
        var sentences = Steps(frame.Sentence - draft.Last.Telling.Frame.Sentence);
        var block = draft.Last.Block == telling.Block ? 0u : draft.Last.Block + 1 == telling.Block ? 1u : 2;
        var rank = (uint)Math.Min(3, Rank(text, at, draft.Family));
        var lead = draft.IsLead ? at == 0 ? 2u : 1u : 0;
        var own = Particulars(telling);
        features.Add(1, 0);
        features.Add(2, kinds);
        features.Add(3, kinds, known);
        features.Add(4, kinds, sentences);
        How(draft, telling, known, features);
        features.Add(10, (uint)day);
        features.Add(11, (uint)day, known);
        features.Add(12, (uint)day, (uint)place);
        features.Add(13, (uint)day, telling.Telling.Date is { } date && DayComparer.IsCoarse(date.Value) ? 1u : 0, lead);
        features.Add(14, (uint)place);
        features.Add(15, (uint)place, known);
        features.Add(16, (uint)place, lead, (uint)day);
        if (at > 0 && draft.Dates.Count == 0) features.Add(17, (uint)DayComparer.Compare(text.Analysis, text.Drafts[0].Dates, telling.Telling.Date?.Value));
        var settings = (uint)draft.Setting * 4 + (uint)telling.Telling.Setting;
        features.Add(18, settings);
        features.Add(19, settings, sentences, block);
        features.Add(20, settings, lead);
        var went = (uint)draft.Draft.Status * 8 + (uint)frame.Situation.Status;
        features.Add(21, went);
        features.Add(22, went, known);
        features.Add(23, sentences);
        features.Add(24, block, lead);
        features.Add(25, sentences, known);
        features.Add(26, rank, known);
        features.Add(27, lead, known);
        features.Add(28, lead, known, rank);
        features.Add(29, rank, (uint)Math.Min(4, text.Drafts.Count));
        features.Add(30, rank, (uint)Math.Min(5, draft.Draft.Tellings.Count));
        features.Add(31, own);
        features.Add(32, own, known);
        features.Add(33, own, lead);
        features.Add(34, own, sentences);
        features.Add(35, draft.IsHeadline ? 1u : 0, telling.IsHeadline ? 1u : 0, lead);
        if (telling.Telling.IsApart) features.Add(36, sentences);
        if (telling.Telling.IsRelease) features.Add(37, kinds);
        if (telling.Telling.OpensScene) features.Add(38, (uint)day, (uint)place);
        if (telling.Telling.IsListed) features.Add(39, (uint)place);
        features.Add(40, frame.IsReference ? 1u : 0, known, lead);
        if (draft.IsArrest || IsArrest(telling.Telling)) features.Add(41, (draft.IsArrest ? 1u : 0) + (IsArrest(telling.Telling) ? 2u : 0), (uint)frame.Trigger.Strength);
        var verb = (uint)telling.Verb;
        features.Add(42, verb, lead);
        features.Add(43, telling.IsBefore ? 1u : 0, (uint)draft.Setting, known);
        var word = telling.Words.Overlaps(draft.Words) ? 1u : 0;
        features.Add(44, word);
        features.Add(45, word, known);
        foreach (var w in telling.Words) features.Add(46, w, word);
        Who(draft, telling, known, features);
        HowMany(draft, telling, own, features);
        features.Add(60, Shared(telling.Nouns, draft.Nouns, 4), (uint)Math.Min(5, telling.Nouns.Count));
        features.Add(61, Shared(telling.Names, draft.Names, 3), (uint)Math.Min(3, telling.Names.Count));
        features.Add(62, Shared(telling.Names, draft.Names, 3), known);
        foreach (var modifier in telling.Modifiers) features.Add(63, modifier);
        Around(text.Analysis, frame, 64, features);
        if (sentences == 0) Between(text.Analysis, draft.Last.Telling.Frame, frame, known, features);
    }

    /// <summary>Fills <paramref name="features"/> for <paramref name="telling"/>, of an event that was not told before.</summary>
    public static void FillOpen(GroupingText text, TellingTraits telling, FeatureList features)
    {
        features.Clear();
        var frame = telling.Telling.Frame;
        var known = (uint)telling.Telling.Definiteness;
        var own = Particulars(telling);
        var kind = (uint)telling.Telling.Kind * 4 + (uint)frame.Trigger.Strength;
        var (drafts, last) = (0u, int.MinValue);
        foreach (var at in text.Recent)
        {
            var draft = text.Drafts[at];
            if (draft.Family != FrameFinder.Family(telling.Telling.Kind)) continue;
            drafts++;
            last = Math.Max(last, draft.Last.Telling.Frame.Sentence);
        }
        drafts = Math.Min(drafts, 4);
        features.Add(101, 0);
        features.Add(102, kind);
        features.Add(103, kind, known);
        features.Add(104, drafts);
        features.Add(105, drafts, known);
        features.Add(106, own);
        features.Add(107, own, known);
        features.Add(108, own, drafts);
        features.Add(109, (uint)telling.Telling.Setting);
        features.Add(110, (uint)telling.Telling.Setting, own);
        features.Add(111, (uint)frame.Situation.Status, kind);
        features.Add(112, frame.IsReference ? 1u : 0, own);
        features.Add(113, telling.Telling.IsApart ? 1u : 0);
        features.Add(114, telling.Telling.OpensScene ? 1u : 0);
        features.Add(115, telling.Telling.IsListed ? 1u : 0);
        features.Add(116, telling.IsHeadline ? 1u : 0, drafts);
        features.Add(117, (uint)telling.Verb);
        features.Add(118, telling.IsBefore ? 1u : 0, known);
        features.Add(119, Steps(frame.Sentence - last), known);
        features.Add(120, telling.IsDone ? 1u : 0, telling.HasTarget ? 1u : 0);
        features.Add(121, text.Items[telling.Block] ? 1u : 0);
        foreach (var word in telling.Words) features.Add(122, word);
        foreach (var modifier in telling.Modifiers) features.Add(123, modifier);
        features.Add(124, (uint)Math.Min(6, frame.Sentence / 3));
        Around(text.Analysis, frame, 125, features);
    }

    /// <summary>Whether it tells of nothing but an arrest.</summary>
    public static bool IsArrest(Telling telling) => telling.Kind == EventKind.SecurityOperation && telling.Frame.Trigger.Strength == TriggerStrength.Weak;

    /// <summary>Whether both words name one site ("al noor mosque", "mosque").</summary>
    public static bool IsSameSite(string left, string right) =>
        left == right || left.EndsWith(" " + right, StringComparison.Ordinal) || right.EndsWith(" " + left, StringComparison.Ordinal);

    private static void How(OpenDraft draft, TellingTraits telling, uint known, FeatureList features)
    {
        var relation = telling.Tactics == 0 ? 0u : draft.Tactics == 0 ? 1u : (telling.Tactics & draft.Tactics) != 0 ? 2u : 3;
        features.Add(5, relation);
        features.Add(6, relation, known);
        if (relation == 3) features.Add(7, (uint)telling.Tactics, (uint)draft.Tactics);
        var site = telling.Telling.Site is not { } at ? 0u : draft.Sites.Count == 0 ? 1u : draft.Sites.Exists(s => IsSameSite(s, at)) ? 2u : 3;
        features.Add(8, site);
        features.Add(9, site, known);
    }

    private static void Who(OpenDraft draft, TellingTraits telling, uint known, FeatureList features)
    {
        var doers = Relation(telling.Doers, draft.Doers);
        var groups = Relation(telling.Groups, draft.Groups);
        var targets = Relation(telling.Heads, draft.Heads);
        features.Add(50, doers);
        features.Add(51, groups);
        features.Add(52, targets);
        features.Add(53, doers, groups, targets);
        features.Add(54, targets, known);
        if (telling.IsDone || telling.Groups.Count > 0)
            features.Add(55, (draft.IsDoneByForce ? 1u : 0) + (draft.IsDoneByGroup ? 2u : 0) + (telling.IsDoneByForce ? 4u : 0) + (telling.IsDoneByGroup ? 8u : 0), known);
    }

    private static void HowMany(OpenDraft draft, TellingTraits telling, uint own, FeatureList features)
    {
        var killed = Relation(telling.Killed, draft.Killed);
        var injured = Relation(telling.Injured, draft.Injured);
        features.Add(56, killed);
        features.Add(57, injured);
        features.Add(58, killed, own);
        features.Add(59, killed, injured);
    }

    private static uint Relation(HashSet<uint> own, HashSet<uint> others) => own.Count == 0 ? 0u : others.Count == 0 ? 1u : own.Overlaps(others) ? 2u : 3;

    private static uint Relation(List<Count> own, List<Count> others)
    {
        if (own.Count == 0) return 0;
        if (others.Count == 0) return 1;
        var agree = false;
        foreach (var one in own)
        {
            foreach (var other in others)
            {
                if (one.Number is { } n && n == other.Number) return n > 2 ? 2u : 3;
                agree |= one.Agrees(other);
            }
        }
        return agree ? 4u : own[0].Low > others[0].Low ? 5u : 6;
    }

    private static uint Shared(HashSet<uint> own, HashSet<uint> others, int most)
    {
        var shared = 0;
        foreach (var word in own) if (others.Contains(word)) shared++;
        return (uint)Math.Min(shared, most);
    }

    // What it says of its own, a bit each.
    private static uint Particulars(TellingTraits telling) =>
        (telling.Telling.Date is { } date ? DayComparer.IsCoarse(date.Value) ? 2u : 1 : 0) + (telling.Telling.Place is null ? 0u : 3) + (telling.Telling.Tolls.IsEmpty ? 0u : 6) + (telling.HasTarget || telling.Telling.Site is not null ? 12u : 0);

    private static uint Steps(int sentences) => sentences switch { < 0 => 9, <= 2 => (uint)sentences, <= 4 => 3, <= 8 => 4, <= 15 => 5, _ => 6 };

    // How many drafts of its family were told of since.
    private static int Rank(GroupingText text, int at, int family)
    {
        var rank = 0;
        foreach (var recent in text.Recent)
        {
            if (recent == at) break;
            if (text.Drafts[recent].Family == family) rank++;
        }
        return rank;
    }

    // The words with which its sentence opens, and those on both sides of the event word.
    private static void Around(Analysis analysis, Frame frame, uint template, FeatureList features)
    {
        var sentence = analysis.Sentences[frame.Sentence];
        var first = Hash.Of(analysis.Tokens[sentence.FirstToken].Normal);
        features.Add(template, first);
        features.Add(template + 1, first, Word(analysis, sentence.FirstToken + 1, sentence.EndToken));
        features.Add(template + 2, frame.Trigger.First > sentence.FirstToken ? Word(analysis, frame.Trigger.First - 1, sentence.EndToken) : None);
        features.Add(template + 3, Word(analysis, frame.Trigger.End, sentence.EndToken));
    }

    private static uint Word(Analysis analysis, int i, int end) => i >= end ? None : analysis.Tokens[i].Kind == TokenKind.Number ? 2 : Hash.Of(analysis.Tokens[i].Normal);

    // The small words between two event words of a sentence ("and", "after", "as", "when").
    private static void Between(Analysis analysis, Frame left, Frame right, uint known, FeatureList features)
    {
        var (first, end) = left.Trigger.End <= right.Trigger.First ? (left.Trigger.End, right.Trigger.First) : (right.Trigger.End, left.Trigger.First);
        features.Add(70, left.Trigger.IsVerb ? 1u : 0, right.Trigger.IsVerb ? 1u : 0, (uint)right.Trigger.Strength * 8 + known);
        features.Add(71, (uint)left.Trigger.Strength * 4 + (uint)right.Trigger.Strength, left.IsReference ? 1u : 0, right.IsReference ? 1u : 0);
        for (var i = first; i < end; i++)
            if (analysis.Tokens[i].Tag is PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Adp or PartOfSpeech.Punct or PartOfSpeech.Pron) features.Add(72, Hash.Of(analysis.Tokens[i].Normal));
    }
}
