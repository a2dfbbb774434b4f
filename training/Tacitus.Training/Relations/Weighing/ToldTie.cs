using Tacitus.Coding.Learning;
using Tacitus.Coding.Relations.Weighing;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Texts;

namespace Tacitus.Training.Relations.Weighing;

/// <summary>A tie that a model tells of an article: once, however often the article tells it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Type">Its type.</param>
/// <param name="Subject">The words or the name of the subject.</param>
/// <param name="Object">The same of the object.</param>
/// <param name="Score">The highest log odds of all places that tell it, in thousandths.</param>
/// <param name="IsRead">Whether a rule surely reads it.</param>
/// <param name="IsDoubted">Whether a rule reads it and is not sure of its ends.</param>
/// <param name="Key">The tie of the key that it is; -1 for none.</param>
/// <param name="Words">The sentence.</param>
internal sealed record ToldTie(KeyedArticle Article, RelationType Type, string Subject, string Object, int Score, bool IsRead, bool IsDoubted, int Key, string Words)
{
    // What is less likely is not looked at.
    private const int Least = -2500;

    /// <summary>What <paramref name="model"/> tells of <paramref name="article"/>, likely or not.</summary>
    public static IEnumerable<ToldTie> Of(KeyedArticle article, List<WeighedPair> pairs, HashedRows model)
    {
        var found = new Dictionary<(RelationType, string, string), ToldTie>();
        var weigher = new RelationWeigher(model);
        foreach (var sentence in pairs.Select(p => p.Sentence).Distinct())
        {
            var told = weigher.Tell(sentence, int.MinValue);
            foreach (var (from, type, to, score) in told)
            {
                var (s, o) = (sentence.Ends[from], sentence.Ends[to]);
                var read = sentence.Readings[(s.Item, o.Item)].Any(r => r.IsSure && r.Type == type) && sentence.IsResolved(from) && sentence.IsResolved(to);
                var doubted = !read && sentence.Readings[(s.Item, o.Item)].Any(r => r.Type == type);
                if (score < Least && !read) continue;
                var (subject, value) = (s.Actor!.Actor!, type == RelationType.OperatesIn ? o.Place!.Place?.Name ?? article.Analysis[o.Span] : o.Actor!.Actor!);
                if (KeyedArticle.IsEither(type) && string.CompareOrdinal(subject, value) > 0) (subject, value) = (value, subject);
                var key = KeyOf(article, type, s, o);
                var id = key >= 0 ? (type, "", key.ToString(System.Globalization.CultureInfo.InvariantCulture)) : (type, subject, value);
                var old = found.GetValueOrDefault(id);
                found[id] = old is null ? new ToldTie(article, type, subject, value, score, read, doubted, key, article.Analysis[sentence.Words.Sentence.Span])
                    : old with { Score = Math.Max(old.Score, score), IsRead = old.IsRead || read };
            }
        }
        return found.Values;
    }

    private static int KeyOf(KeyedArticle article, RelationType type, RelationEnd s, RelationEnd o)
    {
        var tie = article.Between(s, o, default).Select(b => b.Tie).FirstOrDefault(t => KeyedArticle.TypeOf(t) == type);
        return tie is null ? -1 : article.Key.Ties.IndexOf(tie);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{(Key >= 0 ? Score >= 0 ? "right" : "missed" : "wrong")}\t{Score}\t{(IsRead ? "read" : IsDoubted ? "doubted" : "")}\t{Article.Key.Name}\t{Subject} {Code.Of(Type)} {Object}\t{Words.Replace('\n', ' ')}";
}
