using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using static AgLive.Server.Notices.NoticeWords;

namespace AgLive.Server.Notices;

/// <summary>What is told by e-mail of the documents of an assembly: the code of a signature, the minutes once signed.</summary>
public sealed class PaperNotices(Outbox outbox)
{
    private const string Page = "proces-verbal";

    /// <summary>The one-time code of a signature.</summary>
    public OutboxMessage Code(AssemblyView view, Guid codeId, string address, string figures, DateTimeOffset now, PaperKind kind)
    {
        ArgumentNullException.ThrowIfNull(view);
        return outbox.Message(
            view.Assembly.Id,
            $"{SecretMessages.Head}{codeId:N}",
            address,
            new Letter(
                "Votre code pour signer",
                [
                    $"Votre code pour signer {(kind == PaperKind.Minutes ? "le procès-verbal" : "la feuille de présence")} de l'assemblée du {Day(view)} :",
                    figures,
                    "Il est valable 15 minutes, une seule fois. Saisissez-le sur la page de signature. Si vous n'avez rien demandé, vous n'avez rien à faire.",
                ]),
            now);
    }

    /// <summary>To one owner who may contest and accepts notifications by e-mail (loi 1965 arts. 42, 42-1).</summary>
    /// <param name="law">Art. 42 al. 2, word for word: without it no time runs (décret 1967 art. 18).</param>
    public Task NotifiedAsync(AssemblyWork work, AssemblyView view, Guid coOwnerId, string law, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(work);
        return outbox.TellOwnerAsync(
            work,
            coOwnerId,
            $"pv-notifie:{view.Assembly.Id:N}:{coOwnerId:N}:{work.Now.UtcTicks}",
            new Letter(
                $"Procès-verbal de l'assemblée générale du {Day(view)}",
                [
                    $"Le procès-verbal de {Meeting(view)}, est signé. Vous le lisez et le téléchargez dans votre espace.",
                    "Vous êtes opposant ou défaillant pour au moins une décision : vous pouvez la contester. Loi du 10 juillet 1965, article 42, alinéa 2 :",
                    $"« {law} »",
                ],
                "Lire le procès-verbal",
                outbox.Link(view.Assembly.Id, Page)),
            cancellation);
    }
}
