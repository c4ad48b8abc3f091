namespace AgLive.Web.Assemblies;

/// <summary>The words of an assembly that has ended.</summary>
public static class PastWords
{
    /// <summary>« Président de séance ».</summary>
    public static string Seat(string role) => role switch
    {
        "president" => "Président de séance",
        "scrutineer" => "Scrutateur",
        "secretary" => "Secrétaire",
        _ => role,
    };

    /// <summary>« Adoptée au second vote (art. 25-1) ».</summary>
    public static string Verdict(PastVote vote)
    {
        ArgumentNullException.ThrowIfNull(vote);
        var word = vote.Result.Adopted ? "Adoptée" : "Rejetée";
        return Fr.Text(vote.SecondVote is { } article ? $"{word} au second vote (art. {article})" : word);
    }

    /// <summary>A point on which no vote was proclaimed.</summary>
    public static string State(string state) => state switch
    {
        "information" => "Point d'information, sans vote.",
        "withdrawn" => "Retirée de l'ordre du jour.",
        "postponed" => "Reportée à une autre assemblée.",
        "cancelled" => "Vote annulé, non repris.",
        _ => "Non traitée.",
    };

    public static string Icon(string state) => state == "information" ? "info" : "minus";

    /// <summary>« Pour ».</summary>
    public static string Choice(string choice) => choice switch
    {
        "pour" => "Pour",
        "contre" => "Contre",
        "abstention" => "Abstention",
        _ => choice,
    };
}
