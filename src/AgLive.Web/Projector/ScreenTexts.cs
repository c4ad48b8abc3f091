using AgLive.Web.Wire;

namespace AgLive.Web.Projector;

/// <summary>How texts of any length are put on a screen read from the back of a hall.</summary>
public static class ScreenTexts
{
    /// <summary>Signs that fit one screen at its smallest type, 33.6 px at 1920 by 1080.</summary>
    private const int Most = 1_100;

    /// <summary>Beside an open vote there is less room.</summary>
    private const int MostInVote = 420;

    /// <summary>Signs up to which the type is larger.</summary>
    private const int Short = 280;

    public static readonly string Elsewhere = Fr.Text("Le texte entier est dans la convocation et dans la salle de vote.");

    /// <summary>The text, cut at a word when it is longer than the screen; then it says where the rest is.</summary>
    public static (string Text, bool IsCut) Fit(string text, bool voting)
    {
        ArgumentNullException.ThrowIfNull(text);
        var most = voting ? MostInVote : Most;
        if (text.Length <= most)
        {
            return (text, false);
        }

        var end = text.LastIndexOf(' ', most);
        return ($"{text[..(end > 0 ? end : most)].TrimEnd(' ', ',', ';', ':')}…", true);
    }

    /// <summary>The class of the text's size.</summary>
    public static string Size(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= Short ? "screen__text screen__text--big" : "screen__text";
    }

    /// <summary>« La salle ouvre à 17 h 30 », with its day when that is not today.</summary>
    public static string Opens(AssemblyHead assembly, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return assembly.Stage == "lobby" ? "La salle est ouverte" : $"La salle ouvre {At(assembly.LobbyOpensAt, assembly.ZoneId, now)}";
    }

    /// <summary>« La séance commence à 18 h 00, salle des fêtes. ».</summary>
    public static string When(AssemblyHead assembly, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var starts = $"La séance commence {At(assembly.StartsAt, assembly.ZoneId, now)}";
        return Fr.Text(assembly.Place.Length > 0 ? $"{starts}, {assembly.Place}." : $"{starts}.");
    }

    private static string At(DateTimeOffset instant, string zoneId, DateTimeOffset now) =>
        Fr.Local(instant, zoneId).Date == Fr.Local(now, zoneId).Date
            ? $"à\u00A0{Fr.Time(instant, zoneId)}"
            : $"le {Fr.LongDate(instant, zoneId)} à\u00A0{Fr.Time(instant, zoneId)}";

    /// <summary>« Clôture dans 17 s »: the same words as clock.ts.</summary>
    public static string ClosesIn(TimeSpan left)
    {
        var seconds = (int)Math.Ceiling(left.TotalSeconds);
        return seconds switch
        {
            <= 0 => "Clôture en cours",
            < 60 => $"Clôture dans {seconds}\u00A0s",
            _ => $"Clôture dans {seconds / 60}\u00A0min {seconds % 60:00}\u00A0s",
        };
    }

    /// <summary>« 38 copropriétaires sur 46, 8 655 voix ».</summary>
    public static string Attendance(AttendanceGauge gauge)
    {
        ArgumentNullException.ThrowIfNull(gauge);
        return $"{Fr.Count(gauge.PresentMembers, "copropriétaire")} sur\u00A0{Fr.Number(gauge.Members)}, {Fr.Voix(gauge.Present)}";
    }
}
