using System.Text.Json;
using System.Text.Json.Nodes;
using AgLive.Domain;
using AgLive.Domain.Proxies;

namespace AgLive.Server.Counting;

/// <summary>A case of kind <c>proxy</c> (loi art. 22 I al. 3, décret art. 15-1), told apart by the fields it gives.</summary>
internal static class ProxyCase
{
    private static readonly Dictionary<string, HolderTie> Roles = new()
    {
        ["coproprietaire"] = HolderTie.None,
        ["tiers"] = HolderTie.None,
        ["syndic"] = HolderTie.Syndic,
        ["conjoint du syndic"] = HolderTie.SyndicPartner,
        ["partenaire du syndic"] = HolderTie.SyndicPartner,
        ["concubin du syndic"] = HolderTie.SyndicPartner,
        ["ascendant du syndic"] = HolderTie.SyndicFamily,
        ["descendant du syndic"] = HolderTie.SyndicFamily,
        ["prepose"] = HolderTie.Staff,
        ["prepose du syndic"] = HolderTie.Staff,
        ["conjoint du prepose"] = HolderTie.StaffPartner,
        ["partenaire du prepose"] = HolderTie.StaffPartner,
        ["concubin du prepose"] = HolderTie.StaffPartner,
        ["ascendant du prepose"] = HolderTie.StaffFamily,
        ["descendant du prepose"] = HolderTie.StaffFamily,
    };

    public static JsonObject Answer(CaseField inputs)
    {
        if (inputs.Optional("blank_mandates") is { } blank)
        {
            return Blank(inputs, blank.Whole());
        }

        if (inputs.Optional("sub_delegated") is { } offered)
        {
            return SubDelegation(inputs, offered);
        }

        return inputs.Optional("mandants_voix") is { } grantors ? Limit(inputs, grantors) : Holder(inputs);
    }

    private static JsonObject Limit(CaseField inputs, CaseField grantors)
    {
        var own = inputs["mandataire_own_voix"].Whole();
        var total = inputs["T"].Whole();
        var voix = Voix(grantors);
        return new JsonObject
        {
            ["allowed"] = ProxyLimit.Check(own, voix, total, IsBarred(inputs)).IsDone,
            ["delegations"] = voix.Count,
            ["total_voix"] = Sum(own, voix, grantors),
            ["limit_voix_if_more_than_3"] = ProxyLimit.Ceiling(total),
        };
    }

    private static JsonObject SubDelegation(CaseField inputs, CaseField offered)
    {
        var own = inputs["c_own"].Whole();
        var total = inputs["T"].Whole();
        var held = Voix(inputs["c_existing"]);
        var more = Voix(offered);
        if (inputs.Flag("mandat_forbids_subdelegation"))
        {
            return new JsonObject { ["allowed"] = false, ["accepted"] = 0, ["reason"] = "the mandate forbids sub-delegation" };
        }

        var accepted = ProxyLimit.Acceptable(own, held, more, total);
        var answer = new JsonObject { ["allowed"] = accepted == more.Count, ["accepted"] = accepted };
        if (accepted < more.Count)
        {
            var all = Sum(own, [.. held, .. more], offered);
            answer["reason"] = $"{held.Count + more.Count} delegations and {all} > {ProxyLimit.Ceiling(total)}";
        }

        return answer;
    }

    /// <summary>A case that gives no voix: who the holder is, and how many proxies he has.</summary>
    private static JsonObject Holder(CaseField inputs)
    {
        var mandants = inputs["mandants"];
        if (IsBarred(inputs))
        {
            var names = string.Join(", ", mandants.Items().Select(name => name.Text()));
            return new JsonObject
            {
                ["allowed"] = false,
                ["effect"] = $"mandat ecarte; mandant {names} = absent (ou formulaire s'il existe)",
            };
        }

        var count = mandants.Value.ValueKind == JsonValueKind.Number ? mandants.Whole() : mandants.Items().Count;
        return count <= ProxyLimit.FreeProxies
            ? new JsonObject { ["allowed"] = true, ["delegations_counted"] = count }
            : throw mandants.Impossible("au-delà de trois pouvoirs, il faut les voix (mandants_voix, mandataire_own_voix, T).");
    }

    private static JsonObject Blank(CaseField inputs, long count)
    {
        var receiver = ProxyHolders.ReceiverOfBlankProxies(
            inputs.Flag("conseil_syndical_president_present"), inputs.Flag("conseil_syndical_member_present"));
        return new JsonObject
        {
            ["handed_to"] = Name(receiver),
            ["fallback_order"] = new JsonArray([.. Enum.GetValues<BlankProxyReceiver>().Select(one => JsonValue.Create(Name(one)))]),
            ["syndic_may_distribute"] = !ProxyHolders.IsBarred(HolderTie.Syndic),
            ["pv_mention_required"] = count > 0,
        };
    }

    private static string Name(BlankProxyReceiver receiver) => receiver switch
    {
        BlankProxyReceiver.CouncilPresident => "president du conseil syndical",
        BlankProxyReceiver.CouncilMember => "membre du conseil syndical",
        _ => "president de seance",
    };

    private static bool IsBarred(CaseField inputs) => inputs.Optional("mandataire_role") is { } role
        && (Roles.TryGetValue(role.Text(), out var tie)
            ? ProxyHolders.IsBarred(tie)
            : throw role.Impossible($"ce rôle n'est pas connu ({string.Join(", ", Roles.Keys)})."));

    private static List<long> Voix(CaseField list) => [.. list.Items().Select(item => item.Whole())];

    private static long Sum(long own, IReadOnlyList<long> voix, CaseField field)
    {
        var sum = voix.Aggregate((Int128)own, (total, one) => total + one);
        return sum <= long.MaxValue ? (long)sum : throw field.Impossible($"le total {FrenchNumbers.Number(sum)} est trop grand.");
    }
}
