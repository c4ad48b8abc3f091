using System.Text.Json.Nodes;
using AgLive.Domain.Proxies;

namespace AgLive.Server.Counting;

/// <summary>A case of kind <c>proxy</c> on proxies without a name (décret art. 15-1).</summary>
internal static class BlankMandateCase
{
    public static JsonObject Answer(CaseField inputs, long count)
    {
        var receiver = ProxyHolders.ReceiverOfBlankProxies(
            inputs.Flag("conseil_syndical_president_present"), inputs.Flag("conseil_syndical_member_present"));
        var answer = new JsonObject
        {
            ["handed_to"] = Name(receiver),
            ["fallback_order"] = new JsonArray([.. Enum.GetValues<BlankProxyReceiver>().Select(one => JsonValue.Create(Name(one)))]),
            ["syndic_may_distribute"] = !ProxyHolders.IsBarred(HolderTie.Syndic),
            ["pv_mention_required"] = count > 0,
        };
        if (inputs.Flag("election_of_chair"))
        {
            answer["usable_for_election_of_chair"] = ProxyHolders.MayElectSessionPresident(receiver);
        }

        return answer;
    }

    private static string Name(BlankProxyReceiver receiver) => receiver switch
    {
        BlankProxyReceiver.CouncilPresident => "president du conseil syndical",
        BlankProxyReceiver.CouncilMember => "membre du conseil syndical",
        _ => "president de seance",
    };
}
