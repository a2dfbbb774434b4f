namespace Tacitus.Coding.Roles;

/// <summary>What tells an article that reports an event from one that does not once its roles are known.</summary>
internal static class NewsFeatures
{
    /// <summary>Fills <paramref name="features"/> from the salience of the words and the highest probability of each role, in thousandths.</summary>
    public static void Fill(int salience, ReadOnlySpan<int> strongest, FeatureList features)
    {
        features.Clear();
        features.Add(1, 0);
        for (var step = 0; step < salience / 50; step++) features.Add(2, (uint)step);
        var (most, second) = (0, 0);
        for (var role = 1; role < strongest.Length; role++)
        {
            for (var step = 0; step < strongest[role] / 100; step++) features.Add(3, (uint)role, (uint)step);
            if (strongest[role] > most) (most, second) = (strongest[role], most);
            else second = Math.Max(second, strongest[role]);
        }
        for (var step = 0; step < most / 100; step++) features.Add(4, (uint)step);
        for (var step = 0; step < second / 100; step++) features.Add(5, (uint)step);
        features.Add(6, (uint)(salience / 100), (uint)(most / 200));
    }
}
