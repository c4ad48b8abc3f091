namespace AgLive.Server.Data;

/// <summary>Instants as the databases keep them: UTC, to the microsecond.</summary>
public static class Instants
{
    public static long ToUnixMicroseconds(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromUnixMicroseconds(long microseconds) =>
        new(DateTimeOffset.UnixEpoch.Ticks + (microseconds * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>The instant as it will be read back.</summary>
    public static DateTimeOffset ToDatabasePrecision(DateTimeOffset instant) =>
        FromUnixMicroseconds(ToUnixMicroseconds(instant));
}
