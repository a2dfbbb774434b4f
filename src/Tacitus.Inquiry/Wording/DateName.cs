using Tacitus.Model.Dates;

namespace Tacitus.Inquiry.Wording;

/// <summary>Dates by name.</summary>
public static class DateName
{
    /// <summary>As <c>22 March 2024</c>, <c>March 2024</c>, <c>2024</c>, <c>9 to 15 March 2024</c>.</summary>
    public static string Of(PartialDate date) => Phrase.Date(date);
}
