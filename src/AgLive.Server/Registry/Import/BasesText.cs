namespace AgLive.Server.Registry.Import;

/// <summary>Declared bases as typed: « ascenseur_a=1020 », several parted by commas, semicolons or line breaks.</summary>
internal static class BasesText
{
    /// <summary>The bases, or null with the piece that cannot be read.</summary>
    public static (ImportOptions? Options, string? Unreadable) Read(string? text)
    {
        var bases = new Dictionary<string, long>(StringComparer.Ordinal);
        var pieces = (text ?? "").Split([',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var unreadable = pieces.FirstOrDefault(piece => !TryAdd(piece, bases));
        return unreadable is null ? (new ImportOptions(bases), null) : (null, unreadable);
    }

    /// <summary>Adds one « clé=nombre »; false when it is not one, or the key was given before.</summary>
    public static bool TryAdd(string piece, Dictionary<string, long> bases)
    {
        var parts = piece.Split('=', 2, StringSplitOptions.TrimEntries);
        return parts.Length == 2
            && TantiemesText.Read(parts[1], "").Value is > 0 and var value
            && ColumnNames.KeyCode(parts[0]) is { Length: > 0 } code
            && bases.TryAdd(code, value);
    }
}
