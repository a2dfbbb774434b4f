using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Language;

/// <summary>Analyses a few sentences as an article of one paragraph.</summary>
internal static class PlainText
{
    private static readonly Analyser Analyser = new();

    public static Article Article(string text, string? published = null) => new()
    {
        Id = StableId.Of("a", text),
        TextRevision = StableId.Of("t", text),
        Text = text,
        Blocks = [new Block(new Span(0, text.Length), BlockKind.Paragraph)],
        Language = "en",
        Published = published is null ? null : new Publication(PartialDate.Parse(published), DateBasis.Given),
    };

    public static Analysis Analyse(string text, string? published = null) => Analyser.Analyse(Article(text, published));
}
