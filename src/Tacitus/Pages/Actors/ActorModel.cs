using Tacitus.Inquiry.Answers;
using Tacitus.Model.Actors;
using Tacitus.Pages.Charts;

namespace Tacitus.Pages.Actors;

/// <summary>What the page of one actor shows.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Profile">Who it is, in words and tables with their sources.</param>
/// <param name="Ties">Its ties as a picture.</param>
/// <param name="Deeds">When it acted.</param>
public sealed record ActorModel(Actor Actor, Answer Profile, TieGraph Ties, Timeline Deeds);
