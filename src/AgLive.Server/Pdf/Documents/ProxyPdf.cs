using AgLive.Server.Pdf.Kit;
using AgLive.Web;
using AgLive.Web.Proxies;

namespace AgLive.Server.Pdf.Documents;

/// <summary>Prints a mandate: the act, what it covers, its instructions, the signature, where it stands.</summary>
public sealed class ProxyPdf(PdfPress press)
{
    public Task<byte[]> PrintAsync(ProxyDeed deed)
    {
        ArgumentNullException.ThrowIfNull(deed);
        var head = new SheetHead(
            deed.Text.Assembly.CondominiumName, deed.Agency, deed.Text.Title, "signé", $"Référence\u00A0{deed.Reference}");
        return press.PrintAsync(head, sheet => Write(sheet, deed), "Pouvoir signé en ligne");
    }

    private void Write(PdfSheet sheet, ProxyDeed deed)
    {
        var assembly = deed.Text.Assembly;
        sheet.Title($"{deed.Text.Title} pour l'assemblée du {Fr.Date(assembly.StartsAt, assembly.ZoneId)}");
        if (deed.Address.Length > 0)
        {
            sheet.Paragraph($"{assembly.CondominiumName}, {deed.Address}");
        }

        sheet.Space(4);
        sheet.Section("Le pouvoir", () =>
        {
            sheet.Act(deed.Text.Act);
            sheet.Paragraph(ProxyText.Scope);
            sheet.Paragraph(deed.Text.Substitution);
            sheet.Paragraph($"Voix représentées : {deed.Voix}.");
        });
        if (deed.Instructions.Count > 0)
        {
            sheet.Section("Instructions au mandataire", () => Instructions(sheet, deed.Instructions));
        }

        sheet.Section("Signature", () => Signature(sheet, deed), deed.Drawn is null ? 0 : PdfSheet.DrawingHeight);
        sheet.Section("État du pouvoir", () => sheet.Strong(deed.Standing));
        sheet.Section("À savoir", () =>
        {
            sheet.Small("Le pouvoir se retire à tout moment. Il tombe si le mandant participe lui-même à l'assemblée.");
            sheet.Small(
                "Un mandataire reçoit trois pouvoirs au plus, ou davantage si ses voix et celles de ses mandants ne dépassent pas 10\u00A0% des voix du syndicat. "
                + "Le syndic, ses proches et ses préposés n'en reçoivent pas (loi du 10 juillet 1965, art.\u00A022).");
            sheet.Small(Fr.Text(press.SealSentence));
        });
    }

    private static void Instructions(PdfSheet sheet, IReadOnlyList<ShownInstruction> instructions)
    {
        sheet.Pairs(instructions.Select(one => ($"N°\u00A0{one.Number}. {Fr.Text(one.Title)}", one.Choice)));
        sheet.Small("Ces instructions ne lient que le mandant et le mandataire ; le vote émis compte, quel qu'il soit.");
    }

    private static void Signature(PdfSheet sheet, ProxyDeed deed)
    {
        var zone = deed.Text.Assembly.ZoneId;
        if (deed.Drawn is { } strokes)
        {
            sheet.Drawing(Strokes.Read(strokes), $"Signature de {deed.Signer}");
        }
        else
        {
            sheet.Act(deed.TypedName);
        }

        var how = deed.Drawn is null ? "Signé avec son nom" : "Signé à l'écran";
        sheet.Paragraph($"{how} par {deed.Signer}, connecté à son espace, le {Fr.DateAndTime(deed.SignedAt, zone)} ({Fr.Clock(deed.SignedAt, zone)}).");
    }
}
