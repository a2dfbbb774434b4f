using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Learning;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Entities;

/// <summary>What the tokens of an article have that tells which of them stand for somebody or something.</summary>
internal sealed class EntityFeatures
{
    private const int Templates = 96;
    private readonly Analysis _analysis;
    private readonly uint[] _word, _shape, _tag, _class, _known, _time, _name, _chunk, _head;

    /// <summary>The features of the tokens of <paramref name="analysis"/>.</summary>
    public EntityFeatures(Analysis analysis, ImmutableArray<PlaceMention> places, ImmutableArray<ActorMention> actors)
    {
        _analysis = analysis;
        var count = analysis.Tokens.Length;
        (_word, _shape, _tag, _class, _known, _time, _name, _chunk, _head) = (new uint[count], new uint[count], new uint[count], new uint[count], new uint[count], new uint[count], new uint[count], new uint[count], new uint[count]);
        var text = analysis.Article.Text;
        foreach (var sentence in analysis.Sentences)
        {
            var oneCase = IsOneCase(text, sentence.Span);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = analysis.Tokens[i];
                _word[i] = token.Kind == TokenKind.Number ? Hash32.Of("####".AsSpan(0, Math.Min(4, token.Span.Length))) : token.Hash;
                _tag[i] = (uint)token.Tag * 16 + (uint)token.Form + 1;
                _shape[i] = oneCase ? 1 : Shape(text, token.Span, i == sentence.FirstToken);
            }
            foreach (var (start, end, of) in EntityWords.Classes.Find(analysis.TokensOf(sentence)))
            {
                for (var i = start; i < end; i++) if (_class[sentence.FirstToken + i] == 0) _class[sentence.FirstToken + i] = (uint)of + 1;
            }
        }
        foreach (var place in places) Mark(_known, place.Span, 1 + (uint)place.Use);
        foreach (var actor in actors) Mark(_known, actor.Span, 16 + (uint)actor.Kind * 4 + (actor.Actor is null ? 0u : actor.Rule.StartsWith("name", StringComparison.Ordinal) ? 1u : 2u));
        foreach (var time in analysis.Times) Mark(_time, time.Span, 1 + (uint)time.Type);
        foreach (var number in analysis.Numbers) Mark(_time, number.Span, 16 + (uint)number.Kind);
        foreach (var name in analysis.Names) Mark(_name, name.Span, 1 + (uint)name.Kind);
        foreach (var chunk in analysis.NounChunks)
        {
            for (var i = chunk.FirstToken; i < chunk.EndToken; i++)
            {
                _chunk[i] = (i == chunk.FirstToken ? 2u : 1) + (i == chunk.EndToken - 1 ? 4u : 0);
                _head[i] = (uint)chunk.Head + 1;
            }
        }
    }

    /// <summary>The features of the tokens of <paramref name="sentence"/>, given what an earlier reading has made of them.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="outer">For each of its tokens the label of the outer spans; null for the first reading.</param>
    public uint[][] Of(Sentence sentence, int[]? outer)
    {
        var features = new uint[sentence.EndToken - sentence.FirstToken][];
        var active = new List<uint>(Templates);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            active.Clear();
            Own(i, sentence, active);
            if (outer is not null) Outer(i, sentence, outer, active);
            features[i - sentence.FirstToken] = [.. active];
        }
        return features;
    }

    private void Own(int i, Sentence sentence, List<uint> active)
    {
        var token = _analysis.Tokens[i];
        uint At(uint[] values, int at) => at >= sentence.FirstToken && at < sentence.EndToken ? values[at] : 999;
        uint t = 0;
        active.Add(Hash32.Of(t++, 0));
        for (var d = -2; d <= 2; d++) active.Add(Hash32.Of(t++, At(_word, i + d)));
        for (var d = -1; d <= 0; d++) active.Add(Hash32.Of(t++, At(_word, i + d), At(_word, i + d + 1)));
        for (var d = -2; d <= 2; d++) active.Add(Hash32.Of(t++, At(_tag, i + d)));
        for (var d = -1; d <= 0; d++) active.Add(Hash32.Of(t++, At(_tag, i + d), At(_tag, i + d + 1)));
        active.Add(Hash32.Of(t++, At(_tag, i - 1), At(_tag, i), At(_tag, i + 1)));
        for (var d = -1; d <= 1; d++) active.Add(Hash32.Of(t++, At(_shape, i + d)));
        active.Add(Hash32.Of(t++, At(_shape, i - 1), At(_shape, i), At(_shape, i + 1)));
        active.Add(Hash32.Of(t++, At(_shape, i), At(_tag, i)));
        var normal = token.Normal;
        for (var n = 2; n <= 4; n++) active.Add(Hash32.Of(t++, Hash32.Of(normal.AsSpan(Math.Max(0, normal.Length - n)))));
        active.Add(Hash32.Of(t++, Hash32.Of(normal.AsSpan(0, Math.Min(3, normal.Length)))));
        for (var d = -2; d <= 2; d++) active.Add(Hash32.Of(t++, At(_class, i + d)));
        for (var d = -1; d <= 0; d++) active.Add(Hash32.Of(t++, At(_class, i + d), At(_class, i + d + 1)));
        for (var d = -1; d <= 1; d++)
        {
            active.Add(Hash32.Of(t++, At(_known, i + d)));
            active.Add(Hash32.Of(t++, At(_time, i + d)));
            active.Add(Hash32.Of(t++, At(_name, i + d)));
        }
        active.Add(Hash32.Of(t++, At(_known, i), At(_tag, i)));
        active.Add(Hash32.Of(t++, At(_known, i), At(_known, i + 1)));
        active.Add(Hash32.Of(t++, At(_chunk, i - 1), At(_chunk, i)));
        active.Add(Hash32.Of(t++, At(_chunk, i), At(_tag, i)));
        if (_head[i] > 0)
        {
            var head = (int)_head[i] - 1;
            active.Add(Hash32.Of(t, _chunk[i], _word[head]));
            active.Add(Hash32.Of(t + 1, _chunk[i], _class[head]));
            active.Add(Hash32.Of(t + 2, _chunk[i], _known[head]));
            active.Add(Hash32.Of(t + 3, _chunk[i], _time[head]));
            active.Add(Hash32.Of(t + 4, _chunk[i], _shape[head], _name[head]));
            active.Add(Hash32.Of(t + 5, _class[head], At(_word, i)));
        }
        t += 6;
        active.Add(Hash32.Of(t++, At(_word, i), At(_class, i + 1)));
        active.Add(Hash32.Of(t++, At(_word, i), At(_known, i + 1)));
        active.Add(Hash32.Of(t++, At(_word, i - 1), At(_shape, i)));
        active.Add(Hash32.Of(t++, At(_word, i - 1), At(_tag, i)));
    }

    private void Outer(int i, Sentence sentence, int[] outer, List<uint> active)
    {
        var at = i - sentence.FirstToken;
        uint Label(int k) => k >= 0 && k < outer.Length ? (uint)outer[k] + 1 : 0;
        const uint t = 200;
        active.Add(Hash32.Of(t, Label(at)));
        active.Add(Hash32.Of(t + 1, Label(at - 1), Label(at), Label(at + 1)));
        active.Add(Hash32.Of(t + 2, Label(at), _word[i]));
        active.Add(Hash32.Of(t + 3, Label(at), _known[i]));
        active.Add(Hash32.Of(t + 4, Label(at), _shape[i], _tag[i]));
        active.Add(Hash32.Of(t + 5, Label(at), _class[i]));
        active.Add(Hash32.Of(t + 6, Label(at), _name[i]));
        active.Add(Hash32.Of(t + 7, Label(at), Label(at + 1), _known[i]));
        active.Add(Hash32.Of(t + 8, Label(at), _time[i]));
        if (at > 0) active.Add(Hash32.Of(t + 9, Label(at), _word[i - 1]));
        if (at > 0) active.Add(Hash32.Of(t + 10, Label(at), _known[i - 1], _known[i]));
    }

    private void Mark(uint[] marks, Span span, uint value)
    {
        for (var i = _analysis.TokenAt(span.Start); i < marks.Length && _analysis.Tokens[i].Span.Start < span.End; i++)
        {
            marks[i] = value * 4 + (_analysis.Tokens[i].Span.Start <= span.Start ? 2u : 1) + (_analysis.Tokens[i].Span.End >= span.End ? 1u : 0);
        }
    }

    private static uint Shape(string text, Span span, bool opens)
    {
        int upper = 0, lower = 0, digits = 0, others = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            if (char.IsUpper(text[i])) upper++;
            else if (char.IsLower(text[i])) lower++;
            else if (char.IsDigit(text[i])) digits++;
            else others++;
        }
        var first = char.IsUpper(text[span.Start]) ? 1u : 0;
        var form = upper == 0 && lower > 0 ? 1u : first == 1 && upper == 1 ? 2u : upper > 1 && lower == 0 ? 3u : upper > 0 ? 4u : digits > 0 ? 5u : 6u;
        return 2 + form * 16 + (digits > 0 ? 1u : 0) + (others > 0 ? 2u : 0) + (opens ? 4u : 0) + (span.Length == 1 ? 8u : 0);
    }

    // Nine letters in ten of one case: case tells nothing.
    private static bool IsOneCase(string text, Span span)
    {
        int upper = 0, lower = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            if (char.IsUpper(text[i])) upper++;
            else if (char.IsLower(text[i])) lower++;
        }
        return upper >= 9 * lower || upper == 0;
    }
}
