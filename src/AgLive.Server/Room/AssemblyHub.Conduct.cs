using AgLive.Web.Wire;

namespace AgLive.Server.Room;

/// <summary>The commands by which the session is conducted.</summary>
public sealed partial class AssemblyHub
{
    public Task<Answer<CommandDone>> SuspendSession(SuspendSession command) => RunAsync(command);

    public Task<Answer<CommandDone>> ResumeSession(ResumeSession command) => RunAsync(command);

    public Task<Answer<CommandDone>> SetMessage(SetMessage command) => RunAsync(command);

    public Task<Answer<CommandDone>> TakeOver(TakeOver command) => RunAsync(command);

    public Task<Answer<CommandDone>> NoteIncident(NoteIncident command) => RunAsync(command);

    public Task<Answer<CommandDone>> SettleIncident(SettleIncident command) => RunAsync(command);

    public Task<Answer<CommandDone>> SettleIncidents(SettleIncidents command) => RunAsync(command);

    public Task<Answer<CommandDone>> RecordReserve(RecordReserve command) => RunAsync(command);
}
