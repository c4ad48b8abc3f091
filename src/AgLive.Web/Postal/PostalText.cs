namespace AgLive.Web.Postal;

/// <summary>
/// The words a voter by correspondence signs: the same on the page where he reads them and in the document. The model of the
/// arrêté du 2 juillet 2020 asks for the declaration.
/// </summary>
/// <param name="Voter">Name of the owner.</param>
/// <param name="Address">His domicile; empty when unknown.</param>
/// <param name="Kind">« ordinaire » or « extraordinaire ».</param>
public sealed record PostalText(
    string Voter, string Address, int Version, string Kind, string Condominium, DateTimeOffset StartsAt, string ZoneId)
{
    public const string Title = "Formulaire de vote par correspondance";

    public static readonly string Declaration = Fr.Text(
        "J'ai pris connaissance de l'ordre du jour et des documents annexés à la convocation.");

    /// <summary>The statement, in one sentence.</summary>
    public string Statement => Fr.Text(
        $"Je soussigné, {Voter}{(Address.Length > 0 ? $", demeurant {Address}" : "")}, agissant en qualité de copropriétaire, {Rest} "
        + $"(version {Version} de mon formulaire).");

    /// <summary>The same on a form to be filled by hand.</summary>
    public string BlankStatement => Fr.Text($"Je soussigné, {Rest}.");

    /// <summary>What is hashed and journaled: the statement and the imprint of the answers.</summary>
    public string ToSign(string contentHash) => $"{Statement}\n{contentHash}";

    private string Rest =>
        $"après avoir pris connaissance de l'ordre du jour et des documents annexés à la convocation de l'assemblée générale {Kind} "
        + $"de la copropriété {Condominium}, convoquée le {Fr.DateAndTime(StartsAt, ZoneId)}, souhaite émettre par correspondance, "
        + "sur chacune des résolutions, le vote exprimé ci-après";
}
