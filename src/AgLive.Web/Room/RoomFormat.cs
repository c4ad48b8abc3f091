using System.Globalization;
using AgLive.Web.Wire;

namespace AgLive.Web.Room;

/// <summary>Figures, instants and choices as the room says them (look.md: figures with U+202F, hours « 18 h 04 », receipts « 18:42:07 »).</summary>
public static class RoomFormat
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Number(long value)
    {
        var digits = Math.Abs(value).ToString(CultureInfo.InvariantCulture);
        for (var at = digits.Length - 3; at > 0; at -= 3)
        {
            digits = digits.Insert(at, "\u202F");
        }

        return value < 0 ? "\u2212" + digits : digits;
    }

    /// <summary>« voix » has no other plural.</summary>
    public static string Voix(long value) => RoomWords.Fill(RoomWords.ManyVoix, Number(value));

    /// <summary>Tenths of a percent, rounded half up, in integers: the same on every machine.</summary>
    public static string Percent(long part, long total)
    {
        var tenths = total == 0 ? 0 : ((part * 2000) + total) / (total * 2);
        return RoomWords.Fill(RoomWords.Percent, $"{Number(tenths / 10)},{tenths % 10}");
    }

    /// <summary>Width of a bar in hundredths of a percent, never beyond the whole.</summary>
    public static string Width(long part, long total)
    {
        var hundredths = total == 0 ? 0 : Math.Min(10_000, part * 10_000 / total);
        return string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100}.{hundredths % 100:00}%");
    }

    public static string Hour(DateTimeOffset local) => local.ToString("H'\u00A0h\u00A0'mm", French);

    public static string Seconds(DateTimeOffset local) => local.ToString("HH:mm:ss", French);

    public static string Day(DateTimeOffset local) => local.ToString("d'\u00A0'MMMM'\u00A0'yyyy", French);

    public static string WeekDay(DateTimeOffset local) => local.ToString("dddd d'\u00A0'MMMM'\u00A0'yyyy", French);

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
        (0, > 0) => RoomWords.Fill(RoomWords.OnlyProxies, Voix(held)),
        (_, 0) => Voix(own),
        (_, 1) => RoomWords.Fill(RoomWords.PlusOneProxy, Voix(own)),
        _ => RoomWords.Fill(RoomWords.PlusProxies, Voix(own), Number(proxies)),
    };

    public static string StateOf(string state) => state switch
    {
        "open" => RoomWords.StateOpen,
        "counting" => RoomWords.StateCounting,
        "adopted" => RoomWords.StateAdopted,
        "rejected" => RoomWords.StateRejected,
        "secondVote" => RoomWords.StateSecondVote,
        "cancelled" => RoomWords.StateCancelled,
        "information" => RoomWords.StateInformation,
        _ => RoomWords.StatePending,
    };

    public static string IconOf(string state) => state switch
    {
        "open" => "vote",
        "adopted" => "check",
        "rejected" or "cancelled" => "x",
        "information" => "info",
        _ => "clock",
    };

    /// <summary>What a telephone dials: digits and a leading plus.</summary>
    public static string Dial(string phone) => string.Concat(phone.Where(sign => char.IsAsciiDigit(sign) || sign == '+'));

    /// <summary>Receipt numbers of several ballots, in one breath.</summary>
    public static string Receipts(IEnumerable<BallotRight> rights) =>
        string.Join(", ", rights.Select(right => right.Receipt?.Number).OfType<string>());
}
