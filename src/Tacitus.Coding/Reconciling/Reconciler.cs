using Tacitus.Coding.Linking;

namespace Tacitus.Coding.Reconciling;

/// <summary>Makes events, each a list of findings, of linked reports.</summary>
public sealed class Reconciler
{
    /// <summary>Reconciles the reports of <paramref name="linked"/>.</summary>
    public Reconciled Reconcile(Linked linked) => new([], [], [], []);
}
