using AgLive.Server.Pdf.Documents;

namespace AgLive.Server.Postal;

public static class PostalSetup
{
    /// <summary>Voting by correspondence: filled, signed, taken back, entered from paper, decided.</summary>
    public static IServiceCollection AddPostal(this IServiceCollection services) => services
        .AddSingleton<PostalSheets>()
        .AddSingleton<PostalFilling>()
        .AddSingleton<SigningCodes>()
        .AddSingleton<PostalSigning>()
        .AddSingleton<PostalWithdrawing>()
        .AddSingleton<PostalPdf>()
        .AddSingleton<PostalPrinting>()
        .AddSingleton<PostalDocuments>()
        .AddSingleton<PostalDesks>()
        .AddSingleton<PaperEntering>()
        .AddSingleton<FormDeciding>();
}
