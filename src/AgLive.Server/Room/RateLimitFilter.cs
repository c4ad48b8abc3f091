using System.Collections.Concurrent;
using System.Reflection;
using AgLive.Domain;
using AgLive.Web;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.SignalR;

namespace AgLive.Server.Room;

/// <summary>Answers TooFast in the shape the method answers. (HTTP's own limiter never sees the calls of a hub.)</summary>
public sealed class RateLimitFilter(CallLimits limits) : IHubFilter
{
    private static readonly MethodInfo Refuse = typeof(RateLimitFilter).GetMethod(nameof(TooFast), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly ConcurrentDictionary<MethodInfo, Func<object>> refusals = new();

    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (!Caller.TryAccountId(invocationContext.Context.User, out var account) || limits.TryTake(account))
        {
            return next(invocationContext);
        }

        return ValueTask.FromResult<object?>(refusals.GetOrAdd(invocationContext.HubMethod, Refusal)());
    }

    /// <summary>Every method of the hub answers Task of Answer of something: a test holds it.</summary>
    private static Func<object> Refusal(MethodInfo method)
    {
        var value = method.ReturnType.GetGenericArguments()[0].GetGenericArguments()[0];
        return Refuse.MakeGenericMethod(value).CreateDelegate<Func<object>>();
    }

    private static Answer<T> TooFast<T>() => Answers.Of<T>(RefusalCode.TooFast);
}
