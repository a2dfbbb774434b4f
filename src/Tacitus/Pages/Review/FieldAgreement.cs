namespace Tacitus.Pages.Review;

/// <summary>How far two coders agree on one field.</summary>
/// <param name="Field">The field's code.</param>
/// <param name="Units">How many events two coded.</param>
/// <param name="Same">On how many they agree.</param>
/// <param name="Alpha">Krippendorff's alpha for nominal data.</param>
/// <param name="Computed">On how many of those on which they agree the ledger has the same.</param>
public sealed record FieldAgreement(string Field, int Units, int Same, double Alpha, int Computed);
