using AgLive.Web.Proxies;

namespace AgLive.Web.Pages.Console;

/// <summary>Where a mandate stands, on the console.</summary>
internal static class MandateWords
{
    public static string State(ProxyLine line) => Fr.Text(line switch
    {
        { State: ProxyStates.Offered } => "n'a pas encore répondu : ne compte pas",
        { State: ProxyStates.Blank } => "à attribuer en séance (décret art. 15-1)",
        { IsUsed: true, DistributedBy: { Length: > 0 } by } => $"représenté ; désigné par {by}",
        { IsUsed: true } => "représenté",
        { DistributedBy: { Length: > 0 } by } => $"mandataire pas encore là ; désigné par {by}",
        _ => "mandataire pas encore là",
    });
}
