namespace Tacitus.Bench.Speed;

/// <summary>What one stage took.</summary>
/// <param name="Seconds">Processor time of all threads, seconds.</param>
/// <param name="Bytes">What was allocated, bytes.</param>
internal readonly record struct StageCost(double Seconds, long Bytes)
{
    /// <summary>The cost of <paramref name="stage"/>.</summary>
    public static StageCost Of(Action stage)
    {
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var before = Environment.CpuUsage.TotalTime;
        stage();
        return new((Environment.CpuUsage.TotalTime - before).TotalSeconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }
}
