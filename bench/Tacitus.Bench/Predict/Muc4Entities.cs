using Tacitus.Coding.Roles;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Predict;

/// <summary>Who or what a MUC-4 template names in a role: of the words that name one entity the surest stand for it.</summary>
internal static class Muc4Entities
{
    /// <summary>One statement for each entity, the surest first.</summary>
    public static List<Statement> Of(Article article, IEnumerable<Statement> statements, Role role)
    {
        var kept = new List<Statement>();
        foreach (var statement in statements.Where(s => s.Rule == "role/model-" + Code.Of(role) || IsNamed(s, role)).Select(s => At(article, s)).OrderByDescending(s => s.Probability).ThenBy(s => s.Spans[0]))
        {
            if (!kept.Any(k => IsSame(article, k, statement, role))) kept.Add(statement);
        }
        return kept;
    }

    // A person whose part is read from all the mentions of the name; the task counts who is accused among those who did it.
    private static bool IsNamed(Statement statement, Role role) => statement is { Field: Field.Victim or Field.Suspect, Value: ActorValue { Kind: ActorKind.Person, Qualifier: not null } }
        && role == (statement.Field == Field.Victim ? Role.Victim : Role.PerpetratorIndividual);

    // The statement at the span that holds its words; the words that speak for it stand beside.
    private static Statement At(Article article, Statement statement)
    {
        foreach (var span in statement.Spans) if (article[span] == statement.Value.Text) return statement with { Spans = [span] };
        return statement with { Spans = [statement.Spans[0]] };
    }

    // Words of which one are part of the other name one entity, and so do two names of one actor; people share their last name.
    private static bool IsSame(Article article, Statement left, Statement right, Role role)
    {
        if (left.Value is ActorValue { Actor: { } actor } && right.Value is ActorValue other && other.Actor == actor && role == Role.PerpetratorOrganisation) return true;
        var (l, r) = (Words(article[left.Spans[0]]), Words(article[right.Spans[0]]));
        return role is Role.Victim or Role.PerpetratorIndividual or Role.HumanTarget && l[^1] == r[^1] || l.All(r.Contains) || r.All(l.Contains);
    }

    private static string[] Words(string text) => text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
