using AgLive.Domain.Policies;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests;

/// <summary>Short ways to set up an assembly.</summary>
internal static class Room
{
    public static RollMember Member(string id, long tantiemes, Participation participation = Participation.Present) =>
        new(new CoOwnerId(id), tantiemes, participation);

    /// <summary>All of them present.</summary>
    public static VotingRoll Freeze(params (string Id, long Tantiemes)[] members) =>
        VotingRoll.Freeze([.. members.Select(member => Member(member.Id, member.Tantiemes))], AssemblyPolicy.Default).Value;

    public static Dictionary<CoOwnerId, Choice> Ballots(params (string Id, Choice Choice)[] ballots) =>
        ballots.ToDictionary(ballot => new CoOwnerId(ballot.Id), ballot => ballot.Choice);

    public static Dictionary<CoOwnerId, Choice> Pour(params string[] ids) =>
        ids.ToDictionary(id => new CoOwnerId(id), _ => Choice.Pour);

    public static HashSet<CoOwnerId> Ids(params string[] ids) => [.. ids.Select(id => new CoOwnerId(id))];
}
