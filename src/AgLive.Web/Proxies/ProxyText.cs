using AgLive.Web.Assemblies;

namespace AgLive.Web.Proxies;

/// <summary>
/// The words of a mandate: the same on the page where it is read again before it is signed, and in the document. What
/// the law says of it stands beside, never in its place.
/// </summary>
/// <param name="Grantor">Who will be represented.</param>
/// <param name="Holder">Who will vote for him; empty for a blank mandate.</param>
/// <param name="PassedOnBy">The holder who passes it on; empty when the grantor gives it.</param>
/// <param name="CanBePassedOn">The holder may name somebody in his place.</param>
public sealed record ProxyText(string Grantor, string Holder, string PassedOnBy, bool CanBePassedOn, AssemblySummary Assembly)
{
    public string Title => PassedOnBy.Length > 0 ? "Pouvoir transmis" : "Pouvoir";

    /// <summary>The act, in one sentence.</summary>
    public string Act => Fr.Text((PassedOnBy, Holder) switch
    {
        ({ Length: > 0 }, _) =>
            $"Je soussigné, {PassedOnBy}, mandataire de {Grantor}, transmets ce pouvoir à {Holder}, qui représentera {Grantor} {Meeting}.",
        (_, "") =>
            $"Je soussigné, {Grantor}, donne pouvoir, sans indication de mandataire, pour me représenter {Meeting}.",
        _ => $"Je soussigné, {Grantor}, donne pouvoir à {Holder} pour me représenter {Meeting}.",
    });

    /// <summary>What the holder may do.</summary>
    public static string Scope => Fr.Text(
        "Ce pouvoir permet de signer la feuille de présence, de prendre part aux débats et de voter en mon nom sur toutes les résolutions de l'ordre du jour. Il ne vaut que pour cette assemblée.");

    public string Substitution => Fr.Text((Holder, CanBePassedOn) switch
    {
        ("", _) =>
            "Il est remis au début de la séance au président du conseil syndical ; à défaut, à un membre du conseil syndical ; à défaut, au président de séance, qui désigne le mandataire (décret du 17 mars 1967, art. 15-1).",
        (_, true) => "Mon mandataire peut se faire remplacer par une personne de son choix (loi du 10 juillet 1965, art. 22).",
        _ => "Mon mandataire ne peut pas se faire remplacer : la subdélégation est interdite (loi du 10 juillet 1965, art. 22).",
    });

    private string Meeting =>
        $"à l'assemblée générale {Assembly.Kind} de la copropriété {Assembly.CondominiumName}, convoquée le {Fr.DateAndTime(Assembly.StartsAt, Assembly.ZoneId)}";
}
