using AgLive.Web.Console;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.Mvc;

namespace AgLive.Web.Pages.Console;

/// <summary>The attendance list of the console: who is there and how, presence, departure and proxies by hand (LIV-22…24).</summary>
public sealed class PresenceModel(IConsole console) : ConsolePage(console)
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "filtre")]
    public string? Filter { get; set; }

    public IReadOnlyList<AttendanceLine> Lines =>
        [.. Snapshot.Attendance.Where(Matches).OrderBy(line => line.Name, StringComparer.Create(ConsoleWords.French, ignoreCase: true))];

    private bool Matches(AttendanceLine line) => MatchesFilter(line) && MatchesSearch(line);

    private bool MatchesFilter(AttendanceLine line) => Filter switch
    {
        "presents" => line.Mode is "room" or "remote",
        "representes" => line.Mode == "represented",
        "absents" => line.Mode is "absent",
        "deconnectes" => line.Device == "offline" && line.Mode == "remote",
        _ => true,
    };

    private bool MatchesSearch(AttendanceLine line)
    {
        if (string.IsNullOrWhiteSpace(Search))
        {
            return true;
        }

        var compare = ConsoleWords.French.CompareInfo;
        const System.Globalization.CompareOptions Loose =
            System.Globalization.CompareOptions.IgnoreCase | System.Globalization.CompareOptions.IgnoreNonSpace;
        return compare.IndexOf(line.Name, Search.Trim(), Loose) >= 0
            || line.Lots.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Contains(Search.Trim(), StringComparer.OrdinalIgnoreCase);
    }
}
