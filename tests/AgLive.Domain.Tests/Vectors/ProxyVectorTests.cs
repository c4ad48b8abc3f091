using System.Text.Json;
using AgLive.Domain.Proxies;

namespace AgLive.Domain.Tests.Vectors;

public sealed class ProxyVectorTests
{
    public static TheoryData<string> Ids => Vector.Ids("proxy");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Proxy_IsAllowedOrRefused(string id)
    {
        var inputs = Vector.Inputs(id);
        var expected = Vector.Expected(id);

        if (inputs.TryGetProperty("mandants_voix", out var grantors))
        {
            AssertLimit(inputs, Voix(grantors), expected);
        }
        else if (inputs.TryGetProperty("sub_delegated", out var offered))
        {
            var answers = SubDelegation.Take(
                Holding(inputs.GetProperty("c_own").GetInt64(), Voix(inputs.GetProperty("c_existing"))),
                [.. Voix(offered).Select(voix => new HandedOn(new Grantor(voix)))],
                inputs.GetProperty("T").GetInt64());
            var accepted = answers.Count(answer => answer == SubDelegated.Taken);
            Assert.Equal(expected.GetProperty("accepted").GetInt32(), accepted);
        }
        else if (inputs.TryGetProperty("blank_mandates", out _))
        {
            AssertBlank(inputs, expected);
        }
        else
        {
            AssertHolder(inputs, expected);
        }
    }

    private static void AssertLimit(JsonElement inputs, long[] grantors, JsonElement expected)
    {
        var own = inputs.GetProperty("mandataire_own_voix").GetInt64();
        var total = inputs.GetProperty("T").GetInt64();

        var answer = ProxyLimit.Check(Holding(own, grantors), total);

        Assert.Equal(Vector.Flag(expected, "allowed"), answer.IsDone);
        Assert.True(answer.IsDone || answer.Refusal!.Code == RefusalCode.ProxyLimit);
        Assert.Equal(expected.GetProperty("limit_voix_if_more_than_3").GetInt64(), ProxyLimit.Ceiling(total));
    }

    private static void AssertBlank(JsonElement inputs, JsonElement expected)
    {
        var receiver = ProxyHolders.ReceiverOfBlankProxies(
            Vector.Flag(inputs, "conseil_syndical_president_present"), councilMemberPresent: false);

        Assert.Equal("president du conseil syndical", Vector.Text(expected, "handed_to"));
        Assert.Equal(BlankProxyReceiver.CouncilPresident, receiver);
    }

    private static void AssertHolder(JsonElement inputs, JsonElement expected)
    {
        var isSyndic = inputs.TryGetProperty("mandataire_role", out var role) && role.GetString() == "syndic";
        var grantors = isSyndic ? inputs.GetProperty("mandants").GetArrayLength() : inputs.GetProperty("mandants").GetInt32();
        var holding = Holding(0, [.. Enumerable.Repeat(100L, grantors)]) with { Tie = isSyndic ? HolderTie.Syndic : HolderTie.None };

        var answer = ProxyLimit.Check(holding, 1000);

        Assert.Equal(Vector.Flag(expected, "allowed"), answer.IsDone);
        Assert.Equal(isSyndic ? RefusalCode.ProxyHolderBarred : null, answer.Refusal?.Code);
    }

    private static ProxyHolding Holding(long own, long[] grantors) => new(own, [.. grantors.Select(voix => new Grantor(voix))]);

    private static long[] Voix(JsonElement array) => [.. array.EnumerateArray().Select(voix => voix.GetInt64())];
}
