namespace AgLive.Web.Wire;

/// <summary>What the président de séance and the scrutineers see.</summary>
/// <param name="Role">« president » or « scrutineer »: the seat of the reader, the president's when he holds both.</param>
/// <param name="Facts">Those of the console, without any act to do nor telephone number.</param>
/// <param name="Voters">In the last vote on the point under the eye: who takes part, and who has voted. What, never.</param>
/// <param name="Closes">Every vote of the session, in the order of their opening.</param>
/// <param name="Incidents">In the order of their beginning.</param>
public sealed record BureauSnapshot(
    string Role,
    ConsoleSnapshot Facts,
    IReadOnlyList<BureauVoter> Voters,
    IReadOnlyList<BureauVote> Closes,
    IReadOnlyList<BureauIncident> Incidents);

/// <param name="Mode">« room », « remote », « represented », « postal », « absent ».</param>
/// <param name="VotedAt">When the ballot that stands was recorded; null when there is none.</param>
/// <param name="ByHand">The syndic entered it.</param>
public sealed record BureauVoter(string Name, long Voix, string Mode, DateTimeOffset? VotedAt, bool ByHand);

/// <summary>One vote: when it opened, when and by whose consent it closed, what became of it.</summary>
/// <param name="SecondVote">Null, or « 25-1 » / « 26-1 ».</param>
/// <param name="State">« open », « closed », « proclaimed », « cancelled ».</param>
/// <param name="ConsentAt">When the président de séance agreed to the close; null when he was not asked.</param>
/// <param name="Ballots">Ballots that stand.</param>
/// <param name="Adopted">Null while it is not closed.</param>
/// <param name="Hash">SHA-256 over the ballots and the decision, hexadecimal; null while it is not closed.</param>
public sealed record BureauVote(
    Guid RoundId,
    Guid ResolutionId,
    string Number,
    string? SecondVote,
    string State,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ConsentAt,
    DateTimeOffset? ClosedAt,
    string? CancelMotive,
    int Ballots,
    bool? Adopted,
    string? Hash);

/// <param name="Name">Who was hindered; null for an incident of the whole room.</param>
/// <param name="PreventedVote">Null while nobody knows.</param>
public sealed record BureauIncident(
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    string? Name,
    string Facts,
    string Decision,
    bool? PreventedVote,
    bool InMinutes);
