using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tacitus.Asking;
using Tacitus.Inquiry.Trends;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Events;
using Tacitus.Pages.Add;

namespace Tacitus.Pages;

/// <summary>One request for a page, with the ledger as it is at that moment.</summary>
internal sealed class PageRequest(HttpContext http, LedgerStore ledger, SiteOptions options, Kept kept)
{
    /// <summary>The ledger.</summary>
    public LedgerStore Ledger => ledger;

    /// <summary>How the site is served.</summary>
    public SiteOptions Options => options;

    /// <summary>What the address asks for behind its question mark.</summary>
    public IQueryCollection Query => http.Request.Query;

    /// <summary>Whether the reader sits at the machine that holds the ledger, and the site is not for others: whole articles are shown to nobody else.</summary>
    public bool IsOwner => IsFrom(http, options);

    /// <summary>What a form must send back, so that no page elsewhere can send it in the reader's name.</summary>
    public string FormToken => http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http).RequestToken!;

    /// <summary>What is being added.</summary>
    public Adder Adder => http.RequestServices.GetRequiredService<Adder>();

    /// <summary>Who reviews in this browser, as they said last; empty when they did not.</summary>
    public string Author => http.Request.Cookies[AuthorCookie] ?? "";

    /// <summary>The cookie that keeps it.</summary>
    public const string AuthorCookie = "author";

    /// <summary>Whether a request comes from the ledger's owner, who alone may change it.</summary>
    public static bool IsFrom(HttpContext http, SiteOptions options) => !options.IsPublic && http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from);

    /// <summary>Where what was asked for is to be found now; null when it is here.</summary>
    public string? MovedTo { get; private set; }

    /// <summary>Sends the reader there: what was asked for has another address now.</summary>
    public T? Move<T>(string address) where T : class
    {
        MovedTo = address;
        return null;
    }

    /// <summary>A part of the address, as <c>/events/{id}</c> names it.</summary>
    public string Part(string name) => (string?)http.Request.RouteValues[name] ?? "";

    /// <summary>One value behind the question mark; null when it is not there or blank.</summary>
    public string? Value(string name) => http.Request.Query[name].ToString().Trim() is { Length: > 0 } value ? value : null;

    /// <summary>What <paramref name="make"/> made of the ledger as it is, kept until it changes.</summary>
    public T Keep<T>(string key, Func<T> make) where T : class => kept.Of(ledger.Revision, key, make);

    /// <summary>What <paramref name="read"/> read for this address, kept likewise: for pages that show the same to everybody.</summary>
    public T KeepPage<T>(Func<PageRequest, T> read) where T : class => Keep($"{http.Request.Path.Value?.Replace(".json", "", StringComparison.Ordinal)}{http.Request.QueryString}", () => read(this));

    /// <summary>The same of what is large: under <paramref name="key"/> only the value for the last <paramref name="of"/> is kept.</summary>
    public T KeepLast<T>(string key, object of, Func<T> make) where T : class => kept.Last(ledger.Revision, key, of, make);

    /// <summary>All events, a line each. Pages that count over many read them once for all that is asked of them.</summary>
    public ImmutableArray<EventLine> Lines => Keep("lines", () => new Tuple<ImmutableArray<EventLine>>([.. ledger.Lines()])).Item1;

    /// <summary>What the ledger's counts rest on.</summary>
    public Coverage Coverage => Keep("coverage", () => CoverageReader.Read(ledger));
}
