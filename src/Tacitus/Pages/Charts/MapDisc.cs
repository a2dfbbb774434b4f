using System.Collections.Immutable;
using Tacitus.Ledger.Storage;

namespace Tacitus.Pages.Charts;

/// <summary>Events that lie close together in a picture.</summary>
/// <param name="X">Where it stands, in units of the picture.</param>
/// <param name="Y">Where it stands.</param>
/// <param name="Radius">Its radius: its area goes with the number of events, an open circle's with the size of its district or province.</param>
/// <param name="IsArea">Whether the events are somewhere in it, not at it.</param>
/// <param name="Events">How many events.</param>
/// <param name="Places">Their places, those with most events first.</param>
/// <param name="Box">The part of the world to look at to see them apart.</param>
public sealed record MapDisc(double X, double Y, double Radius, bool IsArea, int Events, ImmutableArray<MarkedPlace> Places, MapBox Box);
