using System.Collections.Immutable;
using Tacitus.Coding.Learning;
using Tacitus.Coding.Relations.Reading;
using Tacitus.Language;
using Tacitus.Language.Lexicons;
using Tacitus.Model.Actors;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations.Weighing;

/// <summary>The word classes of <c>ties.lexicon</c>.</summary>
internal static class TieWords
{
    /// <summary>The classes.</summary>
    public static WordClasses Classes { get; } = WordClasses.Read(LexiconFile.Embedded(typeof(TieWords).Assembly, "ties.lexicon"));

    /// <summary>The classes, a bit each, whose words by themselves tell a tie; the others say who, when or how surely.</summary>
    public static int Telling { get; } = Classes.Names.Select((name, c) => name is "coalition" or "kin" or "says" or "now" or "named" or "unreal" or "negates" or "accuses" or "former" ? 0 : 1 << c).Sum();

    // Which classes speak for which type.
    private static readonly ImmutableArray<ImmutableArray<int>> TellingOf = [.. Enum.GetValues<RelationType>().Select(t => NamesOf(t).Select(n => Classes.Names.IndexOf(n)).ToImmutableArray())];

    /// <summary>The word that speaks for a tie: of its type's, in the sentences of both names, the nearest to both; nothing where there is none.</summary>
    public static Span Cue(Analysis analysis, ReadTie tie)
    {
        var (cue, nearest) = (default(Span), int.MaxValue);
        foreach (var sentence in new[] { tie.SubjectName.Sentence, tie.ObjectName.Sentence }.Distinct())
        {
            var first = analysis.Sentences[sentence].FirstToken;
            foreach (var (start, end, of) in Classes.Find(analysis.TokensOf(analysis.Sentences[sentence])))
            {
                var span = analysis.Tokens[first + start].Span.Cover(analysis.Tokens[first + end - 1].Span);
                if (!TellingOf[(int)tie.Type].Contains(of) || span.Overlaps(tie.SubjectName.Span) || span.Overlaps(tie.ObjectName.Span)) continue;
                var distance = Math.Abs(span.Start - tie.SubjectName.Span.Start) + Math.Abs(span.Start - tie.ObjectName.Span.Start);
                if (distance < nearest) (cue, nearest) = (span, distance);
            }
        }
        return cue;
    }

    private static string[] NamesOf(RelationType type) => type switch
    {
        RelationType.BranchOf => ["branch"],
        RelationType.AllegianceTo => ["pledges"],
        RelationType.SplitFrom => ["splits"],
        RelationType.MergedInto => ["merges"],
        RelationType.RivalOf => ["rivals"],
        RelationType.AlliedWith => ["allies"],
        RelationType.Supports => ["backs"],
        RelationType.NegotiatesWith => ["talks"],
        RelationType.LedBy => ["leads", "leader", "succeeds"],
        RelationType.FoundedBy => ["founds"],
        RelationType.MemberOf => ["office", "leads", "leader", "coalition"],
        RelationType.OperatesIn => ["holds"],
        _ => ["lists"],
    };
}
