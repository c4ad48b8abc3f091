namespace AgLive.Server.Hosting.Demonstrations;

internal static class DemonstrationSetup
{
    private const string Section = "Demonstration";

    /// <summary>Nothing unless « Demonstration:Enabled ».</summary>
    public static void AddDemonstration(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(Section);
        if (section.Get<DemonstrationOptions>() is not { Enabled: true })
        {
            return;
        }

        builder.Services.Configure<DemonstrationOptions>(section);
        builder.Services.AddSingleton<DemonstrationData>();
        builder.Services.AddSingleton<DemonstrationNotice>();
        builder.Services.AddHostedService<DemonstrationHost>();
    }
}
