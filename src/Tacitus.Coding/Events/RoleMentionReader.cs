using System.Collections.Immutable;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Names;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Turns those whom words of blame, claim, denial, arrest and harm tie to an event into statements of its report.</summary>
internal static class RoleMentionReader
{
    /// <summary>Adds what <paramref name="tie"/> says to <paramref name="page"/>.</summary>
    public static void Read(ReportPage page, RoleMention tie)
    {
        if (tie.Field is Field.Suspect or Field.Victim)
        {
            page.Add(tie.Field, new ActorValue(null, page.Analysis[tie.Span], IsNamed(page.Analysis, tie) ? ActorKind.Person : ActorKind.Unnamed, tie.Qualifier), tie.Cue is { } cue && cue != tie.Span ? InOrder(cue, tie.Span) : [tie.Span], tie.Rule, tie.Probability);
            return;
        }
        if (tie.Field is Field.Channel or Field.Authentication)
        {
            page.Add(tie.Field, new ActorValue(null, page.Analysis[tie.Span], ActorKind.Unnamed, tie.Qualifier), InOrder(tie.Cue!.Value, tie.Span), tie.Rule);
            return;
        }
        var named = page.ActorAt(tie.Span);
        // "the "soldiers of the well"": the whole is a name, and the soldiers in it are nobody.
        var quoted = tie.Field == Field.Claim && named is null or { Actor: null } && named?.Span != tie.Span && IsQuoted(page.Analysis, tie.Span);
        if (quoted || (named ?? page.Antecedent(tie.Span)) is not { } actor)
        {
            // A group that no lexicon has, by its name.
            if (tie.Field is not (Field.Claim or Field.Perpetrator or Field.Denial) || !char.IsUpper(page.Analysis[tie.Span][0]) && !IsQuoted(page.Analysis, tie.Span) || tie.Span.Length < 3 || page.Analysis.Times.Any(t => t.Span.Overlaps(tie.Span))) return;
            var value = new ActorValue(null, page.Analysis[tie.Span], ActorKind.ArmedGroup, tie.Qualifier);
            ImmutableArray<Span> words = tie.Cue is { } cue && cue != tie.Span ? InOrder(cue, tie.Span) : [tie.Span];
            page.Add(tie.Field, value, words, tie.Rule + "+name");
            if (tie.Field == Field.Claim) page.Add(Field.Perpetrator, value, words, tie.Rule + "+name");
            return;
        }
        // "Police issued a warrant for a man, who is suspected of the shooting": nobody accuses them.
        if (tie.Field == Field.Perpetrator && tie.Cue is { } blame && Gap(page.Analysis, tie.Span, blame) > Beside && PoliceForce.IsOfCrime(page.Analysis, actor.Span)) return;
        ImmutableArray<Span> spans = [.. new[] { tie.Span, tie.Cue ?? tie.Span, named is null ? actor.Span : tie.Span }.Distinct().Order()];
        page.Add(tie.Field, DoerStatement.Of(page.Analysis, actor, tie.Qualifier), spans, tie.Rule);
        if (tie.Field == Field.Claim) page.Add(Field.Perpetrator, DoerStatement.Of(page.Analysis, actor, tie.Qualifier), spans, tie.Rule);
    }

    private static bool IsQuoted(Analysis analysis, Span span) => span.Start > 0 && analysis.Article.Text[span.Start - 1] is '"' or '\u201c' or '\u00ab';

    // Tokens between words of blame and police who are blamed.
    private const int Beside = 3;

    private static int Gap(Analysis analysis, Span left, Span right) => left < right ? analysis.TokenAt(right.Start) - analysis.TokenAt(left.End - 1) - 1 : analysis.TokenAt(left.Start) - analysis.TokenAt(right.End - 1) - 1;

    // "Two men were arrested" names nobody; who is read by name is a person, whose name is kept from those who do not ask for it.
    private static bool IsNamed(Analysis analysis, RoleMention tie) =>
        tie.Rule.StartsWith("person/", StringComparison.Ordinal) || analysis.Names.Any(n => n.Kind == NameKind.Person && n.Span.Overlaps(tie.Span));

    /// <summary>Two spans in the order of the text.</summary>
    public static ImmutableArray<Span> InOrder(Span left, Span right) => left < right ? [left, right] : [right, left];
}
