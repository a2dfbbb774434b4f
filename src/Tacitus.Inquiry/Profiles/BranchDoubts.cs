using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Wording;
using Tacitus.Model.Events;

namespace Tacitus.Inquiry.Profiles;

/// <summary>Where what is told of a whole may be a branch's: news of Afghanistan says "Islamic State" for the branch. It is said, with the reason, and nothing is moved.</summary>
internal static class BranchDoubts
{
    /// <summary>A sentence for each branch and country.</summary>
    public static IEnumerable<Passage> Of(Dossier dossier, Footnotes notes)
    {
        foreach (var (branch, countries) in dossier.Branches.OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            if (!dossier.Others.TryGetValue(branch, out var actor)) continue;
            foreach (var country in countries)
            {
                var there = dossier.Deeds.Where(d => d.Country == country).ToList();
                if (there.Count == 0) continue;
                var told = dossier.Events.Where(e => there.Exists(d => d.Id == e.Id));
                yield return new Passage(
                    null, Phrase.Sentence($"{Phrase.Counted(there.Count, "violent event", "violent events")} told of {ActorWords.Of(dossier.Actor).Name} in {CountryName.Of(country)} may be of its branch {actor.Name}, which the articles place there"),
                    notes.Of(told.SelectMany(e => e.Perpetrators.Where(p => p.Actor == dossier.Actor.Id).SelectMany(p => EventWords.ForValue(e, "perpetrator", p.Name).Take(1)))));
            }
        }
    }
}
