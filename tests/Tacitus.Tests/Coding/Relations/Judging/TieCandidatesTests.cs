using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations;
using Tacitus.Coding.Relations.Judging;
using Tacitus.Coding.Relations.Naming;
using Tacitus.Coding.Relations.Reading;
using Tacitus.Coding.Relations.Weighing;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Actors;

namespace Tacitus.Tests.Coding.Relations.Judging;

public class TieCandidatesTests
{
    private static readonly Analyser Analyser = new();
    private static readonly PlaceFinder Places = new();
    private static readonly ActorFinder Actors = new();
    private static readonly TieCandidates Candidates = new(new RelationReader(RelationRuleReader.Embedded().Rules), new RelationWeigher(), TieReader.Shipped);

    [Fact]
    public void A_group_that_somebody_surely_leads_outdoes_another_that_he_may_lead()
    {
        var found = Find("Hezbollah is led by Aron Dorn. Hamas spoke with its leader, Aron Dorn.");
        Assert.Equal(0, found.First(c => c.Id is { Type: RelationType.LedBy, Subject: "actor-hezbollah" }).Evidence.Outdone);
        Assert.True(found.First(c => c.Id is { Type: RelationType.LedBy, Subject: "actor-hamas" }).Evidence.Outdone > 0);
    }

    [Fact]
    public void Who_surely_leads_a_group_is_hardly_a_mere_member_of_it() =>
        Assert.Contains(Find("Hezbollah is led by Aron Dorn, a member of its council since 1982. Aron Dorn, of Hezbollah, spoke."), c => c.Id is { Type: RelationType.MemberOf, Subject: "actor-aron-dorn" } && c.Evidence.OutdoneByType > 0);

    [Fact]
    public void A_name_that_only_a_model_found_is_less_sure_than_one_that_the_lexicon_has()
    {
        var found = Find("Hezbollah is led by Velm. Hezbollah is a rival of Hamas.");
        Assert.True(found.First(c => c.Id.Type == RelationType.LedBy).Evidence.Names < TieEvidence.Known, $"{found.First(c => c.Id.Type == RelationType.LedBy).Evidence.Names}");
        Assert.Equal(TieEvidence.Known, found.First(c => c.Id.Type == RelationType.RivalOf).Evidence.Names);
    }

    private static IReadOnlyList<TieCandidate> Find(string text)
    {
        var analysis = Analyser.Analyse(ArticleReader.OfText(text, null));
        var places = Places.Find(analysis);
        return Candidates.Find(analysis, new PartyFinder(analysis, Actors.Find(analysis, places), places).Find(), places);
    }
}
