namespace AgLive.Web.Room;

/// <summary>The fixed order of the answers, their signs, and how the voter's ballots are called.</summary>
public static class BallotNames
{
    /// <summary>Pour, Contre, Abstention: the order of the buttons, everywhere and always.</summary>
    public static IReadOnlyList<string> Choices { get; } = ["pour", "contre", "abstention"];

    /// <summary>A ballot taken back before the close.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Head of the field that holds the choice for one owner, when votes are given one by one.</summary>
    public const string FieldPrefix = "choice-";

    /// <summary>The word of styles and patterns; empty for what is no answer.</summary>
    public static string ClassOf(string choice) => choice switch
    {
        "pour" => "pour",
        "contre" => "contre",
        "abstention" => "abst",
        _ => "",
    };

    public static string IconOf(string choice) => choice switch
    {
        "pour" => "check",
        "contre" => "x",
        _ => "minus",
    };

    /// <summary>What still waits for a vote, once something is recorded; null when nothing does.</summary>
    public static string? LeftOver(RoomView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var proxies = view.Missing.Count(right => !right.Self);
        return (view.Missing.Count, proxies) switch
        {
            (0, _) => null,
            (_, 0) => RoomWords.OwnVoteLeft,
            (_, 1) => RoomWords.OneProxyLeft,
            _ => RoomWords.Fill(RoomWords.ProxiesLeft, Fr.Number(proxies)),
        };
    }

    /// <summary>The choices of the first vote, shown in a second one as information; null when there were none.</summary>
    public static string? FirstChoices(RoomView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var known = view.Rights.Where(right => right.FirstChoice is not null).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var said = known.TrueForAll(right => right.FirstChoice == known[0].FirstChoice)
            ? RoomFormat.Choice(known[0].FirstChoice)
            : string.Join(" · ", known.Select(right => RoomWords.Fill(RoomWords.FirstChoiceOf, view.PlainName(right), RoomFormat.Choice(right.FirstChoice))));
        return RoomWords.Fill(RoomWords.FirstChoiceWas, said);
    }
}
