namespace Tacitus.Showing;

/// <summary>The beginning of an id, enough to type it again.</summary>
internal static class ShortId
{
    private const int Length = 10;

    public static string Of(string id) => id.Length <= Length ? id : id[..Length];
}
