using AgLive.Web.Wire;

namespace AgLive.Web.Pages.Console;

/// <summary>
/// The fields any form of the console may post. The name of the act says which of them are read;
/// the id was written in the form when it was rendered, so a second click is the same command.
/// </summary>
public sealed partial class ConsoleForm
{
    public string Act { get; set; } = "";

    public Guid CommandId { get; set; }

    public Guid? ResolutionId { get; set; }

    public Guid? RoundId { get; set; }

    public Guid? CoOwnerId { get; set; }

    public Guid? HolderId { get; set; }

    public Guid? CouncilPresidentId { get; set; }

    public Guid? CouncilMemberId { get; set; }

    public string? Name { get; set; }

    public bool HolderPresent { get; set; }

    public string? Mode { get; set; }

    public string? Choice { get; set; }

    public string? Motive { get; set; }

    public string? Witness { get; set; }

    public string? VideoUrl { get; set; }

    public int? Seconds { get; set; }

    public bool NeedsPresident { get; set; }

    /// <summary>The command the form asks for; null when the act is unknown or a field it needs is missing.</summary>
    public ConsoleCommand? ToCommand(Guid assemblyId) => CommandId == Guid.Empty ? null : SessionCommand(assemblyId) ?? VoteCommand(assemblyId) ?? CloseCommand(assemblyId) ?? AgendaCommand(assemblyId) ?? PeopleCommand(assemblyId) ?? ConductCommand(assemblyId) ?? SpeechCommand(assemblyId);

    private ConsoleCommand? SessionCommand(Guid assembly) => Act switch
    {
        "openLobby" => new OpenLobby(assembly, CommandId),
        "openSession" => new OpenSession(assembly, CommandId),
        "endSession" => new EndSession(assembly, CommandId),
        "cutScreens" => new CutScreens(assembly, CommandId),
        "setVideoLink" => new SetVideoLink(assembly, CommandId, Text(VideoUrl)),
        "showItem" when ResolutionId is { } point => new ShowItem(assembly, CommandId, point),
        "setCandidate" when ResolutionId is { } point => new SetCandidate(assembly, CommandId, point, CoOwnerId, Text(Name)),
        "setDebtor" when ResolutionId is { } point => new SetDebtor(assembly, CommandId, point, CoOwnerId),
        _ => null,
    };

    private ConsoleCommand? VoteCommand(Guid assembly) => Act switch
    {
        "openVote" when ResolutionId is { } point => new OpenVote(assembly, CommandId, point),
        "cancelVote" when RoundId is { } round => new CancelVote(assembly, CommandId, round, Text(Motive)),
        "proclaim" when RoundId is { } round => new Proclaim(assembly, CommandId, round),
        "openSecondVote" when RoundId is { } round => new OpenSecondVote(assembly, CommandId, round),
        "recordVote" when RoundId is { } round && CoOwnerId is { } owner =>
            new RecordVote(assembly, CommandId, round, owner, Text(Choice), Text(Motive), Text(Witness)),
        _ => null,
    };

    private ConsoleCommand? CloseCommand(Guid assembly) => Act switch
    {
        "announceClose" when RoundId is { } round => new AnnounceClose(assembly, CommandId, round),
        "extendClose" when RoundId is { } round && Seconds is { } seconds => new ExtendClose(assembly, CommandId, round, seconds),
        "holdClose" when RoundId is { } round => new HoldClose(assembly, CommandId, round),
        "closeVote" when RoundId is { } round => new CloseVote(assembly, CommandId, round),
        "setCloseRules" when Seconds is { } seconds => new SetCloseRules(assembly, CommandId, seconds, NeedsPresident),
        _ => null,
    };

    private ConsoleCommand? PeopleCommand(Guid assembly) => Act switch
    {
        "recordPresence" when CoOwnerId is { } owner =>
            new RecordPresence(assembly, CommandId, owner, Text(Mode), Text(Motive), Text(Witness)),
        "setRepresentative" when CoOwnerId is { } owner => new SetRepresentative(assembly, CommandId, owner, Text(Name)),
        "recordDeparture" when CoOwnerId is { } owner => new RecordDeparture(assembly, CommandId, owner),
        "recordProxy" when CoOwnerId is { } grantor =>
            new RecordProxy(assembly, CommandId, grantor, HolderId, Text(Name), HolderPresent),
        "recordHolderArrival" when CoOwnerId is { } grantor => new RecordHolderArrival(assembly, CommandId, grantor),
        "distributeProxy" when CoOwnerId is { } grantor => new DistributeProxy(
            assembly, CommandId, grantor, HolderId, Text(Name), HolderPresent, CouncilPresidentId, CouncilMemberId),
        _ => null,
    };

    private static string Text(string? value) => value?.Trim() ?? "";
}
