namespace Tacitus.Training.Roles;

/// <summary>Something to learn from.</summary>
/// <param name="Features">What it has of features.</param>
/// <param name="Class">Its class.</param>
internal sealed record HashedExample(uint[] Features, int Class);
