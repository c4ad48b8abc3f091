using PdfSharp.Fonts;

namespace AgLive.Server.Pdf.Kit;

/// <summary>The typeface of the screens on paper, carried by the program itself: no font of the machine is ever used.</summary>
internal sealed class AtkinsonFonts : IFontResolver
{
    public const string Family = "Atkinson Hyperlegible";
    private const string Regular = "Regular";
    private const string Bold = "Bold";

    private static readonly Lazy<bool> Ready = new(Register);

    /// <summary>To be called before the first document; again costs nothing. States the licence the library is used under.</summary>
    public static void Use() => _ = Ready.Value;

    public FontResolverInfo ResolveTypeface(string familyName, bool bold, bool italic) => new(bold ? Bold : Regular);

    public byte[] GetFont(string faceName)
    {
        var name = $"{typeof(PdfSetup).Namespace}.Fonts.AtkinsonHyperlegible-{faceName}.ttf";
        using var font = typeof(AtkinsonFonts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"No font {name} in the program.");
        using var bytes = new MemoryStream();
        font.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static bool Register()
    {
        GlobalFontSettings.FontResolver = new AtkinsonFonts();
        return true;
    }
}
