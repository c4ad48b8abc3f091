using System.Text.Json;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data.Journals;

/// <summary>
/// The attendance sheet at any instant, rebuilt from the journal alone (décret 1967 art. 14): neither the sheet nor the registry
/// is read. Tantièmes are those recorded as the session opened, before the reduction of loi 1965 art. 22.
/// </summary>
public sealed class SheetHistory
{
    private readonly List<(DateTimeOffset At, Changes Changes)> lines = [];
    private Electorate electorate = new([]);

    private SheetHistory()
    {
    }

    public static async Task<SheetHistory> ReadAsync(AgLiveDb db, Guid assemblyId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var history = new SheetHistory();
        var lines = db.JournalEntries.AsNoTracking()
            .Where(line => line.AssemblyId == assemblyId
                && (line.Kind == JournalKinds.SheetChanged || line.Kind == JournalKinds.ElectorateRecorded))
            .OrderBy(line => line.Sequence)
            .AsAsyncEnumerable();
        await foreach (var line in lines.WithCancellation(cancellation))
        {
            history.Add(line);
        }

        return history;
    }

    /// <summary>Who was there once everything of that instant had happened.</summary>
    public SheetInstant At(DateTimeOffset instant)
    {
        var there = new Dictionary<Guid, AttendanceMode>();
        foreach (var (_, changes) in lines.TakeWhile(line => line.At <= instant))
        {
            foreach (var owner in changes.Left)
            {
                there.Remove(owner);
            }

            foreach (var arrival in changes.Arrived)
            {
                there[arrival.CoOwnerId] = arrival.Mode;
            }
        }

        return new SheetInstant(there, [.. electorate.Keys.Select(key => PresenceOf(key, there))]);
    }

    private void Add(JournalEntry line)
    {
        if (line.Kind == JournalKinds.SheetChanged)
        {
            lines.Add((line.At, Read<Changes>(line)));
        }
        else
        {
            electorate = Read<Electorate>(line);
        }
    }

    private static T Read<T>(JournalEntry line) =>
        CanonicalJson.Read<T>(line.Payload) ?? throw new JsonException($"Line {line.Sequence} of the journal is empty.");

    private static KeyPresence PresenceOf(Key key, Dictionary<Guid, AttendanceMode> there)
    {
        PresentPart Part(Func<AttendanceMode, bool> holds) =>
            key.Owners.Where(share => there.TryGetValue(share.CoOwnerId, out var mode) && holds(mode))
                .Aggregate(new PresentPart(0, 0), (sum, share) => new PresentPart(sum.Owners + 1, sum.Tantiemes + share.Tantiemes));
        return new KeyPresence(
            key.Code,
            key.Label,
            Part(mode => mode != AttendanceMode.Represented),
            Part(mode => mode == AttendanceMode.Represented),
            new PresentPart(key.Owners.Count, key.Owners.Sum(share => share.Tantiemes)));
    }

    private sealed record Changes(IReadOnlyList<Guid> Left, IReadOnlyList<Arrival> Arrived);

    private sealed record Arrival(Guid CoOwnerId, AttendanceMode Mode);

    private sealed record Electorate(IReadOnlyList<Key> Keys);

    private sealed record Key(string Code, string Label, IReadOnlyList<Share> Owners);

    private sealed record Share(Guid CoOwnerId, long Tantiemes);
}

/// <summary>The sheet at one instant.</summary>
/// <param name="There">How each owner who was there took part.</param>
/// <param name="Keys">What that made on each key.</param>
public sealed record SheetInstant(IReadOnlyDictionary<Guid, AttendanceMode> There, IReadOnlyList<KeyPresence> Keys);

/// <param name="Present">In the room or at a distance.</param>
/// <param name="Represented">By the holder of a proxy.</param>
/// <param name="All">Every owner of the key.</param>
public sealed record KeyPresence(string Code, string Label, PresentPart Present, PresentPart Represented, PresentPart All);

/// <summary>Some owners and their tantièmes together.</summary>
public sealed record PresentPart(int Owners, long Tantiemes);
