using AgLive.Web.Wire;

namespace AgLive.Web.Pages.Console;

/// <content>The conduct of the session.</content>
public sealed partial class ConsoleForm
{
    public Guid? IncidentId { get; set; }

    public Guid? FromAccountId { get; set; }

    /// <summary>« 19:15 »; empty when nobody knows.</summary>
    public string? ResumeTime { get; set; }

    public string? Words { get; set; }

    public string? Decision { get; set; }

    /// <summary>Null when the form does not ask.</summary>
    public bool? InMinutes { get; set; }

    public bool Over { get; set; }

    private ConsoleCommand? ConductCommand(Guid assembly) => Act switch
    {
        "suspendSession" => new SuspendSession(assembly, CommandId, Text(ResumeTime), Text(Motive)),
        "resumeSession" => new ResumeSession(assembly, CommandId),
        "setMessage" => new SetMessage(assembly, CommandId, Text(Words)),
        "takeOver" => new TakeOver(assembly, CommandId, FromAccountId),
        "noteIncident" => new NoteIncident(assembly, CommandId, CoOwnerId, Text(Words)),
        "settleIncident" when IncidentId is { } incident =>
            new SettleIncident(assembly, CommandId, incident, Text(Decision), InMinutes, Over),
        "settleIncidents" => new SettleIncidents(assembly, CommandId, Text(Decision)),
        "recordReserve" when ResolutionId is { } point && CoOwnerId is { } owner =>
            new RecordReserve(assembly, CommandId, point, owner, Text(Words)),
        _ => null,
    };
}
