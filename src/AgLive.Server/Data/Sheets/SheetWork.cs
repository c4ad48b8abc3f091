using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Data.Sheets;

/// <summary>
/// Arrivals and departures inside the transaction of a command. A vote that is open follows at once, so that a late
/// arrival gets the open ballot; voix, T and N stay as frozen.
/// </summary>
public sealed class SheetWork(AssemblyWork work)
{
    private PostalBallots Forms => new(work);

    public Task<AttendanceEntry?> StayOfAsync(Guid coOwnerId, CancellationToken cancellation) => work.Db.Attendance
        .SingleOrDefaultAsync(
            entry => entry.AssemblyId == work.Assembly.Id && entry.CoOwnerId == coOwnerId && entry.LeftAt == null,
            cancellation);

    /// <summary>
    /// Puts an owner on the sheet. Already there in the same way: nothing is written and the answer is false. Coming in
    /// person takes the place of being represented, and takes the proxy back (loi 1965 art. 22).
    /// </summary>
    public async Task<bool> ArriveAsync(AttendanceEntry entry, CancellationToken cancellation)
    {
        var stay = await StayOfAsync(entry.CoOwnerId, cancellation);
        var inPerson = entry.Mode != AttendanceMode.Represented;
        if (stay is not null && (!inPerson || stay.Mode != AttendanceMode.Represented))
        {
            return false;
        }

        if (stay is not null)
        {
            // Saved apart: one open stay an owner is a rule of the database.
            stay.LeftAt = work.Now;
            work.Sheet.Leave(entry.CoOwnerId);
            await work.Db.SaveChangesAsync(cancellation);
        }

        if (inPerson)
        {
            await RevokeProxyAsync(entry.CoOwnerId, wasRepresented: stay is not null, cancellation);
        }

        work.Db.Attendance.Add(entry);
        work.Sheet.Arrive(entry);
        await StandAsync(entry.CoOwnerId, Standing.Of(entry), cancellation);
        if (stay is null)
        {
            await TellAsync(JournalKinds.FormSetAside, [entry.CoOwnerId], cancellation);
        }

        return true;
    }

    /// <summary>Puts the grantor of a mandate in force on the sheet: its holder is there.</summary>
    public Task<bool> RepresentAsync(Proxy proxy, CancellationToken cancellation) => ArriveAsync(
        new AttendanceEntry
        {
            Id = Guid.CreateVersion7(work.Now),
            AssemblyId = work.Assembly.Id,
            CoOwnerId = proxy.GrantorId,
            Mode = AttendanceMode.Represented,
            HolderCoOwnerId = proxy.HolderId,
            HolderName = proxy.HolderName,
            ArrivedAt = work.Now,
            Signature = SignatureKind.ByHand,
            RecordedByAccountId = work.AccountId,
        },
        cancellation);

    /// <summary>Whether a co-owner is there in person: only then may he be counted for those he holds for.</summary>
    public async Task<bool> IsThereAsync(Guid coOwnerId, CancellationToken cancellation) =>
        await StayOfAsync(coOwnerId, cancellation) is { Mode: not AttendanceMode.Represented };

    /// <summary>
    /// Takes an owner and the mandates he holds off the sheet. Votes cast stay: the owner remains a participant of the
    /// open vote where a ballot of his is recorded, but nobody may change it any more.
    /// </summary>
    /// <returns>The owners who left, mandates included; empty when he was not there.</returns>
    public async Task<IReadOnlyList<Guid>> DepartAsync(Guid coOwnerId, CancellationToken cancellation)
    {
        if (await StayOfAsync(coOwnerId, cancellation) is not { } stay)
        {
            return [];
        }

        var held = await work.Db.Attendance
            .Where(entry => entry.AssemblyId == work.Assembly.Id && entry.HolderCoOwnerId == coOwnerId && entry.LeftAt == null)
            .ToListAsync(cancellation);
        List<AttendanceEntry> leaving = stay.Mode == AttendanceMode.Represented ? [stay] : [stay, .. held];
        foreach (var entry in leaving)
        {
            entry.LeftAt = work.Now;
            work.Sheet.Leave(entry.CoOwnerId);
            await StandAsync(entry.CoOwnerId, Standing.Absent, cancellation);
        }

        IReadOnlyList<Guid> left = [.. leaving.Select(entry => entry.CoOwnerId)];
        if (StoredPolicy.ForShowing(work.Assembly).FormRevivesAfterDeparture)
        {
            await TellAsync(JournalKinds.FormBack, left, cancellation);
        }

        return left;
    }

    /// <summary>What becomes of the forms of who comes or leaves, once the session is open.</summary>
    private async Task TellAsync(string kind, IReadOnlyList<Guid> owners, CancellationToken cancellation)
    {
        var counting = PostalStandings.Counting(await Forms.FormsAsync(cancellation), StoredPolicy.ForShowing(work.Assembly));
        var concerned = owners.Where(counting.ContainsKey).Order().ToArray();
        if (concerned.Length > 0)
        {
            work.Journal(kind, new { coOwnerIds = concerned });
        }
    }

    private async Task RevokeProxyAsync(Guid grantorId, bool wasRepresented, CancellationToken cancellation)
    {
        var given = await work.Db.Proxies
            .Where(proxy => proxy.AssemblyId == work.Assembly.Id && proxy.GrantorId == grantorId && proxy.RevokedAt == null)
            .ToListAsync(cancellation);
        foreach (var proxy in given)
        {
            proxy.RevokedAt = work.Now;
            work.Journal(
                JournalKinds.ProxyRevoked, new { proxy.GrantorId, proxy.HolderId, proxy.HolderName, wasRepresented, byArrival = true });
        }
    }

    /// <summary>
    /// The rows of the open vote follow. Whoever is left out of it stays out (loi 1965 arts. 16, 19-2); who comes through
    /// the hands of the debtor it leaves out stays absent.
    /// </summary>
    private async Task StandAsync(Guid coOwnerId, Standing standing, CancellationToken cancellation)
    {
        var rows = await work.Db.RollRows
            .Where(row => row.CoOwnerId == coOwnerId && row.Voix > 0 && work.Db.Rounds.Any(round =>
                round.Id == row.RoundId && round.AssemblyId == work.Assembly.Id && round.State == RoundState.Open))
            .ToListAsync(cancellation);
        foreach (var row in rows)
        {
            var held = await IsHeldByDebtorAsync(row.RoundId, standing, cancellation);
            var counted = held ? Standing.Absent : standing;
            if (standing.Participation != Participation.Absent)
            {
                await Forms.SetAsideAsync(row, cancellation);
            }

            var voted = counted.Participation == Participation.Absent && await work.Db.Ballots.AnyAsync(
                ballot => ballot.RoundId == row.RoundId && ballot.CoOwnerId == coOwnerId && ballot.Choice != Choice.Withdrawn,
                cancellation);
            var byForm = !voted && standing.Participation == Participation.Absent && await Forms.TryBackAsync(row, cancellation);
            row.Participation = voted ? row.Participation : byForm ? Participation.PostalForm : counted.Participation;
            row.VoterId = counted.VoterId;
            row.Remark = held ? RollRemark.DebtorGrantor : RollRemark.None;
        }
    }

    private Task<bool> IsHeldByDebtorAsync(Guid roundId, Standing standing, CancellationToken cancellation) =>
        standing is { Participation: Participation.Represented, VoterId: { } holder }
            ? work.Db.RollRows.AnyAsync(
                row => row.RoundId == roundId && row.CoOwnerId == holder && row.Remark == RollRemark.SeizureDebtor, cancellation)
            : Task.FromResult(false);
}
