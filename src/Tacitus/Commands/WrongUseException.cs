namespace Tacitus.Commands;

/// <summary>The user asked for something that cannot be; the words say what to do.</summary>
internal sealed class WrongUseException(string message) : Exception(message);
