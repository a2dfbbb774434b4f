namespace Tacitus.Inquiry.Briefs;

/// <summary>How long a brief may be.</summary>
public enum BriefLength
{
    /// <summary>At most 80 words.</summary>
    Short,

    /// <summary>At most 400 words.</summary>
    Full,
}
