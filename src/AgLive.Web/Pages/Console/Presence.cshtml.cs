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

    /// <summary>In the order of a French list: by family name, as the snapshot has them.</summary>
    public IReadOnlyList<AttendanceLine> Lines => [.. Snapshot.Attendance.Where(Matches)];

    private bool Matches(AttendanceLine line) => MatchesFilter(line) && MatchesSearch(line);

    /// <summary>Value of the address and words of each filter, in order.</summary>
    public static IReadOnlyList<(string Value, string Label)> Filters { get; } =
    [
        ("", "Tous"),
        ("attendus", "Attendus"),
        ("presents", "Présents"),
        ("en-ligne", "En ligne"),
        ("deconnectes", "Déconnectés"),
        ("non-signes", "Non signés"),
        ("pouvoirs", "Pouvoirs"),
    ];

    public int CountOf(string filter) => Snapshot.Attendance.Count(line => Passes(line, filter));

    private bool MatchesFilter(AttendanceLine line) => Passes(line, Filter ?? "");

    /// <param name="filter">« Attendus » said they would come and have not signed; a device off line matters only to who votes with it.</param>
    private static bool Passes(AttendanceLine line, string filter) => filter switch
    {
        "attendus" => line is { CanAttend: true, Mode: "absent", LeftAt: null, Plan: "room" or "remote" },
        "presents" => line.Mode is "room" or "remote",
        "en-ligne" => line.Mode is "room" or "remote" && line.Device == "online",
        "deconnectes" => line.Mode == "remote" && line.Device != "online",
        "non-signes" => line is { CanAttend: true, Mode: "absent", LeftAt: null },
        "pouvoirs" => line.Mode == "represented" || line.HolderName is { Length: > 0 },
        "representes" => line.Mode == "represented",
        "absents" => line.Mode is "absent",
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
