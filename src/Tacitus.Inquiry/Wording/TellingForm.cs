namespace Tacitus.Inquiry.Wording;

/// <summary>With what the sentence on an event begins.</summary>
internal enum TellingForm
{
    /// <summary>"A bombing killed five people in Lorvale on 2 May 2031."</summary>
    Act,

    /// <summary>"On 2 May 2031, a bombing killed five people in Lorvale."</summary>
    Day,

    /// <summary>"Five people were killed in a bombing in Lorvale on 2 May 2031."</summary>
    People,
}
