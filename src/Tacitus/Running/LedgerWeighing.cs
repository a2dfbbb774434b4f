using Tacitus.Coding.Reconciling;
using Tacitus.Ledger.Storage;
using Tacitus.Model;

namespace Tacitus.Running;

/// <summary>How the user of a ledger wants sources weighed. It is kept with the ledger and holds for every later run.</summary>
internal static class LedgerWeighing
{
    private const string Preset = "preset", Reliabilities = "reliabilities", Placements = "placements";

    /// <summary>As it is set.</summary>
    public static Weighing Read(LedgerStore ledger) => Weighing.Of(
        ledger.Setting(Preset) is { } code ? Code.Parse<Preset>(code) : Coding.Reconciling.Preset.Standard, ledger.Setting(Reliabilities), ledger.Setting(Placements));

    /// <summary>Sets what is given; null leaves what was set. An empty text takes the user's own away.</summary>
    /// <exception cref="FormatException">A line of a file is not of its form.</exception>
    public static void Set(LedgerStore ledger, Preset? preset, string? reliabilities, string? placements)
    {
        _ = Weighing.Of(Coding.Reconciling.Preset.Standard, reliabilities, placements);
        if (preset is { } p) ledger.Set(Preset, p == Coding.Reconciling.Preset.Standard ? null : Code.Of(p));
        if (reliabilities is not null) ledger.Set(Reliabilities, reliabilities.Length == 0 ? null : reliabilities);
        if (placements is not null) ledger.Set(Placements, placements.Length == 0 ? null : placements);
    }

    /// <summary>By what the events of <paramref name="ledger"/> are made: <paramref name="versions"/>, and what its user set.</summary>
    public static string By(LedgerStore ledger, Versions versions) =>
        (ledger.Setting(Preset), ledger.Setting(Reliabilities), ledger.Setting(Placements)) is var (preset, reliabilities, placements) && (preset ?? reliabilities ?? placements) is null
            ? versions.Hash : StableId.Of("v", versions.Hash, preset ?? "", reliabilities ?? "", placements ?? "");
}
