namespace AgLive.Web.Pages.Recus;

/// <summary>The words of a checked receipt.</summary>
internal static class VerifierWords
{
    public static string Choice(string choice) => choice switch
    {
        "pour" => "Pour",
        "contre" => "Contre",
        "abstention" => "Abstention",
        _ => "Vote retiré",
    };

    /// <summary>« 7F3A-22C1 », as on the voter's screen.</summary>
    public static string Number(string hash) => hash.Length < 8 ? "" : $"{hash[..4]}-{hash[4..8]}".ToUpperInvariant();
}
