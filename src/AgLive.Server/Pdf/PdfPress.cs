using AgLive.Server.Pdf.Kit;
using AgLive.Server.Pdf.Sealing;

namespace AgLive.Server.Pdf;

/// <summary>Makes a document: its pages, then its seal. The seal closes it: nothing is added after.</summary>
public sealed class PdfPress(DocumentSeal seal)
{
    /// <summary>What a document says of its own seal, to be written in it.</summary>
    public string SealSentence => seal.Sentence;

    /// <param name="content">Called twice: it writes the same both times.</param>
    /// <param name="reason">Why it is sealed: « Pouvoir signé en ligne ».</param>
    /// <param name="stampsNow">False where the time stamp is added later, by whoever keeps the document.</param>
    public async Task<byte[]> PrintAsync(SheetHead head, Action<PdfSheet> content, string reason, bool stampsNow = true)
    {
        using var document = PdfSheet.Write(head, content);
        return await seal.CloseAsync(document, reason, stampsNow);
    }
}
