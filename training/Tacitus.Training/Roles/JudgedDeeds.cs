using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Coding.Roles.Reading;
using Tacitus.Model.Events;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Roles;

/// <summary>What the judge of doers learns from: reports of articles from which the encoder did not learn.</summary>
internal sealed class JudgedDeeds
{
    private readonly List<JudgedDeed> _deeds = [];

    /// <summary>Reads the reports of <paramref name="articles"/> that keys know; <paramref name="models"/> and <paramref name="grounds"/> are those of doers and of grounds that did not see the articles of each fold.</summary>
    public JudgedDeeds(IEnumerable<DoerArticle> articles, HashedModel[] models, HashedModel[] grounds, DeedReader reader)
    {
        var places = new PlaceFinder();
        var features = new FeatureList();
        Span<int> scores = stackalloc int[2];
        foreach (var unread in articles)
        {
            var article = unread with { Text = unread.Text.With(reader.Read(unread.Read.Drafted.Value, places.Find(unread.Aims.Analysis), _ => true).Of(unread.Read.Homes)) };
            for (var r = 0; r < article.Text.Reports.Length; r++)
            {
                if (article.Keys[r] is null || !DoerWeigher.IsWeighed(article.Text.Reports[r])) continue;
                var weighed = new int[article.Text.Doers.Length];
                var bases = new int[weighed.Length][];
                for (var d = 0; d < weighed.Length; d++)
                {
                    DoerFeatures.Fill(article.Text, r, d, features);
                    models[article.Fold].Score(features.Items, scores);
                    weighed[d] = scores[1];
                    grounds[article.Fold].Score(features.Items, bases[d] = new int[DoerWeigher.Bases.Length]);
                }
                _deeds.Add(new JudgedDeed(article, r, weighed, bases, [.. Enumerable.Range(0, weighed.Length).Select(d => DoerJudge.Values(article.Text, r, d, weighed))]));
            }
        }
    }

    /// <summary>The judge of all.</summary>
    public DoerJudge Whole() => Of(_ => true);

    /// <summary>Prints what judges make of reports that they did not see, from several bars on, beside what the models make of them alone.</summary>
    public void Print()
    {
        var articles = _deeds.Select(k => k.Article).Distinct().ToList();
        var judges = Enumerable.Range(0, 2).Select(half => Of(k => articles.IndexOf(k.Article) % 2 != half)).ToArray();
        var wanted = articles.Sum(a => a.Deeds.Sum(d => d?.Length ?? 0));
        var scored = _deeds.ConvertAll(k => (Deed: k, Scores: k.Values.Select(v => judges[articles.IndexOf(k.Article) % 2].Judge(v)).ToArray()));
        for (var bar = 200; bar <= 650; bar += 50)
        {
            Line($"judged {bar}", s => s.Scores.Select(p => p >= bar).ToArray());
            Line($"judged {bar}, settled, barred", s => DoerWeigher.Settled(s.Deed.Article.Text, s.Deed.Report, s.Scores, [.. s.Scores.Select((p, d) => p >= bar && !DoerWeigher.IsBarred(s.Deed.Article.Text, s.Deed.Report, d))], bar));
            Line($"judged {bar}, settled", s => DoerWeigher.Settled(s.Deed.Article.Text, s.Deed.Report, s.Scores, [.. s.Scores.Select(p => p >= bar)], bar));
        }
        Line("weighed", s => DoerWeigher.Settled(s.Deed.Article.Text, s.Deed.Report, s.Deed.Weighed, [.. s.Deed.Weighed.Select((w, d) => s.Deed.Article.Text.Doers[d].Mentions[0].Rule != DoerGatherer.ReadRule && w >= DoerWeigher.LeastOf(s.Deed.Article.Text, s.Deed.Report, d))], 450));

        PrintGrounds(articles);

        void Line(string name, Func<(JudgedDeed Deed, int[] Scores), bool[]> held)
        {
            var (told, right) = (0, 0);
            foreach (var s in scored)
            {
                var own = held(s);
                var seen = new HashSet<Deed>();
                for (var d = 0; d < own.Length; d++)
                {
                    if (!own[d] || s.Deed.Did(d) is not { } did) continue;
                    if (did && !seen.Add(s.Deed.Article.DeedOf(s.Deed.Report, d)!)) continue;
                    told++;
                    if (did) right++;
                }
            }
            Console.WriteLine(FormattableString.Invariant($"{name}: F1 {2.0 * right / (told + wanted):0.000}, precision {right / (double)Math.Max(1, told):0.000}, recall {right / (double)wanted:0.000} of {wanted}"));
        }
    }

    /// <summary>The judge of the grounds on which they are said to have done it.</summary>
    public GroundJudge Grounds() => GroundsOf(_ => true);

    private GroundJudge GroundsOf(Func<JudgedDeed, bool> taken)
    {
        var known = _deeds.Where(taken).SelectMany(d => d.OnGrounds()).ToList();
        return new GroundJudge([.. Enum.GetValues<PerpetratorBasis>().Select(g => NewtonTrainer.Train([.. known.Select(k => k.Values)], [.. known.Select(k => k.Ground == g)]))]);
    }

    private void PrintGrounds(List<DoerArticle> articles)
    {
        var judges = Enumerable.Range(0, 2).Select(half => GroundsOf(k => articles.IndexOf(k.Article) % 2 != half)).ToArray();
        var told = _deeds.SelectMany(d => d.OnGrounds().Select(g => (g.Ground, Judged: judges[articles.IndexOf(d.Article) % 2].Judge(g.Values)))).ToList();
        Console.WriteLine(FormattableString.Invariant($"grounds judged: {told.Count(t => t.Ground == t.Judged.Ground)} of {told.Count}; held 0.65 likely: {told.Count(t => t.Judged.Probability >= 650 && t.Ground == t.Judged.Ground)} of {told.Count(t => t.Judged.Probability >= 650)}"));
        foreach (var ground in told.GroupBy(t => t.Ground)) Console.WriteLine($"  {ground.Key}: {string.Join(", ", ground.GroupBy(t => t.Judged.Ground).Select(g => $"{g.Key} {g.Count()}"))}");
    }

    private DoerJudge Of(Func<JudgedDeed, bool> taken)
    {
        var known = _deeds.Where(taken).SelectMany(d => d.Values.Select((v, i) => (First: v, Second: d.Did(i)))).Where(v => v.Second is not null).ToList();
        return new DoerJudge(NewtonTrainer.Train([.. known.Select(k => k.First)], [.. known.Select(k => k.Second!.Value)]));
    }
}
