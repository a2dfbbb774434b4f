namespace Tacitus.Language.Reading.Html;

/// <summary>Words by which pages say that a date is that of a change.</summary>
internal static class RevisionWords
{
    private static readonly string[] Words =
    [
        "updated", "last updated", "update", "modified", "last modified", "edited", "last edited", "revised", "changed", "last changed", "aktualisiert", "zuletzt aktualisiert", "geändert", "zuletzt geändert", "bearbeitet", "letzte änderung",
        "mis à jour", "mise à jour", "modifié", "actualizado", "actualizada", "modificado", "aggiornato", "modificato", "atualizado", "atualizada", "обновлено", "изменено", "zaktualizowano",
        "aktualizacja", "uppdaterad", "oppdatert", "opdateret", "bijgewerkt", "gewijzigd", "päivitetty", "güncelleme", "güncellendi", "aktualizováno", "frissítve", "actualizat", "diperbarui", "تحديث",
    ];

    /// <summary>Whether <paramref name="text"/> begins with one.</summary>
    public static bool Begin(string text)
    {
        var lower = text.TrimStart().ToLowerInvariant();
        return Array.Exists(Words, w => lower.StartsWith(w, StringComparison.Ordinal));
    }

    /// <summary>Whether <paramref name="text"/> ends with one, but for marks and a short word ("Updated on:").</summary>
    public static bool End(string text)
    {
        var lower = text.ToLowerInvariant().TrimEnd(' ', '\t', '\n', '\r', ':', '\u00A0', '|', '(');
        foreach (var joiner in (ReadOnlySpan<string>)["", " on", " at", " am", " le", " el", " il", " em", " den"])
        {
            if (!lower.EndsWith(joiner, StringComparison.Ordinal)) continue;
            var before = lower[..^joiner.Length];
            if (Array.Exists(Words, w => before.EndsWith(w, StringComparison.Ordinal))) return true;
        }
        return false;
    }
}
