using AgLive.Web.Wire;

namespace AgLive.Server.Room;

/// <summary>The console: one method a command, named as its record.</summary>
public sealed partial class AssemblyHub
{
    /// <summary>Joins the consoles of an assembly and gives everything to show.</summary>
    public async Task<Answer<ConsoleSnapshot>> EnterConsole(Guid assemblyId)
    {
        var allowed = await reception.EnterConsoleAsync(Context.ConnectionId, Account, assemblyId, Groups, Aborted);
        return Answers.Of(allowed.Refusal is { } refusal ? refusal : await consoles.SnapshotAsync(Account, assemblyId, null, Aborted));
    }

    /// <param name="resolutionId">The point under the hand; null for the one in discussion.</param>
    public async Task<Answer<ConsoleSnapshot>> Console(Guid assemblyId, Guid? resolutionId) =>
        Answers.Of(await consoles.SnapshotAsync(Account, assemblyId, resolutionId, Aborted));

    /// <summary>Why a closed vote was decided as it was, with everybody it counted.</summary>
    public async Task<Answer<ExplainedRound>> Explain(Guid assemblyId, Guid roundId) =>
        Answers.Of(await consoles.ExplainAsync(Account, assemblyId, roundId, Aborted));

    public Task<Answer<CommandDone>> OpenLobby(OpenLobby command) => RunAsync(command);

    public Task<Answer<CommandDone>> OpenSession(OpenSession command) => RunAsync(command);

    public Task<Answer<CommandDone>> EndSession(EndSession command) => RunAsync(command);

    public Task<Answer<CommandDone>> SetVideoLink(SetVideoLink command) => RunAsync(command);

    public Task<Answer<CommandDone>> SetCandidate(SetCandidate command) => RunAsync(command);

    public Task<Answer<CommandDone>> SetDebtor(SetDebtor command) => RunAsync(command);

    public Task<Answer<CommandDone>> SetRepresentative(SetRepresentative command) => RunAsync(command);

    public Task<Answer<CommandDone>> ShowItem(ShowItem command) => RunAsync(command);

    public Task<Answer<CommandDone>> OpenVote(OpenVote command) => RunAsync(command);

    public Task<Answer<CommandDone>> CloseVote(CloseVote command) => RunAsync(command);

    public Task<Answer<CommandDone>> AnnounceClose(AnnounceClose command) => RunAsync(command);

    public Task<Answer<CommandDone>> ExtendClose(ExtendClose command) => RunAsync(command);

    public Task<Answer<CommandDone>> HoldClose(HoldClose command) => RunAsync(command);

    public Task<Answer<CommandDone>> SetCloseRules(SetCloseRules command) => RunAsync(command);

    public Task<Answer<CommandDone>> CancelVote(CancelVote command) => RunAsync(command);

    public Task<Answer<CommandDone>> Proclaim(Proclaim command) => RunAsync(command);

    public Task<Answer<CommandDone>> OpenSecondVote(OpenSecondVote command) => RunAsync(command);

    public Task<Answer<CommandDone>> RecordPresence(RecordPresence command) => RunAsync(command);

    public Task<Answer<CommandDone>> RecordDeparture(RecordDeparture command) => RunAsync(command);

    public Task<Answer<CommandDone>> RecordProxy(RecordProxy command) => RunAsync(command);

    public Task<Answer<CommandDone>> RecordHolderArrival(RecordHolderArrival command) => RunAsync(command);

    public Task<Answer<CommandDone>> DistributeProxy(DistributeProxy command) => RunAsync(command);

    public Task<Answer<CommandDone>> RecordVote(RecordVote command) => RunAsync(command);

    public Task<Answer<CommandDone>> RecordVotes(RecordVotes command) => RunAsync(command);

    public Task<Answer<CommandDone>> NudgeVoters(NudgeVoters command) => RunAsync(command);

    public Task<Answer<CommandDone>> AmendResolution(AmendResolution command) => RunAsync(command);

    public Task<Answer<CommandDone>> TakeBackAmendment(TakeBackAmendment command) => RunAsync(command);

    public Task<Answer<CommandDone>> MoveItem(MoveItem command) => RunAsync(command);

    public Task<Answer<CommandDone>> SetDisposition(SetDisposition command) => RunAsync(command);

    public Task<Answer<CommandDone>> CutScreens(CutScreens command) => RunAsync(command);

    public Task<Answer<CommandDone>> GiveFloor(GiveFloor command) => RunAsync(command);

    public Task<Answer<CommandDone>> EndFloor(EndFloor command) => RunAsync(command);

    public Task<Answer<CommandDone>> RemoveHand(RemoveHand command) => RunAsync(command);

    public Task<Answer<CommandDone>> SetSpeech(SetSpeech command) => RunAsync(command);

    public Task<Answer<CommandDone>> SignInHall(SignInHall command) => RunAsync(command);

    private async Task<Answer<CommandDone>> RunAsync(ConsoleCommand command) =>
        Answers.Of(await consoles.RunAsync(Account, command, CancellationToken.None));
}
