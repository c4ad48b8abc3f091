using AgLive.Domain.Rolls;

namespace AgLive.Domain.Majorities;

/// <summary>One line of a tally.</summary>
/// <param name="Voix">Effective voix.</param>
/// <param name="Heads">Members.</param>
/// <param name="Ids">Who, in the order of the roll.</param>
public sealed record TallyLine(long Voix, int Heads, IReadOnlyList<CoOwnerId> Ids);

/// <summary>A count; the five lines share out the whole roll: their voix add up to T, their heads to N.</summary>
/// <param name="Pour">Pour.</param>
/// <param name="Contre">Contre.</param>
/// <param name="Abstention">Abstentions, outside the expressed voix (loi art. 24 I).</param>
/// <param name="NotVoting">Present, remote or represented without a ballot: « n'a pas pris part au vote ».</param>
/// <param name="Defaulting">Défaillants: absent, or a form without a choice on this resolution (art. 42).</param>
/// <param name="Expressed">Voix exprimées: pour and contre.</param>
/// <param name="Participants">P: members present, remote, represented or having voted by form.</param>
/// <param name="TotalVoix">T.</param>
/// <param name="MemberCount">N.</param>
public sealed record Tally(
    TallyLine Pour,
    TallyLine Contre,
    TallyLine Abstention,
    TallyLine NotVoting,
    TallyLine Defaulting,
    long Expressed,
    int Participants,
    long TotalVoix,
    int MemberCount);
