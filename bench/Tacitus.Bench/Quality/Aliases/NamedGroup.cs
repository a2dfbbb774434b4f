namespace Tacitus.Bench.Quality.Aliases;

/// <summary>One armed group of <c>bench/aliases/groups.jsonl</c>.</summary>
/// <param name="Name">Its main name.</param>
/// <param name="Names">Its other names.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of where news of it is mostly set.</param>
/// <param name="Split"><c>dev</c>, which may be tuned on, or <c>kept</c>.</param>
internal sealed record NamedGroup(string Name, string[] Names, string Country, string Split);
