namespace AgLive.Server.Hosting.Branding;

/// <summary>« /agency.css »: the agency's colour over the tokens, or nothing when it gave none.</summary>
internal static class AgencyStyle
{
    public static string Css(string? accent) =>
        Rgb.TryParse(accent, out var given) ? Css(AgencyPalette.From(given)) : "/* Couleurs du produit. */\n";

    private static string Css(AgencyPalette palette) => $$"""
        :root { {{Tokens(palette.Light)}} }
        @media (prefers-color-scheme: dark) {
          :root:not([data-bs-theme="light"]) { {{Tokens(palette.Dark)}} }
        }
        [data-bs-theme="dark"] { {{Tokens(palette.Dark)}} }

        """;

    private static string Tokens(AgencyColours colours) =>
        $"--ag-accent: {colours.Accent}; --ag-on-accent: {colours.OnAccent}; --ag-accent-soft: {colours.AccentSoft};";
}
