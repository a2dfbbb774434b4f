using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Events;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Roles;

/// <summary>What the model of doers sees of a report and somebody who may have done it. Case does not matter to it.</summary>
internal static class DoerFeatures
{
    // Of a doer with many mentions beside the event these say enough.
    private const int MostMentions = 6;

    /// <summary>
    /// Fills <paramref name="features"/> for the doer at <paramref name="d"/> and the report at <paramref name="r"/>; <paramref name="isOld"/> marks the reports of MUC-4,
    /// whose keys name more of those who did it than others do.
    /// </summary>
    public static void Fill(DoerText text, int r, int d, FeatureList features, bool isOld = false)
    {
        features.Clear();
        var (report, doer) = (text.Reports[r], text.Doers[d]);
        var kind = Hash.Of(text.Acts[r] ?? "");
        var sort = SortOf(doer);
        features.Add(1, 0);
        features.Add(2, sort);
        features.Add(3, kind, sort);
        features.Add(7, isOld ? 1u : 0);
        features.Add(8, isOld ? 1u : 0, sort);
        features.Add(9, isOld ? 1u : 0, kind);
        features.Add(4, (uint)report.Narration, sort);
        if (doer.Actor is null || doer.Kind == ActorKind.StateForce)
        {
            var head = HeadOf(doer);
            features.Add(75, head);
            features.Add(76, head, kind);
            features.Add(77, head, isOld ? 1u : 0);
        }
        foreach (var told in report.Statements) if (told.Field == Field.Tactic) features.Add(5, Hash.Of(told.Value.Text), sort);
        features.Add(6, Hash.Of(report.First(Field.Status)?.Value.Text ?? ""), kind);
        var own = Statements(text, r, d, kind, sort, features);
        var near = Nearness(text, r, doer, out var distance);
        features.Add(30, distance, sort);
        features.Add(31, distance, kind);
        features.Add(32, distance, sort, own);
        var (nearer, more) = text.NearnessOf(r, d);
        var (nearest, farther) = ((uint)Math.Min(nearer, 2), (uint)Math.Min(more, 2));
        features.Add(80, nearest, farther, sort);
        features.Add(81, nearest, farther, own);
        features.Add(82, nearest, kind);
        var force = text.ForceNear(r, d);
        if (force > 0) features.Add(83, force, kind);
        var beside = false;
        foreach (var mention in near)
        {
            Around(text, r, d, mention, kind, sort, features);
            beside = true;
        }
        if (!beside) features.Add(33, sort);
        Article(text, r, d, kind, sort, own, features);
    }

    /// <summary>What the features of a template stand for, in words; null for what every pair has.</summary>
    public static string? Named(uint template) => template switch
    {
        >= 10 and <= 16 or 23 or 24 => "what rules read it to have done here",
        17 or 18 or 19 or 22 or 65 => "whom else rules name here",
        20 or 21 => "its part in the article's other events",
        >= 30 and <= 33 or >= 80 and <= 82 => "how near it and the event are told",
        >= 34 and <= 38 or >= 45 and <= 48 => "the words beside its name",
        >= 40 and <= 44 => "its place by the word for the event",
        >= 49 and <= 55 or 83 or >= 95 and <= 104 => "its part in the clauses",
        56 => "words of claim and blame",
        >= 60 and <= 64 or 66 or 67 or 70 => "its share of the article",
        68 or 69 => "the role model",
        71 or 72 => "its country",
        73 or 74 => "the weapons and targets",
        >= 75 and <= 77 => "its own words",
        2 or 3 or 4 or 5 => "its sort and the event's kind",
        _ => null,
    };

    // What rules and the role model have read: of this doer, of others, of this doer in other events.
    private static uint Statements(DoerText text, int r, int d, uint kind, uint sort, FeatureList features)
    {
        var doing = 0u;
        foreach (var statement in text.Told[r][d])
        {
            var rule = Hash.Of(statement.Rule);
            features.Add(10, rule);
            features.Add(11, rule, sort);
            features.Add(12, rule, kind);
            if (statement.Rule.StartsWith("role/model", StringComparison.Ordinal)) for (var step = 0; step < statement.Probability / 100; step++) features.Add(13, rule, (uint)step);
            features.Add(23, (uint)statement.Field, kind);
            features.Add(24, (uint)statement.Field, kind, sort);
            features.Add(14, (uint)statement.Field, Hash.Of((statement.Value as ActorValue)?.Qualifier ?? ""), sort);
            features.Add(15, rule, (uint)(statement.Attribution is { } a ? 1 + (int)a.Kind : 0));
            if (statement.Modality == Modality.Negated) features.Add(16, (uint)statement.Field);
            if (DoerText.IsOutright(statement)) doing++;
        }
        var own = Math.Min(doing, 3);
        var rivals = 0u;
        for (var other = 0; other < text.Doers.Length; other++) if (other != d && (text.PartsOf(r, other) & DoerParts.Outright) != 0) rivals++;
        rivals = Math.Min(rivals, 2);
        features.Add(17, own, rivals);
        features.Add(18, own, rivals, sort);
        features.Add(19, own, rivals, kind);
        var (acts, suffers) = (0u, 0u);
        for (var other = 0; other < text.Reports.Length; other++)
        {
            if (other == r) continue;
            if ((text.PartsOf(other, d) & DoerParts.Outright) != 0) acts++;
            if ((text.PartsOf(other, d) & DoerParts.Suffers) != 0) suffers++;
        }
        features.Add(20, Math.Min(acts, 2), sort);
        features.Add(21, Math.Min(suffers, 2), sort);
        features.Add(22, Math.Min(acts, 2), own, rivals);
        return own * 3 + rivals;
    }

    /// <summary>The mention of <paramref name="doer"/> nearest to what tells of the report: in its stretch, else in its sentence, else the first of the nearest.</summary>
    public static ActorMention Nearest(DoerText text, int r, Doer doer)
    {
        var near = Nearness(text, r, doer, out _);
        return near.Find(m => text.Tellings[r].Any(t => t.Frame.Span.Contains(m.Span))) ?? near[0];
    }

    // The mentions in the sentences that tell of the event, else the nearest one before or after; and how far they are, in sentences.
    private static List<ActorMention> Nearness(DoerText text, int r, Doer doer, out uint distance)
    {
        var near = new List<ActorMention>();
        var (least, best) = (int.MaxValue, 0);
        foreach (var mention in doer.Mentions)
        {
            var (own, signed) = (int.MaxValue, 0);
            foreach (var telling in text.Tellings[r])
            {
                var away = mention.Sentence - telling.Frame.Sentence;
                if (Math.Abs(away) < own) (own, signed) = (Math.Abs(away), away);
            }
            if (own < least)
            {
                (least, best) = (own, signed);
                near.Clear();
            }
            if (own == least && near.Count < MostMentions) near.Add(mention);
        }
        distance = best switch { 0 => 0, 1 => 1, 2 => 2, -1 => 3, -2 => 4, > 2 and <= 5 => 5, > 5 => 6, >= -5 => 7, _ => 8 };
        return near;
    }

    private static void Around(DoerText text, int r, int d, ActorMention mention, uint kind, uint sort, FeatureList features)
    {
        var analysis = text.Analysis;
        var (first, end) = (analysis.TokenAt(mention.Span.Start), analysis.TokenAt(mention.Span.End - 1) + 1);
        var sentence = analysis.Sentences[mention.Sentence];
        uint At(int i) => i >= sentence.FirstToken && i < sentence.EndToken ? text.Words.Hashes[i] : 7u;
        features.Add(34, At(first - 1), sort);
        features.Add(35, At(end), sort);
        features.Add(36, At(first - 2), At(first - 1));
        features.Add(37, At(end), At(end + 1));
        features.Add(38, Hash.Of(mention.Rule), sort);
        var here = false;
        foreach (var telling in text.Tellings[r])
        {
            if (telling.Frame.Sentence != mention.Sentence) continue;
            here = true;
            var trigger = telling.Frame.Trigger;
            var inside = telling.Frame.Span.Contains(mention.Span) ? 1u : 0;
            var side = first < trigger.First ? 0u : 1u;
            var gap = side == 0 ? trigger.First - end : first - trigger.End;
            var steps = gap switch { <= 0 => 0u, <= 2 => 1u, <= 5 => 2u, <= 10 => 3u, <= 20 => 4u, _ => 5u };
            var verb = trigger.IsVerb ? 1u : 0;
            features.Add(40, side * 2 + inside, steps, sort);
            features.Add(41, side * 4 + inside * 2 + verb, kind, sort);
            features.Add(42, side * 2 + verb, Between(text, d, mention, side == 0 ? end : trigger.End, side == 0 ? trigger.First : first), sort);
            if (side == 1 && gap <= 3) features.Add(43, At(first - 1), verb, sort);
            if (telling.IsApart) features.Add(44, inside);
        }
        var chunk = text.ChunkAt(end - 1);
        if (chunk >= 0)
        {
            var c = analysis.NounChunks[chunk];
            if (c.Head >= end) features.Add(45, text.ReportAt[c.Head] == r ? 1u : text.ReportAt[c.Head] >= 0 ? 2u : 3u, sort);
            if (c.Head >= end) features.Add(46, text.Words.Hashes[c.Head], sort);
            if (c.Preposition >= 0) features.Add(47, text.Words.Hashes[c.Preposition], sort);
            if (c.Preposition > 0) features.Add(48, text.Words.Hashes[c.Preposition], text.ReportAt[c.Preposition - 1] == r ? 1u : text.ReportAt[c.Preposition - 1] >= 0 ? 2u : 3u, sort);
            var inner = c.Head >= end ? 1u : 0;
            foreach (var (role, clause) in text.TiesOf(chunk))
            {
                var verb = analysis.Clauses[clause];
                var of = text.ReportAt[verb.Verb] == r ? 1u : text.ReportAt[verb.Verb] >= 0 ? 2u : 3u;
                var part = (uint)role * 2 + inner;
                features.Add(49, part, of, sort);
                features.Add(50, part, of, kind);
                features.Add(51, part, Hash.Of(verb.Lemma), here ? 1u : 0);
                if (verb.Negated) features.Add(52, part, of);
                foreach (var thing in role is ClauseRole.Subject ? verb.Objects : [])
                {
                    var at = text.ReportAt[analysis.NounChunks[thing].Head];
                    if (at >= 0) features.Add(53, at == r ? 1u : 2u, Hash.Of(verb.Lemma));
                    if (at >= 0) features.Add(54, at == r ? 1u : 2u, sort);
                }
            }
        }
        else features.Add(55, sort);
        if (chunk >= 0) DoerClauseFeatures.Fill(text, r, chunk, end, kind, sort, features);
        for (var i = Math.Max(sentence.FirstToken, first - 8); i < Math.Min(sentence.EndToken, end + 8); i++)
        {
            var word = analysis.Tokens[i].Normal;
            if (word is "responsibility" or "claimed" or "claim" or "blamed" or "blame" or "accused" or "suspected" or "behind" or "responsible" or "attributed" or "denied" or "condemned" or "arrested" or "investigating" or "against" or "believed" or "said" or "warned")
                features.Add(56, Hash.Of(word), i < first ? 0u : 1u, sort);
        }
    }

    // How many others who may have done it stand between.
    private static uint Between(DoerText text, int d, ActorMention mention, int from, int to)
    {
        var key = text.Doers[d].Key;
        var others = 0u;
        foreach (var actor in text.Actors)
        {
            if (actor.Sentence > mention.Sentence) break;
            if (actor.Sentence != mention.Sentence || actor.Kind == ActorKind.Person || Doer.KeyOf(actor) == key) continue;
            var at = text.Analysis.TokenAt(actor.Span.Start);
            if (at >= from && at < to) others++;
        }
        return Math.Min(others, 2);
    }

    private static void Article(DoerText text, int r, int d, uint kind, uint sort, uint own, FeatureList features)
    {
        var doer = text.Doers[d];
        var (violent, named) = (0, 0);
        for (var s = 0; s < text.Violent.Length; s++)
        {
            if (!text.Violent[s]) continue;
            violent++;
            foreach (var mention in doer.Mentions)
            {
                if (mention.Sentence != s) continue;
                named++;
                break;
            }
        }
        var share = (uint)(violent == 0 ? 0 : 4 * named / violent);
        features.Add(60, share, sort);
        features.Add(61, (uint)Math.Min(doer.Mentions.Length, 5), sort);
        features.Add(62, (uint)Math.Min(doer.Mentions[0].Sentence, 4), sort);
        var (armed, same, more) = (0u, 0u, 0u);
        foreach (var other in text.Doers)
        {
            if (other.Mentions[0].Rule == DoerGatherer.ReadRule) continue;
            if (other.Kind == ActorKind.ArmedGroup) armed++;
            if (other.Kind != doer.Kind || other == doer) continue;
            same++;
            if (other.Mentions.Length >= doer.Mentions.Length) more++;
        }
        features.Add(63, Math.Min(armed, 3), sort);
        features.Add(64, Math.Min(same, 3), Math.Min(more, 2), sort);
        features.Add(65, Math.Min(same, 2), own, sort);
        var speaks = (uint)(4 * text.SpeaksAt[d] / doer.Mentions.Length);
        features.Add(66, speaks, sort);
        features.Add(67, speaks, own, sort);
        for (var role = 1; role < text.Roles[d].Length; role++)
        {
            for (var step = 1; step <= text.Roles[d][role] / 100; step++) features.Add(68, (uint)role, (uint)step);
            if (text.Roles[d][role] > 0) features.Add(69, (uint)role, sort);
        }
        features.Add(70, (uint)Math.Min(text.Reports.Length, 4), sort);
        var country = CountryOf(text.Reports[r], doer);
        features.Add(71, country, sort);
        features.Add(72, country, kind, sort);
        if (text.Reports[r].First(Field.Weapon)?.Value is TextValue { Kind: { } weapon }) features.Add(73, Hash.Of(weapon), sort);
        foreach (var target in text.Reports[r].Statements)
            if (target is { Field: Field.Target or Field.Victim, Probability: >= Statement.EvenOdds, Value: ActorValue { Qualifier: { } aim } }) features.Add(74, Hash.Of(aim), sort);
    }

    // Whether the actor is of the country where it happened: 1 yes, 2 no, 0 not known.
    private static uint CountryOf(Report report, Doer doer)
    {
        string? place = null;
        foreach (var statement in report.Statements)
        {
            if (statement.Value is not PlaceValue { Place.Place.Country: { Length: 2 } country } || statement.Field != Field.Place) continue;
            place = country;
            break;
        }
        if (place is null || ActorLexicon.Default.Find(doer.Actor) is not { } known) return 0;
        var home = known.Actor.Country;
        if (known.Countries.Contains(place) || home == place) return 1;
        return known.Countries.IsEmpty && home is null ? 0u : 2;
    }

    // The last word of a description, or of what a force is called.
    private static uint HeadOf(Doer doer)
    {
        var name = doer.Mentions[0].Name.AsSpan();
        Span<char> small = stackalloc char[24];
        var word = name[(name.LastIndexOf(' ') + 1)..];
        return word.Length > small.Length ? 0 : Hash.Of(small[..word.ToLowerInvariant(small)]);
    }

    private static uint SortOf(Doer doer)
    {
        var police = doer.Kind == ActorKind.StateForce && doer.Key.Contains("polic", StringComparison.Ordinal) ? 1u : 0;
        return (uint)doer.Kind * 8 + police * 4 + (doer.Actor is null ? 2u : 0) + (doer.Mentions[0].Rule.StartsWith("name", StringComparison.Ordinal) ? 1u : 0);
    }
}
