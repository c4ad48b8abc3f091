using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using static AgLive.Server.Notices.NoticeWords;

namespace AgLive.Server.Notices;

/// <summary>
/// What voters by correspondence are told by e-mail. No letter says a choice: the form itself is attached as it leaves, and
/// is not kept in the outbox.
/// </summary>
public sealed class PostalNotices(Outbox outbox)
{
    private const string Page = "correspondance";

    /// <summary>The one-time code of a signature.</summary>
    public OutboxMessage Code(AssemblyView view, Guid codeId, string address, string figures, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(view);
        return outbox.Message(
            view.Assembly.Id,
            $"{SecretMessages.Head}{codeId:N}",
            address,
            new Letter(
                "Votre code pour signer",
                [
                    $"Votre code pour signer votre vote par correspondance à l'assemblée du {Day(view)} :",
                    figures,
                    "Il est valable 15 minutes, une seule fois. Saisissez-le sur la page de signature. Si vous n'avez rien demandé, vous n'avez rien à faire.",
                ]),
            now);
    }

    /// <summary>The form is signed: it is attached.</summary>
    public Task SignedAsync(AssemblyWork work, AssemblyView view, PostalForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var isLate = form.Timing == Domain.Deadlines.FormTiming.AfterLegalLimit;
        List<string> words =
        [
            $"Votre formulaire de vote par correspondance à {Meeting(view)} est signé : version {form.Version}, reçu n° {form.Number}. Il est joint à ce message (PDF).",
            .. isLate
                ? ["Il est arrivé après la limite légale de trois jours francs, et avant les 72 heures : il ne compte que si le président de séance l'admet avant le premier vote. Plus sûr : participez à l'assemblée ou donnez pouvoir."]
                : Array.Empty<string>(),
            "Vous pouvez encore le modifier ou le retirer jusqu'à la date limite. Si vous participez à l'assemblée, il est écarté et c'est vous qui votez.",
        ];
        return outbox.TellOwnerAsync(
            work, form.CoOwnerId, $"correspondance:signed:{form.Id:N}", new Letter("Votre vote par correspondance est signé", words, "Voir mon formulaire", outbox.Link(view.Assembly.Id, Page)), cancellation, form.Id);
    }

    /// <summary>None counts any more.</summary>
    public Task WithdrawnAsync(AssemblyWork work, AssemblyView view, PostalForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        return outbox.TellOwnerAsync(
            work,
            form.CoOwnerId,
            $"correspondance:withdrawn:{form.Id:N}",
            new Letter(
                "Votre vote par correspondance est retiré",
                [$"Votre formulaire de vote par correspondance à {Meeting(view)} est retiré : il ne compte plus.", "Pour voter, signez-en un autre avant la date limite, participez à l'assemblée, ou donnez pouvoir."],
                "Voter par correspondance",
                outbox.Link(view.Assembly.Id, Page)),
            cancellation);
    }

    /// <summary>The president's decision on a form that was left to him.</summary>
    public Task DecidedAsync(AssemblyWork work, AssemblyView view, PostalForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var admitted = form.Admission == FormAdmission.Admitted;
        return outbox.TellOwnerAsync(
            work,
            form.CoOwnerId,
            $"correspondance:decided:{form.Id:N}:{form.Admission}:{form.AdmittedAt?.UtcTicks}",
            new Letter(
                admitted ? "Votre vote par correspondance est admis" : "Votre vote par correspondance est écarté",
                [
                    $"{form.AdmittedBy} {(admitted ? "admet" : "écarte")} votre formulaire pour {Meeting(view)}. Motif : {form.AdmissionMotive}",
                    admitted ? "Vous n'avez rien à faire." : "Pour voter, participez à l'assemblée ou donnez pouvoir.",
                ]),
            cancellation);
    }
}
