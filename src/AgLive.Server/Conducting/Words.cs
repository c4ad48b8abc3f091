namespace AgLive.Server.Conducting;

/// <summary>What people write, as it is kept.</summary>
internal static class Words
{
    /// <summary>Without control characters, and with one space for several.</summary>
    public static string OneLine(string? text) => string.Join(
        ' ',
        new string([.. (text ?? "").Select(sign => char.IsControl(sign) ? ' ' : sign)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
