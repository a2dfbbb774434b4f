using System.Collections.Immutable;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Actors;

/// <summary>Finds the actors that an article names or describes. Pure; safe to share between threads.</summary>
public sealed class ActorFinder
{
    private readonly ActorLexicon _lexicon = ActorLexicon.Default;
    private readonly NameMatcher _names;
    private readonly DefinitionReader _definitions;
    private readonly ForceFinder _forces;
    private readonly SeatFinder _seats;
    private readonly GroupFinder _groups;
    private readonly DescriptionFinder _descriptions;
    private readonly AnaphorResolver _anaphors;
    private readonly MemberFinder _members;
    private readonly LeaderFinder _leaders;

    /// <summary>A finder over the lexicon of this program.</summary>
    public ActorFinder()
        : this(HashedModel.Embedded("Actors.groups.model"))
    {
    }

    /// <summary>A finder that tells groups by <paramref name="groups"/>.</summary>
    internal ActorFinder(HashedModel groups)
    {
        _names = new NameMatcher(_lexicon);
        _definitions = new DefinitionReader(_lexicon);
        _forces = new ForceFinder(_lexicon);
        _seats = new SeatFinder(_lexicon);
        _groups = new GroupFinder(_lexicon, groups);
        _descriptions = new DescriptionFinder(_lexicon);
        _anaphors = new AnaphorResolver(_lexicon);
        _members = new MemberFinder(_lexicon);
        _leaders = new LeaderFinder(_lexicon);
    }

    /// <summary>The actors of <paramref name="analysis"/> in order of reading, but for those of a byline; none lies over another.</summary>
    public ImmutableArray<ActorMention> Find(Analysis analysis, ImmutableArray<PlaceMention> places)
    {
        var text = new ActorText(analysis, _lexicon.Words);
        var states = _names.Match(text, places);
        _definitions.Read(text);
        _groups.Find(text, places);
        PartFinder.Find(text);
        _forces.Find(text);
        StateFinder.Find(text, states, places);
        _seats.Find(text);
        _descriptions.Find(text);
        _anaphors.Resolve(text);
        _members.Find(text);
        _leaders.Find(text);
        var parts = text.Hits.Where(h => h.Rule == PartFinder.Rule && _lexicon.Find(h.Actor) is null).Select(h => h.Actor).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. text.Hits.Where(h => analysis.Article.Blocks[analysis.Sentences[text.Units[h.First].Sentence].Block].Kind != BlockKind.Byline).OrderBy(h => h.First).ThenBy(h => h.End).Select(h => new ActorMention(
                text.SpanOf(h.First, h.End), text.Units[h.First].Sentence, parts.Contains(h.Actor) ? null : h.Actor, h.Name, h.Kind, h.Rule) { Definition = h.Definition }),
        ];
    }
}
