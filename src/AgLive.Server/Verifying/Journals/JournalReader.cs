using System.Text.Json;

namespace AgLive.Server.Verifying.Journals;

/// <summary>Takes from each line what the other files must agree with. A kind it does not know is a line of the chain, no more.</summary>
internal sealed class JournalReader(Journal journal)
{
    private readonly Dictionary<Guid, Stay> there = [];

    /// <summary>Throws when a kind that is known does not say what it should.</summary>
    public void Read(JournalRow row)
    {
        using var json = JsonDocument.Parse(row.Payload);
        var said = json.RootElement;
        switch (row.Kind)
        {
            case "session-opened":
                (journal.OpenedAt, journal.Policies) = (row.At, said.GetProperty("policies").GetString());
                break;
            case "session-ended":
                journal.EndedAt = row.At;
                break;
            case "electorate-recorded":
                ReadElectorate(said);
                break;
            case "sheet-changed":
                ReadSheet(row.At, said);
                break;
            case "vote-opened":
                journal.Opened.Add(said.GetProperty("roundId").GetGuid(), VoteLines.Opened(row.At, said));
                break;
            case "vote-closed":
                journal.Closed.Add(said.GetProperty("roundId").GetGuid(), VoteLines.Closed(row.At, said));
                break;
            case "vote-cancelled":
                journal.Cancelled.Add(said.GetProperty("roundId").GetGuid(), row.At);
                break;
            case "proclaimed":
                journal.Proclaimed.Add(
                    said.GetProperty("roundId").GetGuid(), new ProclaimedVote(row.At, said.GetProperty("adopted").GetBoolean()));
                break;
            case "form-signed" or "paper-form-entered":
                journal.Forms[(said.GetProperty("coOwnerId").GetGuid(), said.GetProperty("version").GetInt32())] =
                    said.GetProperty("contentHash").GetString() ?? "";
                ReadImprints(said);
                break;
            case "reserve-recorded":
                journal.Reserves[(said.GetProperty("resolutionId").GetGuid(), said.GetProperty("coOwnerId").GetGuid())] =
                    said.GetProperty("text").GetString() ?? "";
                break;
            default:
                ReadImprints(said);
                break;
        }
    }

    private void ReadElectorate(JsonElement said)
    {
        foreach (var owner in said.GetProperty("owners").EnumerateArray())
        {
            journal.Owners[owner.GetProperty("coOwnerId").GetGuid()] = new OwnerFacts(
                owner.GetProperty("identifier").GetString() ?? "", owner.GetProperty("name").GetString() ?? "");
        }

        journal.Electorate = said.GetProperty("keys").EnumerateArray().ToDictionary(
            key => key.GetProperty("code").GetString() ?? "",
            key => key.GetProperty("owners").EnumerateArray()
                .ToDictionary(share => share.GetProperty("coOwnerId").GetGuid(), share => share.GetProperty("tantiemes").GetInt64()));
    }

    private void ReadSheet(long at, JsonElement said)
    {
        journal.TellsStays = true;
        foreach (var owner in said.GetProperty("left").EnumerateArray().Select(id => id.GetGuid()))
        {
            if (there.Remove(owner, out var stay))
            {
                stay.LeftAt = at;
            }
        }

        foreach (var arrival in said.GetProperty("arrived").EnumerateArray())
        {
            var stay = new Stay
            {
                CoOwnerId = arrival.GetProperty("coOwnerId").GetGuid(),
                Mode = arrival.GetProperty("mode").GetString() ?? "",
                HolderId = arrival.GetProperty("holderId") is { ValueKind: JsonValueKind.String } holder ? holder.GetGuid() : null,
                HolderName = arrival.GetProperty("holderName").GetString() ?? "",
                Signature = arrival.GetProperty("signature").GetString() ?? "",
                SignatureHash = arrival.GetProperty("signatureHash").GetString() ?? "",
                ArrivedAt = at,
            };
            journal.Stays.Add(stay);
            there[stay.CoOwnerId] = stay;
        }
    }

    private void ReadImprints(JsonElement said)
    {
        switch (said.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var part in said.EnumerateObject())
                {
                    ReadImprints(part.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var part in said.EnumerateArray())
                {
                    ReadImprints(part);
                }

                break;
            case JsonValueKind.String when said.GetString() is { Length: 64 } text && text.All(char.IsAsciiHexDigitLower):
                journal.Imprints.Add(text);
                break;
        }
    }
}
