using AgLive.Server.Data.Model;

namespace AgLive.Server.Voting;

/// <summary>Elections to the bureau: one vote, one name (décret 1967 arts. 15, 17).</summary>
public static class Candidates
{
    /// <summary>The name in the minutes when the resolution itself makes the syndic secretary.</summary>
    public const string Syndic = "Le syndic";

    /// <summary>True when the vote may not open before somebody is named.</summary>
    public static bool IsMissing(Resolution resolution) =>
        resolution is { Seat: not null, CandidateName: "" } && !IsSyndicByText(resolution);

    public static string NameOf(Resolution resolution) =>
        resolution.CandidateName.Length > 0 ? resolution.CandidateName : Syndic;

    private static bool IsSyndicByText(Resolution resolution) =>
        resolution.Seat == BureauRole.Secretary && !resolution.Text.Contains("___", StringComparison.Ordinal);
}
