using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Minutes;
using AgLive.Web.Documents;
using AgLive.Web.Papers;
using AgLive.Web.Wire;

namespace AgLive.Server.Room;

/// <inheritdoc/>
public sealed class MinutesDeskPort(AssemblyViews views, NoticeDesks desks, RecordFiles files, Notifying notifying, AfterCommand after, Guard guard)
    : IMinutesDesk
{
    public Task<Outcome<NoticeDesk>> OfAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation) =>
        AllowedAsync<NoticeDesk>(accountId, assemblyId, async view => await desks.OfAsync(view, cancellation));

    public Task<Outcome<DocumentFile>> FileAsync(Guid accountId, Guid assemblyId, string file, CancellationToken cancellation) =>
        AllowedAsync(accountId, assemblyId, view => files.OfAsync(view, file, cancellation));

    public Task<Outcome<CommandDone>> SetChannelAsync(Guid accountId, SetNoticeChannel command, CancellationToken cancellation) =>
        CommandAsync(accountId, command.AssemblyId, () => notifying.RunAsync(accountId, command, CancellationToken.None));

    public Task<Outcome<CommandDone>> DispatchAsync(Guid accountId, DispatchMinutes command, CancellationToken cancellation) =>
        CommandAsync(accountId, command.AssemblyId, () => notifying.RunAsync(accountId, command, CancellationToken.None));

    public Task<Outcome<CommandDone>> RecordNotifiedAsync(Guid accountId, RecordNotified command, CancellationToken cancellation) =>
        CommandAsync(accountId, command.AssemblyId, () => notifying.RunAsync(accountId, command, CancellationToken.None));

    private Task<Outcome<CommandDone>> CommandAsync(Guid accountId, Guid assemblyId, Func<Task<Outcome<CommandDone>>> act) =>
        AllowedAsync(accountId, assemblyId, _ => after.RunAsync(assemblyId, act));

    private Task<Outcome<T>> AllowedAsync<T>(Guid accountId, Guid assemblyId, Func<AssemblyView, Task<Outcome<T>>> act) => guard.RunAsync<T>(async () =>
    {
        var view = await views.GetAsync(assemblyId, CancellationToken.None);
        return Access.ToConsole(view, accountId) is { } code ? code
            : view!.Assembly.RehearsalOfId is not null ? RefusalCode.NotFound
            : view.Assembly.State != AssemblyState.Ended ? RefusalCode.AssemblyNotEnded
            : await act(view);
    });
}
