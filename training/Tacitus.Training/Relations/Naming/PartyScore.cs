using System.Globalization;
using Tacitus.Model.Actors;
using Tacitus.Training.Relations.Weighing;

namespace Tacitus.Training.Relations.Naming;

/// <summary>How well the groups and people that keys of ties name are found: with the right kind, and each as one actor.</summary>
internal static class PartyScore
{
    /// <summary>Prints the figures of <paramref name="articles"/>; what went wrong goes to <paramref name="errors"/>.</summary>
    public static void Print(IReadOnlyList<KeyedArticle> articles, TextWriter? errors)
    {
        foreach (var (kind, code) in new[] { (ActorKind.ArmedGroup, "group"), (ActorKind.Person, "person") })
        {
            int wanted = 0, found = 0, split = 0, merged = 0, told = 0, right = 0, often = 0, oftenRight = 0, names = 0, namesFound = 0;
            foreach (var article in articles)
            {
                var actors = article.Actors.Where(a => a is { Actor: not null } && a.Kind == kind && a.Rule is not ("pronoun" or "anaphor" or "anaphor.branch")).ToLookup(a => a.Actor!, StringComparer.Ordinal);
                foreach (var (id, entity) in article.Key.Entities.Where(e => e.Value.Kind == code).OrderBy(e => e.Key, StringComparer.Ordinal))
                {
                    wanted++;
                    var own = actors.Where(a => article.EntitiesOf(a.Key).Contains(id)).ToList();
                    if (own.Count > 0) found++;
                    else Say(article, "missed", string.Join(" | ", entity.Names));
                    if (own.Count > 1) Say(article, "split", string.Join(" | ", own.Select(o => o.Key)));
                    if (own.Count > 1) split++;
                    foreach (var name in entity.Names.Where(n => n.Any(char.IsUpper)))
                    {
                        names++;
                        if (own.Exists(o => o.Any(m => article.Analysis[m.Span].Contains(KeyedArticle.Bare(name), StringComparison.Ordinal)))) namesFound++;
                        else if (own.Count > 0) Say(article, "name missed", $"{name} of {own[0].Key}");
                    }
                }
                foreach (var actor in actors)
                {
                    var entities = article.EntitiesOf(actor.Key).Where(e => article.Key.Entities[e].Kind == code).ToList();
                    told++;
                    if (actor.Count() > 1) often++;
                    if (entities.Count > 0) right++;
                    if (entities.Count > 0 && actor.Count() > 1) oftenRight++;
                    if (entities.Count > 1) merged++;
                    if (entities.Count > 1) Say(article, "merged", $"{actor.Key}: {string.Join(" | ", entities)}");
                    if (entities.Count == 0) Say(article, $"wrong x{actor.Count()}", $"{actor.Key}: {string.Join(" | ", actor.Select(m => article.Analysis[m.Span]).Distinct())} ({actor.First().Rule}) {string.Join(" ", article.EntitiesOf(actor.Key).Select(e => article.Key.Entities[e].Kind))}");
                }

                void Say(KeyedArticle of, string what, string words) => errors?.WriteLine($"{code}\t{what}\t{of.Key.Name}\t{words}");
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{code}: found {found} of {wanted} ({found / (double)wanted:0.000}), split {split}, merged {merged}; names {namesFound} of {names}; told {told}, named by the key {right} ({right / (double)Math.Max(1, told):0.000}), of two or more mentions {often}, {oftenRight} ({oftenRight / (double)Math.Max(1, often):0.000})"));
        }
    }
}
