using AgLive.Domain;
using AgLive.Domain.Deadlines;
using AgLive.Server.Data;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Preparation;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Preparation;

/// <summary>
/// How owners say they take part. An intention: only signing the sheet makes anybody present. It is journaled, since the
/// videoconference is a right of who asked for it three clear days before (décret 1967 art. 13-2).
/// </summary>
internal sealed class ParticipationPlans(AssemblyTransactions transactions, AssemblyViews views, PreparationLimits limits)
{
    private const int MaxOwners = 200;

    public async Task<Outcome<CommandDone>> DeclareAsync(Guid accountId, DeclarePlans command, CancellationToken cancellation)
    {
        if (await views.GetAsync(command.AssemblyId, cancellation) is not { Assembly.RehearsalOfId: null } view
            || !view.Registry.CoOwnersByAccount.TryGetValue(accountId, out var own)
            || own.Count == 0)
        {
            return RefusalCode.NotFound;
        }

        if (Flaw(command, own) is { } flaw)
        {
            return flaw;
        }

        return limits.TryTake(accountId)
            ? await transactions.RunAsync(
                command.AssemblyId,
                command.CommandId,
                accountId,
                nameof(DeclarePlans),
                command,
                work => DeclareAsync(work, command.Choices, cancellation),
                cancellation)
            : RefusalCode.TooFast;
    }

    /// <summary>First instant at which asking for the videoconference is too late to be a right.</summary>
    public static DateTimeOffset RemoteCutoff(GeneralAssembly assembly, Condominium condominium) => RemoteRequest.RejectedFrom(
        assembly.StartsAt, TimeZoneInfo.FindSystemTimeZoneById(condominium.ZoneId), StoredPolicy.ForShowing(assembly));

    public static string Word(PlannedMode mode) => mode switch
    {
        PlannedMode.Room => PlanModes.Room,
        PlannedMode.Remote => PlanModes.Remote,
        PlannedMode.PostalVote => PlanModes.Postal,
        PlannedMode.Proxy => PlanModes.Proxy,
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "No such mode."),
    };

    private static PlannedMode? Mode(string? word) => word switch
    {
        PlanModes.Room => PlannedMode.Room,
        PlanModes.Remote => PlannedMode.Remote,
        PlanModes.Postal => PlannedMode.PostalVote,
        PlanModes.Proxy => PlannedMode.Proxy,
        _ => null,
    };

    private static Refusal? Flaw(DeclarePlans command, IReadOnlyList<Guid> own)
    {
        if (command.CommandId == Guid.Empty || command.Choices is not { Count: > 0 and <= MaxOwners } choices
            || choices.DistinctBy(choice => choice.CoOwnerId).Count() != choices.Count
            || choices.Any(choice => Mode(choice.Mode) is null))
        {
            return new Refusal(RefusalCode.BadRequest);
        }

        return choices.All(choice => own.Contains(choice.CoOwnerId)) ? null : new Refusal(RefusalCode.NotEntitled);
    }

    private static async Task<Refusal?> DeclareAsync(AssemblyWork work, IReadOnlyList<PlanChoice> choices, CancellationToken cancellation)
    {
        if (work.Assembly.State != AssemblyState.Convened)
        {
            return new Refusal(work.Assembly.State == AssemblyState.Ended ? RefusalCode.AssemblyEnded : RefusalCode.AlreadyInSession);
        }

        var plans = await work.Db.ParticipationPlans
            .Where(plan => plan.AssemblyId == work.Assembly.Id)
            .ToDictionaryAsync(plan => plan.CoOwnerId, cancellation);
        foreach (var choice in choices)
        {
            var mode = Mode(choice.Mode)!.Value;
            if (plans.GetValueOrDefault(choice.CoOwnerId) is not { } plan)
            {
                plan = new ParticipationPlan { AssemblyId = work.Assembly.Id, CoOwnerId = choice.CoOwnerId };
                work.Db.ParticipationPlans.Add(plan);
            }
            else if (plan.Mode == mode)
            {
                // Said again: what counts is when it was said first.
                continue;
            }

            (plan.Mode, plan.DeclaredAt, plan.AccountId) = (mode, work.Now, work.AccountId);
            work.Journal(JournalKinds.PlanDeclared, new { coOwnerIds = (Guid[])[choice.CoOwnerId], mode = choice.Mode });
        }

        return null;
    }
}
