namespace Tacitus.Model.Runs;

/// <summary>One execution of the pipeline.</summary>
/// <param name="Id">A number that grows by one from run to run of a ledger.</param>
/// <param name="CodeVersion">The program's version.</param>
/// <param name="Model">The hash of the models.</param>
/// <param name="Gazetteer">The hash of the gazetteer.</param>
/// <param name="Lexicons">The hash of the rules and lexicons.</param>
/// <param name="Started">When it started, UTC.</param>
public sealed record Run(long Id, string CodeVersion, string Model, string Gazetteer, string Lexicons, DateTimeOffset Started);
