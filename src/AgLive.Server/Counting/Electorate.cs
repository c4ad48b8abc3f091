using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Server.Counting;

/// <summary>The owners of a case, frozen into a roll, and the reading of their ballots.</summary>
internal sealed class Electorate
{
    private const string GeneralKey = "generale";

    private readonly Dictionary<string, RollMember> members;

    private Electorate(IReadOnlyList<RollMember> members, VotingRoll roll)
    {
        this.members = members.ToDictionary(member => member.Id.Value);
        Roll = roll;
    }

    public VotingRoll Roll { get; }

    public static Electorate Read(CaseField inputs, AssemblyPolicy policy)
    {
        var owners = inputs["owners"];
        var members = owners.Items().Select(Member).ToList();
        var isSpecialKey = inputs.Optional("key") is { } key && key.Text() != GeneralKey;
        var frozen = VotingRoll.Freeze(members, policy, isSpecialKey, inputs.Flag("apply_reduction", true));
        return frozen.Refusal is { } refusal ? throw Refused(owners, refusal.Field!) : new Electorate(members, frozen.Value);
    }

    /// <summary>
    /// The ballots that count. The debtor whose lot is to be seized may sit in the room; his is left out (art. 19-2).
    /// </summary>
    public Dictionary<CoOwnerId, Choice> Ballots(CaseField round)
    {
        var ballots = new Dictionary<CoOwnerId, Choice>();
        foreach (var (name, field) in round.Members())
        {
            var choice = CaseWords.Choice(field);
            if (!members.TryGetValue(name, out var member))
            {
                throw field.Impossible("ce votant n'est pas dans owners.");
            }

            if (member.IsSyndicate || member.Tantiemes == 0)
            {
                throw field.Impossible("ce votant n'a pas de voix.");
            }

            if (member.Participation == Participation.Absent)
            {
                throw field.Impossible("ce votant est absent\u00A0: il ne peut pas voter.");
            }

            if (!member.IsExcludedDebtor)
            {
                ballots.Add(member.Id, choice);
            }
        }

        return ballots;
    }

    private static RollMember Member(CaseField owner) => new(
        new CoOwnerId(owner["id"].Text()),
        owner["tantiemes"].Whole(),
        CaseWords.Mode(owner["mode"]),
        IsSyndicate: owner.Optional("kind") is { } kind && kind.Text() == "syndicat",
        IsExcludedDebtor: owner.Flag("excluded"),
        IsSocialLandlord: owner.Flag("hlm"));

    private static ImpossibleCaseException Refused(CaseField owners, string field)
    {
        var path = field.Replace("members", owners.Path, StringComparison.Ordinal);
        return field switch
        {
            "members" => new(path, "il faut au moins un copropriétaire qui ait des voix, et au plus 10^18 tantièmes."),
            _ when field.EndsWith("Id", StringComparison.Ordinal) =>
                new(path.Replace("Id", "id", StringComparison.Ordinal), "ce copropriétaire figure deux fois."),
            _ => new(path, "cette valeur n'est pas possible."),
        };
    }
}
