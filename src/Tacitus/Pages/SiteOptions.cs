using System.Net;
using Tacitus.Ledger.Fetching;

namespace Tacitus.Pages;

/// <summary>How the pages of a ledger are served.</summary>
/// <param name="Ledger">The ledger's file.</param>
/// <param name="Address">The address to listen on.</param>
/// <param name="Port">The port; 0 for any that is free.</param>
/// <param name="IsPublic">Whether readers other than the ledger's owner are let in: quotes only, and nothing can be changed.</param>
/// <param name="Errors">Where faults of the program are written.</param>
internal sealed record SiteOptions(string Ledger, IPAddress Address, int Port, bool IsPublic, TextWriter Errors)
{
    /// <summary>How addresses that are added are fetched.</summary>
    public FetchOptions Fetching { get; init; } = new();
}
