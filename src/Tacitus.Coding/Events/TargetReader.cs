using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Language;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Chooses at whom or what an event was aimed: what its words say it was aimed at, else where it went off, else those who were hurt.</summary>
internal sealed class TargetReader
{
    private readonly KindLexicon _targets = new("Events.targets.lexicon");

    // In points, set by hand on the tuned half of the gold set: an object or "attack on" says it outright; a site or a victim only lets it be thought.
    private const int Outright = 90, Modifier = 65, Site = 55, Hurt = 50, Anybody = 20, EachTelling = 3, MostTellings = 15;

    /// <summary>The words that name the target, all told the same way in the same place; none when nothing does.</summary>
    public ImmutableArray<RoleMention> Read(Analysis analysis, ImmutableArray<Telling> tellings, ImmutableArray<ActorMention> actors)
    {
        if (tellings[0].Kind is EventKind.Trial or EventKind.Agreement or EventKind.GroupChange or EventKind.Protest or EventKind.Clash) return [];
        var best = new List<(RoleMention Role, int Points, int Telling)>();
        for (var t = 0; t < tellings.Length; t++)
        {
            foreach (var role in tellings[t].Roles)
            {
                var points = PointsOf(analysis, tellings[t], role, actors) - Math.Min(MostTellings, EachTelling * t);
                if (points <= 0) continue;
                if (best.Count > 0 && points < best[0].Points) continue;
                if (best.Count > 0 && (points > best[0].Points || best[0].Telling != t)) best.Clear();
                if (!best.Exists(b => b.Role.Span.Overlaps(role.Span))) best.Add((role, points, t));
            }
        }
        return [.. best.Select(b => b.Role)];
    }

    private int PointsOf(Analysis analysis, Telling telling, RoleMention role, ImmutableArray<ActorMention> actors)
    {
        if (role.Field is not (Field.Target or Field.Victim)) return 0;
        var (first, end) = (analysis.TokenAt(role.Span.Start), analysis.TokenAt(role.Span.End - 1) + 1);
        var kind = _targets.KindOf(analysis, first, end);
        var actor = actors.Where(a => a.Span.Overlaps(role.Span)).MaxBy(a => a.Span.End);
        if (role.Qualifier == "modifier" && (kind is null || actor is { Kind: ActorKind.ArmedGroup })) return 0;
        // A group's men are whom an operation is aimed at; told to suffer in an attack, they are most often those who did it.
        if (actor is { Kind: ActorKind.ArmedGroup or ActorKind.Unnamed } && telling.Kind is EventKind.Attack or EventKind.Strike && telling.Roles.Any(r => r.Field == Field.Perpetrator && r.Span.Overlaps(role.Span))) return 0;
        if (kind is null && actor is null) return 0;
        var head = analysis.Tokens[end - 1].Normal;
        if (head is "people" or "person" or "persons" or "others" or "victims" or "men" or "women" or "man" or "woman") return role.Field == Field.Victim ? Anybody : Anybody + 5;
        if (role.Field == Field.Victim) return Hurt;
        return role.Rule switch
        {
            "role/modifier" => Modifier,
            "role/noun-at" => Site,
            _ => Outright,
        };
    }
}
