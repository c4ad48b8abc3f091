using AgLive.Server.Data.Model;
using AgLive.Web.Documents;
using AgLive.Web.Wire;

namespace AgLive.Server.Data;

/// <summary>A document as the pages and the room name it.</summary>
public static class DocumentLines
{
    /// <summary>Those of one point, or of the assembly as a whole (null), in the order they were added.</summary>
    public static IReadOnlyList<DocumentHead> Of(AssemblyView view, Guid? resolutionId) =>
        [.. view.Documents.Where(document => document.ResolutionId == resolutionId).Select(Line)];

    public static string ContentType(DocumentFormat format) => format switch
    {
        DocumentFormat.Pdf => "application/pdf",
        DocumentFormat.Png => "image/png",
        DocumentFormat.Jpeg => "image/jpeg",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
    };

    /// <summary>« Devis Façades Réunies.pdf »: the extension of what the file is, whatever it was called.</summary>
    public static string FileName(AssemblyDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return $"{document.Name}.{Extension(document.Format)}";
    }

    private static DocumentHead Line(AssemblyDocument document) => new(
        document.Id,
        document.Name,
        DocumentPurposes.Word(Purpose(document.Purpose)),
        DocumentNames.Detail(Extension(document.Format), document.Size));

    /// <summary>« pdf », « png », « jpg ».</summary>
    public static string Extension(DocumentFormat format) => format switch
    {
        DocumentFormat.Pdf => "pdf",
        DocumentFormat.Png => "png",
        DocumentFormat.Jpeg => "jpg",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
    };

    private static string Purpose(DocumentPurpose purpose) => purpose switch
    {
        DocumentPurpose.Convocation => DocumentPurposes.Convocation,
        DocumentPurpose.Quote => DocumentPurposes.Quote,
        DocumentPurpose.Contract => DocumentPurposes.Contract,
        DocumentPurpose.Annex => DocumentPurposes.Annex,
        DocumentPurpose.Minutes => DocumentPurposes.Minutes,
        DocumentPurpose.AttendanceSheet => DocumentPurposes.AttendanceSheet,
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "No such purpose."),
    };
}
