using AgLive.Web.Wire;

namespace AgLive.Web.Assemblies;

/// <summary>AG-18: an assembly that has ended. Every figure comes from the decisions stored when its votes closed.</summary>
/// <param name="Bureau">Président, scrutateurs, secrétaire.</param>
/// <param name="Points">In the order of the agenda.</param>
/// <param name="NotifyBy">Noon of the last day to notify the minutes (loi 1965 art. 42 al. 2); null when nobody knows when it ended.</param>
public sealed record PastAssembly(
    DateTimeOffset? OpenedAt,
    DateTimeOffset? EndedAt,
    IReadOnlyList<BureauSeat> Bureau,
    PastAttendance Attendance,
    IReadOnlyList<PastPoint> Points,
    DateTimeOffset? NotifyBy);

/// <summary>Who took part, at whatever moment; the voix are those of the last vote of all owners, when there was one.</summary>
/// <param name="Parts">« En salle », « À distance », « Représentés », « Absents ».</param>
/// <param name="TotalVoix">Null when no vote of all owners was closed.</param>
public sealed record PastAttendance(IReadOnlyList<PastPart> Parts, int Owners, long? TotalVoix);

/// <param name="Voix">Null when no vote of all owners was closed.</param>
public sealed record PastPart(string Label, int Owners, long? Voix);

/// <param name="State">As <see cref="AgendaItem"/> says it.</param>
/// <param name="Votes">The first vote and, when there was one, the second; only those proclaimed.</param>
public sealed record PastPoint(string Number, string Title, string State, IReadOnlyList<PastVote> Votes);

/// <param name="SecondVote">« 25-1 », « 26-1 »; null for a first vote.</param>
/// <param name="Own">The ballots of the person, and those he cast for his mandates; empty for the syndic.</param>
public sealed record PastVote(string? SecondVote, DateTimeOffset ProclaimedAt, RoundResult Result, IReadOnlyList<OwnVote> Own);

/// <param name="Choice">« pour », « contre », « abstention »; null when no ballot counts.</param>
/// <param name="Receipt">Null when no ballot counts.</param>
public sealed record OwnVote(string Name, bool Self, string? Choice, long Voix, BallotReceipt? Receipt, bool ByHand);
