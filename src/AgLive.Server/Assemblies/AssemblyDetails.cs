using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Assemblies;
using AgLive.Web.Wire;

namespace AgLive.Server.Assemblies;

/// <summary>The page of one assembly.</summary>
internal static class AssemblyDetails
{
    public static AssemblyDetail Of(AssemblyView view, Standing standing, DateTimeOffset now)
    {
        var policy = StoredPolicy.ForShowing(view.Assembly);
        var keys = view.Registry.Keys
            .OrderByDescending(key => key.Code == AllocationKey.General)
            .ThenBy(key => key.Label, StringComparer.Ordinal)
            .Select(key => (Key: key, Roll: Roll(view.Registry, key, policy)))
            .ToList();
        return new AssemblyDetail(
            AssemblySummaries.Of(view, standing, now),
            view.Assembly.VideoUrl,
            view.Assembly.LobbyOpensAt,
            [.. view.Resolutions.Select(resolution => Point(view, resolution))],
            [.. keys.Select(key => Own(key.Key, key.Roll, standing)).OfType<KeyVoix>()],
            [.. Mandates(view, standing, keys.FirstOrDefault(key => key.Key.Code == AllocationKey.General).Roll)],
            view.Condominium.Phone,
            StoredPolicy.Of(view.Assembly) is { IsDone: true } ? policy : null,
            view.Assembly.OpenedAt,
            view.Assembly.Epoch)
        {
            DialIn = view.Assembly.VideoDialIn,
            Documents = DocumentLines.Of(view, null),
            Bureau = [.. view.Bureau.OrderBy(member => member.Role).ThenBy(member => member.AppointedAt)
                .Select(member => new BureauSeat(Role(member.Role), member.Name))],
        };
    }

    private static string Role(BureauRole role) => role switch
    {
        BureauRole.President => "president",
        BureauRole.Scrutineer => "scrutineer",
        BureauRole.Secretary => "secretary",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such seat."),
    };

    private static AgendaPoint Point(AssemblyView view, Resolution resolution)
    {
        var key = view.Registry.Keys.FirstOrDefault(key => key.Id == resolution.AllocationKeyId);
        return new AgendaPoint(
            resolution.Number,
            resolution.Title,
            resolution.Text,
            resolution.Majority is { } rule ? Majority.Name(rule) : "",
            key is null || key.Code == AllocationKey.General ? "" : key.Label)
        {
            Id = resolution.Id,
            Documents = DocumentLines.Of(view, resolution.Id),
        };
    }

    /// <summary>The roll of a key as a vote opened now would freeze it: with the reduction of loi art. 22.</summary>
    private static VotingRoll? Roll(Data.Registry registry, AllocationKey key, AssemblyPolicy policy)
    {
        var roll = FrozenRolls.Freeze(registry, key, new Dictionary<Guid, Data.Sheets.Standing>(), policy);
        return roll.IsDone ? roll.Value : null;
    }

    private static KeyVoix? Own(AllocationKey key, VotingRoll? roll, Standing standing)
    {
        if (roll is null || standing.CoOwners.Sum(id => roll.Voix(FrozenRolls.IdOf(id))) is not (> 0 and var voix))
        {
            return null;
        }

        var before = standing.CoOwners.Sum(id => roll.Tantiemes(FrozenRolls.IdOf(id)));
        return new KeyVoix(key.Code, key.Label, voix, roll.TotalVoix, before > voix ? before : null);
    }

    private static IEnumerable<HeldMandate> Mandates(AssemblyView view, Standing standing, VotingRoll? general) =>
        from proxy in view.Proxies
        where proxy.IsInForce && proxy.HolderId is { } holder && standing.CoOwners.Contains(holder)
        let grantor = view.Registry.Owners[proxy.GrantorId].Owner
        orderby grantor.DisplayName
        select new HeldMandate(grantor.DisplayName, general?.Voix(FrozenRolls.IdOf(grantor.Id)) ?? 0);
}
