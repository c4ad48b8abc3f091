using AgLive.Domain;
using AgLive.Server.Room.Relay;
using AgLive.Web;
using AgLive.Web.Bureau;
using AgLive.Web.Console;
using AgLive.Web.Room;
using AgLive.Web.Speech;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.SignalR;

namespace AgLive.Server.Room;

/// <summary>The hub of assemblies, <c>/hubs/assembly</c>: who calls, one use case, the answer. See docs/WIRE.md.</summary>
public sealed partial class AssemblyHub(IVoterRoom voters, IConsole consoles, IBureau bureau, ISpeech speech, Reception reception) : Hub<IAssemblyClient>
{
    private Guid Account => Caller.AccountId(Context.User!);

    private CancellationToken Aborted => Context.ConnectionAborted;

    /// <summary>Joins the room of an assembly and gives everything to show.</summary>
    public async Task<Answer<FullSnapshot>> Enter(Guid assemblyId)
    {
        var allowed = await reception.EnterAsync(Context.ConnectionId, Account, assemblyId, Groups, Aborted);
        return Answers.Of(allowed.Refusal is { } refusal ? refusal : await voters.SnapshotAsync(Account, assemblyId, Aborted));
    }

    /// <summary>Everything to show, without joining.</summary>
    public async Task<Answer<FullSnapshot>> Refresh(Guid assemblyId) =>
        Answers.Of(await voters.SnapshotAsync(Account, assemblyId, Aborted));

    public async Task<Answer<CommandDone>> Sign(SignRequest request) =>
        Answers.Of(await voters.SignAsync(Account, request, CancellationToken.None));

    public async Task<Answer<VoteRecorded>> Vote(VoteRequest request) =>
        Answers.Of(await voters.VoteAsync(Account, request, CancellationToken.None));

    public async Task<Answer<CommandDone>> Leave(Guid assemblyId, Guid commandId) =>
        Answers.Of(await voters.LeaveAsync(Account, assemblyId, commandId, CancellationToken.None));

    public async Task<Answer<CommandDone>> Help(Guid assemblyId, Guid commandId, DeviceReport? device) =>
        Answers.Of(await voters.CallForHelpAsync(Account, assemblyId, commandId, CallWay.Hub, device, CancellationToken.None));

    /// <summary>« Autoriser la clôture », by the président de séance.</summary>
    public async Task<Answer<CommandDone>> Consent(Guid assemblyId, Guid commandId, Guid roundId) =>
        Answers.Of(await voters.ConsentAsync(Account, assemblyId, commandId, roundId, CancellationToken.None));

    /// <summary>« Demander la parole ».</summary>
    public async Task<Answer<CommandDone>> RaiseHand(RaiseHandRequest request) =>
        Answers.Of(await speech.RaiseAsync(Account, request, CancellationToken.None));

    public async Task<Answer<CommandDone>> LowerHand(Guid assemblyId, Guid commandId) =>
        Answers.Of(await speech.LowerAsync(Account, assemblyId, commandId, CancellationToken.None));

    /// <summary>The device displays the ballot of this round.</summary>
    public async Task<Answer<Done?>> Seen(Guid assemblyId, Guid roundId) =>
        Answers.Of(await reception.SeenAsync(Context.ConnectionId, assemblyId, roundId, Aborted));

    /// <summary>The device is still there; every 20 seconds. The answer says whether it missed something.</summary>
    public async Task<Answer<RoomBeat>> Here(Guid assemblyId) =>
        Answers.Of(await reception.HereAsync(Context.ConnectionId, assemblyId, Aborted));

    /// <summary>Joins the view of the président de séance and of the scrutineers, and gives everything to show.</summary>
    public async Task<Answer<BureauSnapshot>> EnterBureau(Guid assemblyId)
    {
        var allowed = await reception.EnterBureauAsync(Context.ConnectionId, Account, assemblyId, Groups, Aborted);
        return Answers.Of(allowed.Refusal is { } refusal ? refusal : await bureau.SnapshotAsync(Account, assemblyId, null, Aborted));
    }

    /// <param name="resolutionId">The point under the eye; null for the one in discussion.</param>
    public async Task<Answer<BureauSnapshot>> Bureau(Guid assemblyId, Guid? resolutionId) =>
        Answers.Of(await bureau.SnapshotAsync(Account, assemblyId, resolutionId, Aborted));

    public override Task OnDisconnectedAsync(Exception? exception) => reception.GoneAsync(Context.ConnectionId);
}
