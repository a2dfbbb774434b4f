namespace Tacitus.Ledger.Sources;

/// <summary>Judges the names of members of archives.</summary>
internal static class MemberName
{
    /// <summary>Whether <paramref name="name"/> leads out of its archive: an absolute path, a drive, or a step upwards.</summary>
    public static bool IsUnsafe(string name) =>
        name.Length == 0 || name[0] is '/' or '\\' || name.Contains('\0', StringComparison.Ordinal) || (name.Length > 1 && name[1] == ':')
        || name.Split('/', '\\').Contains("..");

    /// <summary>Whether <paramref name="name"/> is a folder, or hidden, or what an operating system left behind.</summary>
    public static bool IsPassedOver(string name) =>
        name[^1] == '/' || name.Split('/').Any(part => part.Length > 1 && part[0] == '.' || part == "__MACOSX");
}
