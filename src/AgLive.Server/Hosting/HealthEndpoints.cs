using AgLive.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace AgLive.Server.Hosting;

/// <summary>« /live »: the process answers. « /ready »: it may be given voters.</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/live", () => Results.Text("ok")).AllowAnonymous();
        app.MapGet("/ready", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(
        IDbContextFactory<AgLiveDb> databases, IHostApplicationLifetime life, CancellationToken cancellation)
    {
        if (life.ApplicationStopping.IsCancellationRequested)
        {
            return Results.Text("stopping", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        return await AnswersAsync(databases, cancellation)
            ? Results.Text("ok")
            : Results.Text("database away", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<bool> AnswersAsync(IDbContextFactory<AgLiveDb> databases, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            await using var db = await databases.CreateDbContextAsync(limit.Token);
            return await db.Database.CanConnectAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
