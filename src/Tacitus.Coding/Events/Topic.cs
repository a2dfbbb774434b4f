namespace Tacitus.Coding.Events;

/// <summary>What an article is about, where that is something for which the language of violence is borrowed or harm is no violence.</summary>
/// <param name="Name">The section of <c>topics.lexicon</c>.</param>
/// <param name="TrustsActors">Whether a telling of somebody who acts still tells of violence.</param>
/// <param name="TrustsDeaths">Whether news of deadly violence is of violence, though nobody is told to act.</param>
internal readonly record struct Topic(string Name, bool TrustsActors, bool TrustsDeaths);
