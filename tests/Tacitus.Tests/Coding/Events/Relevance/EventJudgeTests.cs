using System.Collections.Immutable;
using Tacitus.Coding;
using Tacitus.Coding.Events.Relevance;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Events.Relevance;

public class EventJudgeTests
{
    private const string News = "Rebels attack post near Orv\n\nFighters of the Ardan River Front attacked an army post near Kandahar on Monday, killing nine soldiers, the governor said.\n\nThe front has fought the army for control of the valley since 2015.";

    [Fact]
    public void What_the_judge_doubts_does_not_stand_though_words_hold_it()
    {
        Assert.Equal(1, Code(News, null).Reports);
        var (reports, decisions) = Code(News, Of("always", -9000));
        Assert.Equal(0, reports);
        Assert.Contains(decisions, d => d is { Rule: "sifting/judged", Fired: false });
    }

    [Fact]
    public void What_the_judge_holds_stands_though_words_doubt_it()
    {
        const string passing = News + "\n\nThe road was closed. People protested. The valley is poor.";
        Assert.Contains(Code(passing, null).Decisions, d => d is { Rule: "sifting/too-little", Fired: false });
        var held = Code(passing, Of("always", 9000));
        Assert.Equal(2, held.Reports);
        Assert.Contains(held.Decisions, d => d is { Rule: "sifting/judged", Fired: true });
    }

    [Fact]
    public void A_trial_over_no_violence_stays_none_whatever_the_judge_holds() =>
        Assert.Equal(1, Code(News + "\n\nThe road was closed. A court in Herat sentenced two men for tax evasion. The valley is poor.", Of("always", 9000)).Reports);

    [Fact]
    public void An_accident_stays_one_whatever_the_judge_holds()
    {
        const string accident = "Boy shot by accident\n\nA boy of nine was shot dead in Kandahar on Monday when a rifle went off by accident while soldiers of the Ardan River Front cleaned it, the governor said.";
        Assert.Equal(0, Code(accident, Of("always", 9000)).Reports);
    }

    [Fact]
    public void Without_an_encoder_words_alone_decide()
    {
        Assert.Single(new Coder(new Coder.Models { Deeds = null, Events = Of("always", -9000) }).Code(Analysed(News)).Reports);
    }

    [Fact]
    public void The_more_the_encoder_reads_the_likelier_it_is()
    {
        var values = new int[EventJudge.Features.Length];
        values[0] = 1000;
        var scores = new[] { -4000, -1000, 1000, 4000 }.Select(read =>
        {
            values[EventJudge.Features.IndexOf("read")] = read;
            return EventJudge.Shipped.Judge(values);
        }).ToArray();
        Assert.Equal(scores.Order(), scores);
        Assert.True(scores[^1] > scores[0] + 300);
    }

    private static EventJudge Of(params object[] weights) =>
        new([.. EventJudge.Features.Select(f => Array.IndexOf(weights, f) is >= 0 and var at ? (int)weights[at + 1] : 0)]);

    private static Analysis Analysed(string text) => new Analyser().Analyse(ArticleReader.OfText(text, new Publication(PartialDate.Day(2024, 10, 21), DateBasis.Given)));

    private static (int Reports, ImmutableArray<CodingDecision> Decisions) Code(string text, EventJudge? judge)
    {
        var trace = new CodingTrace();
        var coded = new Coder(new Coder.Models { Events = judge ?? EventJudge.Shipped }).Code(Analysed(text), trace);
        return (coded.Reports.Length, [.. trace.Decisions]);
    }
}
