using System.Text.Json.Nodes;

namespace Tacitus.Training.News;

/// <summary>A real news text with its key.</summary>
/// <param name="Name">Its name, which begins with its part: <c>l</c>, <c>t</c> and <c>v</c> are learned from, the others only measured on.</param>
/// <param name="Text">Its text.</param>
/// <param name="Published">Its day; null when that is not known.</param>
/// <param name="Key">Its key, in the form of the gold set's.</param>
internal sealed record NewsText(string Name, string Text, string? Published, JsonObject Key);
