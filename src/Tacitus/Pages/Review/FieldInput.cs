using Tacitus.Model;
using Tacitus.Model.Events;

namespace Tacitus.Pages.Review;

/// <summary>How the value of a field is given.</summary>
internal static class FieldInput
{
    /// <summary>The codes to choose from; null when it is written.</summary>
    public static IReadOnlyList<string>? Codes(string field) => field switch
    {
        "kind" => Code.All<EventKind>(),
        "status" => Code.All<EventStatus>(),
        "assertion" => Code.All<Assertion>(),
        "political" => Code.All<Political>(),
        _ => null,
    };

    /// <summary>The codes of which several may be chosen; null when it is not of that sort.</summary>
    public static IReadOnlyList<string>? Several(string field) => field == "tactic" ? Code.All<Tactic>() : null;

    /// <summary>An example of what is written.</summary>
    public static string Hint(string field) => field switch
    {
        "date" => "2021-08-26 or 2021-08",
        "place" => "Paris, FR",
        "perpetrator" or "target" or "claim" => "a name; another name",
        "suspect" => "a name: charged; another: acquitted",
        _ => "45, 43-45 or 43+",
    };
}
