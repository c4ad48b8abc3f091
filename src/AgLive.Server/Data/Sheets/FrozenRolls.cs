using System.Text.Json;
using System.Text.Json.Serialization;
using AgLive.Domain;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Data.Sheets;

/// <summary>Between the registry and the tables on one side, the rolls and decisions of Domain on the other.</summary>
public static class FrozenRolls
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The roll of a key with the presence of now; refused when nobody has voix on it.</summary>
    /// <param name="debtorId">The owner whose seizure the resolution authorises (loi 1965 art. 19-2); null for any other.</param>
    public static Outcome<VotingRoll> Freeze(
        Registry registry,
        AllocationKey key,
        IReadOnlyDictionary<Guid, Standing> standings,
        AssemblyPolicy policy,
        Guid? debtorId = null)
    {
        var counted = Debtors.SetAside(standings, debtorId);
        return VotingRoll.Freeze(
            [.. registry.Owners.Values.OrderBy(shares => shares.Owner.Id).Select(shares => new RollMember(
                IdOf(shares.Owner.Id),
                shares.Tantiemes.GetValueOrDefault(key.Id),
                counted.GetValueOrDefault(shares.Owner.Id, Standing.Absent).Participation,
                IsSyndicate: shares.Owner.Kind == CoOwnerKind.Syndicate,
                IsExcludedDebtor: shares.Owner.Id == debtorId,
                IsSocialLandlord: shares.Owner.Kind == CoOwnerKind.SocialLandlord))],
            policy,
            key.Code != AllocationKey.General);
    }

    /// <summary>The roll of a round as it stands now: voix as frozen, presence as it has become.</summary>
    public static VotingRoll Restore(VotingRound round, AssemblyPolicy policy, IReadOnlyCollection<RollRow> rows) => VotingRoll.Restore(
        [.. rows.Where(row => row.Voix > 0).OrderBy(row => row.CoOwnerId).Select(row =>
            new RollEntry(IdOf(row.CoOwnerId), row.Tantiemes, row.Voix, row.Participation, row.IsSocialLandlord))],
        round.ReductionJson is { } json ? JsonSerializer.Deserialize<Reduction>(json, Json) : null,
        policy,
        round.IsTwoOwnerRegime,
        RollRows.Exclusions(rows));

    public static string? Write(Reduction? reduction) => reduction is null ? null : JsonSerializer.Serialize(reduction, Json);

    public static string Write(Decision decision) => JsonSerializer.Serialize(decision, Json);

    /// <summary>The decision of a closed round; null while it is open and when it was cancelled.</summary>
    public static Decision? DecisionOf(VotingRound round) =>
        round.DecisionJson is { } json ? JsonSerializer.Deserialize<Decision>(json, Json) : null;

    public static CoOwnerId IdOf(Guid coOwnerId) => new(coOwnerId.ToString());

    public static Guid GuidOf(CoOwnerId id) => Guid.Parse(id.Value);
}
