using System.Collections.Immutable;
using Tacitus.Coding;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Events.Placing;
using Tacitus.Coding.Events.Relevance;
using Tacitus.Coding.Events.Tactics;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Coding.Roles.Reading;
using Tacitus.Training.Classifying;
using Tacitus.Training.Spotting;

namespace Tacitus.Training.Relevance;

/// <summary>The models of relevance, politics, stories, tactics and places that did not see an article of the gold set: what learns how sure an event is must meet events as they are found in articles that nobody has seen.</summary>
internal static class RelevanceFolds
{
    /// <summary>Where the model <paramref name="name"/> of <paramref name="fold"/> is kept in <paramref name="folder"/>.</summary>
    public static string PathOf(string folder, string name, int fold) => Path.Combine(folder, $"{name}{fold}.model");

    /// <summary>For each fold a coder whose models of verbs, relevance, politics and stories, which <c>spots</c> and <c>relevance</c> wrote to <paramref name="folder"/>, saw none of its articles, nor did those of tactics and of places which <c>tactics</c> and <c>report-places</c> wrote there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="deeds">What reads whole passages, of articles from which it did not learn; null for all others.</param>
    public static ImmutableArray<Coder> Coders(string folder, Lazy<DeedReader>? deeds)
    {
        return [.. SpotFolds.Read(folder).All.Select((spotter, fold) => new Coder(new Coder.Models
        {
            Spotter = spotter,
            Actors = new ActorFinder(Read("groups", fold)),
            Roles = new RoleFinder(Read("roles", fold)),
            Aims = new AimChooser(Read("targets", fold), Read("sites", fold), Read("kinds", fold)),
            Relevance = new RelevanceReader(Read("relevance", fold), Read("politics", fold), Read("story", fold)),
            Tactics = new TacticReader(Read("tactics", fold)),
            Places = new PlaceWeigher(Places(fold)),
            Doers = new DoerWeigher(Read("doers", fold), Read("bases", fold)),
            Deeds = deeds,
        }))];

        PlaceModel Places(int fold)
        {
            using var file = File.OpenRead(PathOf(folder, "report-places", fold));
            return PlaceModel.Read(file, file.Name);
        }

        HashedModel Read(string name, int fold)
        {
            using var file = File.OpenRead(PathOf(folder, name, fold));
            return HashedModel.Read(file);
        }
    }
}
