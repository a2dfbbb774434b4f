using Tacitus.Coding.Learning;
using Tacitus.Coding.Places;

namespace Tacitus.Coding.Events.Placing;

/// <summary>What speaks for or against an event having happened at one of the places where it may have.</summary>
internal static class OptionFeatures
{
    // Of a name that stands oftener the first words say enough.
    private const int MostWords = 8;

    private static readonly FeatureGroup Sort = new("w.sort"), Kind = new("w.kind"), Part = new("w.part"), Rule = new("w.rule"), Tells = new("w.tells"), First = new("w.first"), Rival = new("w.rival"), Likely = new("w.likely"),
        Rank = new("w.rank"), Ruled = new("w.ruled"), RuledBy = new("w.ruledby"), Place = new("w.position"), Distance = new("w.distance"), Before = new("w.before"), Governor = new("w.governor"), After = new("w.after"),
        Count = new("w.count"), Use = new("w.use"), Elsewhere = new("w.elsewhere"), Inner = new("w.inner"), Outer = new("w.outer"), Precision = new("w.precision"), Speech = new("w.speech"), Sure = new("w.sure"),
        Same = new("w.same"), Size = new("w.size"), Share = new("w.share"), Rivals = new("w.rivals"), Noun = new("w.noun"), Ending = new("w.ending"), AnyBefore = new("w.anybefore"), AnyNoun = new("w.anynoun"), AnyAfter = new("w.anyafter"),
        Clause = new("w.clause"), AnyClause = new("w.anyclause"), Head = new("w.head"), Word = new("w.word");

    private static readonly PlaceWords Lists = new();

    /// <summary>Puts the features of option <paramref name="o"/> into <paramref name="to"/>.</summary>
    public static void Fill(PlacedTellings text, int o, FeatureBuffer to)
    {
        to.Clear();
        var options = text.Options.All;
        var (sort, part, kind) = ((int)options[o].Sort, (int)text.Narration, (int)text.Tellings[0].Kind);
        var told = text.Told[o].Count > 0 ? 1 : text.IsTold ? 2 : 0;
        to.Add(Sort, sort + 16 * told);
        to.Add(Part, sort + 16 * part + 64 * told);
        to.Add(Kind, sort + 16 * kind);
        to.Add(Kind, 1024 + sort + 16 * (kind + 16 * told));
        if (options[o].Sort == PlaceSort.None)
        {
            to.Add(Likely, 4000 + Step(text.Likely[text.Likeliest]) + 16 * told + 64 * part);
            to.Add(Ruled, 4000 + (text.Ruled.IsEmpty ? 0 : 1));
            to.Add(Rivals, Math.Min(options.Length, 8));
            return;
        }
        Telling(text, o, told, to);
        Placed(text, o, told, to);
        if (!options[o].Words.IsEmpty) Words(text, o, told, to);
    }

    // Which tellings tell it, and what the others tell.
    private static void Telling(PlacedTellings text, int o, int told, FeatureBuffer to)
    {
        var (options, own) = (text.Options.All, text.Told[o]);
        var sort = (int)options[o].Sort;
        foreach (var telling in own)
        {
            to.Add(Rule, telling.Place!.Rule, 1f / own.Count);
            to.Add(Tells, sort + 16 * (int)telling.Frame.Trigger.Strength + (telling.Frame.IsReference ? 256 : 0), 1f / own.Count);
        }
        to.Add(First, (text.Tellings[0].Place is null ? 0 : own.Contains(text.Tellings[0]) ? 1 : 2) + 4 * Math.Min(own.Count, 3));
        var (heldBy, holds) = (0, 0);
        for (var i = 1; i < options.Length; i++)
        {
            if (i == o || text.Told[i].Count == 0) continue;
            if (text.Options.Holds(o, i)) holds = 1;
            else if (text.Options.Holds(i, o)) heldBy = 1;
        }
        to.Add(Rival, told + 4 * holds + 8 * heldBy + 16 * sort);
        to.Add(Elsewhere, Math.Min(text.Elsewhere[o], 3) + 4 * told + 16 * sort);
        to.Add(Share, Step(text.Options.Shares[o]) + 16 * sort);
    }

    // What the placer and the rules make of it, and of what lies in it.
    private static void Placed(PlacedTellings text, int o, int told, FeatureBuffer to)
    {
        var options = text.Options.All;
        var (sort, part, step) = ((int)options[o].Sort, (int)text.Narration, Step(text.Likely[o]));
        to.Add(Likely, step + 16 * told);
        to.Add(Likely, 64 + step + 16 * part);
        to.Add(Likely, 256 + step + 16 * sort);
        to.Add(Rank, (o == text.Likeliest ? 1 : 0) + 2 * told + 8 * part);
        to.Add(Inner, Step(text.Held[o]) + 16 * sort + 256 * told);
        to.Add(Outer, Step(Outermost(text, o)) + 16 * (options[o].IsUnlisted ? sort : 0) + 256 * told);
        var ruled = text.RuledAt[o];
        var rank = ruled < 0 ? 0 : ruled == 0 ? 1 : 2;
        to.Add(Ruled, rank + 4 * told + 16 * sort);
        to.Add(Ruled, 1000 + rank + 4 * told + 16 * part);
        if (ruled >= 0)
        {
            to.Add(RuledBy, text.Ruled[ruled].Rule);
            to.Add(Ruled, 2000 + (PlacedTellings.IsExactly(options[o], text.Ruled[ruled]) ? 1 : 0) + 2 * sort);
            to.Add(Sure, text.Ruled[ruled].Probability / 100 + 16 * (ruled == 0 ? 1 : 0));
        }
        else if (!text.Ruled.IsEmpty && text.IndexOf(text.Ruled[0]) is var best and >= 0)
        {
            to.Add(Rivals, 100 + sort + 16 * (int)options[best].Sort + 256 * (text.Options.Holds(o, best) ? 1 : text.Options.Holds(best, o) ? 2 : 0));
        }
    }

    private static void Words(PlacedTellings text, int o, int told, FeatureBuffer to)
    {
        var option = text.Options.All[o];
        var (sort, isName) = ((int)option.Sort, option.Sort == PlaceSort.Name ? 1 : 0);
        to.Add(Count, Math.Min(option.Words.Length, 5) + 8 * sort);
        var (nearest, position, away) = Nearest(text, option);
        var (title, dateline, located) = (0, 0, 0);
        for (var w = 0; w < option.Words.Length; w++)
        {
            var words = option.Words[w];
            if (words.IsTitle) title = 1;
            if (IsDateline(text, words)) dateline = 1;
            if (words.Where is 1 or 2 or 3) located = 1;
            if (w >= MostWords) continue;
            var (before, noun, after, clause) = (true, true, true, true);
            for (var v = 0; v < w; v++)
            {
                before &= option.Words[v].Before != words.Before;
                noun &= option.Words[v].Before != words.Before || option.Words[v].Governor != words.Governor;
                after &= option.Words[v].After != words.After;
                clause &= option.Words[v].Part != words.Part;
            }
            if (clause && option.IsUnlisted) to.Add(AnyClause, words.Part + 32 * isName);
            if (before) to.Add(AnyBefore, words.Before);
            if (noun && option.IsUnlisted) to.Add(AnyNoun, words.Governor + "." + words.Before);
            if (after && option.IsUnlisted) to.Add(AnyAfter, words.After);
        }
        to.Add(Place, position + 16 * told + 64 * sort);
        to.Add(Place, 1024 + position + 16 * (int)text.Narration + 64 * nearest.Where);
        to.Add(Distance, Math.Min(away, 15) + 16 * told);
        to.Add(Use, title + 2 * dateline + 4 * located + 8 * sort);
        to.Add(Before, nearest.Before);
        to.Add(Governor, nearest.Governor);
        to.Add(After, nearest.After);
        to.Add(Clause, nearest.Part + 32 * (option.IsUnlisted ? 1 + isName : 0));
        to.Add(Clause, 200 + nearest.Part + 32 * (int)text.Narration + 128 * told);
        if (nearest.Head.Length > 0) to.Add(Head, nearest.Head);
        if (option.IsUnlisted)
        {
            to.Add(Noun, nearest.Before);
            var last = text.Analysis.Tokens[text.Analysis.TokenAt(nearest.Span.End - 1)].Normal;
            to.Add(Ending, last.AsSpan(Math.Max(0, last.Length - 3)));
            to.Add(Ending, last.AsSpan(Math.Max(0, last.Length - 4)));
            to.Add(Ending, last);
            Own(text, nearest, isName, to);
            to.Add(Noun, 500 + nearest.Where + 16 * located + 32 * Math.Min(option.Words.Length, 4) + 256 * isName);
            to.Add(Same, position + 16 * nearest.Where + 256 * isName);
            to.Add(Size, Math.Min(text.Analysis.TokenAt(nearest.Span.End - 1) - text.Analysis.TokenAt(nearest.Span.Start), 3));
        }
        if (nearest.Mention < 0) return;
        var mention = text.Options.Places[nearest.Mention];
        to.Add(Precision, mention.Precision + 8 * told + 32 * (position < 2 ? 1 : 0));
        to.Add(Sure, 100 + mention.Probability / 100 + 16 * sort);
        to.Add(Use, 200 + (int)mention.Use + 8 * position);
        to.Add(Speech, PlaceMates.Of(text.Analysis, text.Options.Places).SpeechOf(nearest.Mention) + 4 * position + 64 * told);
        if (option.Place is { Inhabitants: > 0 } place) to.Add(Size, 100 + (int)Math.Log10(place.Inhabitants) + 10 * sort);
    }

    // What words the name is made of: those of people, things and days are known.
    private static void Own(PlacedTellings text, OptionWords words, int isName, FeatureBuffer to)
    {
        var (first, last) = (text.Analysis.Tokens[text.Analysis.TokenAt(words.Span.Start)], text.Analysis.Tokens[text.Analysis.TokenAt(words.Span.End - 1)]);
        var one = first.Span == last.Span ? 1 : 0;
        var (wide, middle, _) = WordClusters.Shipped.Of(last.Hash);
        to.Add(Word, (int)wide + 4000 * one + 8000 * isName);
        to.Add(Word, 20000 + (int)middle + 100000 * isName);
        to.Add(Word, 1000000 + (wide == 0 ? 1 : 0) + 2 * one + 4 * (Lists.IsCommon(last.Normal) ? 1 : 0) + 8 * (Lists.IsGivenName(first.Normal) ? 1 : 0) + 16 * isName);
    }

    /// <summary>The words of the option that stand nearest to the tellings, where that is, and how far.</summary>
    public static (OptionWords Words, int Position, int Away) Nearest(PlacedTellings text, PlaceOption option)
    {
        var (nearest, least, position) = (option.Words[0], int.MaxValue, 0);
        foreach (var words in option.Words)
        {
            foreach (var telling in text.Tellings)
            {
                var away = words.Sentence - telling.Frame.Sentence;
                // In its own words, in its sentence, in its paragraph before or behind, before, behind.
                var at = telling.Frame.Span.Contains(words.Span) ? 0 : away == 0 ? 1
                    : text.Analysis.Sentences[words.Sentence].Block == text.Analysis.Sentences[telling.Frame.Sentence].Block ? away < 0 ? 2 : 3 : away < 0 ? 4 : 5;
                var far = 10 * (at < 2 ? at : 2 + Math.Abs(away)) + (away > 0 ? 5 : 0) + (IsDateline(text, words) ? 8 : 0);
                if (far < least) (nearest, least, position) = (words, far, at);
            }
        }
        return (nearest, position, least / 10);
    }

    private static bool IsDateline(PlacedTellings text, OptionWords words) => words.Mention >= 0 && text.Options.Places[words.Mention].Use == PlaceUse.Dateline;

    private static float Outermost(PlacedTellings text, int o)
    {
        var most = 0f;
        for (var i = 1; i < text.Likely.Length; i++) if (text.Options.Holds(i, o)) most = Math.Max(most, text.Likely[i]);
        return most;
    }

    // Finer where little is likely.
    private static int Step(float likely) => likely switch { <= 0 => 0, < .01f => 1, < .03f => 2, < .08f => 3, < .16f => 4, < .3f => 5, < .45f => 6, < .6f => 7, < .75f => 8, < .9f => 9, < .97f => 10, _ => 11 };
}
