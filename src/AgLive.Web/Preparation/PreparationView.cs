namespace AgLive.Web.Preparation;

/// <param name="Plans">One for each owner the person acts for, in the order of their names.</param>
/// <param name="RemoteCutoff">First instant too late to ask for the videoconference by right: three clear days (décret 1967 art. 13-2).</param>
/// <param name="Test">The last test of the person's device; null when none.</param>
public sealed record PreparationView(IReadOnlyList<OwnPlan> Plans, DateTimeOffset RemoteCutoff, TestKept? Test);

/// <summary>How one owner said he takes part.</summary>
/// <param name="Mode">One of <see cref="PlanModes.All"/>; null when nothing was said.</param>
/// <param name="IsLate">The videoconference was asked for after the three clear days.</param>
/// <param name="ProxyHolder">Who holds his mandate in force; null when none is recorded.</param>
public sealed record OwnPlan(Guid CoOwnerId, string Name, string? Mode, DateTimeOffset? DeclaredAt, bool IsLate, string? ProxyHolder);

/// <summary>The four ways of taking part, in the words of the wire.</summary>
public static class PlanModes
{
    public const string Room = "room";
    public const string Remote = "remote";
    public const string Postal = "postal";
    public const string Proxy = "proxy";

    public static readonly IReadOnlyList<string> All = [Room, Remote, Postal, Proxy];
}

/// <param name="CommandId">Made with the page: the same page sent twice is one act.</param>
public sealed record DeclarePlans(Guid AssemblyId, Guid CommandId, IReadOnlyList<PlanChoice> Choices);

/// <param name="Mode">One of <see cref="PlanModes.All"/>.</param>
public sealed record PlanChoice(Guid CoOwnerId, string Mode);
