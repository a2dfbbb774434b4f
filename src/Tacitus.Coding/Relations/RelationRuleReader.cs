using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Tacitus.Model;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Relations;

/// <summary>Reads the rules for ties. The file's own head says how they are written.</summary>
internal static class RelationRuleReader
{
    private static readonly FrozenDictionary<string, ActorKind[]> Kinds = new Dictionary<string, ActorKind[]>(StringComparer.Ordinal)
    {
        ["group"] = [ActorKind.ArmedGroup],
        ["state"] = [ActorKind.State, ActorKind.StateForce],
        ["org"] = [ActorKind.Organisation],
        ["person"] = [ActorKind.Person],
        ["actor"] = [ActorKind.ArmedGroup, ActorKind.State, ActorKind.StateForce, ActorKind.Organisation],
        ["place"] = [],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Words that most sentences have: no rule is tried because of them alone.
    private static readonly FrozenSet<string> Common = new[]
    {
        "a", "an", "of", "in", "to", "by", "and", ",", "'s", "with", "for", "from", "as", "that", "which", "who", "is", "are", "was", "were", "be", "been", "has", "have",
        "its", "their", "on", "at", "then", "one", "had", "being", "than", "where",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>An example of a rule.</summary>
    /// <param name="Rule">The rule's name.</param>
    /// <param name="Text">The text.</param>
    /// <param name="Ties">What must be read, as <c>subject type object</c>; empty when only nothing wrong may be; null when the rule must not match.</param>
    internal sealed record Example(string Rule, string Text, string[]? Ties);

    /// <summary>Reads the embedded rules.</summary>
    public static (ImmutableArray<RelationRule> Rules, ImmutableArray<Example> Examples) Embedded()
    {
        const string Name = "Relations.relations.rules";
        using var stream = typeof(RelationRuleReader).Assembly.GetManifestResourceStream("Tacitus.Coding." + Name)
            ?? throw new FileNotFoundException($"{Name} is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(Name, reader.ReadToEnd());
    }

    /// <summary>Reads <paramref name="text"/>.</summary>
    /// <exception cref="FormatException">It breaks the form; the message names file and line.</exception>
    public static (ImmutableArray<RelationRule> Rules, ImmutableArray<Example> Examples) Parse(string file, string text)
    {
        var rules = ImmutableArray.CreateBuilder<RelationRule>();
        var examples = ImmutableArray.CreateBuilder<Example>();
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        RelationType? type = null;
        var state = RelationState.InForce;
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '@' && line.Contains(" = ", StringComparison.Ordinal))
            {
                var parts = line.Split(" = ", 2);
                classes[parts[0]] = parts[1];
            }
            else if (line[0] == '[')
            {
                var heading = line.Trim('[', ']').Split(' ');
                if (!Code.TryParse<RelationType>(heading[0], out var read)) throw Error($"'{heading[0]}' is not a type of relation");
                type = read;
                state = RelationState.InForce;
                if (heading.Length > 1 && !Code.TryParse(heading[1], out state)) throw Error($"'{heading[1]}' is not a state of a relation");
            }
            else if (line[0] is '+' or '-')
            {
                if (rules.Count == 0) throw Error("an example stands under its rule");
                var arrow = line.IndexOf(" => ", StringComparison.Ordinal);
                var ties = line[0] == '-' ? null : arrow < 0 ? [] : line[(arrow + 4)..].Split(';', StringSplitOptions.TrimEntries);
                examples.Add(new Example(rules[^1].Name, arrow < 0 ? line[2..] : line[2..arrow], ties));
            }
            else
            {
                if (type is null) throw Error("a rule stands under a heading like [branch_of]");
                rules.Add(Rule(line, $"{Code.Of(type.Value)}:{number.ToString(CultureInfo.InvariantCulture)}", type.Value, state));
            }
        }
        return (rules.DrainToImmutable(), examples.DrainToImmutable());

        RelationRule Rule(string line, string name, RelationType tie, RelationState holds)
        {
            var steps = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Step).ToImmutableArray();
            if (steps.OfType<RelationRule.Slot>().Count(s => s.IsSubject) != 1 || steps.OfType<RelationRule.Slot>().Count() != 2) throw Error("a rule has one A and one B");
            var anchors = steps.OfType<RelationRule.Words>().Where(w => !w.Optional)
                .Select(w => w.Single.Concat(w.Phrases.Select(p => p.FirstOrDefault(x => !Common.Contains(x)) ?? p[0])).ToArray())
                .Where(w => !w.Any(Common.Contains)).MinBy(w => w.Length) ?? [];
            return new RelationRule(name, tie, holds, steps, [.. anchors.Order(StringComparer.Ordinal)]);
        }

        RelationRule.Step Step(string step)
        {
            if (step is ['A' or 'B', ':', ..])
            {
                var kinds = step[2..].TrimEnd('!', '^', '$').Split('+').SelectMany(k => Kinds.TryGetValue(k, out var v) ? v : throw Error($"'{k}' is not a kind"));
                return new RelationRule.Slot(step[0] == 'A', [.. kinds], !step.Contains('!', StringComparison.Ordinal), !step.Contains('^', StringComparison.Ordinal), !step.Contains('$', StringComparison.Ordinal));
            }
            if (step.StartsWith("..", StringComparison.Ordinal)) return new RelationRule.Gap(Number(step[2..]), false, false);
            if (step[0] == '~') return new RelationRule.Gap(Number(step[1..]), true, false);
            if (step[0] == '*') return new RelationRule.Gap(Number(step[1..]), true, true, true);
            if (step[0] == '+') return new RelationRule.Gap(Number(step[1..]), false, false, IsActive: true);
            if (step[0] == '=') return new RelationRule.Gap(Number(step[1..]), false, true);
            var optional = step.Length > 1 && step[^1] == '?';
            var words = (optional ? step[..^1] : step).Split('/').SelectMany(Expand).ToArray();
            return new RelationRule.Words(
                words.Where(w => !w.Contains('_', StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal),
                [.. words.Where(w => w.Contains('_', StringComparison.Ordinal)).Select(w => w.Split('_'))], optional);
        }

        int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : throw Error($"'{digits}' is not a number of words");

        IEnumerable<string> Expand(string word) =>
            word[0] != '@' ? [word] : classes.TryGetValue(word, out var list) ? list.Split('/') : throw Error($"there is no class {word}");

        FormatException Error(string message) => new($"{file}:{number}: {message}");
    }
}
