using AgLive.Domain.Policies;
using AgLive.Domain.PostalForms;
using AgLive.Domain.Rolls;

namespace AgLive.Server.Counting;

/// <summary>
/// How each owner of a case takes part: his <c>mode</c>, and what <c>mandate_of_ID_holder_present</c>, <c>left</c> and
/// his form make of it (décret art. 14-1).
/// </summary>
internal sealed class CaseRoom
{
    private const string Prefix = "mandate_of_";
    private const string Suffix = "_holder_present";

    private readonly AssemblyPolicy policy;
    private readonly CaseForms forms;
    private readonly HashSet<string> left;
    private readonly Dictionary<string, bool> holders = [];
    private readonly Dictionary<string, (Participation Mode, bool IsDebtor)> owners = [];

    public CaseRoom(CaseField inputs, AssemblyPolicy policy, CaseForms forms)
    {
        this.policy = policy;
        this.forms = forms;
        left = [.. inputs.Optional("left")?.Members().Select(member => member.Name) ?? []];
        foreach (var owner in inputs["owners"].Items())
        {
            owners.TryAdd(owner["id"].Text(), (CaseWords.Mode(owner["mode"]), owner.Flag("excluded")));
        }

        foreach (var (name, field) in inputs.Members().Where(member => IsHolderFlag(member.Name) && !member.Field.IsNull))
        {
            var id = name[Prefix.Length..^Suffix.Length];
            holders[id] = owners.ContainsKey(id) ? field.TrueOrFalse() : throw field.Impossible("ce mandant n'est pas dans owners.");
        }
    }

    public Participation Of(CaseField owner)
    {
        var id = owner["id"].Text();
        var mode = CaseWords.Mode(owner["mode"]);
        var holderIsThere = holders.GetValueOrDefault(id, mode == Participation.Represented);
        if (holderIsThere && owner.Optional("mandataire") is { } holder)
        {
            CheckHolder(id, holder);
        }

        return Precedence.At(
            new OwnerSituation(mode, holderIsThere, mode == Participation.PostalForm || forms.Has(id), left.Contains(id)), policy);
    }

    private static bool IsHolderFlag(string name) =>
        name.Length > Prefix.Length + Suffix.Length
        && name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>Anyone may hold a proxy; a co-owner who does is on the list, where he must be found voting.</summary>
    private void CheckHolder(string grantor, CaseField field)
    {
        var holder = field.Text();
        if (holder == grantor)
        {
            throw field.Impossible("on ne se donne pas pouvoir à soi-même.");
        }

        if (!owners.TryGetValue(holder, out var owner))
        {
            return;
        }

        if (owner.Mode is not (Participation.Present or Participation.Remote))
        {
            throw field.Impossible("ce mandataire n'est ni présent ni à distance\u00A0: il ne peut pas voter pour un autre.");
        }

        if (owner.IsDebtor)
        {
            throw field.Impossible("le débiteur ne peut pas recevoir de pouvoir pour cette résolution (art.\u00A019-2).");
        }
    }
}
