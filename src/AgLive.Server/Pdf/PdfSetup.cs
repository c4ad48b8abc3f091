using AgLive.Server.Pdf.Sealing;

namespace AgLive.Server.Pdf;

public static class PdfSetup
{
    /// <summary>Documents on paper and their seal; settings « Seal » and « Data:Directory ».</summary>
    public static IServiceCollection AddAgLivePdf(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Seal").Get<SealOptions>() ?? new SealOptions();
        var folder = configuration["Data:Directory"] is { Length: > 0 } set ? set : "data";
        services.AddSingleton(provider => new DocumentSeal(options, folder, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<PdfPress>();
        return services;
    }
}
