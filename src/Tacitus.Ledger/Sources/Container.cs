using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Sources;

/// <summary>A file or a member of an archive that is being looked into.</summary>
/// <param name="Path">Where it is, as the user would name it.</param>
/// <param name="Name">Its own file name, without the endings of compressions that were taken off.</param>
/// <param name="Given">What is said of all articles in it.</param>
/// <param name="Depth">How many containers it lies in.</param>
internal sealed record Container(string Path, string Name, GivenMetadata Given, int Depth)
{
    /// <summary>The article of <paramref name="bytes"/> at <paramref name="path"/>.</summary>
    public FoundSource Article(string path, ReadOnlyMemory<byte> bytes) => new(path, new Source(path, bytes, Given), []);

    /// <summary>The path of the member or line called <paramref name="name"/>.</summary>
    public string Member(string name) => Path + "#" + name;
}
