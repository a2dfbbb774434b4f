namespace Tacitus.Bench.Speed;

/// <summary>A stream of numbers that its seed alone decides: SplitMix64 (Steele, Lea and Flood 2014).</summary>
internal struct Chance(ulong seed)
{
    private ulong _state = unchecked(seed * 0x9E3779B97F4A7C15UL);

    /// <summary>The next number.</summary>
    public ulong Long()
    {
        unchecked
        {
            var z = _state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>The next number from 0 up to but without <paramref name="below"/>.</summary>
    public int Next(int below) => (int)(Long() % (ulong)Math.Max(1, below));

    /// <summary>The next number over 0 and up to 1.</summary>
    public double Share() => ((Long() >> 11) + 1) / (double)(1UL << 53);

    /// <summary>Whether what comes so many times in a hundred comes.</summary>
    public bool InHundred(int times) => Next(100) < times;
}
