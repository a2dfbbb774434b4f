using System.Collections.Immutable;
using System.IO.Compression;
using Tacitus.Coding.Learning;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations.Weighing;

/// <summary>
/// Weighs for every two ends in a sentence how likely the words tell each tie between them, by a learned linear model that sees the words and what the rules read.
/// Pure; safe to share between threads.
/// </summary>
internal sealed class RelationWeigher(HashedRows rows)
{
    private static readonly Lazy<HashedRows> Shipped = new(Load);
    private static readonly ImmutableArray<RelationType> Types = [.. Enum.GetValues<RelationType>()];

    /// <summary>One with the model that the program ships.</summary>
    public RelationWeigher() : this(Shipped.Value) { }

    /// <summary>The number of weights a feature has: one for each type of tie.</summary>
    public static int Width => Types.Length;

    /// <summary>
    /// The ties of <paramref name="sentence"/> whose log odds, in thousandths, are at least <paramref name="least"/>, or that a rule surely reads, the likeliest first. Of those whom one word may mean the likeliest
    /// alone is told, of two ties between the same two the likelier, and of the groups that one person leads or is of.
    /// </summary>
    public ImmutableArray<WeighedTie> Tell(WeighedSentence sentence, int least)
    {
        var likely = new List<WeighedTie>();
        Span<int> scores = stackalloc int[Width];
        foreach (var (s, o) in sentence.Pairs())
        {
            // Whom a word surely means by the rules that read a tie there, it means.
            if (!(sentence.IsResolved(s) && sentence.IsResolved(o)) && sentence.Readings[(sentence.Ends[s].Item, sentence.Ends[o].Item)].Any(r => r.IsSure)) continue;
            scores.Clear();
            foreach (var feature in WeighedFeatures.Of(sentence, s, o)) rows.Add(feature, scores);
            var readings = sentence.Readings[(sentence.Ends[s].Item, sentence.Ends[o].Item)];
            foreach (var type in Types)
                if ((scores[(int)type] >= least || readings.Any(r => r.IsSure && r.Type == type)) && (type == RelationType.OperatesIn ? sentence.Ends[o].Place is not null : sentence.Ends[o].Actor is not null)) likely.Add(new WeighedTie(s, type, o, scores[(int)type]));
        }
        var told = ImmutableArray.CreateBuilder<WeighedTie>();
        var (tied, inOffice) = (new HashSet<(int, int)>(), new HashSet<int>());
        foreach (var tie in likely.OrderByDescending(t => t.Score).ThenBy(t => t.Subject).ThenBy(t => t.Object).ThenBy(t => t.Type))
        {
            var (s, o, person) = (Item(tie.Subject), Item(tie.Object), tie.Type == RelationType.MemberOf ? tie.Subject : tie.Object);
            var office = tie.Type is RelationType.LedBy or RelationType.MemberOf;
            if (tied.Contains((s, o)) || office && inOffice.Contains(Item(person))) continue;
            told.Add(tie);
            tied.Add((s, o));
            tied.Add((o, s));
            if (office && sentence.Ends[person].Actor is { Kind: ActorKind.Person }) inOffice.Add(Item(person));
        }
        return told.DrainToImmutable();

        int Item(int end) => sentence.Ends[end].Item;
    }

    /// <summary>The word that speaks most for a tie, of those between its ends and beside them; nothing where none of a known class does.</summary>
    public Span? CueOf(WeighedSentence sentence, WeighedTie tie)
    {
        Span? cue = null;
        var most = 0;
        Span<int> scores = stackalloc int[Width];
        foreach (var (token, features) in WeighedFeatures.Cues(sentence, tie.Subject, tie.Object))
        {
            scores.Clear();
            foreach (var feature in features) rows.Add(feature, scores);
            if (scores[(int)tie.Type] <= most) continue;
            (cue, most) = (sentence.Words.Analysis.Tokens[token].Span, scores[(int)tie.Type]);
        }
        return cue;
    }

    private static HashedRows Load()
    {
        var name = $"{typeof(RelationWeigher).Namespace}.relations.model";
        using var stream = typeof(RelationWeigher).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name} is not in the program");
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), 1 << 16));
        return HashedRows.Read(reader, Width);
    }
}
