using System.Text.Json.Nodes;
using AgLive.Server.Registry.Import;
using AgLive.Server.Tests.Counting;

namespace AgLive.Server.Tests.Electorate;

/// <summary>The same vote written as a case of <c>aglive count</c>, from the files of the import and from what was said in the room.</summary>
internal static class CountOfHouse
{
    /// <param name="modes">« present », « remote », « represented »… by identifier; anybody else is absent.</param>
    /// <param name="ballots">By identifier.</param>
    public static async Task<JsonObject> AnswerAsync(
        ImportedCondominium read, string number, IReadOnlyDictionary<string, string> modes, IReadOnlyDictionary<string, string> ballots)
    {
        var point = read.Agenda.Single(item => item.Number == number);
        var owners = read.Owners.Select(owner => new JsonObject
        {
            ["id"] = owner.Identifier,
            ["tantiemes"] = read.Lots
                .Where(lot => lot.OwnerIdentifier == owner.Identifier)
                .Sum(lot => lot.Tantiemes.GetValueOrDefault(point.KeyCode!)),
            ["mode"] = modes.GetValueOrDefault(owner.Identifier, "absent"),
            ["kind"] = owner.Type == ImportedOwnerType.Syndicate ? "syndicat" : "coproprietaire",
            ["hlm"] = owner.Type == ImportedOwnerType.SocialLandlord,
            ["excluded"] = owner.Identifier == point.DebtorIdentifier,
        });
        var inputs = new JsonObject
        {
            ["owners"] = new JsonArray([.. owners]),
            ["key"] = point.KeyCode,
            ["majority"] = ((int)point.Majority!).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["ballots_round1"] = new JsonObject(ballots.Select(ballot => KeyValuePair.Create<string, JsonNode?>(ballot.Key, ballot.Value))),
        };
        var run = await CountRun.OfAsync(new JsonArray(new JsonObject { ["id"] = number, ["kind"] = "count", ["inputs"] = inputs }).ToJsonString());
        Assert.Equal("", run.Error);
        return run.Answers[0]!["expected"]!.AsObject();
    }
}
