using AgLive.Server.Pdf.Documents;

namespace AgLive.Server.Minutes;

public static class MinutesSetup
{
    /// <summary>The minutes and the attendance sheet: written, told, signed, sealed, notified.</summary>
    public static IServiceCollection AddMinutes(this IServiceCollection services) => services
        .AddSingleton<MinutesWriting>()
        .AddSingleton<SheetWriting>()
        .AddSingleton<PaperReading>()
        .AddSingleton<PaperPdf>()
        .AddSingleton<PaperPages>()
        .AddSingleton<PaperCodes>()
        .AddSingleton<PaperSealing>()
        .AddSingleton<PaperSigningActs>()
        .AddSingleton<Narrating>()
        .AddSingleton<NoticeDesks>()
        .AddSingleton<RecordFiles>()
        .AddSingleton<Notifying>()
        .AddSingleton<PaperStamping>()
        .AddHostedService(provider => provider.GetRequiredService<PaperStamping>());
}
