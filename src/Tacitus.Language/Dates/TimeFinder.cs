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
        var mentions = ImmutableArray.CreateBuilder<TimeMention>();
        var context = new TimeContext { Published = article.Published?.Date };
        foreach (var sentence in sentences)
        {
            if (Items(article.Text, tokens.AsSpan()[sentence.FirstToken..sentence.EndToken]) is not { } items) continue;
            context.LastDay = null;
            for (var i = 0; i < items.Count; i++)
            {
                if (items[i] is not { Rule: { } rule, Value: { Kind: not TimeKind.Word } value }) continue;
                context.Tense = TenseReader.At(items, i);
                if (TimeResolver.Resolve(value, items[i].Span, context) is not { } resolved) continue;
                mentions.Add(new TimeMention(items[i].Span, sentence.Index, resolved.Type, resolved.Value, resolved.Date, resolved.Relative, rule.Name));
                Remember(context, items[i], value, resolved);
            }
        }
        return mentions.DrainToImmutable();
    }

    /// <summary>The items of one sentence after all stages; null when nothing in it can be a time.</summary>
    internal List<TimeItem>? Items(string text, ReadOnlySpan<Token> tokens)
    {
        var (items, promising) = new TimeLexer(_grammar.Vocabulary).Items(text, tokens);
        if (!promising) return null;
        foreach (var stage in _grammar.Stages) items = Run(stage, items, text);
        return items;
    }

    private static void Remember(TimeContext context, TimeItem item, TimeValue value, TimeResolver.Resolved resolved)
    {
        if (value.Kind != TimeKind.Point || value.Has(TimeField.Vague)) return;
        var named = new TimeContext.Named(resolved.Date, item.Span, value, resolved.Value);
        context.Last = named;
        if (resolved.Date is null or { IsDay: true }) context.LastDay = named;
    }

    private List<TimeItem> Run(TimeAutomaton stage, List<TimeItem> items, string text)
    {
        var output = new List<TimeItem>(items.Count);
        var candidates = new List<(int End, TimeRule Rule)>();
        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(items);
        var changed = false;
        for (var i = 0; i < span.Length;)
        {
            stage.Candidates(span, i, candidates);
            TimeItem? made = null;
            var (begin, end) = (i, i + 1);
            foreach (var (stop, rule) in candidates)
            {
                var (from, to, slots) = stage.Capture(rule, span, i, stop);
                if (from >= to || !Holds(rule.Conditions, span, from, to, text)) continue;
                var parts = span[from..to].ToArray();
                var value = rule.Meaning.Of(Captured(rule, slots, items));
                if (value is null) continue;
                made = new TimeItem(span[from].Span.Cover(span[to - 1].Span), _grammar.Vocabulary.Group(rule.Group), span[from].Glued, "", value, rule, parts);
                (begin, end) = (from, to);
                break;
            }
            for (; i < begin; i++) output.Add(span[i]);
            if (made is null)
            {
                output.Add(span[i++]);
                continue;
            }
            changed = true;
            output.Add(made);
            i = end;
        }
        return changed ? output : items;
    }

    private static Func<string, TimeItem?> Captured(TimeRule rule, int[] slots, List<TimeItem> items) => name =>
    {
        var slot = rule.Pattern.Captures.IndexOf(name);
        return slot < 0 || slots[slot] < 0 ? null : items[slots[slot]];
    };

    // A full stop or comma ends a word; a letter, digit, hyphen or stroke goes on with it.
    private static bool Joins(char c) => char.IsLetterOrDigit(c) || c is '-' or '/' or '&' or '_' or '@';

    private bool Holds(ImmutableArray<TimeCondition> conditions, ReadOnlySpan<TimeItem> items, int from, int to, string text)
    {
        foreach (var condition in conditions)
        {
            var at = condition.After ? to : from - 1;
            bool holds;
            if (at < 0 || at >= items.Length) holds = condition.Edge;
            else
            {
                var neighbour = items[at];
                holds = condition.Capital && neighbour.Word.Length > 0 && char.IsUpper(text[neighbour.Span.Start])
                    || condition.Glued && (condition.After ? neighbour.Glued && Joins(text[neighbour.Span.Start]) : items[from].Glued && Joins(text[neighbour.Span.End - 1]));
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
