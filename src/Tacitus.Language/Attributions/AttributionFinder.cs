using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Language.Clauses;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Attributions;

/// <summary>Finds who says what from the clauses: "X said that ...", "..., X said", "..., said X", "according to X", and quotations that go on over sentences.</summary>
internal sealed class AttributionFinder
{
    private static readonly LexiconFile Lexicon = LexiconFile.Embedded(typeof(AttributionFinder).Assembly, "attributions.lexicon");

    private static readonly FrozenDictionary<string, (AttributionKind Kind, bool ClauseOnly, bool Mental)> Verbs = Lexicon.Sections.Where(s => s.Name != "speaker")
        .SelectMany(s => s.Entries.Select(e => (e.Text, Kind: Code.Parse<AttributionKind>(s.Name), ClauseOnly: s.Arguments.Contains("clause"), Mental: s.Arguments.Contains("mental"))))
        .ToFrozenDictionary(e => e.Text, e => (e.Kind, e.ClauseOnly, e.Mental), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Speakers = Lexicon.Sections.Single(s => s.Name == "speaker").Entries.Select(e => e.Text).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The attributions of <paramref name="article"/> in the order of their content.</summary>
    public ImmutableArray<AttributionMention> Find(
        Article article, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<NounChunk> chunks, ImmutableArray<Clause> clauses)
    {
        var found = new List<(AttributionMention Mention, int Sentence)>();
        int clause = 0, chunk = 0;
        foreach (var sentence in sentences)
        {
            var firstClause = clause;
            while (clause < clauses.Length && clauses[clause].Sentence == sentence.Index) clause++;
            var firstChunk = chunk;
            while (chunk < chunks.Length && chunks[chunk].Sentence == sentence.Index) chunk++;
            var reader = new AttributionReader(tokens.AsSpan(), sentence, chunks.AsSpan(), firstChunk, chunk, clauses.AsSpan()[firstClause..clause], firstClause, Verbs, Speakers);
            foreach (var mention in reader.Read()) found.Add((mention, sentence.Index));
        }
        return [.. Quotations.Extend(tokens, sentences, found).OrderBy(a => a.Content).ThenBy(a => a.Source)];
    }
}
