using System.Text.Json.Nodes;
using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;

namespace AgLive.Server.Counting;

/// <summary>What the Domain found, in the words of the file.</summary>
internal static class CountAnswer
{
    public static JsonObject Of(Thresholds thresholds) => new()
    {
        ["art25_min"] = thresholds.MoreThanHalf,
        ["tiers_min"] = thresholds.Third,
        ["deux_tiers_min"] = thresholds.TwoThirds,
        ["majorite_membres_min"] = thresholds.MoreThanHalfOfMembers,
        ["moitie_participants_min"] = thresholds.HalfOfParticipants,
    };

    public static JsonObject Of(Tally tally) => new()
    {
        ["pour"] = tally.Pour.Voix,
        ["contre"] = tally.Contre.Voix,
        ["abstention"] = tally.Abstention.Voix,
        ["n_pour"] = tally.Pour.Heads,
        ["n_contre"] = tally.Contre.Heads,
        ["n_abstention"] = tally.Abstention.Heads,
        ["participants"] = tally.Participants,
        ["exprimees"] = tally.Expressed,
        ["lists"] = new JsonObject
        {
            ["pour"] = Names(tally.Pour.Ids),
            ["contre"] = Names(tally.Contre.Ids),
            ["abstention"] = Names(tally.Abstention.Ids),
            ["defaillants"] = Names(tally.Defaulting.Ids),
            ["non_vote"] = Names(tally.NotVoting.Ids),
        },
    };

    public static JsonObject Of(SecondVoteOpening? opening) => opening is null
        ? new JsonObject { ["open"] = false, ["article"] = null }
        : new JsonObject
        {
            ["open"] = true,
            ["article"] = CaseWords.Article(opening.Rule),
            ["second_majority"] = CaseWords.CountedAt(opening.Rule),
        };

    private static JsonArray Names(IReadOnlyList<CoOwnerId> ids) => [.. ids.Select(id => JsonValue.Create(id.Value))];
}
