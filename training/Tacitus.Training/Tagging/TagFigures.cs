using System.Globalization;
using Tacitus.Language.Tokens;

namespace Tacitus.Training.Tagging;

/// <summary>How often a model is right, by letter case, and its commonest mistakes.</summary>
internal sealed class TagFigures
{
    private readonly SortedDictionary<string, (int Right, int RightForm, int All)> _cases = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _mistakes = new(StringComparer.Ordinal);

    /// <summary>Tags a sentence in each letter case and counts.</summary>
    public void Add(TagModel model, TaggedSentence gold)
    {
        Add("mixed", model, gold);
        Add("upper", model, gold.Upper());
        Add("lower", model, gold.Lower());
        Add("title", model, gold.Title());
    }

    /// <summary>Prints the shares, and for mixed case the commonest mistakes.</summary>
    public void Print()
    {
        foreach (var (name, c) in _cases)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-6} part of speech {(double)c.Right / c.All:0.0000}  with inflection {(double)c.RightForm / c.All:0.0000}  tokens {c.All}"));
        Console.WriteLine(string.Join("  ", _mistakes.OrderByDescending(m => m.Value).ThenBy(m => m.Key, StringComparer.Ordinal).Take(24).Select(m => $"{m.Key} {m.Value}")));
    }

    private void Add(string name, TagModel model, TaggedSentence? gold)
    {
        if (gold is null) return;
        var tokens = gold.Tokens.ToArray();
        new Tagger(model).Tag(gold.Text, tokens, new TagFeatures());
        var (right, rightForm, all) = _cases.GetValueOrDefault(name);
        for (var i = 0; i < tokens.Length; i++)
        {
            var wanted = TagSet.Tags[gold.Tags[i]];
            if (wanted.Tag == tokens[i].Tag) right++;
            if (wanted == (tokens[i].Tag, tokens[i].Form)) rightForm++;
            else if (name == "mixed")
            {
                var key = $"{wanted.Tag}.{wanted.Form}>{tokens[i].Tag}.{tokens[i].Form}".Replace(".None", "", StringComparison.Ordinal);
                _mistakes[key] = _mistakes.GetValueOrDefault(key) + 1;
            }
            all++;
        }
        _cases[name] = (right, rightForm, all);
    }
}
