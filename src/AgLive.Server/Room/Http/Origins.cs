using AgLive.Domain;
using AgLive.Web;

namespace AgLive.Server.Room.Http;

/// <summary>Who may speak to the hub and write by HTTP: pages of this site, and programs that are no browser.</summary>
public static class Origins
{
    /// <summary>A form of another site cannot send it without asking first.</summary>
    public const string CsrfHeader = "X-AgLive-Csrf";

    /// <summary>CORS does not cover WebSockets: a foreign Origin is refused with 403, nobody signed in with 401.</summary>
    public static IEndpointConventionBuilder RequireSameOrigin(this IEndpointConventionBuilder endpoint)
    {
        endpoint.Add(built =>
        {
            var next = built.RequestDelegate!;
            built.RequestDelegate = context =>
            {
                if (IsForeign(context.Request))
                {
                    return Refuse(context, RefusalCode.NotAllowed);
                }

                return Caller.TryAccountId(context.User, out _) ? next(context) : Refuse(context, RefusalCode.NotSignedIn);
            };
        });
        return endpoint;
    }

    /// <summary>A node that stops takes no new line: whoever it told to move must reach another.</summary>
    public static void RefuseWhenStopping(this IEndpointConventionBuilder endpoint) => endpoint.Add(built =>
    {
        var next = built.RequestDelegate!;
        built.RequestDelegate = context =>
        {
            var life = context.RequestServices.GetRequiredService<IHostApplicationLifetime>();
            return life.ApplicationStopping.IsCancellationRequested ? Refuse(context, RefusalCode.Busy) : next(context);
        };
    });

    /// <summary>True when a page of another site sent the request.</summary>
    public static bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return (origin.Length > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
            || site is "cross-site" or "same-site";
    }

    private static Task Refuse(HttpContext context, RefusalCode code)
    {
        context.Response.StatusCode = Answers.Status(code);
        return context.Response.WriteAsJsonAsync(Answers.Of<object>(code), WireJson.Options);
    }
}
