namespace AgLive.Server.Verifying.Votes;

/// <summary>Some members: their voix, how many, who, in the order of the roll.</summary>
internal sealed record Group(long Voix, IReadOnlyList<Guid> Ids)
{
    public int Heads => Ids.Count;
}

/// <summary>
/// A vote counted again from its roll and its ballots. Written from the law (loi 1965 arts. 17-1 A, 22, 24 to 26-1, 42; décret
/// 1967 art. 17) and from nothing of the server.
/// </summary>
internal sealed class Recount
{
    private readonly ILookup<string, RollRow> lines;

    private Recount(IEnumerable<(RollRow Row, string Line)> stood) => lines = stood.ToLookup(one => one.Line, one => one.Row);

    public Group Pour => Of("pour");

    public Group Contre => Of("contre");

    public Group Abstention => Of("abstention");

    /// <summary>There without a ballot: « n'a pas pris part au vote ».</summary>
    public Group Silent => Of("silent");

    /// <summary>Défaillants.</summary>
    public Group Defaulting => Of("defaulting");

    /// <summary>T.</summary>
    public long Total => lines.Sum(line => line.Sum(row => row.Voix));

    /// <summary>N.</summary>
    public int Members => lines.Sum(line => line.Count());

    /// <summary>P.</summary>
    public int Participants => Members - Defaulting.Heads;

    /// <param name="firstPour">
    /// At the second vote on an amended text: who was pour by form at the first one, and stays défaillant (loi 1965 art. 17-1 A).
    /// </param>
    public static Recount Of(Vote vote, Readings readings, IReadOnlySet<Guid> firstPour)
    {
        var choices = vote.Ballots.GroupBy(ballot => ballot.CoOwnerId).ToDictionary(same => same.Key, same => same.First().Choice);
        return new Recount(vote.Roll.Where(row => row.Counts).Select(row =>
        {
            var choice = choices.GetValueOrDefault(row.CoOwnerId, "withdrawn");
            var setAside = vote.File.IsAmended && row.Participation == "postalForm" && (choice == "pour" || firstPour.Contains(row.CoOwnerId));
            return (row, setAside ? "defaulting" : choice == "withdrawn" ? LineOfSilent(row, readings) : choice);
        }));
    }

    private static string LineOfSilent(RollRow row, Readings readings) => row.Participation switch
    {
        "absent" or "postalForm" => "defaulting",
        _ when row.Remark == "prevented" => readings.IncidentIsDefaulting ? "defaulting" : "silent",
        "present" when readings.SilentPresentIsExpressed => "pour",
        _ => "silent",
    };

    private Group Of(string line) => new(lines[line].Sum(row => row.Voix), [.. lines[line].Select(row => row.CoOwnerId)]);
}
