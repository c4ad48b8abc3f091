using AgLive.Domain;
using AgLive.Server.Assemblies;
using AgLive.Server.Attendance;
using AgLive.Server.Conducting;
using AgLive.Server.Proxies;
using AgLive.Server.Speech;
using AgLive.Server.Voting;
using AgLive.Web.Wire;

namespace AgLive.Server.Room;

/// <summary>The one place where a command of the console finds its use case.</summary>
public sealed class ConsoleCommands(
    SessionActs sessions,
    VoteActs votes,
    CloseActs closes,
    SheetActs sheet,
    MandateActs mandates,
    ConductActs conduct,
    ScreenLinks screens,
    HallActs hall)
{
    public Task<Outcome<CommandDone>> RunAsync(Guid account, ConsoleCommand command, CancellationToken cancellation) => command switch
    {
        OpenLobby lobby => sessions.Sessions.OpenLobbyAsync(account, lobby, cancellation),
        OpenSession session => sessions.Sessions.OpenSessionAsync(account, session, cancellation),
        EndSession end => conduct.Ending.RunAsync(account, end, cancellation),
        SuspendSession suspend => conduct.Suspending.RunAsync(account, suspend, cancellation),
        ResumeSession resume => conduct.Suspending.RunAsync(account, resume, cancellation),
        SetMessage message => conduct.Message.RunAsync(account, message, cancellation),
        TakeOver over => conduct.TakingOver.RunAsync(account, over, cancellation),
        NoteIncident note => conduct.Incidents.RunAsync(account, note, cancellation),
        SettleIncident settle => conduct.Incidents.RunAsync(account, settle, cancellation),
        SettleIncidents settle => conduct.Incidents.RunAsync(account, settle, cancellation),
        RecordReserve reserve => conduct.Reserves.RunAsync(account, reserve, cancellation),
        SetVideoLink link => sessions.Video.RunAsync(account, link, cancellation),
        ShowItem item => sessions.Agenda.RunAsync(account, item, cancellation),
        SetDebtor debtor => sessions.Debtors.RunAsync(account, debtor, cancellation),
        SetRepresentative named => sheet.Representatives.RunAsync(account, named, cancellation),
        AmendResolution amended => sessions.Texts.RunAsync(account, amended, cancellation),
        TakeBackAmendment back => sessions.Texts.RunAsync(account, back, cancellation),
        MoveItem move => sessions.Order.RunAsync(account, move, cancellation),
        SetDisposition set => sessions.Dispositions.RunAsync(account, set, cancellation),
        SetCandidate candidate => sessions.Candidacies.RunAsync(account, candidate, cancellation),
        OpenVote open => votes.Opening.RunAsync(account, open, cancellation),
        OpenSecondVote second => votes.Second.RunAsync(account, second, cancellation),
        AnnounceClose announce => closes.Announcing.RunAsync(account, announce, cancellation),
        ExtendClose extend => closes.Announcing.RunAsync(account, extend, cancellation),
        HoldClose hold => closes.Announcing.RunAsync(account, hold, cancellation),
        CloseVote close => closes.Closing.RunAsync(account, close, cancellation),
        SetCloseRules rules => closes.Rules.RunAsync(account, rules, cancellation),
        CancelVote cancel => votes.Cancelling.RunAsync(account, cancel, cancellation),
        Proclaim proclaim => votes.Proclamation.RunAsync(account, proclaim, cancellation),
        RecordVote vote => votes.ByHand.RunAsync(account, vote, cancellation),
        RecordVotes several => votes.InNumber.RunAsync(account, several, cancellation),
        NudgeVoters nudge => votes.Nudging.RunAsync(account, nudge, cancellation),
        RecordPresence presence => sheet.Presence.RunAsync(account, presence, cancellation),
        RecordDeparture departure => sheet.Departing.RecordAsync(account, departure, cancellation),
        RecordProxy proxy => sheet.Proxies.RunAsync(account, proxy, cancellation),
        RecordHolderArrival arrival => mandates.Arriving.RunAsync(account, arrival, cancellation),
        DistributeProxy distribute => mandates.Distribution.RunAsync(account, distribute, cancellation),
        CutScreens cut => screens.RunAsync(account, cut, cancellation),
        GiveFloor give => hall.Floor.RunAsync(account, give, cancellation),
        EndFloor end => hall.Floor.RunAsync(account, end, cancellation),
        RemoveHand remove => hall.Floor.RunAsync(account, remove, cancellation),
        SetSpeech set => hall.Floor.RunAsync(account, set, cancellation),
        SignInHall sign => hall.Signing.RunAsync(account, sign, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No such command."),
    };
}

public sealed record SessionActs(
    Sessions Sessions,
    VideoLinks Video,
    AgendaShowing Agenda,
    Candidacies Candidacies,
    DebtorNaming Debtors,
    Amending Texts,
    AgendaMoving Order,
    ItemDispositions Dispositions);

public sealed record VoteActs(
    VoteOpening Opening,
    SecondVoteStart Second,
    VoteCancelling Cancelling,
    Proclamation Proclamation,
    HandVoting ByHand,
    BulkHandVoting InNumber,
    Nudging Nudging);

public sealed record CloseActs(CloseAnnouncing Announcing, VoteClosing Closing, CloseRules Rules);

public sealed record ConductActs(
    Suspending Suspending,
    MessageToAll Message,
    TakingOver TakingOver,
    IncidentNoting Incidents,
    ReserveRecording Reserves,
    SessionEnding Ending);

public sealed record HallActs(FloorGiving Floor, HallSigning Signing);

public sealed record SheetActs(PresenceRecording Presence, Departing Departing, ProxyRecording Proxies, RepresentativeNaming Representatives);

public sealed record MandateActs(HolderArriving Arriving, BlankDistribution Distribution);
