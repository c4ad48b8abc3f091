using System.Globalization;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data.Journals;

/// <summary>
/// The chain of the journal. Hash of a line = SHA-256, hexadecimal in small letters, of these fields in UTF-8, each followed
/// by a line feed: previous hash (64 zeros for the first line), assembly id (36 characters, small letters), sequence, instant in
/// microseconds since 1970-01-01 UTC, kind, account id (or nothing), payload as stored. Only the payload, the last field, is free
/// text, so no two lines give the same bytes.
/// </summary>
public sealed class JournalChain(IDbContextFactory<AgLiveDb> databases)
{
    public static readonly string Origin = new('0', 64);

    /// <summary>Recomputes the whole chain of an assembly.</summary>
    /// <returns>Null when every line follows from the one before; else the sequence of the first that does not.</returns>
    public async Task<long?> VerifyAsync(Guid assemblyId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var lines = db.JournalEntries.AsNoTracking()
            .Where(line => line.AssemblyId == assemblyId)
            .OrderBy(line => line.Sequence)
            .AsAsyncEnumerable();
        var (sequence, previous) = (0L, Origin);
        await foreach (var line in lines.WithCancellation(cancellation))
        {
            sequence++;
            if (line.Sequence != sequence || line.PreviousHash != previous || line.Hash != HashOf(line))
            {
                return sequence;
            }

            previous = line.Hash;
        }

        return null;
    }

    public static string HashOf(JournalEntry line) =>
        HashOf(line.PreviousHash, line.AssemblyId, line.Sequence, line.At, line.Kind, line.AccountId, line.Payload);

    /// <summary>Adds the lines of a command after the last one; the assembly's row is locked, so nobody else does.</summary>
    internal static async Task AppendAsync(AssemblyWork work, CancellationToken cancellation)
    {
        if (work.Lines.Count == 0)
        {
            return;
        }

        var assemblyId = work.Assembly.Id;
        var last = await work.Db.JournalEntries.AsNoTracking()
            .Where(line => line.AssemblyId == assemblyId)
            .OrderByDescending(line => line.Sequence)
            .Select(line => new { line.Sequence, line.Hash })
            .FirstOrDefaultAsync(cancellation);
        var (sequence, previous) = (last?.Sequence ?? 0, last?.Hash ?? Origin);
        foreach (var line in work.Lines)
        {
            sequence++;
            var hash = HashOf(previous, assemblyId, sequence, line.At, line.Kind, work.AccountId, line.Payload);
            work.Db.JournalEntries.Add(new JournalEntry
            {
                AssemblyId = assemblyId,
                Sequence = sequence,
                At = line.At,
                Kind = line.Kind,
                AccountId = work.AccountId,
                Payload = line.Payload,
                PreviousHash = previous,
                Hash = hash,
            });
            previous = hash;
        }
    }

    private static string HashOf(string previous, Guid assemblyId, long sequence, DateTimeOffset at, string kind, Guid? accountId, string payload) =>
        CanonicalJson.Sha256(string.Create(
            CultureInfo.InvariantCulture,
            $"{previous}\n{assemblyId:D}\n{sequence}\n{Instants.ToUnixMicroseconds(at)}\n{kind}\n{accountId:D}\n{payload}\n"));
}
