namespace Tacitus.Coding.Places;

/// <summary>Says whether the words before a name tell that people live there: "the town of Koro", "the Mexican city of Oaxaca".</summary>
internal static class ToldSettlement
{
    // "the eastern Congolese mining town of": the article at most so many words before the name.
    private const int FarthestArticle = 7;

    /// <summary>Whether candidate <paramref name="c"/> is told to be a town or village; where capitals say nothing none is.</summary>
    public static bool IsTold(PlaceDocument document, int c) =>
        document.IsCapital(document.Candidates[c].First) && !document.IsCaseless(c) && !document.JoinsCapitals(document.Candidates[c].End)
        && document.Neighbour(c, -1) is "of" && document.Neighbour(c, -2) is "town" or "city" or "village" or "hamlet" or "suburb" or "township" or "municipality" or "commune" or "district" or "province" or "port"
        && HasArticle(document, c);

    private static bool HasArticle(PlaceDocument document, int c)
    {
        for (var words = 3; words <= FarthestArticle; words++)
        {
            if (document.Neighbour(c, -words) is "the" or "a" or "an" or "'s" or "’s") return true;
            if (document.Neighbour(c, -words) is "<s>") return false;
        }
        return false;
    }
}
