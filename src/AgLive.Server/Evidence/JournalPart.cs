using AgLive.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Evidence;

/// <summary>« journal.jsonl »: every line of the journal as it is chained, its payload as the very text that was hashed.</summary>
internal static class JournalPart
{
    public static Task WriteAsync(ArchiveWriter archive, AgLiveDb db, Guid assemblyId, CancellationToken cancellation) =>
        archive.AddLinesAsync(
            "journal.jsonl",
            db.JournalEntries.AsNoTracking()
                .Where(line => line.AssemblyId == assemblyId)
                .OrderBy(line => line.Sequence)
                .AsAsyncEnumerable()
                .Select(line => new
                {
                    line.Sequence,
                    At = Micro.Of(line.At),
                    line.Kind,
                    line.AccountId,
                    line.Payload,
                    line.PreviousHash,
                    line.Hash,
                }),
            cancellation);
}

/// <summary>Instants of the archive: microseconds since 1970-01-01 UTC, as in every hash.</summary>
internal static class Micro
{
    public static long Of(DateTimeOffset instant) => Instants.ToUnixMicroseconds(instant);

    public static long? Of(DateTimeOffset? instant) => instant is { } known ? Of(known) : null;
}
