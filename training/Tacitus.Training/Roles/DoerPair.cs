namespace Tacitus.Training.Roles;

/// <summary>A report and somebody who may have done what it tells.</summary>
/// <param name="Article">The article.</param>
/// <param name="Report">The index of the report.</param>
/// <param name="Doer">The index of the doer.</param>
/// <param name="Features">What the model sees of them.</param>
/// <param name="Did">Whether the key says so; null where it does not know.</param>
/// <param name="Basis">The index of the ground that the key gives; -1 where it gives none.</param>
internal sealed record DoerPair(DoerArticle Article, int Report, int Doer, uint[] Features, bool? Did, int Basis)
{
    /// <summary>The probability by the model that did not see the article, in thousandths.</summary>
    public int Probability { get; set; }

    /// <summary>Whether the doer is held to have done it.</summary>
    public bool IsHeld { get; set; }
}
