using System.Collections.Immutable;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Dates;

/// <summary>Finds time expressions and resolves them as far as the article alone allows. Pure; safe to share between threads.</summary>
/// <param name="grammar">The grammar; the shipped one when null.</param>
internal sealed class TimeFinder(TimeGrammar? grammar = null)
{
    private readonly TimeGrammar _grammar = grammar ?? TimeGrammar.Shipped;

    /// <summary>The time expressions of <paramref name="article"/> in order.</summary>
    public ImmutableArray<TimeMention> Find(Article article, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        var mentions = Find(article, tokens, sentences, article.Published?.Date);
        var dateline = DatelineReader.Find(article, mentions);
        if (dateline < 0) return mentions;
        // What nothing else dates, its own dateline does.
        if (article.Published is null && mentions[dateline].Date is { IsDay: true } published) mentions = Find(article, tokens, sentences, published);
        return mentions.SetItem(dateline, mentions[dateline] with { IsDateline = true });
    }

    private ImmutableArray<TimeMention> Find(Article article, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, PartialDate? published)
    {
        var mentions = ImmutableArray.CreateBuilder<TimeMention>();
        var context = new TimeContext { Published = published, DayFirst = NumericOrder.DayFirst(article) };
        var mixed = TimeLexer.IsMixed(article.Text, tokens.AsSpan());
        var entries = ChronologyReader.Read(article, tokens, sentences);
        foreach (var sentence in sentences)
        {
            context.EntryYear = entries.IsEmpty ? null : entries[sentence.Index];
            if (sentence.Index == 0 || sentences[sentence.Index - 1].Block != sentence.Block) context.Paragraph = sentence.Index;
            var first = sentence.FirstToken + (entries.IsEmpty ? 0 : ChronologyReader.YearBefore(tokens, sentences, sentence, context.EntryYear));
            if (first > sentence.FirstToken && first < sentence.EndToken) Read(first, sentence.EndToken);
            // The year that heads an entry is a time where its sentence has no other.
            if (mentions.Count == 0 || mentions[^1].Sentence != sentence.Index) Read(sentence.FirstToken, sentence.EndToken);

            void Read(int from, int end)
            {
                if (Items(article.Text, tokens.AsSpan()[from..end], mixed) is not { } items) return;
                context.Sentence = sentence.Index;
                for (var i = 0; i < items.Count; i++)
                {
                    if (items[i].Rule is null) continue;
                    if (items[i].Rule!.Group is "RANGE" or "PAIR") Range(items, i, context, mentions);
                    else if (Mention(items, i, context) is { } mention) mentions.Add(mention);
                }
            }
        }
        if (!entries.IsEmpty) DropHeadings(mentions, sentences, entries);
        return mentions.DrainToImmutable();
    }

    // "2014. 8 June: pilgrims' hotel": the year that heads an entry is no time beside the days that it holds.
    private static void DropHeadings(ImmutableArray<TimeMention>.Builder mentions, ImmutableArray<Sentence> sentences, ImmutableArray<int?> entries)
    {
        for (var i = mentions.Count - 2; i >= 0; i--)
        {
            var sentence = sentences[mentions[i].Sentence];
            if (entries[sentence.Index] is not { } year || mentions[i].Date != PartialDate.Year(year) || mentions[i].Span.Start != sentence.Span.Start || sentence.Index > 0 && sentences[sentence.Index - 1].Block == sentence.Block) continue;
            if (sentences[mentions[i + 1].Sentence].Block == sentence.Block && mentions[i + 1].Date is { Days: <= MostOfAMonth } day && day.Start.Year == year) mentions.RemoveAt(i);
        }
    }

    private const int MostOfAMonth = 31;

    private static TimeMention? Mention(List<TimeItem> items, int i, TimeContext context)
    {
        var item = items[i];
        if (item.Value is not { Kind: not TimeKind.Word } value) return null;
        if (value.Has(TimeField.EventSide)) return FromEvent(items, i, context);
        value = context.WithYear(value);
        context.Tense = TenseReader.At(items, i);
        // "will leave in two weeks": a day from now, where "in two weeks he won" is a length.
        if (context.Tense > 0 && i > 0 && items[i - 1].Word == "in" && value is { Kind: TimeKind.Length } && value[TimeField.N] is { } n && value[TimeField.Unit] is { } unit
            && !value.Has(TimeField.Window))
            value = TimeValue.Empty(TimeKind.Point).With(TimeField.ShiftUnit, unit).With(TimeField.Shift, n);
        if (TimeResolver.Resolve(value, item.Span, context) is not { } resolved) return null;
        Remember(context, item, value, resolved);
        return new TimeMention(item.Span, context.Sentence, resolved.Type, resolved.Value, resolved.Date, resolved.Relative, item.Rule!.Name);
    }

    // "the day before the attack", "two weeks after May 5", "since taking power": the anchor follows the word after the length.
    private static TimeMention? FromEvent(List<TimeItem> items, int i, TimeContext context)
    {
        var item = items[i];
        var since = item.Value![TimeField.EventSide] == 0;
        var at = since ? i + 1 : i + 2;
        if (at < items.Count && items[at].Word == "to") at++;
        if (at >= items.Count) return null;
        TimeResolver.Resolved resolved;
        var span = item.Span;
        if (items[at] is { Rule: not null, Value: { Kind: TimeKind.Point } point } named)
        {
            if (since) return null;
            context.Tense = TenseReader.At(items, at);
            if (TimeResolver.Resolve(point, named.Span, context) is not { } anchor) return null;
            resolved = TimeResolver.Anchored(item.Value, DateAnchor.Expression, named.Span, anchor.Date);
        }
        else
        {
            if (EventPhrase.Read(items, at) is not { } words) return since ? null : FromLast(item, context);
            // "since the 2011 uprising": its own date counts.
            var own = at + 1 < items.Count && words.Contains(items[at + 1].Span) && items[at + 1] is { Rule: not null, Value.Kind: TimeKind.Point } ? items[at + 1] : null;
            resolved = TimeResolver.Anchored(item.Value, DateAnchor.Event, words, own is null ? null : TimeResolver.Resolve(own.Value!, own.Span, context)?.Date);
            // A date among the words is a time of its own; no two times share words.
            if (since && own is null) span = span.Cover(words);
        }
        return new TimeMention(span, context.Sentence, resolved.Type, resolved.Value, resolved.Date, resolved.Relative, item.Rule!.Name);
    }

    // "the day before outside the embassy": no event follows, so it is counted from the time last named.
    private static TimeMention? FromLast(TimeItem item, TimeContext context)
    {
        var (length, side) = (item.Value!, item.Value![TimeField.EventSide]!.Value);
        TimeValue value;
        if (length[TimeField.Weekday] is { } weekday) value = TimeValue.Empty(TimeKind.Point).With(TimeField.Weekday, weekday).With(TimeField.Direction, side).With(TimeField.Strict, 1).With(TimeField.FromLast, 1);
        else if (length[TimeField.N] is { } n && length[TimeField.Unit] is { } unit) value = TimeValue.Empty(TimeKind.Point).With(TimeField.ShiftUnit, unit).With(TimeField.Shift, side * n).With(TimeField.FromLast, 1);
        else return null;
        if (TimeResolver.Resolve(value, item.Span, context) is not { } resolved) return null;
        Remember(context, item, value, resolved);
        return new TimeMention(item.Span, context.Sentence, resolved.Type, resolved.Value, resolved.Date, resolved.Relative, item.Rule!.Name);
    }

    // Both ends are mentions; what the second says of the year holds for the first, and the second comes after the first.
    private static void Range(List<TimeItem> items, int at, TimeContext context, ImmutableArray<TimeMention>.Builder mentions)
    {
        var ends = items[at].Parts!.Where(p => p.Value is { Kind: TimeKind.Point }).ToArray();
        if (ends.Length != 2) return;
        var (first, last) = (ends[0].Value!, ends[1].Value!);
        if (last[TimeField.Year] is { } year && !first.Has(TimeField.Year) && !first.Has(TimeField.ShiftUnit) && first[TimeField.Month] is { } from && last[TimeField.Month] is { } to)
            first = first.With(TimeField.Year, from > to ? year - 1 : year);
        if (first.Has(TimeField.Day) && last.Has(TimeField.ShiftUnit) && !first.Has(TimeField.ShiftUnit) && last.Has(TimeField.Month))
            first = first.Merge(TimeValue.Empty(TimeKind.Point).With(TimeField.ShiftUnit, last[TimeField.ShiftUnit]!.Value).With(TimeField.Shift, last[TimeField.Shift] ?? 0)) ?? first;
        // "Last November and December"
        if (!first.Has(TimeField.Direction) && !first.Has(TimeField.ShiftUnit)) last = context.WithYear(last);
        if (!first.Has(TimeField.Year)) first = context.WithYear(first);
        context.Tense = TenseReader.At(items, at);
        if (TimeResolver.Resolve(first, ends[0].Span, context) is not { } start) return;
        Remember(context, ends[0], first, start);
        if (TimeResolver.Resolve(last, ends[1].Span, context) is not { } end) return;
        if (items[at].Rule!.Group == "RANGE" && start.Date is { } s && end.Date is { } e && e.Start < s.Start && end.Relative is not null && !last.Has(TimeField.ShiftUnit))
        {
            // "from Friday to Monday": the Monday after that Friday.
            if (DateResolver.Resolve(end.Relative with { Shift = 1 }, PartialDate.Day(s.End)) is { } after)
                end = end with { Date = after, Value = TimexText.Point(last, after, DateExtent.Whole, end.Relative), Relative = end.Relative with { Shift = 1, Anchor = DateAnchor.Expression, AnchorSpan = ends[0].Span } };
        }
        Remember(context, ends[1], last, end);
        if (items[at].Rule!.Group == "PAIR")
        {
            mentions.Add(new TimeMention(ends[0].Span, context.Sentence, start.Type, start.Value, start.Date, start.Relative, ends[0].Rule!.Name));
            mentions.Add(new TimeMention(ends[1].Span, context.Sentence, end.Type, end.Value, end.Date, end.Relative, ends[1].Rule!.Name));
            return;
        }
        var days = start.Date is { } a && end.Date is { } b && a.Start <= b.End ? new PartialDate(a.Start, b.End) : (PartialDate?)null;
        var range = new TimeRange(ends[0].Span.Cover(ends[1].Span), days);
        mentions.Add(new TimeMention(ends[0].Span, context.Sentence, start.Type, start.Value, start.Date, start.Relative, ends[0].Rule!.Name) { Range = range });
        mentions.Add(new TimeMention(ends[1].Span, context.Sentence, end.Type, end.Value, end.Date, end.Relative, ends[1].Rule!.Name) { Range = range });
    }

    /// <summary>The items of one sentence after all stages; null when nothing in it can be a time.</summary>
    internal List<TimeItem>? Items(string text, ReadOnlySpan<Token> tokens, bool mixed = true)
    {
        var (items, promising, capitals) = new TimeLexer(_grammar.Vocabulary).Items(text, tokens, mixed);
        if (!promising) return null;
        foreach (var stage in _grammar.Stages) items = Run(stage, items, text, capitals);
        return items;
    }

    private static void Remember(TimeContext context, TimeItem item, TimeValue value, TimeResolver.Resolved resolved)
    {
        if (value.Kind != TimeKind.Point || value.Has(TimeField.Vague)) return;
        var of = value.Has(TimeField.FromLast) ? context.AnchorOf(value) : null;
        context.Remember(new TimeContext.Named(resolved.Date, item.Span, context.Sentence, value, of));
    }

    private List<TimeItem> Run(TimeAutomaton stage, List<TimeItem> items, string text, bool capitals)
    {
        // Most stages change nothing.
        List<TimeItem>? output = null;
        List<(int End, TimeRule Rule)>? candidates = null;
        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(items);
        var kept = 0;
        for (var i = 0; i < span.Length;)
        {
            if (!stage.MayBegin(span[i]))
            {
                i++;
                continue;
            }
            stage.Candidates(span, i, candidates ??= []);
            TimeItem? made = null;
            var (begin, end) = (i, i + 1);
            foreach (var (stop, rule) in candidates)
            {
                var (from, to, slots) = stage.Capture(rule, span, i, stop);
                if (from >= to || !Holds(rule.Conditions, span, from, to, text, capitals)) continue;
                var parts = span[from..to].ToArray();
                var value = rule.Meaning.Of(Captured(rule, slots, items));
                if (value is null) continue;
                made = new TimeItem(span[from].Span.Cover(span[to - 1].Span), _grammar.Vocabulary.Group(rule.Group), span[from].Glued, "", value, rule, parts);
                (begin, end) = (from, to);
                break;
            }
            if (made is null)
            {
                i++;
                continue;
            }
            output ??= new List<TimeItem>(items.Count);
            output.AddRange(span[kept..begin]);
            output.Add(made);
            i = kept = end;
        }
        output?.AddRange(span[kept..]);
        return output ?? items;
    }

    private static Func<string, TimeItem?> Captured(TimeRule rule, int[] slots, List<TimeItem> items) => name =>
    {
        var slot = rule.Pattern.Captures.IndexOf(name);
        return slot < 0 || slots[slot] < 0 ? null : items[slots[slot]];
    };

    // A full stop or comma ends a word; a letter, digit, hyphen or stroke goes on with it.
    private static bool Joins(char c) => char.IsLetterOrDigit(c) || c is '-' or '/' or '&' or '_' or '@';

    private bool Holds(ImmutableArray<TimeCondition> conditions, ReadOnlySpan<TimeItem> items, int from, int to, string text, bool capitals)
    {
        foreach (var condition in conditions)
        {
            var at = condition.After ? to : from - 1;
            bool holds;
            if (at < 0 || at >= items.Length) holds = condition.Edge;
            else
            {
                var neighbour = items[at];
                holds = condition.Capital && capitals && neighbour.Word.Length > 0 && char.IsUpper(text[neighbour.Span.Start])
                    || (condition.Glued || condition.Joined && text[condition.After ? neighbour.Span.Start : neighbour.Span.End - 1] != '-') && (condition.After ? neighbour.Glued && Joins(text[neighbour.Span.Start]) : items[from].Glued && Joins(text[neighbour.Span.End - 1]));
                if (!holds)
                {
                    foreach (var terminal in _grammar.Vocabulary.TerminalsOf(neighbour.Signature)) holds |= condition.Terminals.Contains(terminal);
                }
            }
            if (holds != condition.Wanted) return false;
        }
        return true;
    }
}
