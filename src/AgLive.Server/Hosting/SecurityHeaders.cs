using Microsoft.Extensions.Primitives;

namespace AgLive.Server.Hosting;

/// <summary>Headers of every answer, errors included.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; connect-src 'self'";

    /// <summary>Written as the answer starts: an error page first clears what was written before.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (http, next) =>
    {
        http.Response.OnStarting(Write, http);
        return next(http);
    });

    private static Task Write(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;

        // A document sets a narrower one for itself; nothing sets a wider one.
        if (StringValues.IsNullOrEmpty(headers.ContentSecurityPolicy))
        {
            headers.ContentSecurityPolicy = Policy + WebSocketSource(http.Request);
        }

        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";

        // Not « no-referrer »: browsers would then send « Origin: null » with forms, and same-origin checks need it.
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), screen-wake-lock=(self)";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        // A page of a person stays in no cache: the Back key must not show it after sign-out.
        if (StringValues.IsNullOrEmpty(headers.CacheControl))
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    /// <summary>Older Safari does not count the site's own WebSocket as 'self'.</summary>
    private static string WebSocketSource(HttpRequest request)
    {
        var host = request.Host.Value ?? "";
        var plain = host.Length > 0 && host.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or ':' or '-' or '[' or ']');
        return plain ? $" {(request.IsHttps ? "wss" : "ws")}://{host}" : "";
    }
}
