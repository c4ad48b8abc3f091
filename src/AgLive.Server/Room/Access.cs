using AgLive.Domain;
using AgLive.Server.Data;

namespace AgLive.Server.Room;

/// <summary>Who may see an assembly, and who may lead it. To everybody else it does not exist.</summary>
internal static class Access
{
    public static bool IsManager(AssemblyView view, Guid accountId) => view.Registry.Managers.Contains(accountId);

    public static bool IsOwner(AssemblyView view, Guid accountId) =>
        view.Registry.CoOwnersByAccount.TryGetValue(accountId, out var own) && own.Count > 0;

    public static RefusalCode? ToRoom(AssemblyView? view, Guid accountId) =>
        view is not null && (IsOwner(view, accountId) || IsManager(view, accountId)) ? null : RefusalCode.NotFound;

    public static RefusalCode? ToConsole(AssemblyView? view, Guid accountId) => view switch
    {
        null => RefusalCode.NotFound,
        _ when IsManager(view, accountId) => null,
        _ when IsOwner(view, accountId) => RefusalCode.NotAllowed,
        _ => RefusalCode.NotFound,
    };
}
