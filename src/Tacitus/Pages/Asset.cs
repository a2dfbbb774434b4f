using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Tacitus.Pages;

/// <summary>A file of style or script that lies inside the program.</summary>
internal static class Asset
{
    private const string Folder = "Tacitus.Pages.Assets.";

    private static readonly Lazy<FrozenDictionary<string, (byte[] Bytes, string Version)>> Files = new(() => typeof(Asset).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).ToFrozenDictionary(n => n[Folder.Length..], Read, StringComparer.Ordinal));

    /// <summary>The address of the asset; it changes when the file does, so that browsers may keep it.</summary>
    public static string Address(string name) => $"/assets/{name}?v={Files.Value[name].Version}";

    /// <summary>Sends the asset.</summary>
    public static async Task Send(string name, HttpContext http)
    {
        if (!Files.Value.TryGetValue(name, out var file))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        http.Response.ContentType = Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
        http.Response.ContentLength = file.Bytes.Length;
        http.Response.Headers.CacheControl = http.Request.Query["v"] == file.Version ? "public, max-age=31536000, immutable" : "no-cache";
        await http.Response.Body.WriteAsync(file.Bytes, http.RequestAborted).ConfigureAwait(false);
    }

    private static (byte[], string) Read(string resource)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6)));
    }
}
