using AgLive.Domain;
using AgLive.Domain.Policies;
using AgLive.Domain.Proxies;

namespace AgLive.Server.Counting;

/// <summary>
/// The fields of a proxy case. <c>mandants_present</c> and <c>mandants_syndicat_secondaire</c> go with the grantors, one
/// for all or one for each; <c>syndicat_principal</c>, <c>mandataire_role</c> and <c>mandataire_excluded</c> (the debtor of
/// art. 19-2) with the holder.
/// </summary>
internal sealed class ProxyFields(CaseField inputs, AssemblyPolicy policy)
{
    /// <summary>More than three are told apart by their voix; so many that no assembly has them are a slip.</summary>
    private const int MostUnweighed = 100_000;

    public ProxyHolding Holding(long ownVoix, IReadOnlyList<Grantor> grantors) => new(
        ownVoix,
        grantors,
        inputs.Optional("mandataire_role") is { } role ? HolderRole.Read(role) : HolderTie.None,
        inputs.Flag("mandataire_excluded"),
        inputs.Flag("syndicat_principal"));

    /// <summary>A list of voix.</summary>
    public IReadOnlyList<Grantor> Grantors(CaseField voix)
    {
        var items = voix.Items();
        return [.. items.Select((item, i) => new Grantor(
            item.Whole(), Secondary(i, items.Count), Each("mandants_present", i, items.Count)?.TrueOrFalse() ?? false))];
    }

    /// <summary>A list of names, or how many there are, each with the one voix he has at least.</summary>
    public IReadOnlyList<Grantor> Unweighed(CaseField mandants, IReadOnlyList<string>? names)
    {
        var present = names is null ? [] : inputs.Optional("mandants_present")?.Items().Select(item =>
            names.Contains(item.Text()) ? item.Text() : throw item.Impossible("ce mandant n'est pas dans mandants.")).ToList() ?? [];
        var count = names?.Count ?? mandants.Whole();
        return count <= MostUnweighed
            ? [.. Enumerable.Range(0, (int)count).Select(i => new Grantor(
                1, Secondary(i, (int)count), names is not null && present.Contains(names[i])))]
            : throw mandants.Impossible("il y a trop de mandants.");
    }

    /// <summary><c>mandat_forbids_subdelegation</c> speaks for all the proxies handed on, or for each.</summary>
    public IReadOnlyList<HandedOn> HandedOn(CaseField voix)
    {
        var items = voix.Items();
        return [.. items.Select((item, i) => new HandedOn(
            new Grantor(item.Whole()), Each("mandat_forbids_subdelegation", i, items.Count)?.TrueOrFalse() ?? false))];
    }

    /// <summary>T, or the declared total where the policy measures on all quote-parts.</summary>
    public long CeilingBase()
    {
        var total = inputs["T"].Whole();
        return policy.ProxyCeilingBase == ProxyCeilingBase.AllShares ? inputs["declared_total"].Whole() : total;
    }

    public long Sum(ProxyHolding holding) => holding.Voix <= long.MaxValue
        ? (long)holding.Voix
        : throw inputs.Impossible($"le total {FrenchNumbers.Number(holding.Voix)} est trop grand.");

    private string? Secondary(int place, int count) => Each("mandants_syndicat_secondaire", place, count) is { IsNull: false } field
        ? field.Text()
        : null;

    private CaseField? Each(string name, int place, int count)
    {
        if (inputs.Optional(name) is not { IsList: true } list)
        {
            return inputs.Optional(name);
        }

        var items = list.Items();
        return items.Count == count ? items[place] : throw list.Impossible($"il faut une réponse par mandant ({count}).");
    }
}
