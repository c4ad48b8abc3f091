using AgLive.Web.Postal;

namespace AgLive.Server.Pdf.Documents;

/// <summary>A form of vote by correspondence as its document says it: signed, or blank and to be posted.</summary>
/// <param name="Address">Of the building; empty when unknown.</param>
/// <param name="Place">Where it meets; empty when only at a distance.</param>
/// <param name="Agency">The syndic, who convenes and receives.</param>
/// <param name="LegalLimit">First instant too late by law.</param>
/// <param name="ClosesAt">First instant at which none is taken any more.</param>
/// <param name="Voix">« 215 voix sur 10 000 »; empty on a form without a name.</param>
/// <param name="HasName">The name of the voter is printed; false for a form anybody may fill.</param>
/// <param name="Signing">Null for a form to fill by hand.</param>
public sealed record PostalDeed(
    PostalText Text,
    string Address,
    string Place,
    ReturnAddress Agency,
    DateTimeOffset LegalLimit,
    DateTimeOffset ClosesAt,
    string Voix,
    bool HasName,
    IReadOnlyList<PostalDeedLine> Lines,
    PostalDeedSigning? Signing);

/// <summary>To whom a form goes back.</summary>
/// <param name="Postal">Empty when it is in the convocation only.</param>
public sealed record ReturnAddress(string Name, string Postal, string Email, string Phone);

/// <param name="Majority">« Majorité absolue (art. 25) ».</param>
/// <param name="SecondVote">« art. 25-1 » where the form has a second line; null elsewhere.</param>
/// <param name="First">« pour », « contre », « abstention », or empty.</param>
/// <param name="NotConcerned">The voter has no vote here.</param>
public sealed record PostalDeedLine(
    string Number, string Title, string Text, string Majority, string? SecondVote, string First, string Second, bool NotConcerned);

/// <param name="Drawn">The strokes as JSON; null when he signed with his name.</param>
/// <param name="ContentHash">SHA-256 of the answers.</param>
/// <param name="IsAfterLegalLimit">The president admits it or sets it aside.</param>
public sealed record PostalDeedSigning(
    string? Drawn, string TypedName, DateTimeOffset At, string Number, string ContentHash, bool IsAfterLegalLimit);
