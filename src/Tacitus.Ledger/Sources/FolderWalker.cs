using System.Collections.Frozen;
using Tacitus.Model.Runs;

namespace Tacitus.Ledger.Sources;

/// <summary>Walks files and folders in ordinal order, following links but never in a circle. Hidden files, side-cars and a folder's README, LICENSE and NOTICE are passed over.</summary>
internal static class FolderWalker
{
    private const int DeepestFolder = 200;

    // They tell of the folder, not of the world.
    private static readonly FrozenSet<string> AboutFolder = FrozenSet.Create(StringComparer.Ordinal, "README", "LICENSE", "NOTICE");

    /// <summary>The files under <paramref name="path"/>, and what is wrong on the way.</summary>
    public static IEnumerable<(string Path, Issue? Issue)> Walk(string path)
    {
        if (Directory.Exists(path)) return InFolder(path, []);
        if (SideCar.IsNamed(path) && File.Exists(path)) return [];
        return [(path, File.Exists(path) ? null : Issue("missing_path", path, $"There is nothing at {path}; check the spelling."))];
    }

    private static IEnumerable<(string Path, Issue? Issue)> InFolder(string folder, HashSet<string> above)
    {
        var real = RealPath(folder);
        if (above.Count >= DeepestFolder || !above.Add(real))
        {
            yield return (folder, Issue("folder_loop", folder, "This folder leads back to one that it lies in; it was not followed."));
            yield break;
        }
        string[] names = [];
        Issue? unreadable = null;
        try
        {
            names = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Select(i => i.Name).Where(n => n[0] != '.').Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unreadable = Issue("unreadable", folder, $"The folder cannot be read: {e.Message}");
        }
        if (unreadable is not null) yield return (folder, unreadable);
        foreach (var name in names)
        {
            var path = Path.Combine(folder, name);
            if (Directory.Exists(path))
            {
                foreach (var found in InFolder(path, above)) yield return found;
            }
            else if (!SideCar.IsNamed(name) && !AboutFolder.Contains(Path.GetFileNameWithoutExtension(name)))
            {
                yield return (path, IsEmpty(path) ? Issue("empty_file", path, "The file is empty, or no file but a pipe or a device.") : null);
            }
        }
        above.Remove(real);
    }

    // Opening a pipe that nobody writes to would wait for ever. One that the user names is read.
    private static bool IsEmpty(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return (file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true)) is FileInfo { Exists: true, Length: 0 };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static Issue Issue(string code, string path, string message) => new(code, null, path, message, Lost: true);

    // The path without links in any of its parts.
    private static string RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        for (var steps = 0; steps < 40; steps++)
        {
            var link = FirstLink(full);
            if (link is null) break;
            full = Path.GetFullPath(link);
        }
        return Path.TrimEndingDirectorySeparator(full);
    }

    private static string? FirstLink(string full)
    {
        var at = Path.GetPathRoot(full)!;
        foreach (var part in full[at.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(at, part);
            if (new DirectoryInfo(next).LinkTarget is { } target) return Path.Combine(at, target) + full[next.Length..];
            at = next;
        }
        return null;
    }
}
