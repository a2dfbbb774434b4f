namespace Tacitus.Words;

/// <summary>What the command says while it works.</summary>
internal static class Progress
{
    /// <summary>Says <paramref name="words"/> on a line of its own.</summary>
    public static void Tell(FormattableString words) => Console.Error.WriteLine(FormattableString.Invariant(words));

    /// <summary>Says after a batch that <paramref name="done"/> of <paramref name="all"/> <paramref name="things"/> are done, about every two thousand.</summary>
    public static void Count(int before, int done, int all, string things)
    {
        if (done == all || before / 2000 != done / 2000) Tell($"{done} of {all} {things}");
    }
}
