using AgLive.Domain.Rolls;
using AgLive.Server.Data;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Speech;
using AgLive.Server.Voting;
using AgLive.Web;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Room.Snapshots;

/// <summary>What one signed-in person may see of himself. Only his ballots are read from the database.</summary>
public sealed class PersonalSnapshots(IDbContextFactory<AgLiveDb> databases, TimeProvider time)
{
    public async Task<PersonalSnapshot> OfAsync(AssemblyView view, Guid accountId, CancellationToken cancellation)
    {
        var own = view.Registry.CoOwnersByAccount.GetValueOrDefault(accountId, []);
        var stays = view.Attendance
            .Where(entry => own.Contains(entry.CoOwnerId) && entry.Mode != AttendanceMode.Represented && IsOfThisDate(view.Assembly, entry))
            .ToList();
        var presides = view.Bureau.Any(member => member is { Role: BureauRole.President, CoOwnerId: { } president } && own.Contains(president));
        var here = stays.Where(stay => stay.LeftAt is null).ToList();
        return new PersonalSnapshot(
            view.Assembly.Id,
            view.Assembly.Epoch,
            own.Count > 0
                ? string.Join(" · ", own.Select(id => view.Registry.Owners[id].Owner.DisplayName))
                : await NameAsync(accountId, cancellation),
            Status(view.Assembly, own, stays, here),
            here.Count > 0 ? here.Min(stay => stay.ArrivedAt) : null,
            here.Count == 0 && stays.Count > 0 ? stays.Max(stay => stay.LeftAt) : null,
            [.. Mandates(view, own).Select(mandate => view.Registry.ReadOnly.Contains((accountId, mandate.CoOwnerId))
                ? mandate with { Notice = OwnerNotes.ForReader(view.Registry.Owners[mandate.CoOwnerId].Owner) }
                : mandate)],
            await BallotAsync(view, own, JointAccounts.ActsFor(view.Registry, accountId), cancellation),
            presides)
        {
            Seat = Access.SeatOf(view, accountId),
            Hand = SpeechOrder.Own(view, own),
            Hands = presides ? SpeechOrder.Shown(view) : [],
            ProxyNotes = [.. PostalNotes.Of(view, own), .. ProxyNotes.Of(view, own)],
        };
    }

    /// <summary>Who had signed before the assembly was moved signs again.</summary>
    private static bool IsOfThisDate(GeneralAssembly assembly, AttendanceEntry stay) =>
        assembly.PostponedAt is not { } moved || stay.ArrivedAt > moved;

    private async Task<string> NameAsync(Guid accountId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Users.Where(user => user.Id == accountId).Select(user => user.DisplayName).SingleOrDefaultAsync(cancellation) ?? "";
    }

    private string Status(
        GeneralAssembly assembly, IReadOnlyList<Guid> own, List<AttendanceEntry> stays, List<AttendanceEntry> here)
    {
        if (own.Count == 0)
        {
            return "visitor";
        }

        return RoomSnapshots.Stage(assembly, time.GetUtcNow()) switch
        {
            "ended" => "ended",
            "cancelled" => "cancelled",
            _ when here.Count > 0 => "present",
            _ when stays.Count > 0 => "left",
            "convened" => "convened",
            _ => "toSign",
        };
    }

    private static List<Mandate> Mandates(AssemblyView view, IReadOnlyList<Guid> own)
    {
        var given = view.Proxies
            .Where(proxy => proxy.IsInForce && proxy.HolderId is { } holder && own.Contains(holder))
            .OrderBy(proxy => proxy.RecordedAt)
            .Select(proxy => Of(view, proxy.GrantorId, self: false));
        return [.. own.Select(id => Of(view, id, self: true)), .. given];
    }

    private static Mandate Of(AssemblyView view, Guid coOwnerId, bool self)
    {
        var stay = view.Attendance.LastOrDefault(entry =>
            entry.CoOwnerId == coOwnerId && entry.LeftAt is null && (entry.Mode != AttendanceMode.Represented) == self);
        var rolls = KeyRolls.Of(view);
        var voix = from key in view.Registry.Keys
                   let roll = rolls.For(key.Id)
                   let held = roll?.Voix(FrozenRolls.IdOf(coOwnerId)) ?? 0
                   where held > 0
                   select new KeyVoix(key.Code, key.Label, held, roll.TotalVoix, ReducedFrom(roll, coOwnerId));
        var owner = view.Registry.Owners[coOwnerId].Owner;
        return new Mandate(coOwnerId, owner.DisplayName, self, stay?.ArrivedAt, [.. voix], OwnerNotes.ForSigner(owner));
    }

    private static long? ReducedFrom(VotingRoll roll, Guid coOwnerId) =>
        roll.Reduction is { } reduction && reduction.Owner == FrozenRolls.IdOf(coOwnerId) ? reduction.From : null;

    /// <param name="own">The owners the account reads.</param>
    /// <param name="acting">Those of them it votes for.</param>
    private async Task<PersonalBallot?> BallotAsync(
        AssemblyView view, IReadOnlyList<Guid> own, IReadOnlyList<Guid> acting, CancellationToken cancellation)
    {
        if (RoomSnapshots.CurrentRound(view) is not { } round || own.Count == 0)
        {
            return null;
        }

        List<RollRow> shown = [.. view.CurrentRoll.Values
            .Where(row => own.Contains(row.CoOwnerId) || (row.VoterId is { } voter && own.Contains(voter)))
            .OrderBy(row => own.Contains(row.CoOwnerId) ? 0 : 1)
            .ThenBy(row => view.Registry.Owners[row.CoOwnerId].Owner.DisplayName, StringComparer.Ordinal)];
        List<RollRow> rows = [.. shown.Where(row => row.VoterId is { } voter && acting.Contains(voter))];
        List<Guid> owners = [.. shown.Select(row => row.CoOwnerId)];
        var ballots = await BallotsAsync(round.Id, owners, cancellation);
        var first = await BallotsAsync(FirstVoteOf(view, round)?.Id, owners, cancellation);
        return new PersonalBallot(
            round.Id,
            [.. rows.Select(row => Right(view, own, row, ballots.GetValueOrDefault(row.CoOwnerId)) with
            {
                FirstChoice = Word(first.GetValueOrDefault(row.CoOwnerId)?.Ballot),
            })],
            rows.Count == 0 ? WhyNone(view, own, acting, shown, ballots) : null,
            PersonalCounts.Of(view, round, shown, [.. ballots.Values.Select(cast => cast.Ballot)]));
    }

    /// <summary>Who only reads is told who votes, and what was recorded: both see the same ballot.</summary>
    private static string WhyNone(
        AssemblyView view,
        IReadOnlyList<Guid> own,
        IReadOnlyList<Guid> acting,
        List<RollRow> shown,
        Dictionary<Guid, CastBallot> ballots)
    {
        if (acting.Count > 0 || shown.FirstOrDefault(row => row.VoterId is { } voter && own.Contains(voter)) is not { } row)
        {
            return BallotReasons.WhyNone(view, own);
        }

        var representative = view.Registry.Owners[own[0]].Owner.CommonRepresentative;
        var choice = ballots.GetValueOrDefault(row.CoOwnerId)?.Ballot is { Choice: not Domain.Voting.Choice.Withdrawn } ballot
            ? $" Vote enregistré : {BallotReasons.Word(ballot.Choice)}."
            : " Aucun vote n'est encore enregistré.";
        return Fr.Text($"{representative} représente cette indivision et vote pour tous (loi art. 23). Vous voyez tout, sans voter.{choice}");
    }

    /// <summary>A second vote recalls what one answered at the first; it carries nothing over (loi 1965 art. 25-1).</summary>
    private static VotingRound? FirstVoteOf(AssemblyView view, VotingRound round) => round.IsSecondVote
        ? view.Rounds.LastOrDefault(known =>
            known.ResolutionId == round.ResolutionId && known is { IsSecondVote: false, State: RoundState.Closed })
        : null;

    private async Task<Dictionary<Guid, CastBallot>> BallotsAsync(Guid? roundId, List<Guid> owners, CancellationToken cancellation)
    {
        if (roundId is null || owners.Count == 0)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = from ballot in db.Ballots
                    where ballot.RoundId == roundId && owners.Contains(ballot.CoOwnerId)
                    join cast in db.BallotEvents
                        on new { ballot.VoteId, ballot.RoundId, ballot.CoOwnerId } equals new { cast.VoteId, cast.RoundId, cast.CoOwnerId }
                    select new CastBallot(
                        new StoredBallot(
                            ballot.VoteId,
                            ballot.RoundId,
                            ballot.CoOwnerId,
                            ballot.Choice,
                            ballot.Weight,
                            ballot.Version,
                            cast.ByHand,
                            ballot.RecordedAt),
                        cast.Motive,
                        cast.Witness);
        return await found.ToDictionaryAsync(cast => cast.Ballot.CoOwnerId, cancellation);
    }

    private static BallotRight Right(AssemblyView view, IReadOnlyList<Guid> own, RollRow row, CastBallot? found)
    {
        var cast = found?.Ballot is { Choice: not Domain.Voting.Choice.Withdrawn } ballot ? ballot : null;
        return new BallotRight(
            row.CoOwnerId,
            view.Registry.Owners[row.CoOwnerId].Owner.DisplayName,
            own.Contains(row.CoOwnerId),
            row.Voix,
            Word(cast),
            cast is null ? null : Receipts.Of(cast),
            cast?.ByHand ?? false,
            ReducedFrom: row.Voix < row.Tantiemes ? row.Tantiemes : null,
            Hand: cast is { ByHand: true } ? new HandMark(found!.Motive ?? "", found.Witness ?? "") : null);
    }

    private static string? Word(StoredBallot? ballot) =>
        ballot is { Choice: not Domain.Voting.Choice.Withdrawn } ? ChoiceWords.Of(ballot.Choice) : null;

    /// <summary>A ballot, and what was noted with it when the syndic entered it.</summary>
    private sealed record CastBallot(StoredBallot Ballot, string? Motive, string? Witness);
}
