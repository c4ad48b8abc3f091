using AgLive.Domain;
using AgLive.Web;
using AgLive.Web.Bureau;
using AgLive.Web.Console;
using AgLive.Web.Room;
using AgLive.Web.Speech;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Http;

/// <summary>The HTTP twin of the hub: same records, same ids, same answers.</summary>
internal static class AssemblyEndpoints
{
    public const string Prefix = "/api/assemblies/{id:guid}";

    public static void MapAssemblyEndpoints(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Prefix).AllowAnonymous();
        group.MapGet("/snapshot", (HttpContext context, Guid id, IVoterRoom room) =>
            GetAsync(context, account => room.SnapshotAsync(account, id, context.RequestAborted)));
        group.MapGet("/console", (HttpContext context, Guid id, Guid? resolutionId, IConsole console) =>
            GetAsync(context, account => console.SnapshotAsync(account, id, resolutionId, context.RequestAborted)));
        group.MapGet("/bureau", (HttpContext context, Guid id, Guid? resolutionId, IBureau bureau) =>
            GetAsync(context, account => bureau.SnapshotAsync(account, id, resolutionId, context.RequestAborted)));
        group.MapGet("/votes/{roundId:guid}/explanation", (HttpContext context, Guid id, Guid roundId, IConsole console) =>
            GetAsync(context, account => console.ExplainAsync(account, id, roundId, context.RequestAborted)));
        group.MapPost("/votes", (HttpContext context, Guid id, IVoterRoom room) =>
            PostAsync<VoteRequest, VoteRecorded>(context, (account, vote) =>
                room.VoteAsync(account, vote with { AssemblyId = id }, CancellationToken.None)));
        group.MapPost("/attendance", (HttpContext context, Guid id, IVoterRoom room) =>
            PostAsync<SignRequest, CommandDone>(context, (account, sign) =>
                room.SignAsync(account, sign with { AssemblyId = id }, CancellationToken.None)));
        group.MapPost("/departures", (HttpContext context, Guid id, IVoterRoom room) =>
            PostAsync<ActBody, CommandDone>(context, (account, act) =>
                room.LeaveAsync(account, id, act.CommandId, CancellationToken.None)));
        group.MapPost("/help", (HttpContext context, Guid id, IVoterRoom room) =>
            PostAsync<HelpBody, CommandDone>(context, (account, call) =>
                room.CallForHelpAsync(account, id, call.CommandId, CallWay.Http, call.Device, CancellationToken.None)));
        group.MapPost("/consents", (HttpContext context, Guid id, IVoterRoom room) =>
            PostAsync<ConsentBody, CommandDone>(context, (account, consent) =>
                room.ConsentAsync(account, id, consent.CommandId, consent.RoundId, CancellationToken.None)));
        group.MapPost("/hands", (HttpContext context, Guid id, ISpeech speech) =>
            PostAsync<RaiseHandRequest, CommandDone>(context, (account, request) =>
                speech.RaiseAsync(account, request with { AssemblyId = id }, CancellationToken.None)));
        group.MapPost("/hands/lower", (HttpContext context, Guid id, ISpeech speech) =>
            PostAsync<ActBody, CommandDone>(context, (account, act) =>
                speech.LowerAsync(account, id, act.CommandId, CancellationToken.None)));
        group.MapPost("/commands/{name}", (HttpContext context, Guid id, string name, IConsole console) =>
            CommandNames.TypeOf(name) is { } type
                ? PostAsync<ConsoleCommand, CommandDone>(
                    context, (account, command) => console.RunAsync(account, command with { AssemblyId = id }, CancellationToken.None), type)
                : WriteAsync<CommandDone>(context, RefusalCode.NotFound));
    }

    private static async Task GetAsync<T>(HttpContext context, Func<Guid, Task<Outcome<T>>> read)
    {
        context.Response.Headers.CacheControl = "no-store";
        await WriteAsync(context, Flaw(context, out var account) is { } code ? code : await read(account));
    }

    private static async Task PostAsync<TRequest, T>(
        HttpContext context, Func<Guid, TRequest, Task<Outcome<T>>> act, Type? type = null)
    {
        if (Flaw(context, out var account) is { } code)
        {
            await WriteAsync<T>(context, code);
            return;
        }

        if (Origins.IsForeign(context.Request) || context.Request.Headers[Origins.CsrfHeader] != "1")
        {
            await WriteAsync<T>(context, new Refusal(RefusalCode.NotAllowed, Origins.CsrfHeader));
            return;
        }

        var body = await JsonBody.ReadAsync<TRequest>(context.Request, type ?? typeof(TRequest));
        await WriteAsync(context, body.Refusal is { } refusal ? refusal : await act(account, body.Value));
    }

    private static RefusalCode? Flaw(HttpContext context, out Guid account)
    {
        if (!Caller.TryAccountId(context.User, out account))
        {
            return RefusalCode.NotSignedIn;
        }

        return context.RequestServices.GetRequiredService<CallLimits>().TryTake(account) ? null : RefusalCode.TooFast;
    }

    private static Task WriteAsync<T>(HttpContext context, Outcome<T> outcome)
    {
        context.Response.StatusCode = outcome.Refusal is { } refusal ? Answers.Status(refusal.Code) : StatusCodes.Status200OK;
        return context.Response.WriteAsJsonAsync(Answers.Of(outcome), WireJson.Options, context.RequestAborted);
    }
}

/// <summary>The body of an act that has nothing but its id.</summary>
internal sealed record ActBody(Guid CommandId);

/// <summary>A call for help, with what the device says of itself when it does.</summary>
internal sealed record HelpBody(Guid CommandId, DeviceReport? Device);

/// <summary>The consent to a close.</summary>
internal sealed record ConsentBody(Guid CommandId, Guid RoundId);
