using AgLive.Domain.Deadlines;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Assemblies;

namespace AgLive.Server.Assemblies;

/// <summary>An assembly as one line of a list.</summary>
internal static class AssemblySummaries
{
    public static AssemblySummary Of(AssemblyView view, Standing standing, DateTimeOffset now)
    {
        var assembly = view.Assembly;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(view.Condominium.ZoneId);
        var forms = FormDeadline.Of(assembly.StartsAt, zone, StoredPolicy.ForShowing(assembly));
        return new AssemblySummary(
            assembly.Id,
            view.Condominium.Name,
            assembly.Kind,
            assembly.StartsAt,
            view.Condominium.ZoneId,
            assembly.Place,
            Stage(assembly, now),
            view.Resolutions.Count,
            view.Resolutions.Count(resolution => resolution.Majority is not null),
            forms.RejectedFrom,
            forms.Hours72,
            forms.ClosesAt,
            standing.Manages,
            standing.CoOwners.Count > 0)
        {
            Change = AssemblyChanges.Of(assembly),
            AdoptedCount = assembly.State == AssemblyState.Ended ? Adopted(view) : 0,
        };
    }

    private static int Adopted(AssemblyView view) => view.Rounds
        .Where(round => round is { State: RoundState.Closed, ProclaimedAt: not null } && FrozenRolls.DecisionOf(round) is { Adopted: true })
        .Select(round => round.ResolutionId)
        .Distinct()
        .Count();

    private static AssemblyStage Stage(GeneralAssembly assembly, DateTimeOffset now) => assembly.State switch
    {
        AssemblyState.Convened when now < assembly.LobbyOpensAt => AssemblyStage.Convened,
        AssemblyState.Convened => AssemblyStage.Lobby,
        AssemblyState.InSession => AssemblyStage.InSession,
        AssemblyState.Ended => AssemblyStage.Ended,
        AssemblyState.Cancelled => AssemblyStage.Cancelled,
        _ => throw new InvalidOperationException($"Unknown state {assembly.State}."),
    };
}
