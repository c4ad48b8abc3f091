using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Minutes;
using AgLive.Web.Documents;
using AgLive.Web.Papers;
using AgLive.Web.Postal;
using AgLive.Web.Wire;

namespace AgLive.Server.Room;

/// <inheritdoc/>
public sealed class PapersPort(AssemblyViews views, PaperPages pages, PaperActs acts, CallLimits limits, AfterCommand after, Guard guard) : IPapers
{
    public Task<Outcome<PaperPage>> OfAsync(Guid accountId, Guid assemblyId, string kind, CancellationToken cancellation) =>
        ReadAsync(accountId, assemblyId, kind, (view, known) => pages.OfAsync(view, known, accountId, cancellation));

    public Task<Outcome<DocumentFile>> PdfAsync(Guid accountId, Guid assemblyId, string kind, CancellationToken cancellation) =>
        ReadAsync(accountId, assemblyId, kind, (view, known) => pages.PdfAsync(view, known, cancellation));

    public Task<Outcome<CommandDone>> NarrateAsync(Guid accountId, NarrateMinutes command, CancellationToken cancellation) =>
        ManageAsync(accountId, command.AssemblyId, () => acts.Narrating.RunAsync(accountId, command, CancellationToken.None));

    public Task<Outcome<CodeSent>> SendCodeAsync(Guid accountId, Guid assemblyId, string kind, CancellationToken cancellation) =>
        guard.RunAsync(async () => await MayReadAsync(accountId, assemblyId, kind) is { Refusal: { } refusal } ? refusal
            : limits.TryTake(accountId)
                ? await acts.Codes.SendAsync(accountId, (await views.GetAsync(assemblyId, CancellationToken.None))!, PaperSigningActs.KindOf(kind)!.Value, CancellationToken.None)
                : RefusalCode.TooFast);

    public Task<Outcome<CommandDone>> SignAsync(Guid accountId, SignPaper command, CancellationToken cancellation) =>
        guard.RunAsync(async () => await MayReadAsync(accountId, command.AssemblyId, command.Kind) is { Refusal: { } refusal } ? refusal
            : limits.TryTake(accountId)
                ? await after.RunAsync(command.AssemblyId, () => acts.Signing.SignAsync(accountId, command, CancellationToken.None))
                : RefusalCode.TooFast);

    public Task<Outcome<CommandDone>> ReopenAsync(Guid accountId, ReopenPaper command, CancellationToken cancellation) =>
        ManageAsync(accountId, command.AssemblyId, () => acts.Signing.ReopenAsync(accountId, command, CancellationToken.None));

    private Task<Outcome<T>> ReadAsync<T>(Guid accountId, Guid assemblyId, string kind, Func<AssemblyView, PaperKind, Task<T>> read) =>
        guard.RunAsync<T>(async () => await MayReadAsync(accountId, assemblyId, kind) is { Refusal: { } refusal } ? refusal
            : limits.TryTake(accountId)
                ? await read((await views.GetAsync(assemblyId, CancellationToken.None))!, PaperSigningActs.KindOf(kind)!.Value)
                : RefusalCode.TooFast);

    private Task<Outcome<CommandDone>> ManageAsync(Guid accountId, Guid assemblyId, Func<Task<Outcome<CommandDone>>> act) =>
        guard.RunAsync<CommandDone>(async () => Access.ToConsole(await views.GetAsync(assemblyId, CancellationToken.None), accountId) is { } code
            ? code
            : await after.RunAsync(assemblyId, act));

    /// <summary>A rehearsal leaves no minutes; a session that goes on shows its project to the syndic alone.</summary>
    private async Task<Outcome<Done>> MayReadAsync(Guid accountId, Guid assemblyId, string kind)
    {
        var view = await views.GetAsync(assemblyId, CancellationToken.None);
        if (Access.ToRoom(view, accountId) is not null || view!.Assembly.RehearsalOfId is not null
            || PaperSigningActs.KindOf(kind) is not { } known
            || view.Assembly.State is not (AssemblyState.InSession or AssemblyState.Ended))
        {
            return RefusalCode.NotFound;
        }

        var isSyndic = Access.IsManager(view, accountId);
        if (view.Assembly.State != AssemblyState.Ended && !isSyndic)
        {
            return RefusalCode.NotFound;
        }

        return known == PaperKind.AttendanceSheet && !isSyndic && Access.SeatOf(view, accountId) is null
            ? RefusalCode.NotAllowed
            : new Done();
    }
}

/// <summary>What is done to the documents of an assembly.</summary>
public sealed record PaperActs(Narrating Narrating, PaperCodes Codes, PaperSigningActs Signing);
