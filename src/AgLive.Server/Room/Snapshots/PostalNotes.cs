using System.Runtime.CompilerServices;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web;

namespace AgLive.Server.Room.Snapshots;

/// <summary>
/// What is said of a form of vote by correspondence to its author and to the operator (VPC-17): that it counts, that it is
/// set aside while its author or his proxy holder is there, that it counts again.
/// </summary>
internal static class PostalNotes
{
    private static readonly ConditionalWeakTable<AssemblyView, IReadOnlyDictionary<Guid, PostalForm>> Made = new();

    /// <summary>For the author, in the room.</summary>
    public static IReadOnlyList<string> Of(AssemblyView view, IReadOnlyList<Guid> own) =>
        [.. view.PostalForms.Count == 0 ? [] : own.Select(id => For(view, id, own.Count > 1)).OfType<string>()];

    /// <summary>For the operator, on the line of the owner; null for most.</summary>
    public static string? ForConsole(AssemblyView view, Guid coOwnerId)
    {
        if (view.PostalForms.Count == 0 || Counting(view, coOwnerId) is not { ReceivedAt: { } received })
        {
            return null;
        }

        var head = $"Vote par correspondance (reçu le {Fr.ShortDate(received, view.Condominium.ZoneId)})";
        return Fr.Text(Situation(view, coOwnerId) switch
        {
            FormSituation.SetAside => $"{head}, écarté : présent ou représenté (art. 14-1).",
            FormSituation.Waived => $"{head}, écarté : a pris part à la séance.",
            _ => $"{head}.",
        });
    }

    private static string? For(AssemblyView view, Guid coOwnerId, bool named)
    {
        if (Counting(view, coOwnerId) is null)
        {
            return null;
        }

        var whose = named ? $"Le vote par correspondance de {view.Registry.Owners[coOwnerId].Owner.DisplayName}" : "Votre vote par correspondance";
        return Fr.Text(Situation(view, coOwnerId) switch
        {
            FormSituation.SetAside => $"{whose} est écarté tant que vous êtes présent ou représenté : c'est le vote en séance qui compte (décret art. 14-1).",
            FormSituation.Waived => $"{whose} est écarté pour la suite : vous avez pris part à la séance.",
            _ => $"{whose} compte. Si vous signez la feuille de présence, il est écarté et c'est vous qui votez.",
        });
    }

    private static PostalForm? Counting(AssemblyView view, Guid coOwnerId) => Made
        .GetValue(view, made => PostalStandings.Counting(made.PostalForms, StoredPolicy.ForShowing(made.Assembly)))
        .GetValueOrDefault(coOwnerId);

    private static FormSituation Situation(AssemblyView view, Guid coOwnerId)
    {
        var stays = view.Attendance.Where(stay => stay.CoOwnerId == coOwnerId).ToList();
        return stays.Exists(stay => stay.LeftAt is null) ? FormSituation.SetAside
            : stays.Count > 0 && !StoredPolicy.ForShowing(view.Assembly).FormRevivesAfterDeparture ? FormSituation.Waived
            : FormSituation.Counts;
    }

    private enum FormSituation
    {
        Counts = 0,
        SetAside = 1,
        Waived = 2,
    }
}
