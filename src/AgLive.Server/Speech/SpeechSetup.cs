namespace AgLive.Server.Speech;

public static class SpeechSetup
{
    /// <summary>Raised hands, and the floor.</summary>
    public static IServiceCollection AddSpeech(this IServiceCollection services) => services
        .AddSingleton<SpeechRaising>()
        .AddSingleton<FloorGiving>();
}
