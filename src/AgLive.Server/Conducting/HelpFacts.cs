using AgLive.Server.Data.Model;
using AgLive.Web;
using AgLive.Web.Room;
using AgLive.Web.Wire;

namespace AgLive.Server.Conducting;

/// <summary>
/// What was known when a voter called for help, in French: gathered by the server, then what his device says of itself. Words of
/// closed lists only: nothing a device sends is copied.
/// </summary>
internal static class HelpFacts
{
    private const int MaxSeconds = 3_600;
    private const int MaxAttempts = 999;

    /// <param name="round">The last vote on the point in discussion; null when there was none.</param>
    /// <param name="hasBallot">He had a ballot in that vote.</param>
    /// <param name="voted">All his ballots were recorded.</param>
    /// <param name="line">His line as the server knows it; null when it cannot say.</param>
    public static string Of(
        VotingRound? round, string number, bool hasBallot, bool voted, LineState? line, (CallWay Way, DeviceReport? Device) call, DateTimeOffset now) =>
        Fr.Text(string.Join(' ', ((string[])[Vote(round, number), Ballot(round, hasBallot, voted), Line(line, round, now), Way(call.Way), .. Device(call.Device)])
            .Where(sentence => sentence.Length > 0)));

    private static string Vote(VotingRound? round, string number) => round?.State switch
    {
        RoundState.Open => $"Vote ouvert : résolution n° {number}.",
        RoundState.Closed => $"Aucun vote ouvert ; dernier vote clos : résolution n° {number}.",
        _ => "Aucun vote ouvert.",
    };

    private static string Ballot(VotingRound? round, bool hasBallot, bool voted) => round?.State switch
    {
        RoundState.Open when !hasBallot => "Il n'a pas de bulletin dans ce vote.",
        RoundState.Open or RoundState.Closed when hasBallot => voted ? "Son vote est enregistré." : "Son vote n'est pas enregistré.",
        _ => "",
    };

    private static string Line(LineState? line, VotingRound? round, DateTimeOffset now) => line switch
    {
        null => "",
        { Device: null } => "Aucun appareil connecté en direct.",
        { Online: true } when round is { State: RoundState.Open } =>
            line.Device.SeenRoundId == round.Id ? "En ligne, bulletin affiché." : "En ligne, bulletin pas affiché.",
        { Online: true } => "En ligne.",
        { At: { } at } => $"Hors connexion depuis {Duration((long)(now - at).TotalSeconds)}.",
        _ => "",
    };

    private static string Way(CallWay way) => way switch
    {
        CallWay.Hub => "Appel reçu en direct.",
        CallWay.Http => "Appel reçu hors du direct (HTTP).",
        CallWay.Form => "Appel reçu par le formulaire sans script.",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, "No such way."),
    };

    private static IEnumerable<string> Device(DeviceReport? device)
    {
        if (device is null)
        {
            yield break;
        }

        yield return device.Link switch
        {
            "reconnecting" => $"Son écran se reconnecte depuis {Duration(device.SilentSeconds)}.",
            "offline" => $"Son écran est hors connexion depuis {Duration(device.SilentSeconds)}.",
            _ => "",
        };
        yield return device.VoteWaiting
            ? $"Un vote attend d'être envoyé ({Fr.Count(Math.Clamp(device.Attempts, 0, MaxAttempts), "essai")})."
            : "";
    }

    private static string Duration(long seconds) => Math.Clamp(seconds, 0, MaxSeconds) is var all and < 60
        ? Fr.Count(all, "seconde")
        : Fr.Count(Math.Clamp(seconds, 0, MaxSeconds) / 60, "minute");
}
