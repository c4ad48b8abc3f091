namespace AgLive.Server.Data.Journals;

/// <summary>The kinds of lines of the journal; stable words, kept in the evidence for ever.</summary>
public static class JournalKinds
{
    public const string SessionOpened = "session-opened";
    public const string PolicyChanged = "policy-changed";
    public const string PolicyRewritten = "policy-rewritten";
    public const string LobbyOpened = "lobby-opened";
    public const string SessionEnded = "session-ended";
    public const string VideoLinkSet = "video-link-set";
    public const string ItemShown = "item-shown";
    public const string CandidateSet = "candidate-set";
    public const string DebtorSet = "debtor-set";
    public const string RepresentativeNamed = "representative-named";
    public const string VoteOpened = "vote-opened";
    public const string CloseRulesSet = "close-rules-set";
    public const string CloseAsked = "close-asked";
    public const string CloseConsented = "close-consented";
    public const string CloseAnnounced = "close-announced";
    public const string CloseExtended = "close-extended";
    public const string CloseHeld = "close-held";
    public const string VoteClosed = "vote-closed";
    public const string VoteCancelled = "vote-cancelled";
    public const string Proclaimed = "proclaimed";
    public const string BureauAppointed = "bureau-appointed";
    public const string SheetSigned = "sheet-signed";
    public const string PresenceRecorded = "presence-recorded";
    public const string DepartureRecorded = "departure-recorded";
    public const string ProxyRecorded = "proxy-recorded";
    public const string ProxyGiven = "proxy-given";
    public const string ProxyAccepted = "proxy-accepted";
    public const string ProxyDeclined = "proxy-declined";
    public const string ProxyRevoked = "proxy-revoked";
    public const string ProxyDistributed = "proxy-distributed";
    public const string HolderArrived = "proxy-holder-arrived";
    public const string VoteByHand = "vote-by-hand";
    public const string PlanDeclared = "plan-declared";
    public const string VotesByHand = "votes-by-hand";
    public const string VotersNudged = "voters-nudged";
    public const string ResolutionAmended = "resolution-amended";
    public const string AmendmentTakenBack = "amendment-taken-back";
    public const string ItemMoved = "item-moved";
    public const string DispositionSet = "disposition-set";
    public const string ScreensCut = "screens-cut";
    public const string VoterInDifficulty = "voter-in-difficulty";
    public const string SessionSuspended = "session-suspended";
    public const string SessionResumed = "session-resumed";
    public const string MessageSet = "message-set";
    public const string OperatorTook = "operator-took";
    public const string ConnectionLost = "connection-lost";
    public const string ConnectionBack = "connection-back";
    public const string IncidentNoted = "incident-noted";
    public const string IncidentSettled = "incident-settled";
    public const string VotersPrevented = "voters-prevented";
    public const string ReserveRecorded = "reserve-recorded";
}
