using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations;
using Tacitus.Coding.Relations.Naming;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Relations;

/// <summary>Whom "it", "he", "the front" and "the movement" mean.</summary>
public class ReferenceTests
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();

    [Theory]
    [InlineData("Hezbollah is large. Some of its men are old. It is led by Aron Dorn.", "it", "hezbollah")]
    [InlineData("Hezbollah is large. It fears Boko Haram. It is led by Aron Dorn.", "it", "hezbollah")]
    [InlineData("Aron Dorn left Boko Haram in 2019 and founded Hezbollah. It is led by Bela Weller.", "it", "hezbollah")]
    [InlineData("Norway listed Hezbollah as a terrorist group in 2019 and Sweden banned it.", "it", "hezbollah")]
    [InlineData("Hezbollah is large. Norway itself had outlawed it.", "it", "hezbollah")]
    [InlineData("Boko Haram is old, and in recent years Hezbollah has strengthened its ties with the League.", "its", "hezbollah")]
    [InlineData("Boko Haram is old, and in recent years Norway has strengthened its ties with the League.", "its", "norway")]
    [InlineData("Norway banned Hezbollah and its wing.", "its", "hezbollah")]
    [InlineData("Hezbollah is large. Aron Dorn became its leader in 2019.", "its", "hezbollah")]
    [InlineData("Hezbollah is large. In Oslo its ties with Boko Haram are old.", "its", "hezbollah")]
    public void It_is_whom_the_sentences_are_about_and_not_who_does_it(string text, string word, string actor) => Assert.Equal("actor-" + actor, Meant(text, word));

    [Theory]
    [InlineData("Hezbollah is large. Aron Dorn was born in Oslo. His father was a clerk. In 2019 he joined Hezbollah.", "he", "aron-dorn")]
    [InlineData("Hezbollah is large. Bela Weller met Aron Dorn, who once taught, before he joined Hezbollah.", "he", "aron-dorn")]
    public void He_is_who_was_named_last_in_the_sentence_or_whom_those_before_are_about(string text, string word, string actor) => Assert.Equal("actor-" + actor, Meant(text, word));

    [Theory]
    [InlineData("Hezbollah is large. Even in recent years, Oslo has strengthened its ties with Boko Haram.", "its")]
    [InlineData("Hezbollah is large. Aron Dorn and Bela Weller led their men into town.", "their")]
    public void Its_is_not_of_another_than_the_named_subject_of_its_clause(string text, string word) => Assert.Null(Meant(text, word));

    [Theory]
    [InlineData("The Nusra Front is large. Boko Haram is small. Many fear the front today.", "front", "al-nusra-front")]
    [InlineData("The Nusra Front is large. Boko Haram is small. Many fear the northern band.", "band", "boko-haram")]
    public void The_front_is_the_group_whose_name_has_the_word_and_the_band_whom_the_sentence_before_opens_with(string text, string word, string actor)
    {
        var (analysis, actors) = Read(text);
        Assert.Equal("actor-" + actor, Assert.Single(new GroupDescriptions(analysis, actors).Find(), a => analysis[a.Span] == word).Actor);
    }

    private static (Analysis Analysis, ImmutableArray<ActorMention> Actors) Read(string text)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var places = Places.Find(analysis);
        return (analysis, new PartyFinder(analysis, Actors.Find(analysis, places), places).Find());
    }

    // Whom the last such pronoun means.
    private static string? Meant(string text, string word)
    {
        var (analysis, actors) = Read(text);
        var token = analysis.Tokens.Last(t => t.Normal == word);
        return new PronounResolver(analysis, actors).Resolve(analysis.Sentences[analysis.SentenceAt(token.Span.Start)], token.Span, word)?.Actor;
    }
}
