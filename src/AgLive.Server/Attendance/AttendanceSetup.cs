namespace AgLive.Server.Attendance;

public static class AttendanceSetup
{
    /// <summary>The attendance sheet: signing, leaving, presences by hand.</summary>
    public static IServiceCollection AddAgLiveAttendance(this IServiceCollection services) => services
        .AddSingleton<SheetSigning>()
        .AddSingleton<HallSigning>()
        .AddSingleton<Departing>()
        .AddSingleton<PresenceRecording>()
        .AddSingleton<RepresentativeNaming>();
}
