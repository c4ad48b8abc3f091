namespace AgLive.Web;

/// <summary>
/// Texts of owners and agendas may begin with a sign a spreadsheet would run as a formula (a mobile with its « + »,
/// a resolution that starts with a dash). They are stored as written; whatever writes them to CSV or XLSX goes through here.
/// </summary>
public static class SpreadsheetText
{
    /// <summary>The text, behind an apostrophe when a spreadsheet would run it.</summary>
    public static string Neutralise(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;
}
