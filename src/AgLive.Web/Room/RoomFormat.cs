using System.Globalization;
using AgLive.Web.Wire;

namespace AgLive.Web.Room;

/// <summary>Choices, states and weights as the room says them.</summary>
public static class RoomFormat
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Width of a bar in hundredths of a percent, never beyond the whole.</summary>
    public static string Width(long part, long total)
    {
        var hundredths = total == 0 ? 0 : Math.Min(10_000, part * 10_000 / total);
        return string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100}.{hundredths % 100:00}%");
    }

    /// <summary>The mark of a verdict: adopted without being retained is neither a success nor a rejection.</summary>
    public static string VerdictIcon(RoundResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Competition is { } standing ? IconOf(standing.State) : result.Adopted ? "check" : "x";
    }

    /// <summary>« Adoptée », « Adoptée, non retenue », « Rejetée ».</summary>
    public static string Verdict(RoundResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Competition?.Label ?? (result.Adopted ? RoomWords.Adopted : RoomWords.Rejected);
    }

    /// <summary>A point that needs no more vote.</summary>
    public static bool IsDecided(string state) => state is "adopted" or "retained" or "notRetained" or "tied" or "rejected" or "withdrawn" or "postponed";

    /// <summary>A time to come, as one says it: « 3 jours », « 2 h 05 min », « 12 min »; never less than a minute.</summary>
    public static string Remaining(TimeSpan left)
    {
        var minutes = (long)Math.Max(1, Math.Ceiling(left.TotalMinutes));
        return minutes switch
        {
            >= 2 * 24 * 60 => $"{Fr.Number(minutes / (24 * 60))}\u00A0jours",
            >= 60 => $"{minutes / 60}\u00A0h\u00A0{minutes % 60:00}\u00A0min",
            _ => $"{minutes}\u00A0min",
        };
    }

    public static string Choice(string? choice) => choice switch
    {
        "pour" => RoomWords.Pour,
        "contre" => RoomWords.Contre,
        "abstention" => RoomWords.Abstention,
        _ => RoomWords.NotVotedYet,
    };

    /// <summary>The recorded choice, in capitals as in the paper forms.</summary>
    public static string Loud(string? choice) => Choice(choice).ToUpper(French);

    /// <summary>« 252 voix + 2 pouvoirs ».</summary>
    public static string Weight(long own, int proxies, long held) => (own, proxies) switch
    {
        (0, > 0) => RoomWords.Fill(RoomWords.OnlyProxies, Fr.Voix(held)),
        (_, 0) => Fr.Voix(own),
        (_, 1) => RoomWords.Fill(RoomWords.PlusOneProxy, Fr.Voix(own)),
        _ => RoomWords.Fill(RoomWords.PlusProxies, Fr.Voix(own), Fr.Number(proxies)),
    };

    public static string StateOf(string state) => state switch
    {
        "open" => RoomWords.StateOpen,
        "counting" => RoomWords.StateCounting,
        "adopted" => RoomWords.StateAdopted,
        "retained" => RoomWords.StateRetained,
        "notRetained" => RoomWords.StateNotRetained,
        "tied" => RoomWords.StateTied,
        "rejected" => RoomWords.StateRejected,
        "secondVote" => RoomWords.StateSecondVote,
        "cancelled" => RoomWords.StateCancelled,
        "information" => RoomWords.StateInformation,
        "withdrawn" => RoomWords.StateWithdrawn,
        "postponed" => RoomWords.StatePostponed,
        "notVoted" => RoomWords.StateNotVoted,
        _ => RoomWords.StatePending,
    };

    public static string IconOf(string state) => state switch
    {
        "open" => "vote",
        "adopted" or "retained" => "check",
        "notRetained" or "tied" => "info",
        "rejected" or "cancelled" => "x",
        "information" => "info",
        "withdrawn" or "notVoted" => "minus",
        "postponed" => "arrow-right",
        _ => "clock",
    };

    /// <summary>Receipt numbers of several ballots, in one breath.</summary>
    public static string Receipts(IEnumerable<BallotRight> rights) =>
        string.Join(", ", rights.Select(right => right.Receipt?.Number).OfType<string>());
}
