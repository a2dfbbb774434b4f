namespace Tacitus.Model.Events;

/// <summary>How sure what no single finding says of an event is, each in thousandths. What is told of its fields is only as sure as the whole.</summary>
/// <param name="Whole">That it is one event, told as such: no other thing taken for violence, and no two taken for one.</param>
/// <param name="Country">That it was in the country that it is put in.</param>
/// <param name="Month">That it was in the month that its date begins in.</param>
/// <param name="Site">That its site is where it was.</param>
/// <param name="Deaths">That anybody died in it, where somebody is said to have.</param>
/// <param name="Ground">That who is surest to have done it did it on the ground that is told: named, accused, claimed, admitted or convicted.</param>
public sealed record EventConfidence(int Whole, int Country, int Month, int Site, int Deaths, int Ground);
