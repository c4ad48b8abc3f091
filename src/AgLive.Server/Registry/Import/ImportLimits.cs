namespace AgLive.Server.Registry.Import;

/// <summary>Bounds that keep a hostile or mistaken file from taking the server down.</summary>
public static class ImportLimits
{
    /// <summary>Bytes of one file.</summary>
    public const int FileBytes = 20 * 1024 * 1024;

    /// <summary>Lines of data of one file, blank ones included; the largest French copropriétés have under 10 000 lots.</summary>
    public const int DataLines = 50_000;

    /// <summary>Columns of one file.</summary>
    public const int Columns = 200;

    /// <summary>Bytes of all the parts of a workbook once unpacked, counted, not believed from its directory.</summary>
    public const long UnpackedBytes = 120 * 1024 * 1024;

    /// <summary>Parts of a workbook.</summary>
    public const int WorkbookParts = 2_000;

    /// <summary>Errors listed; the others are counted.</summary>
    public const int ListedErrors = 200;

    /// <summary>Tantièmes of one lot on one key.</summary>
    public const long Tantiemes = 1_000_000_000_000;

    /// <summary>Characters of an identifier, a lot number, a number of the agenda, a key.</summary>
    public const int IdentifierLength = 64;

    /// <summary>Characters of a name, a title, an address.</summary>
    public const int TextLength = 500;

    /// <summary>Characters of the text of a resolution, and of any cell.</summary>
    public const int LongTextLength = 30_000;
}
