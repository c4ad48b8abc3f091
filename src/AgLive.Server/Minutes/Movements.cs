using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Web;

namespace AgLive.Server.Minutes;

/// <summary>Somebody came or left.</summary>
/// <param name="When">« à 19 h 04, avant le vote de la résolution n° 6 ».</param>
/// <param name="IsBeforeFirstVote">Came before anything was voted: he is no late arrival.</param>
public sealed record Movement(Guid CoOwnerId, string Name, bool IsArrival, DateTimeOffset At, string When, bool IsBeforeFirstVote);

/// <summary>Arrivals and departures, each at its place among the votes (décret 1967 art. 14).</summary>
public static class Movements
{
    public static IReadOnlyList<Movement> Of(MinutesRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var end = record.View.Assembly.EndedAt;
        return
        [
            .. record.View.Attendance
                .SelectMany(stay => stay.LeftAt is { } left && (end is null || left < end)
                    ? (Movement[])[Of(record, stay, stay.ArrivedAt, true), Of(record, stay, left, false)]
                    : [Of(record, stay, stay.ArrivedAt, true)])
                .OrderBy(one => one.At)
                .ThenBy(one => one.Name, MinutesWords.French),
        ];
    }

    /// <summary>« à 19 h 04, avant le vote de la résolution n° 6 », « … pendant le vote… », « … après le dernier vote ».</summary>
    public static string When(AssemblyView view, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(view);
        var time = $"à {Fr.Time(at, view.Condominium.ZoneId)}";
        var votes = view.Rounds.Where(round => round.State != RoundState.Cancelled).OrderBy(round => round.OpenedAt).ToList();
        var during = votes.LastOrDefault(round => round.OpenedAt <= at && (round.ClosedAt is null || at < round.ClosedAt));
        var next = votes.FirstOrDefault(round => round.OpenedAt > at);
        return during is not null ? $"{time}, pendant le vote de la résolution n° {Number(view, during)}"
            : next is not null ? $"{time}, avant le vote de la résolution n° {Number(view, next)}"
            : votes.Count > 0 ? $"{time}, après le dernier vote"
            : time;
    }

    private static Movement Of(MinutesRecord record, AttendanceEntry stay, DateTimeOffset at, bool isArrival) => new(
        stay.CoOwnerId,
        record.Name(stay.CoOwnerId) + (stay.Mode == AttendanceMode.Represented ? $", représenté par {MinutesWords.Clean(stay.HolderName)}" : ""),
        isArrival,
        at,
        When(record.View, at),
        isArrival && (record.View.Rounds.Where(round => round.State != RoundState.Cancelled).Select(round => (DateTimeOffset?)round.OpenedAt).Min() is not { } first || at <= first));

    private static string Number(AssemblyView view, VotingRound round) => view.Resolutions.First(item => item.Id == round.ResolutionId).Number;
}
