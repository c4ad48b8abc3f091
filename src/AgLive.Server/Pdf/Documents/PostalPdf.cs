using AgLive.Server.Pdf.Kit;
using AgLive.Web;
using AgLive.Web.Postal;

namespace AgLive.Server.Pdf.Documents;

/// <summary>
/// Prints a form of vote by correspondence: the model of the arrêté du 2 juillet 2020 with every mention it asks for, two
/// lines for each question that may have a second vote (arts. 25-1, 26-1), and the texts it reproduces.
/// </summary>
public sealed class PostalPdf(PdfPress press)
{
    private static readonly string[] Boxes = ["Pour", "Contre", "Abstention"];
    private static readonly string[] Capacities = ["Copropriétaire", "Associé", "Mandataire"];

    public Task<byte[]> PrintAsync(PostalDeed deed)
    {
        ArgumentNullException.ThrowIfNull(deed);
        var head = new SheetHead(
            deed.Text.Condominium,
            deed.Agency.Name,
            PostalText.Title,
            deed.Signing is null ? "à remplir" : $"signé, version {deed.Text.Version}",
            deed.Signing is { } signing ? $"Reçu n°\u00A0{signing.Number}" : "Paraphe\u00A0: ................");
        return press.PrintAsync(head, sheet => Write(sheet, deed), deed.Signing is null ? "Formulaire à remplir" : "Formulaire de vote par correspondance signé en ligne");
    }

    private void Write(PdfSheet sheet, PostalDeed deed)
    {
        sheet.Title($"{PostalText.Title} à l'assemblée générale des copropriétaires");
        sheet.Small(PostalLaw.Model);
        sheet.Section("Assemblée générale", () => Assembly(sheet, deed));
        sheet.Section("À retourner", () => Return(sheet, deed));
        sheet.Section("Le votant", () => Voter(sheet, deed), 220);
        sheet.Section("Les votes", () => sheet.Small(Fr.Text(
            "Cochez une seule case par ligne. Aucune case, ou plusieurs, ne valent pas vote pour cette question. Aucune condition ni modification du texte n'est admise. "
            + "La seconde ligne sert si la majorité n'est pas atteinte et qu'un second vote a lieu (art. 25-1 ou 26-1) ; laissée vide, vous ne prenez pas part au second vote.")));
        foreach (var line in deed.Lines)
        {
            sheet.Section(Fr.Text($"Résolution n° {line.Number}"), () => Question(sheet, deed, line), line.SecondVote is null ? 120 : 180);
        }

        sheet.Section("Signature", () => Signature(sheet, deed), deed.Signing is { Drawn: null } ? 0 : PdfSheet.DrawingHeight + 60);
        sheet.Section("Réception", () => Reception(sheet, deed));
        sheet.Section("Textes reproduits", () => Texts(sheet));
    }

    private static void Assembly(PdfSheet sheet, PostalDeed deed)
    {
        var zone = deed.Text.ZoneId;
        sheet.Shaded(Fr.Text($"Copropriété : {deed.Text.Condominium}{Comma(deed.Address)}"));
        sheet.Shaded(Fr.Text($"Date et heure : {Fr.DateAndTime(deed.Text.StartsAt, zone)}"));
        sheet.Shaded(Fr.Text($"Lieu : {(deed.Place.Length > 0 ? deed.Place : "à distance, par visioconférence")}"));
        sheet.Shaded(Fr.Text($"Organisateur de l'assemblée générale : {deed.Agency.Name}, syndic"));
    }

    private static void Return(PdfSheet sheet, PostalDeed deed)
    {
        var zone = deed.Text.ZoneId;
        var (name, postal, email, _) = deed.Agency;
        sheet.Shaded(Fr.Text($"Nom : {name}"));
        sheet.Shaded(Fr.Text($"Adresse postale : {(postal.Length > 0 ? postal : "celle de la convocation")}"));
        sheet.Shaded(Fr.Text($"Adresse électronique : {(email.Length > 0 ? email : "celle de la convocation")}"));
        sheet.Shaded(Fr.Text($"Date limite de réception : au plus tard le {Fr.Until(deed.LegalLimit, zone)}, trois jours francs avant la date de la réunion (décret art. 9 bis)"));
        if (deed.ClosesAt > deed.LegalLimit)
        {
            sheet.Shaded(Fr.Text(
                $"Reçu ensuite et jusqu'au {Fr.Until(deed.ClosesAt, zone)} (72 h avant l'assemblée), le formulaire est pris, mais le président de séance l'admet ou l'écarte avant le premier vote."));
        }
    }

    private static void Voter(PdfSheet sheet, PostalDeed deed)
    {
        sheet.Paragraph(Fr.Text(deed.HasName ? $"Nom, prénom : {deed.Text.Voter}" : "Nom, prénom : ............................................................................"));
        sheet.Paragraph(Fr.Text(deed.HasName && deed.Text.Address.Length > 0 ? $"Adresse : {deed.Text.Address}" : "Adresse : ............................................................................"));
        sheet.Boxes("Agissant en qualité de", Capacities, deed.Signing is null ? "" : Capacities[0]);
        if (deed.Voix.Length > 0)
        {
            sheet.Paragraph(Fr.Text($"Voix : {deed.Voix}."));
        }

        sheet.Act(deed.Signing is null ? deed.Text.BlankStatement : deed.Text.Statement);
    }

    private static void Question(PdfSheet sheet, PostalDeed deed, PostalDeedLine line)
    {
        sheet.Shaded(Fr.Text($"Identification de l'objet : {line.Title}"));
        if (line.Text.Length > 0)
        {
            sheet.Shaded(Fr.Text($"Question : « {line.Text} »"));
        }

        sheet.Small(Fr.Text($"{line.Majority}."));
        if (line.NotConcerned && deed.HasName)
        {
            sheet.Paragraph("Le votant n'a pas de voix sur cette question.");
            return;
        }

        var isSigned = deed.Signing is not null;
        sheet.Boxes(Label(line.SecondVote is null ? "Vote" : "Premier vote", line.First, isSigned), Boxes, Fr.Capital(line.First));
        if (line.SecondVote is { } article)
        {
            sheet.Boxes(Label($"Second vote éventuel ({article})", line.Second, isSigned), Boxes, Fr.Capital(line.Second));
        }
    }

    /// <summary>The choice in words too: a cross is not heard.</summary>
    private static string Label(string vote, string choice, bool isSigned) => Fr.Text(
        !isSigned ? vote : choice.Length > 0 ? $"{vote} : {choice.ToUpperInvariant()}" : $"{vote} : aucun choix");

    private static void Signature(PdfSheet sheet, PostalDeed deed)
    {
        var zone = deed.Text.ZoneId;
        if (deed.Signing is not { } signing)
        {
            sheet.Paragraph("Fait à ..............................., le ...............................");
            sheet.Paragraph("Signature, et paraphe au bas de chaque page :");
            sheet.Space(60);
            return;
        }

        if (signing.Drawn is { } strokes)
        {
            sheet.Drawing(Strokes.Read(strokes), $"Signature de {deed.Text.Voter}");
        }
        else
        {
            sheet.Act(signing.TypedName);
        }

        var how = signing.Drawn is null ? "Signé avec son nom" : "Signé à l'écran";
        sheet.Paragraph(Fr.Text(
            $"{how} par {deed.Text.Voter}, connecté à son espace et identifié par un code à usage unique, fait en ligne le {Fr.DateAndTime(signing.At, zone)} ({Fr.Clock(signing.At, zone)})."));
        sheet.Small(Fr.Text("Paraphe de chaque page : la signature et le sceau du document portent sur toutes ses pages."));
    }

    private void Reception(PdfSheet sheet, PostalDeed deed)
    {
        var zone = deed.Text.ZoneId;
        if (deed.Signing is not { } signing)
        {
            sheet.Shaded(Fr.Text("Date de réception par le syndic : ..............................."));
            return;
        }

        sheet.Strong(Fr.Text($"Reçu par le syndic le {Fr.LongDate(signing.At, zone)} à {Fr.Clock(signing.At, zone)}, sous le n° {signing.Number}."));
        if (signing.IsAfterLegalLimit)
        {
            sheet.Strong(Fr.Text("Reçu après la limite légale : ne compte que si le président de séance l'admet avant le premier vote."));
        }

        sheet.Small(Fr.Text($"Empreinte des choix (SHA-256) : {signing.ContentHash}"));
        sheet.Small(Fr.Text(press.SealSentence));
    }

    private static void Texts(PdfSheet sheet)
    {
        foreach (var (article, text) in PostalLaw.Articles)
        {
            sheet.Clause(Fr.Text(article), Fr.Text($"« {text} »"));
        }
    }

    private static string Comma(string words) => words.Length > 0 ? $", {words}" : "";
}
