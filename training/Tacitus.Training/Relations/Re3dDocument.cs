using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Training.Relations;

/// <summary>A document of re3d with its entities and relations by offset.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its text.</param>
/// <param name="Entities">Its entities, with how sure the annotators were, from 0 to 1.</param>
/// <param name="Relations">Its relations.</param>
internal sealed record Re3dDocument(
    string Id, string Text, ImmutableArray<(Span Span, string Type, double Confidence)> Entities, ImmutableArray<(Span Source, string Type, Span Target)> Relations)
{
    /// <summary>The part for cross-validation, 0 to 3; 4 is the fifth of the documents that no choice was made on.</summary>
    public int Fold { get; } = FoldOf(Id);

    /// <summary>The same document with all letters in one case, so that models do not lean on capitals.</summary>
    public Re3dDocument InCase(Func<char, char> change) => this with { Text = string.Create(Text.Length, (Text, change), static (span, s) => { for (var i = 0; i < span.Length; i++) span[i] = s.change(s.Text[i]); }) };

    private static int FoldOf(string id)
    {
        var hash = 2166136261u;
        foreach (var c in id) hash = (hash ^ c) * 16777619u;
        return (int)((hash ^ hash >> 15) % 5);
    }
}
