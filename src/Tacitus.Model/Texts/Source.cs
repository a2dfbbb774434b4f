namespace Tacitus.Model.Texts;

/// <summary>Bytes to read, where they were found and what the user says of them.</summary>
/// <param name="Path">Where, as the user would name it; a member of an archive or a line of a file is marked with <c>#</c>.</param>
/// <param name="Bytes">The bytes of one article (a page, a text file, one JSON object).</param>
/// <param name="Given">What a side-car file or an option says of it; it beats what the bytes say.</param>
public sealed record Source(string Path, ReadOnlyMemory<byte> Bytes, GivenMetadata Given);
