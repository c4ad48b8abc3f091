namespace AgLive.Web.Wire;

/// <summary>What the operator of the syndic sees: the room, and who is there, who has not voted, what waits.</summary>
public sealed record ConsoleSnapshot(
    RoomSnapshot Room,
    AttendanceGauge Gauge,
    IReadOnlyList<AttendanceLine> Attendance,
    ConsoleItem? Item,
    IReadOnlyList<Reach> Reachable,
    IReadOnlyList<JournalLine> Journal,
    string? UnsafeDatabase,
    CountingRules Rules,
    Conduct Conduct,
    IReadOnlyList<ElectorateNote> Electorate,
    SessionDesk? Desk = null)
{
    /// <summary>Who waits to speak, in order; who has the floor first.</summary>
    public IReadOnlyList<RaisedHand> Hands { get; init; } = [];
}

/// <summary>The rules of count of the assembly.</summary>
/// <param name="Readable">False when what is stored cannot be read: no session opens, nothing is counted.</param>
/// <param name="Sentence">« Lectures retenues : celles par défaut. »; what to do when they cannot be read.</param>
public sealed record CountingRules(bool Readable, string Sentence);

/// <summary>How the session is conducted.</summary>
/// <param name="CloseGraceSeconds">Between « Clore » and the close; 0 closes at once.</param>
/// <param name="CloseNeedsPresident">A close waits for the consent of the président de séance.</param>
public sealed record Conduct(int CloseGraceSeconds, bool CloseNeedsPresident);

/// <summary>What the law changes in who counts: on the general key for the console, on its own for a point.</summary>
/// <param name="Kind">« reduced », « socialLandlord », « twoOwners », « syndicate », « debtor », « debtorGrantors ».</param>
/// <param name="Title">With names and figures: « SCI Kléber : 600 → 400 voix (art. 22), total 800 ».</param>
/// <param name="Sentence">Why.</param>
public sealed record ElectorateNote(string Kind, string Title, string Sentence);

/// <summary>Votes present and represented, on one key.</summary>
/// <param name="Parts">In the order: room, remote, represented, postal, absent.</param>
/// <param name="Marks">Where one third, more than half and two thirds of the voix stand; to show only.</param>
public sealed record AttendanceGauge(
    string KeyCode,
    string KeyLabel,
    long Total,
    int Members,
    long Present,
    int PresentMembers,
    IReadOnlyList<GaugePart> Parts,
    IReadOnlyList<GaugeMark> Marks);

/// <param name="Label">« 1/3 ».</param>
public sealed record GaugeMark(string Label, long Voix);

public sealed record GaugePart(string Mode, string Label, long Voix, int Heads);

/// <param name="Mode">« room », « remote », « represented », « postal », « absent ».</param>
/// <param name="HolderName">Who represents him; for an absent owner, who will once he arrives.</param>
/// <param name="Device">« online », « offline », « none ».</param>
/// <param name="Plan">How he said he would take part: « room », « remote », « postal », « proxy »; null when he said nothing.</param>
/// <param name="CanAttend">False for the syndicate, which has no voix for its own lots (loi 1965 art. 16).</param>
/// <param name="Note">What sets the owner apart, in French; null for most.</param>
/// <param name="Representative">The common representative of an indivision (loi 1965 art. 23), empty when nobody is named; null for any other owner.</param>
public sealed record AttendanceLine(
    Guid CoOwnerId,
    string Name,
    string Lots,
    long Voix,
    string Mode,
    string? HolderName,
    DateTimeOffset? ArrivedAt,
    DateTimeOffset? LeftAt,
    string Device,
    DateTimeOffset? OfflineSince,
    bool CanBeHolder,
    bool CanAttend,
    string? Note,
    string? Representative,
    string? Plan = null)
{
    /// <summary>The owner who holds his proxy in force; null when none, or when the holder is no owner.</summary>
    public Guid? HolderId { get; init; }
}

/// <summary>The resolution under the operator's hand, with what may be done to it now.</summary>
/// <param name="Acts">Names of the commands possible now: « openVote », « announceClose », « closeVote », « extendClose », « holdClose »,
/// « cancelVote », « proclaim », « openSecondVote », « setCandidate », « setDebtor », « amendResolution », « takeBackAmendment »,
/// « moveItem », « setDisposition ».</param>
/// <param name="DebtorCoOwnerId">The owner whose seizure the resolution authorises (loi 1965 art. 19-2); null for most.</param>
/// <param name="ConvenedText">The text of the convocation, once it was amended; else null.</param>
/// <param name="Opening">What to check before the vote, or the second vote, opens; null when none may.</param>
/// <param name="Point">The point under the hand as the room shows it, whether or not it is the one in discussion; its last round, if any.</param>
public sealed record ConsoleItem(
    Guid ResolutionId,
    CurrentItem Point,
    Guid? RoundId,
    IReadOnlyList<string> Acts,
    string? WhyNot,
    string? CandidateName,
    bool NeedsCandidate,
    VoteProgress? Progress,
    RoundResult? Result,
    SecondVoteOffer? SecondVote,
    string? ReductionSentence,
    Guid? DebtorCoOwnerId,
    IReadOnlyList<ElectorateNote> Electorate,
    string? ConvenedText = null,
    OpeningCheck? Opening = null);

/// <param name="CanChange">True when the votes still missing may change the decision.</param>
/// <param name="Disconnected">Those of the missing whose voter has no device on line.</param>
/// <param name="ProxiesLeft">Owners represented for whom nobody has voted yet.</param>
public sealed record VoteProgress(
    int Voted,
    int Expected,
    long VoixReceived,
    long VoixExpected,
    bool CanChange,
    IReadOnlyList<MissingVoter> Missing,
    DisconnectedVoters Disconnected,
    int ProxiesLeft);

/// <summary>Who cannot vote although he takes part at a distance: his device is off line, or never came.</summary>
/// <param name="Voters">Persons.</param>
/// <param name="Voix">Of all the ballots they have not cast, proxies included.</param>
/// <param name="CanChange">True when these votes alone may change the decision.</param>
public sealed record DisconnectedVoters(int Voters, long Voix, bool CanChange);

/// <param name="Situation">« noDevice », « offline », « notSeen », « seen », « represented ».</param>
/// <param name="CanNudge">A device of his, or of the holder of his proxy, is on line.</param>
/// <param name="NudgedAt">When he was last called back in this round; null when he was not.</param>
public sealed record MissingVoter(
    Guid CoOwnerId,
    string Name,
    long Voix,
    string Situation,
    string Sentence,
    string? Phone,
    bool CanNudge = false,
    DateTimeOffset? NudgedAt = null);

/// <param name="Article">« 25-1 » or « 26-1 ».</param>
public sealed record SecondVoteOffer(string Article, string Label, string Sentence, string? WhyNot);

/// <summary>What a resolution that is still to be decided can reach with those who take part now.</summary>
/// <param name="Level">« firstVote », « secondVoteOnly », « outOfReach ».</param>
/// <param name="Sentence">What is needed, what is available at most, and what opens a second vote.</param>
public sealed record Reach(Guid ResolutionId, string Level, string Sentence);

public sealed record JournalLine(DateTimeOffset At, string Sentence);
