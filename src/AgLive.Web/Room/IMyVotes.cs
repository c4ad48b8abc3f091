using AgLive.Domain;
using AgLive.Web.Wire;

namespace AgLive.Web.Room;

/// <summary>« Mes votes et mes reçus »: what the record holds of one person in an assembly, during it and for ever after.</summary>
public interface IMyVotes
{
    /// <summary>Refused with NotFound to whoever has nothing to do with the assembly.</summary>
    Task<Outcome<MyVotes>> OfAsync(Guid accountId, Guid assemblyId, CancellationToken cancellation);
}

/// <param name="Votes">In the order of the openings; the person first, then those he voted for.</param>
public sealed record MyVotes(string Condominium, string Kind, DateTimeOffset StartsAt, string ZoneId, string Name, IReadOnlyList<MyVote> Votes);

/// <summary>One ballot the person had, cast or not.</summary>
/// <param name="SecondVote">Null, « 25-1 » or « 26-1 ».</param>
/// <param name="State">« open », « closed », « proclaimed », « cancelled »: a ballot of a cancelled round counts for nothing.</param>
/// <param name="Adopted">Once proclaimed; null before.</param>
/// <param name="Choice">« pour », « contre », « abstention »; null when none is recorded.</param>
public sealed record MyVote(
    string Number,
    string Title,
    string? SecondVote,
    string State,
    bool? Adopted,
    string OwnerName,
    bool Self,
    string? Choice,
    long Voix,
    BallotReceipt? Receipt,
    bool ByHand)
{
    public Guid RoundId { get; init; }

    public Guid OwnerId { get; init; }
}
