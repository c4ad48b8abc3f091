namespace AgLive.Web.Wire;

/// <summary>
/// What everybody in an assembly may see, whole: never a delta. Ordered by (Epoch, Version): a client drops what is older
/// than what it shows. Epoch counts the structural changes committed by the database; Version counts the ballots recorded
/// in the current round. It carries no tally while a vote is open.
/// </summary>
/// <param name="Suspension">Null while the session goes on.</param>
/// <param name="Message">To everybody; null when there is none.</param>
public sealed record RoomSnapshot(
    Guid AssemblyId,
    long Epoch,
    long Version,
    DateTimeOffset ServerTime,
    AssemblyHead Assembly,
    IReadOnlyList<BureauSeat> Bureau,
    IReadOnlyList<AgendaItem> Agenda,
    CurrentItem? Current,
    SuspensionHead? Suspension = null,
    MessageHead? Message = null);

/// <param name="Stage">« convened », « lobby », « inSession », « ended », « cancelled ».</param>
/// <param name="ZoneId">IANA zone in which every time is shown.</param>
/// <param name="Rehearsal">A rehearsal: nothing counts, and every screen says so.</param>
public sealed record AssemblyHead(
    string Condominium,
    string Kind,
    DateTimeOffset StartsAt,
    DateTimeOffset LobbyOpensAt,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? EndedAt,
    string ZoneId,
    string Place,
    string VideoUrl,
    string Phone,
    string Stage,
    bool Rehearsal = false)
{
    /// <summary>Telephone of the videoconference with its code; empty when none.</summary>
    public string DialIn { get; init; } = "";

    /// <summary>The assembly was cancelled or moved: what, when, why, in French; null for most.</summary>
    public string? Notice { get; init; }

    /// <summary>Hands may be raised.</summary>
    public bool SpeechOpen { get; init; }

    /// <summary>Who has the floor; null when nobody was given it.</summary>
    public string? Speaker { get; init; }
}

/// <param name="Role">« president », « scrutineer », « secretary ».</param>
public sealed record BureauSeat(string Role, string Name);

/// <param name="State">« pending », « open », « counting » (closed, not proclaimed), « adopted », « retained », « notRetained »
/// and « tied » (adopted in a competition whose outcome is known, décret 1967 art. 19), « rejected »,
/// « secondVote » (first vote failed, second vote due), « cancelled » (last vote cancelled), « information »,
/// « withdrawn » (from the agenda), « postponed » (to another assembly), « notVoted » (the session ended before its vote).</param>
/// <param name="Motive">Why it was withdrawn or postponed; null for any other.</param>
public sealed record AgendaItem(Guid Id, string Number, string Title, string Kind, string State, string? Motive = null);

/// <summary>The resolution in discussion, open or last voted.</summary>
/// <param name="Majority">Null when the point calls for no vote.</param>
/// <param name="Amendment">What changed since the convocation; null when the text is that of the convocation.</param>
public sealed record CurrentItem(
    Guid ResolutionId,
    string Number,
    string Title,
    string Text,
    int TextVersion,
    string Kind,
    MajorityInWords? Majority,
    KeyHead? Key,
    RoundHead? Round,
    Amendment? Amendment = null)
{
    /// <summary>Files notified with the point.</summary>
    public IReadOnlyList<DocumentHead> Documents { get; init; } = [];
}

/// <param name="Rule">Name of the MajorityRule, e.g. « Article25_1 ».</param>
/// <param name="Label">« Majorité absolue (art. 25) ».</param>
/// <param name="Sentence">The majority in plain words with its figures.</param>
public sealed record MajorityInWords(string Rule, string Label, string Sentence);

/// <param name="Total">T: the votes of all owners on this key, after reduction.</param>
public sealed record KeyHead(string Code, string Label, long Total);

/// <param name="State">« open », « closing » (the announced instant has come; a vote still counts when it is recorded before
/// the close), « closed », « proclaimed », « cancelled ».</param>
/// <param name="SecondVote">Null, or « 25-1 » / « 26-1 ».</param>
/// <param name="FirstVoteSentence">For a second vote: what the first one gave.</param>
/// <param name="Result">Only once proclaimed.</param>
/// <param name="ClosesAt">The close is announced for then; null while it is not.</param>
/// <param name="Consent">« awaited » while the président de séance has to agree to the close, « given » once he has; else null.</param>
public sealed record RoundHead(
    Guid Id,
    int Ordinal,
    string State,
    string? SecondVote,
    string? FirstVoteSentence,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt,
    DateTimeOffset? ProclaimedAt,
    string? CancelMotive,
    RoundResult? Result,
    DateTimeOffset? ClosesAt = null,
    string? Consent = null);

/// <summary>A proclaimed result: sentence first, then the table, then why.</summary>
/// <param name="Threshold">Votes needed, when fixed in advance; null for art. 24.</param>
/// <param name="SecondVoteSentence">When the law opens a second vote: why, with figures.</param>
/// <param name="Competition">Only for an adopted resolution that competes with others.</param>
public sealed record RoundResult(
    bool Adopted,
    string Sentence,
    long Total,
    long? Threshold,
    IReadOnlyList<ResultLine> Lines,
    string? SecondVoteSentence,
    DecisionDetail Detail,
    CompetitionLine? Competition = null);

/// <summary>How an adopted resolution stands among those it competes with (décret 1967 art. 19); later votes may change it.</summary>
/// <param name="State">« adopted » (nobody is retained yet), « retained », « notRetained », « tied ».</param>
/// <param name="Label">The verdict in its place: « Adoptée, non retenue ».</param>
/// <param name="Sentence">Why.</param>
public sealed record CompetitionLine(string State, string Label, string Sentence);

/// <param name="Answer">« pour », « contre », « abstention », « none » (n'a pas pris part au vote), « absent ».</param>
public sealed record ResultLine(string Answer, string Label, long Voix, int Heads);
