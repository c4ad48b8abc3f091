using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Evidence;

/// <summary>« assemblee.json », « proprietaires.jsonl », « comptes.jsonl »: what was held, and who the ids are.</summary>
internal sealed class AssemblyPart(ArchiveWriter archive, AgLiveDb db, AssemblyView view)
{
    public const string Format = "aglive-archive/1";

    public async Task WriteAsync(CancellationToken cancellation)
    {
        await archive.AddAsync("assemblee.json", CanonicalJson.Write(Facts()) + '\n', cancellation);
        await archive.AddLinesAsync("proprietaires.jsonl", Owners().ToAsyncEnumerable(), cancellation);
        await archive.AddLinesAsync("comptes.jsonl", Accounts(), cancellation);
    }

    private object Facts() => new
    {
        Format,
        AssemblyId = view.Assembly.Id,
        Condominium = new { view.Condominium.Name, view.Condominium.Address, view.Condominium.ZoneId },
        view.Assembly.Kind,
        view.Assembly.Place,
        StartsAt = Micro.Of(view.Assembly.StartsAt),
        OpenedAt = Micro.Of(view.Assembly.OpenedAt),
        EndedAt = Micro.Of(view.Assembly.EndedAt),
        view.Assembly.Policies,
        Keys = view.Registry.Keys.Select(key => new { key.Code, key.Label, key.Base }).ToArray(),
        Bureau = view.Bureau.Select(seat => new { seat.Role, seat.CoOwnerId, seat.Name, AppointedAt = Micro.Of(seat.AppointedAt) }).ToArray(),
        Agenda = view.Resolutions.Select(Point).ToArray(),
    };

    private object Point(Resolution item) => new
    {
        ResolutionId = item.Id,
        item.Number,
        item.Title,
        item.Kind,
        Rule = item.Majority?.ToString(),
        Key = view.Registry.Keys.FirstOrDefault(key => key.Id == item.AllocationKeyId)?.Code,
        item.Text,
        item.ConvenedText,
        item.TextVersion,
        item.Disposition,
        item.DispositionMotive,
        item.CompetitionGroup,
        item.Seat,
        item.CandidateCoOwnerId,
        item.CandidateName,
        item.DebtorCoOwnerId,
    };

    /// <summary>No address, no mailbox, no telephone: the attendance sheet has what the law asks of them.</summary>
    private IEnumerable<object> Owners() => view.Registry.Owners.Values.OrderBy(shares => shares.Owner.Id).Select(shares => new
    {
        CoOwnerId = shares.Owner.Id,
        shares.Owner.Identifier,
        Name = shares.Owner.DisplayName,
        Kind = Enum.IsDefined(shares.Owner.Kind) ? shares.Owner.Kind : (CoOwnerKind?)null,
        shares.Owner.CommonRepresentative,
        Lots = shares.Lots.Select(lot => lot.Number).ToArray(),
        Tantiemes = view.Registry.Keys
            .Where(key => shares.Tantiemes.GetValueOrDefault(key.Id) > 0)
            .ToDictionary(key => key.Code, key => shares.Tantiemes[key.Id]),
    });

    /// <summary>The names of those who acted: an id of the journal is then somebody.</summary>
    private IAsyncEnumerable<object> Accounts() => db.Users.AsNoTracking()
        .Where(user => db.JournalEntries.Any(line => line.AssemblyId == view.Assembly.Id && line.AccountId == user.Id)
            || db.BallotEvents.Any(one => one.CasterAccountId == user.Id && db.Rounds.Any(round => round.Id == one.RoundId && round.AssemblyId == view.Assembly.Id)))
        .OrderBy(user => user.Id)
        .Select(user => new { AccountId = user.Id, Name = user.DisplayName })
        .AsAsyncEnumerable()
        .Select(user => (object)user);
}
