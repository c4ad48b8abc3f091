using AgLive.Domain.Voting;

namespace AgLive.Server.Voting;

/// <summary>The words of the wire for what a ballot says.</summary>
public static class ChoiceWords
{
    public static string Of(Choice choice) => choice switch
    {
        Choice.Pour => "pour",
        Choice.Contre => "contre",
        Choice.Abstention => "abstention",
        Choice.Withdrawn => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, "No such choice."),
    };

    /// <summary>Null when the word is none of the four.</summary>
    public static Choice? Parse(string? word) => word switch
    {
        "pour" => Choice.Pour,
        "contre" => Choice.Contre,
        "abstention" => Choice.Abstention,
        "withdrawn" => Choice.Withdrawn,
        _ => null,
    };
}
