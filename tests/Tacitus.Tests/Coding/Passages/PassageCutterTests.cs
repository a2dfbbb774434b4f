using System.Text.RegularExpressions;
using CsCheck;
using Tacitus.Coding.Encoders;
using Tacitus.Coding.Passages;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Passages;

public class PassageCutterTests
{
    private static readonly Analyser Analyser = new();
    // Every word that it has is one piece, every other one too: the unknown.
    private static readonly WordPieces Words = new(["[CLS]", "[SEP]", "[UNK]", "oslo"]);

    [Fact]
    public void A_short_article_is_one_passage_between_the_pieces_that_open_and_close_it()
    {
        var passage = Assert.Single(Cut("Velmish met in Oslo."));
        Assert.Equal([0, 2, 2, 2, 3, 2, 1], passage.Pieces);
        Assert.Equal((0, 1), (passage.FirstSentence, passage.EndSentence));
    }

    [Fact]
    public void The_pieces_of_a_name_say_of_what_kind_it_is_and_where_it_begins()
    {
        var passage = Assert.Single(Cut("Blue Front met in Oslo.", ("Blue Front", 0), ("Oslo", 5)));
        Assert.Equal([0, 1, 2, 0, 0, 11, 0, 0], passage.Kinds);
        Assert.Equal([0, 5], passage.Parties.Select(p => p.Kind));
    }

    [Fact]
    public void Words_that_are_not_marked_are_names_all_the_same()
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText("Blue Front met in Oslo.", null));
        var passage = Assert.Single(new PassageCutter(Words).Cut(analysis, [new PassageName(0, 7, new Span(0, 10), IsMarked: false)]));
        Assert.All(passage.Kinds, k => Assert.Equal(0, k));
        Assert.Equal((1, 3, 7), (passage.Mentions[0].First, passage.Mentions[0].End, passage.Mentions[0].Kind));
    }

    [Fact]
    public void An_actor_with_two_names_is_one_party()
    {
        var passage = Assert.Single(Cut("Blue Front met in Oslo. Blue Front sang.", ("Blue Front", 0), ("Oslo", 5)));
        Assert.Equal([0, 2], passage.Parties[0].Mentions);
    }

    [Fact]
    public void A_long_article_is_cut_into_passages_that_overlap_each_behind_the_title()
    {
        var passages = Cut("Velmish in the news\n\n" + string.Join(' ', Enumerable.Range(0, 90).Select(i => $"On day {i} of the long march the men walked on to the next hill.")), ("Velmish", 0)).ToList();
        Assert.InRange(passages.Count, 3, 9);
        Assert.All(passages, p => Assert.InRange(p.Pieces.Length, 1, Passage.Longest + 2));
        Assert.All(passages, p => Assert.Equal(0, p.Mentions[0].Sentence));
        for (var i = 1; i < passages.Count; i++) Assert.InRange(passages[i].FirstSentence, passages[i - 1].FirstSentence + 1, passages[i - 1].EndSentence - 1);
        Assert.Equal(passages[^1].EndSentence, Analyser.Analyse(ArticleReader.OfText(Text(90), null)).Sentences.Length);
    }

    [Fact]
    public void A_first_passage_made_shorter_moves_the_next_ones()
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(Text(60), null));
        Assert.True(new PassageCutter(Words).Cut(analysis, [], shorter: 200).First().EndSentence < new PassageCutter(Words).Cut(analysis, []).First().EndSentence);
    }

    [Fact]
    public void Only_wanted_sentences_are_in_passages()
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(Text(20), null));
        Assert.Equal([(3, 6), (12, 13)], new PassageCutter(Words).Cut(analysis, [], s => s is 3 or 4 or 5 or 12).Select(p => (p.FirstSentence, p.EndSentence)));
    }

    [Fact]
    public void Every_sentence_is_in_a_passage_whatever_their_lengths() =>
        Gen.Int[1, 500].Array[1, 12].Sample(lengths =>
        {
            var analysis = Analyser.Analyse(ArticleReader.OfText(string.Join(' ', lengths.Select(l => "Men" + string.Concat(Enumerable.Repeat(" walked", l)) + ".")), null));
            var passages = new PassageCutter(Words).Cut(analysis, []).ToList();
            Assert.All(Enumerable.Range(0, analysis.Sentences.Length), s => Assert.Contains(passages, p => s >= p.FirstSentence && s < p.EndSentence));
            Assert.All(passages, p => Assert.InRange(p.Pieces.Length, 3, Passage.Longest + 2));
            for (var i = 1; i < passages.Count; i++) Assert.True(passages[i].EndSentence > passages[i - 1].EndSentence);
        }, iter: 40);

    [Fact]
    public void Of_names_told_often_the_nearest_pairs_are_looked_at()
    {
        PassageMention At(int piece) => new(piece, piece + 1, 0, 0, new Span(piece * 2, piece * 2 + 1));
        var passage = new Passage(0, 1, [.. new int[30]], [.. new byte[30]], [At(1), At(5), At(9), At(13), At(14)], [new PassageParty(0, 0, [0, 1, 2, 3]), new PassageParty(1, 0, [4])]);
        Assert.Equal([(3, 4), (2, 4), (1, 4), (0, 4)], passage.Pairs((_, _) => true).First().Names);
    }

    private static string Text(int sentences) => "Velmish in the news\n\n" + string.Join(' ', Enumerable.Range(0, sentences).Select(i => $"On day {i} of the long march the men walked on to the next hill."));

    // Each of the names, wherever it stands, is a party of the kind.
    private static IEnumerable<Passage> Cut(string text, params (string Name, int Kind)[] parties)
    {
        var names = parties.SelectMany((p, i) => Regex.Matches(text, p.Name).Select(m => new PassageName(i, p.Kind, new Span(m.Index, m.Index + m.Length)))).OrderBy(n => n.Span);
        return new PassageCutter(Words).Cut(Analyser.Analyse(ArticleReader.OfText(text, null)), [.. names]);
    }
}
