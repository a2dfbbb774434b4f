using Tacitus.Coding.Events;
using Tacitus.Language;

namespace Tacitus.Tests.Coding.Events;

public class KindMatchesTests
{
    private static readonly Analyser Analyser = new();
    private static readonly KindLexicon Weapons = new("Events.weapons.lexicon");

    private static (Analysis Analysis, KindMatches Matches) In(string text)
    {
        var analysis = Analyser.Analyse(new ArticleDraft(text).Article);
        return (analysis, Weapons.Find(analysis, 0, analysis.Tokens.Length));
    }

    [Fact]
    public void Each_phrase_is_found_once_in_order_with_its_kind()
    {
        var (analysis, matches) = In("Men with rifles and a car bomb came.");
        var found = new List<(string, string)>();
        foreach (var (span, kind) in matches) found.Add((analysis[span], kind));
        Assert.Equal(["rifles", "car bomb"], found.Select(f => f.Item1));
        Assert.Equal(Weapons.KindOf(analysis, 0, 3), found[0].Item2);
    }

    [Fact]
    public void Asking_whether_there_is_any_takes_none_away()
    {
        var (_, matches) = In("Men with rifles came.");
        Assert.True(matches.Any());
        Assert.True(matches.Any());
        Assert.True(matches.MoveNext());
        Assert.False(matches.MoveNext());
    }

    [Fact]
    public void A_text_without_them_has_none()
    {
        var (_, matches) = In("Men with flowers came.");
        Assert.False(matches.Any());
        Assert.False(matches.Any("firearm"));
    }
}
