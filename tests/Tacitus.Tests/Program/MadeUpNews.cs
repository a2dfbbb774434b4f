using System.Globalization;

namespace Tacitus.Tests.Program;

/// <summary>Short articles about attacks in a made-up country, as many as are asked for, the same for the same number.</summary>
internal static class MadeUpNews
{
    private static readonly string[] Towns = ["Lorvale", "Quenby", "Marrow Hill", "Port Ashdown", "Tessaly"];
    private static readonly string[] Acts = ["A car bomb", "Gunmen", "A suicide bomber", "Masked attackers", "A roadside bomb"];

    /// <summary>The text of article <paramref name="number"/>.</summary>
    public static string Article(int number) => string.Create(CultureInfo.InvariantCulture,
        $"{Towns[number % 5]} attack kills {number % 40 + 2}\n\n{Acts[number / 5 % 5]} killed {number % 40 + 2} people and wounded {number % 17 + 3} others in "
        + $"{Towns[number % 5]} on May {number % 28 + 1}, 2031, police said. The Red Lantern Front claimed responsibility for the attack, number {number} in its list.\n\n"
        + $"Officials said the toll could rise.\n");

    /// <summary>Writes <paramref name="count"/> articles into <paramref name="folder"/>.</summary>
    public static void Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < count; i++) File.WriteAllText(Path.Combine(folder, i.ToString("0000", CultureInfo.InvariantCulture) + ".txt"), Article(i));
    }
}
