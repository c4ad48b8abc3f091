using System.Text.Json;

namespace AgLive.Server.Verifying.Journals;

/// <summary>The two long lines of a vote: how it opened, how it closed.</summary>
internal static class VoteLines
{
    public static OpenedVote Opened(long at, JsonElement said) => new(
        at,
        said.GetProperty("resolutionId").GetGuid(),
        Text(said, "number"),
        Text(said, "title"),
        Text(said, "text"),
        said.GetProperty("textVersion").GetInt32(),
        said.GetProperty("convenedText").ValueKind == JsonValueKind.String,
        said.GetProperty("ordinal").GetInt32(),
        Text(said, "rule"),
        said.GetProperty("secondVote").GetBoolean(),
        Text(said, "key"),
        said.GetProperty("totalVoix").GetInt64(),
        said.GetProperty("members").GetInt32(),
        said.GetProperty("twoOwners").GetBoolean(),
        said.GetProperty("roll").EnumerateArray().ToDictionary(Owner, row => new OpenedRow(
            row.GetProperty("tantiemes").GetInt64(), row.GetProperty("voix").GetInt64(), row.GetProperty("socialLandlord").GetBoolean())));

    public static ClosedVote Closed(long at, JsonElement said) => new(
        at,
        Text(said, "decision"),
        Text(said, "resultHash"),
        said.TryGetProperty("ballotsRoot", out var root) ? root.GetString() : null,
        said.GetProperty("ballots").EnumerateArray().ToDictionary(Owner, ballot => new ClosedBallot(
            Text(ballot, "choice"),
            ballot.GetProperty("weight").GetInt64(),
            ballot.GetProperty("version").GetInt32(),
            ballot.GetProperty("byHand").GetBoolean())),
        said.TryGetProperty("roll", out var roll)
            ? roll.EnumerateArray().ToDictionary(Owner, row => (Text(row, "participation"), Text(row, "remark")))
            : null);

    private static Guid Owner(JsonElement row) => row.GetProperty("coOwnerId").GetGuid();

    private static string Text(JsonElement said, string name) => said.GetProperty(name).GetString() ?? "";
}
