using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Room.Snapshots;

namespace AgLive.Server.Room;

/// <summary>Who may see an assembly, and who may lead it. To everybody else it does not exist.</summary>
internal static class Access
{
    public static bool IsManager(AssemblyView view, Guid accountId) => view.Registry.Managers.Contains(accountId);

    public static bool IsOwner(AssemblyView view, Guid accountId) =>
        view.Registry.CoOwnersByAccount.TryGetValue(accountId, out var own) && own.Count > 0;

    public static RefusalCode? ToRoom(AssemblyView? view, Guid accountId) =>
        view is not null && (IsOwner(view, accountId) || IsManager(view, accountId)) ? null : RefusalCode.NotFound;

    /// <summary>« president » or « scrutineer » (décret 1967 art. 15); null for whoever holds neither seat. Presiding comes first.</summary>
    public static string? SeatOf(AssemblyView view, Guid accountId)
    {
        var own = view.Registry.CoOwnersByAccount.GetValueOrDefault(accountId, []);
        bool Sits(BureauRole role) => view.Bureau.Any(member => member.Role == role && member.CoOwnerId is { } id && own.Contains(id));
        return Sits(BureauRole.President) ? RoundWords.Role(BureauRole.President)
            : Sits(BureauRole.Scrutineer) ? RoundWords.Role(BureauRole.Scrutineer)
            : null;
    }

    /// <summary>The read-only view: the président de séance and the scrutineers, nobody else, the syndic neither.</summary>
    public static RefusalCode? ToBureau(AssemblyView? view, Guid accountId) => view switch
    {
        null => RefusalCode.NotFound,
        _ when SeatOf(view, accountId) is not null => null,
        _ when IsOwner(view, accountId) || IsManager(view, accountId) => RefusalCode.NotAllowed,
        _ => RefusalCode.NotFound,
    };

    public static RefusalCode? ToConsole(AssemblyView? view, Guid accountId) => view switch
    {
        null => RefusalCode.NotFound,
        _ when IsManager(view, accountId) => null,
        _ when IsOwner(view, accountId) => RefusalCode.NotAllowed,
        _ => RefusalCode.NotFound,
    };
}
