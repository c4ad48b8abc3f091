using AgLive.Server.Data.Model;

namespace AgLive.Server.Data.Journals;

/// <summary>
/// Who left and who came in one command, as one line of the journal: from these lines alone the attendance sheet is rebuilt
/// for any instant (décret 1967 art. 14). Who comes in person where he was represented leaves and comes in the same line.
/// </summary>
public sealed class SheetChanges
{
    private readonly List<Arrival> arrived = [];
    private readonly List<Guid> left = [];

    internal bool IsEmpty => arrived.Count == 0 && left.Count == 0;

    /// <summary>What the line says: departures first.</summary>
    internal object Payload => new { left, arrived };

    /// <summary>A stay begins.</summary>
    public void Arrive(AttendanceEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        arrived.Add(new Arrival(
            entry.CoOwnerId,
            entry.Mode,
            entry.HolderCoOwnerId,
            entry.HolderName,
            entry.Signature,
            SignatureHash(entry.SignatureData)));
    }

    /// <summary>The stay of an owner ends.</summary>
    public void Leave(Guid coOwnerId) => left.Add(coOwnerId);

    /// <summary>SHA-256 of what was drawn or typed, hexadecimal: the journal binds it and does not repeat it. Empty when nothing was.</summary>
    public static string SignatureHash(string data) => string.IsNullOrEmpty(data) ? "" : CanonicalJson.Sha256(data);

    private sealed record Arrival(
        Guid CoOwnerId, AttendanceMode Mode, Guid? HolderId, string HolderName, SignatureKind Signature, string SignatureHash);
}
