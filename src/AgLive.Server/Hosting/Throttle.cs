using System.Net;
using System.Threading.RateLimiting;
using AgLive.Server.Auth;
using Microsoft.Extensions.Options;

namespace AgLive.Server.Hosting;

/// <summary>Slows down whoever tries passwords on many accounts from one address.</summary>
internal static class Throttle
{
    public static void AddThrottle(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = static (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(Partition);
    });

    private static RateLimitPartition<IPAddress> Partition(HttpContext http)
    {
        var triesPassword = HttpMethods.IsPost(http.Request.Method)
            && http.Request.Path.StartsWithSegments(AuthSetup.SignInPath, StringComparison.OrdinalIgnoreCase);
        if (!triesPassword)
        {
            return RateLimitPartition.GetNoLimiter(IPAddress.None);
        }

        var attempts = http.RequestServices.GetRequiredService<IOptions<SignInOptions>>().Value.AttemptsPerMinute;
        return RateLimitPartition.GetFixedWindowLimiter(Network(http.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = attempts,
            Window = TimeSpan.FromMinutes(1),
        });
    }

    /// <summary>One subscriber has a whole /64 of IPv6.</summary>
    private static IPAddress Network(IPAddress? address)
    {
        const int HostPart = 8;
        if (address is null)
        {
            return IPAddress.None;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        if (bytes.Length > 4)
        {
            bytes.AsSpan(HostPart).Clear();
        }

        return new IPAddress(bytes);
    }
}
