using System.Text;
using System.Text.Json.Nodes;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Training.Classifying;

/// <summary>An article of the project's own gold set, with its key.</summary>
/// <param name="Id">Its name, as examples of all models call it.</param>
/// <param name="Text">Its text; lines end in a line feed.</param>
/// <param name="Key">What its annotators read in it.</param>
/// <param name="Given">Its day and outlet.</param>
internal sealed record GoldArticle(string Id, string Text, JsonNode Key, GivenMetadata Given)
{
    /// <summary>The part of the set that it is of.</summary>
    public char Part => Id["gold".Length];

    /// <summary>The events of the key.</summary>
    public IEnumerable<JsonObject> Events => Key["events"]!.AsArray().Select(e => e!.AsObject());

    /// <summary>The article as a run reads it.</summary>
    public Article Read() => new ArticleReader().Read(new Source(Id + ".txt", Encoding.UTF8.GetBytes(Text), Given)).Article!;
}
