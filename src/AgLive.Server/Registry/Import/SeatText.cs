namespace AgLive.Server.Registry.Import;

/// <summary>The seat of the bureau named in the title of an election (décret 1967 art. 15).</summary>
internal static class SeatText
{
    /// <summary>Null for the election of anything else, such as the conseil syndical.</summary>
    public static ImportedSeat? Read(string title) => ColumnNames.Normalise(title) switch
    {
        var text when text.Contains("conseil_syndical", StringComparison.Ordinal) => null,
        var text when text.Contains("president_de_seance", StringComparison.Ordinal)
            || text.Contains("presidente_de_seance", StringComparison.Ordinal)
            || text.Contains("president_de_l_assemblee", StringComparison.Ordinal) => ImportedSeat.President,
        var text when text.Contains("scrutat", StringComparison.Ordinal) => ImportedSeat.Scrutineer,
        var text when text.Contains("secretaire", StringComparison.Ordinal) => ImportedSeat.Secretary,
        _ => null,
    };
}
