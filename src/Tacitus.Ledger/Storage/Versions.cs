using Tacitus.Model;

namespace Tacitus.Ledger.Storage;

/// <summary>All that, beside its bytes and what users say of it, decides what is read from an article.</summary>
/// <param name="Code">The program's version.</param>
/// <param name="Model">The hash of the models.</param>
/// <param name="Gazetteer">The hash of the gazetteer.</param>
/// <param name="Lexicons">The hash of the rules and lexicons.</param>
public sealed record Versions(string Code, string Model, string Gazetteer, string Lexicons)
{
    /// <summary>One short text that differs when any of them does.</summary>
    public string Hash => StableId.Of("v", Code, Model, Gazetteer, Lexicons);
}
