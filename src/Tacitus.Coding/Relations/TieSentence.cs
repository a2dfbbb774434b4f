using System.Collections.Immutable;
using Tacitus.Coding.Entities;
using Tacitus.Coding.Learning;
using Tacitus.Language;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Relations;

/// <summary>One sentence with its entities as the classifier of ties sees it: where each stands, which lists they form, what part they have in the clauses.</summary>
internal sealed class TieSentence
{
    private const int Climbs = 3;

    private readonly WordClasses _words;

    /// <summary>A sentence whose words are of the classes of <c>entities.lexicon</c>.</summary>
    public TieSentence(Analysis analysis, Sentence sentence, IReadOnlyList<EntityMention> entities) : this(analysis, sentence, entities, EntityWords.Classes) { }

    /// <summary>A sentence whose words are of the classes of <paramref name="words"/>.</summary>
    public TieSentence(Analysis analysis, Sentence sentence, IReadOnlyList<EntityMention> entities, WordClasses words)
    {
        (Analysis, Sentence, _words) = (analysis, sentence, words);
        Entities = [.. entities.Select(e => Place(e))];
        Classes = new int[sentence.EndToken - sentence.FirstToken];
        Array.Fill(Classes, -1);
        foreach (var (start, end, of) in words.Find(analysis.TokensOf(sentence)))
        {
            for (var i = start; i < end; i++) if (Classes[i] < 0) Classes[i] = of;
        }
        Lists = ListsOf();
        Roles = [.. Entities.Select(RolesOf)];
    }

    public Analysis Analysis { get; }

    public Sentence Sentence { get; }

    /// <summary>The entities with their first token and the end of their tokens.</summary>
    public ImmutableArray<(EntityMention Mention, int First, int End)> Entities { get; }

    /// <summary>For each token its class; -1 when it has none.</summary>
    public int[] Classes { get; }

    /// <summary>For each entity the first and the last of the list that it stands in ("Aron, Bela and Cadiz").</summary>
    public (int First, int Last)[] Lists { get; }

    /// <summary>For each entity the clauses that it has a part in and which part.</summary>
    public ImmutableArray<(int Clause, string Role)>[] Roles { get; }

    /// <summary>The lemma of a token.</summary>
    public string Lemma(int token) => Lemmas.Of(Analysis.Tokens[token]);

    /// <summary>The class of a token.</summary>
    public int ClassAt(int token) => Classes[token - Sentence.FirstToken];

    private (EntityMention, int, int) Place(EntityMention mention)
    {
        var first = Math.Max(Sentence.FirstToken, Analysis.TokenAt(mention.Span.Start));
        return (mention, first, Math.Clamp(Analysis.TokenAt(mention.Span.End - 1) + 1, first + 1, Math.Max(first + 1, Sentence.EndToken)));
    }

    private (int First, int Last)[] ListsOf()
    {
        var lists = Enumerable.Range(0, Entities.Length).Select(i => (First: i, Last: i)).ToArray();
        for (var i = 0; i < Entities.Length; i++)
        {
            var before = -1;
            for (var k = 0; k < Entities.Length; k++)
            {
                if (Entities[k].End <= Entities[i].First && Entities[k].Mention.Type == Entities[i].Mention.Type && (before < 0 || Entities[k].End > Entities[before].End || Entities[k].End == Entities[before].End && Entities[k].First < Entities[before].First)) before = k;
            }
            if (before < 0 || !Joins(Entities[before].End, Entities[i].First)) continue;
            lists[i].First = lists[before].First;
            for (var k = before; ; k = lists[k].First)
            {
                lists[k].Last = i;
                if (lists[k].First == k) break;
            }
        }
        for (var i = 0; i < lists.Length; i++) lists[i].Last = lists[lists[i].First].Last;
        return lists;
    }

    private bool Joins(int from, int to)
    {
        if (to == from || to - from > 4) return false;
        for (var i = from; i < to; i++)
        {
            if (Analysis.Tokens[i].Normal is not ("," or "and" or "or" or "&" or "/" or "the" or "as" or "well" or "both" or "in" or "by" or "near")) return false;
        }
        return Analysis.Tokens[from].Normal is "," or "and" or "or" or "&" or "/" or "as";
    }

    private ImmutableArray<(int Clause, string Role)> RolesOf((EntityMention Mention, int First, int End) entity)
    {
        var chunk = ChunkOf(entity.First, entity.End);
        if (chunk < 0) return [];
        var roles = ImmutableArray.CreateBuilder<(int, string)>();
        var path = Analysis.NounChunks[chunk].Head < entity.First || Analysis.NounChunks[chunk].Head >= entity.End ? "mod<" + ClassName(Analysis.NounChunks[chunk].Head) + "<" : "";
        for (var climb = 0; climb <= Climbs; climb++)
        {
            AddRoles(chunk, path, roles);
            var up = Up(chunk);
            if (up < 0) break;
            path += Analysis.NounChunks[chunk].Preposition >= 0 ? $"{Analysis.Tokens[Analysis.NounChunks[chunk].Preposition].Normal}<{ClassName(Analysis.NounChunks[up].Head)}<" : "and<";
            chunk = up;
        }
        return roles.DrainToImmutable();
    }

    private string ClassName(int token) => ClassAt(token) < 0 ? "" : _words.Names[ClassAt(token)];

    private void AddRoles(int chunk, string path, ImmutableArray<(int, string)>.Builder roles)
    {
        for (var c = 0; c < Analysis.Clauses.Length; c++)
        {
            var clause = Analysis.Clauses[c];
            if (clause.Sentence < Sentence.Index) continue;
            if (clause.Sentence > Sentence.Index) break;
            if (clause.Actor == chunk) roles.Add((c, path + "actor"));
            else if (clause.Patients.Contains(chunk)) roles.Add((c, path + "patient"));
            else if (clause.Subject == chunk) roles.Add((c, path + "subject"));
            else if (clause.Obliques.Contains(chunk))
            {
                var preposition = Analysis.NounChunks[chunk].Preposition;
                roles.Add((c, path + (preposition < 0 ? "with" : Analysis.Tokens[preposition].Normal)));
            }
        }
    }

    // The chunk of an entity: the one that holds its first word, or the first that begins in it.
    private int ChunkOf(int first, int end)
    {
        int low = 0, high = Analysis.NounChunks.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Analysis.NounChunks[middle].EndToken <= first) low = middle + 1;
            else high = middle;
        }
        return low < Analysis.NounChunks.Length && Analysis.NounChunks[low].FirstToken < end ? low : -1;
    }

    // "attacks <of> the regime": the chunk that a chunk goes with.
    private int Up(int chunk)
    {
        var own = Analysis.NounChunks[chunk];
        if (own.Follows >= 0) return own.Follows;
        if (chunk == 0 || own.Preposition < 0) return -1;
        var before = Analysis.NounChunks[chunk - 1];
        return before.Sentence == own.Sentence && before.EndToken == own.Preposition ? chunk - 1 : -1;
    }
}
