using System.Globalization;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Server.Counting;

/// <summary>The owners of a case, frozen into a roll, and the reading of their ballots.</summary>
internal sealed class Electorate
{
    private const string GeneralKey = "generale";

    private readonly CaseForms forms;
    private readonly Dictionary<string, (RollMember Member, Participation Mode)> owners;

    private Electorate(CaseForms forms, Dictionary<string, (RollMember Member, Participation Mode)> owners, VotingRoll roll)
    {
        this.forms = forms;
        this.owners = owners;
        Roll = roll;
    }

    public VotingRoll Roll { get; }

    public static Electorate Read(CaseField inputs, AssemblyPolicy policy)
    {
        var list = inputs["owners"];
        var forms = CaseForms.Read(inputs, policy, [.. list.Items().Select(owner => owner["id"].Text())]);
        var room = new CaseRoom(inputs, policy, forms);
        var isSpecialKey = inputs.Optional("key") is { } key && key.Text() != GeneralKey;
        var shares = Shares(list, isSpecialKey);
        var read = list.Items().Select((owner, i) => (Member: Member(owner, shares[i], room), Mode: CaseWords.Mode(owner["mode"]))).ToList();
        var frozen = VotingRoll.Freeze(
            [.. read.Select(owner => owner.Member)], policy, isSpecialKey, inputs.Flag("apply_reduction", true));
        return frozen.Refusal is { } refusal
            ? throw Refused(list, refusal.Field!)
            : new Electorate(forms, read.ToDictionary(owner => owner.Member.Id.Value), frozen.Value);
    }

    public bool Knows(string id) => owners.ContainsKey(id);

    /// <summary>
    /// The ballots that count: those of the round, and what the forms answer where it leaves them out. The debtor whose
    /// lot is to be seized may sit in the room; his ballot is left out (art. 19-2).
    /// </summary>
    public Dictionary<CoOwnerId, Choice> Ballots(CaseField round, MajorityRule rule)
    {
        var given = round.Members().ToDictionary(ballot => ballot.Name, ballot => Checked(ballot.Name, ballot.Field));
        var ballots = new Dictionary<CoOwnerId, Choice>();
        foreach (var entry in Roll.Entries)
        {
            var ballot = given.TryGetValue(entry.Id.Value, out var field) ? field : (CaseField?)null;
            if (Counted(entry, rule, ballot) is { } choice)
            {
                ballots.Add(entry.Id, choice);
            }
        }

        return ballots;
    }

    private Choice? Counted(RollEntry entry, MajorityRule rule, CaseField? ballot) => entry.Participation switch
    {
        // A form that attending has waived: the ballot of the case was the form's.
        Participation.Absent => null,
        Participation.PostalForm => forms.Ballot(entry.Id.Value, rule, ballot),
        _ => ballot is { } field ? CaseWords.Choice(field) : null,
    };

    private CaseField Checked(string name, CaseField ballot)
    {
        _ = CaseWords.Choice(ballot);
        if (!owners.TryGetValue(name, out var owner))
        {
            throw ballot.Impossible("ce votant n'est pas dans owners.");
        }

        if (owner.Member.IsSyndicate || owner.Member.Tantiemes == 0)
        {
            throw ballot.Impossible("ce votant n'a pas de voix.");
        }

        return owner.Member.Participation != Participation.Absent || owner.Mode == Participation.PostalForm
            ? ballot
            : throw ballot.Impossible("ce votant est absent\u00A0: il ne peut pas voter.");
    }

    /// <summary>
    /// Tantièmes with decimals are counted in tenths, hundredths…: so are all the voix of the answer. Who has none in a
    /// special key is not of it; on the general one every lot has some (loi art. 1).
    /// </summary>
    private static IReadOnlyList<long> Shares(CaseField owners, bool isSpecialKey)
    {
        var fields = owners.Items().Select(owner => owner["tantiemes"]).ToList();
        var none = fields.FindIndex(field => !isSpecialKey && field.Number() == 0);
        if (none >= 0)
        {
            throw fields[none].Impossible("dans la clé générale, tout copropriétaire a au moins un tantième.");
        }

        var whole = WholeShares.Of([.. fields.Select(field => field.Number())]);
        return whole.Refusal is { } refusal
            ? throw fields[int.Parse(refusal.Field!.Trim('[', ']'), CultureInfo.InvariantCulture)].Impossible(
                "un nombre de tantièmes de six décimales au plus, et qui ne soit pas démesuré, est attendu.")
            : whole.Value.Shares;
    }

    private static RollMember Member(CaseField owner, long tantiemes, CaseRoom room) => new(
        new CoOwnerId(owner["id"].Text()),
        tantiemes,
        room.Of(owner),
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
