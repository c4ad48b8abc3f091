using AgLive.Server.Pdf.Kit;
using AgLive.Web;
using AgLive.Web.Papers;

namespace AgLive.Server.Pdf.Documents;

/// <summary>Prints an official document: its sections, then who signed it, sealed. Its twin on screen shows the same blocks.</summary>
public sealed class PaperPdf(PdfPress press)
{
    /// <param name="signing">Who signs, and who has.</param>
    public Task<byte[]> PrintAsync(Paper paper, PaperSigning signing)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(signing);
        var head = new SheetHead(
            paper.Head.Condominium,
            $"Syndic\u00A0: {paper.Head.Syndic}",
            paper.FootTitle,
            signing.IsComplete ? "signé" : "projet",
            paper.JournalMark.Length > 0 ? $"Empreinte du journal\u00A0: {paper.JournalMark}" : "")
        {
            FullTitle = paper.Title,
            LeftMore = paper.Head.Address.Length > 0 ? [paper.Head.Address] : [],
            RightMore = paper.Head.SyndicLines,
        };
        return press.PrintAsync(head, sheet => Write(sheet, paper, signing), signing.IsComplete ? $"{paper.FootTitle}, signé" : $"{paper.FootTitle}, projet", stampsNow: false);
    }

    private void Write(PdfSheet sheet, Paper paper, PaperSigning signing)
    {
        sheet.Title(paper.Title);
        if (!signing.IsComplete)
        {
            sheet.Strong(Fr.Text(signing.Standing));
        }

        foreach (var section in paper.Sections)
        {
            if (section.Number.Length > 0)
            {
                sheet.Point(section.Noun, section.Number, section.Title, () => Blocks(sheet, section));
            }
            else
            {
                sheet.Chapter(section.Title, () => Blocks(sheet, section));
            }
        }

        sheet.Chapter(signing.Title, () => Signatures(sheet, signing));
    }

    private static void Blocks(PdfSheet sheet, PaperSection section)
    {
        foreach (var block in section.Blocks)
        {
            switch (block.Kind)
            {
                case PaperBlockKind.Quote:
                    Quote(sheet, block.Text);
                    break;
                case PaperBlockKind.Heading:
                    sheet.Heading(block.Text);
                    break;
                case PaperBlockKind.Verdict:
                    sheet.Verdict(block.Text);
                    break;
                case PaperBlockKind.Small:
                    sheet.Small(block.Text);
                    break;
                case PaperBlockKind.Fingerprint:
                    sheet.Fingerprint(block.Text, block.Mark);
                    break;
                case PaperBlockKind.Table when block.Table is { } table:
                    sheet.Table(table);
                    break;
                default:
                    sheet.Paragraph(block.Text);
                    break;
            }
        }
    }

    /// <summary>A text of several lines keeps them.</summary>
    private static void Quote(PdfSheet sheet, string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            sheet.Paragraph(line);
        }
    }

    private void Signatures(PdfSheet sheet, PaperSigning signing)
    {
        sheet.Table(signing.ToTable());
        if (signing.TextHash.Length > 0)
        {
            sheet.Small(Fr.Text("Chaque signature porte sur le texte de ce document, jusqu'à ce titre ; elle est inscrite au journal de l'assemblée avec son empreinte."));
            sheet.Fingerprint("Empreinte du texte signé (SHA-256)", signing.TextHash);
        }

        sheet.Small(Fr.Text(press.SealSentence));
    }
}
