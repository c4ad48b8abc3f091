using AgLive.Server.Data.Model;
using AgLive.Web.Papers;

namespace AgLive.Server.Minutes;

/// <summary>How the sheet was signed, in its last column: strokes, a name, or on paper.</summary>
internal static class SheetSignatures
{
    public static PaperCell Of(MinutesRecord record, IEnumerable<AttendanceEntry> stays)
    {
        var signed = stays.Where(stay => stay.Mode == AttendanceMode.Room || stay.SignatureData.Length > 0).OrderBy(stay => stay.ArrivedAt).ToList();
        return signed switch
        {
            [] => new PaperCell(""),
            _ when signed.FirstOrDefault(stay => stay.Signature == SignatureKind.Drawn) is { } drawn => new PaperCell("", drawn.SignatureData),
            [{ Signature: SignatureKind.ByHand } stay, ..] => new PaperCell(
                $"Constatée par le syndic{(stay.Witness.Length > 0 ? $", témoin\u00A0: {MinutesWords.Clean(stay.Witness)}" : "")}"),
            [var stay, ..] => new PaperCell($"Signé de son nom\u00A0: {MinutesWords.Clean(stay.SignatureData)}\n{MinutesWords.Clock(record, stay.ArrivedAt)}"),
        };
    }
}
