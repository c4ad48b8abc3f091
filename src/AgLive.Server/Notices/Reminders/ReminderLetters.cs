using AgLive.Server.Data;
using AgLive.Web;
using static AgLive.Server.Notices.NoticeWords;

namespace AgLive.Server.Notices.Reminders;

/// <summary>The reminders, in plain words, each with one thing to do.</summary>
public sealed class ReminderLetters(Outbox outbox)
{
    public Letter Of(ReminderKind kind, AssemblyView view, Guid accountId)
    {
        ArgumentNullException.ThrowIfNull(view);
        var zone = view.Condominium.ZoneId;
        var id = view.Assembly.Id;
        return kind switch
        {
            ReminderKind.Week => new Letter(
                $"Assemblée générale du {Day(view)} : dans 7 jours",
                [
                    $"{Fr.Capital(Meeting(view))}{Where(view)}.",
                    "Vous pouvez venir, participer à distance, voter par correspondance ou donner pouvoir. Dites dès maintenant comment vous participez.",
                    .. Asked(view, accountId),
                ],
                "Dire comment je participe",
                outbox.Link(id)),
            ReminderKind.Forms or ReminderKind.FormsTenDays or ReminderKind.FormsFiveDays => new Letter(
                $"{Left(kind)}Vote par correspondance : votre formulaire est attendu avant le {Fr.Until(ReminderTimes.FormsLimit(view), zone)}",
                [
                    $"Pour voter par correspondance à {Meeting(view)}, votre formulaire doit parvenir au syndic avant le {Fr.Until(ReminderTimes.FormsLimit(view), zone)}. Ensuite, il ne compte plus.",
                    "Vous pouvez le remplir et le signer en ligne. S'il est déjà parti par la poste, si vous venez ou si vous donnez pouvoir, vous n'avez rien à faire.",
                ],
                "Voter par correspondance",
                outbox.Link(id, "correspondance")),
            ReminderKind.Hour => new Letter(
                $"L'assemblée commence à {Fr.Time(view.Assembly.StartsAt, zone)}",
                [
                    $"{Fr.Capital(Meeting(view))}{Where(view)}.",
                    "Ouvrez la salle, signez la feuille de présence, puis votez depuis cette page. La visioconférence seule ne permet pas de voter.",
                ],
                "Participer à l'AG",
                outbox.Link(id, "salle")),
            ReminderKind.Opened => new Letter(
                "La séance est ouverte : on vous attend",
                [
                    $"{Fr.Capital(Meeting(view))}, a commencé.",
                    "Signez la feuille de présence pour voter. Vous pouvez encore entrer maintenant.",
                ],
                "Participer à l'AG",
                outbox.Link(id, "salle")),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such reminder."),
        };
    }

    private static string Left(ReminderKind kind) => kind switch
    {
        ReminderKind.FormsTenDays => "Encore 10 jours. ",
        ReminderKind.FormsFiveDays => "Encore 5 jours. ",
        _ => "Dernier jour. ",
    };

    private static string Where(AssemblyView view) => view.Assembly.Place.Length > 0 ? $", {view.Assembly.Place}" : "";

    private static IEnumerable<string> Asked(AssemblyView view, Guid accountId) =>
        ReminderAudience.IsAsked(view, view.Registry.CoOwnersByAccount.GetValueOrDefault(accountId, []))
            ? ["Un pouvoir attend aussi votre réponse : il ne compte qu'une fois accepté."]
            : [];
}
