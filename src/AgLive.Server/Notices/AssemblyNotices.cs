using AgLive.Server.Data;
using AgLive.Web;

namespace AgLive.Server.Notices;

/// <summary>What every co-owner is told by e-mail when the assembly he was convened to is moved or called off (AG-21). It replaces no convocation.</summary>
public sealed class AssemblyNotices(Outbox outbox)
{
    /// <summary>In the transaction of the move, once the assembly has its new date.</summary>
    /// <param name="view">The assembly before.</param>
    public Task MovedAsync(AssemblyWork work, AssemblyView view, string motive, bool plansKept, CancellationToken cancellation)
    {
        var zone = view.Condominium.ZoneId;
        var start = Fr.DateAndTime(work.Assembly.StartsAt, zone);
        var letter = new Letter(
            $"Assemblée générale du {NoticeWords.Day(view)} : reportée au {Fr.Date(work.Assembly.StartsAt, zone)}",
            [
                $"{Fr.Capital(NoticeWords.Meeting(view))}, est reportée. Elle aura lieu le {start}{Where(work)}.",
                $"Motif : {motive}",
                plansKept
                    ? "Ce que vous aviez dit de votre participation reste valable, comme les pouvoirs donnés. Si la nouvelle date ne vous convient pas, changez-le."
                    : "Dites à nouveau comment vous participez. Les pouvoirs donnés restent valables.",
            ],
            plansKept ? "Voir l'assemblée" : "Dire comment je participe",
            outbox.Link(work.Assembly.Id));
        return outbox.TellEverybodyAsync(work, $"ag-reportee:{work.Assembly.Id:N}:{work.Assembly.StartsAt.UtcTicks}:{work.Now.UtcTicks}", letter, cancellation);
    }

    /// <summary>In the transaction of the cancellation.</summary>
    public Task CancelledAsync(AssemblyWork work, AssemblyView view, string motive, CancellationToken cancellation)
    {
        var letter = new Letter(
            $"Assemblée générale du {NoticeWords.Day(view)} : annulée",
            [
                $"{Fr.Capital(NoticeWords.Meeting(view))}, n'aura pas lieu.",
                $"Motif : {motive}",
                "Vous n'avez rien à faire. Les pouvoirs et les votes par correspondance donnés pour cette assemblée ne servent plus. Une nouvelle convocation vous parviendra s'il y a lieu.",
            ]);
        return outbox.TellEverybodyAsync(work, $"ag-annulee:{work.Assembly.Id:N}", letter, cancellation);
    }

    private static string Where(AssemblyWork work) => work.Assembly.Place.Length > 0 ? $", {work.Assembly.Place}" : "";
}
