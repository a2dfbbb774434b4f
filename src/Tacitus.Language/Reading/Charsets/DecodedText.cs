namespace Tacitus.Language.Reading.Charsets;

/// <summary>Bytes read as characters.</summary>
/// <param name="Text">The raw text, as it is but for a byte order mark.</param>
/// <param name="Charset">The web name of the charset that was used.</param>
/// <param name="IsBroken">Whether some bytes were not of that charset; they stand as U+FFFD.</param>
internal sealed record DecodedText(string Text, string Charset, bool IsBroken);
