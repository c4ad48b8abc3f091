using System.Text.Json.Nodes;
using AgLive.Domain;
using AgLive.Domain.Policies;
using AgLive.Domain.Proxies;

namespace AgLive.Server.Counting;

/// <summary>
/// A case of kind <c>proxy</c> (loi art. 22 I al. 3, décret art. 15-1), told apart by the fields it gives:
/// <c>blank_mandates</c>, <c>spouses</c>, <c>sub_delegated</c>, <c>mandants_voix</c>, else <c>mandants</c>.
/// </summary>
internal sealed class ProxyCase(CaseField inputs, AssemblyPolicy policy)
{
    private readonly ProxyFields fields = new(inputs, policy);

    public JsonObject Answer()
    {
        if (inputs.Optional("blank_mandates") is { } blank)
        {
            return BlankMandateCase.Answer(inputs, blank.Whole());
        }

        if (inputs.Optional("spouses") is { } spouses)
        {
            return Spouses(spouses);
        }

        if (inputs.Optional("sub_delegated") is not null || inputs.Optional("mandat_forbids_subdelegation") is not null)
        {
            return SubDelegation();
        }

        return inputs.Optional("mandants_voix") is { } grantors ? Limit(grantors) : Holder(inputs["mandants"]);
    }

    private JsonObject Limit(CaseField grantors)
    {
        var holding = fields.Holding(inputs["mandataire_own_voix"].Whole(), fields.Grantors(grantors));
        var answer = Weighed(holding);
        answer["limit_voix_if_more_than_3"] = ProxyLimit.Ceiling(fields.CeilingBase());
        if (holding.Grantors.Count > holding.Held.Count)
        {
            answer["revoked"] = holding.Grantors.Count - holding.Held.Count;
        }

        return answer;
    }

    /// <summary>Each spouse who owns the lot holds proxies of his own, beside the voix of the lot.</summary>
    private JsonObject Spouses(CaseField spouses)
    {
        var lot = inputs["mandataire_own_voix"].Whole();
        var each = spouses.Members()
            .Select(spouse => (spouse.Name, Answer: Weighed(fields.Holding(lot, fields.Grantors(spouse.Field))))).ToList();
        return new JsonObject
        {
            ["allowed"] = each.TrueForAll(spouse => (bool)spouse.Answer["allowed"]!),
            ["spouses"] = new JsonObject(each.Select(spouse => KeyValuePair.Create<string, JsonNode?>(spouse.Name, spouse.Answer))),
            ["limit_voix_if_more_than_3"] = ProxyLimit.Ceiling(fields.CeilingBase()),
        };
    }

    private JsonObject Weighed(ProxyHolding holding) => new()
    {
        ["allowed"] = ProxyLimit.Check(holding, fields.CeilingBase()).IsDone,
        ["delegations"] = holding.Held.Count,
        ["total_voix"] = fields.Sum(holding),
    };

    private JsonObject SubDelegation()
    {
        const string Forbidden = "the mandate forbids sub-delegation";
        if (inputs.Optional("sub_delegated") is not { } field)
        {
            var forbids = inputs["mandat_forbids_subdelegation"].TrueOrFalse();
            return forbids
                ? new JsonObject { ["allowed"] = false, ["accepted"] = 0, ["reason"] = Forbidden }
                : throw inputs.Impossible("sub_delegated est attendu, ou un pouvoir qui interdit la subdélégation.");
        }

        var offered = fields.HandedOn(field);
        if (offered.Count > 0 && offered.All(proxy => proxy.ForbidsSubstitute))
        {
            return new JsonObject { ["allowed"] = false, ["accepted"] = 0, ["reason"] = Forbidden };
        }

        var substitute = fields.Holding(inputs["c_own"].Whole(), fields.Grantors(inputs["c_existing"]));
        var answers = Domain.Proxies.SubDelegation.Take(substitute, offered, fields.CeilingBase());
        var accepted = answers.Count(answer => answer == SubDelegated.Taken);
        var result = new JsonObject { ["allowed"] = accepted == offered.Count, ["accepted"] = accepted };
        if (accepted < offered.Count)
        {
            result["reason"] = Reason(substitute, offered, answers) ?? Forbidden;
        }

        return result;
    }

    /// <summary>Why some cannot be taken though none forbids it; null when that is not why.</summary>
    private string? Reason(ProxyHolding substitute, IReadOnlyList<HandedOn> offered, IReadOnlyList<SubDelegated> answers)
    {
        if (!answers.Contains(SubDelegated.Refused))
        {
            return null;
        }

        var all = substitute with
        {
            Grantors = [.. substitute.Grantors, .. offered.Where(proxy => !proxy.ForbidsSubstitute).Select(proxy => proxy.Grantor)],
        };
        return substitute.Bar ?? $"{all.Held.Count} delegations and {fields.Sum(all)} > {ProxyLimit.Ceiling(fields.CeilingBase())}";
    }

    /// <summary>A case that gives no voix: who the holder is, and how many proxies he has.</summary>
    private JsonObject Holder(CaseField mandants)
    {
        var names = mandants.IsList ? mandants.Items().Select(name => name.Text()).ToList() : null;
        var grantors = fields.Unweighed(mandants, names);
        var holding = fields.Holding(0, grantors);
        if (ProxyLimit.Check(holding, 0).Refusal is not { } refusal)
        {
            return new JsonObject { ["allowed"] = true, ["delegations_counted"] = holding.Held.Count };
        }

        if (refusal.Code == RefusalCode.ProxyLimit)
        {
            throw mandants.Impossible("au-delà de trois pouvoirs, il faut les voix (mandants_voix, mandataire_own_voix, T).");
        }

        var who = string.Join(", ", names ?? [$"({grantors.Count})"]);
        return new JsonObject
        {
            ["allowed"] = false,
            ["effect"] = $"mandat ecarte; mandant {who} = absent (ou formulaire s'il existe)",
        };
    }
}
