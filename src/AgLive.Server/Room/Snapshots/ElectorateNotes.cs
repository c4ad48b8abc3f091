using AgLive.Domain;
using AgLive.Domain.Rolls;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>What the law changes in who counts and with how many voix, with the names: for the console alone.</summary>
internal static class ElectorateNotes
{
    /// <summary>In the order an operator reads them out; empty when the law changes nothing.</summary>
    public static IReadOnlyList<ElectorateNote> Of(AssemblyView view, AllocationKey? key, PointRoll point)
    {
        if (key is null || point.Roll is not { } roll)
        {
            return [];
        }

        var notes = new List<ElectorateNote?> { TwoOwners(roll), Reduced(view, roll), Exempt(view, key, roll) };
        notes.AddRange(roll.Exclusions
            .OrderBy(excluded => excluded.Reason)
            .ThenBy(excluded => Name(view, excluded.Id), StringComparer.Ordinal)
            .Select(excluded => Excluded(view, excluded)));
        notes.Add(Grantors(view, point.DebtorGrantors));
        return [.. notes.OfType<ElectorateNote>()];
    }

    private static ElectorateNote? TwoOwners(VotingRoll roll) => roll.IsTwoOwnerRegime
        ? Note(
            "twoOwners",
            "Copropriété à deux : art. 41-16",
            "Les majorités des art. 24 et 25 sont celles de l'art. 41-16, et personne n'est réduit (art. 41-13 à 41-16).")
        : null;

    private static ElectorateNote? Reduced(AssemblyView view, VotingRoll roll) => roll.Reduction is { } reduction
        ? Note(
            "reduced",
            $"{Name(view, reduction.Owner)} : {Figure(reduction.From)} → {Figure(reduction.To)} voix (art. 22), total {Figure(roll.TotalVoix)}",
            reduction.Sentence)
        : null;

    /// <summary>The HLM body that would be reduced, were it another.</summary>
    private static ElectorateNote? Exempt(AssemblyView view, AllocationKey key, VotingRoll roll) =>
        SocialLandlord.Spared(roll, key.Code != AllocationKey.General) is not { } spared
            ? null
            : Note(
                "socialLandlord",
                $"{Name(view, spared.Owner)} : pas de réduction (CCH, art. L. 443-15)",
                $"Organisme d'HLM : ses {Figure(spared.From)} voix restent entières, bien qu'il détienne plus de la moitié des tantièmes.");

    private static ElectorateNote Excluded(AssemblyView view, Exclusion excluded) => excluded.Reason switch
    {
        ExclusionReason.SyndicateLots => Note(
            "syndicate",
            $"{Name(view, excluded.Id)} : sans voix (art. 16)",
            $"Ses lots lui appartiennent : leurs {Figure(excluded.Tantiemes)} tantièmes sortent du total."),
        ExclusionReason.SeizureDebtor => Note(
            "debtor",
            $"{Name(view, excluded.Id)} : ne vote pas (art. 19-2)",
            $"Cette résolution autorise la saisie de son lot : ses {Figure(excluded.Tantiemes)} tantièmes sortent du total, et il ne porte aucun pouvoir pour elle."),
        _ => throw new ArgumentOutOfRangeException(nameof(excluded), excluded.Reason, "No such reason."),
    };

    private static ElectorateNote? Grantors(AssemblyView view, IReadOnlyList<Guid> grantors) => grantors.Count == 0
        ? null
        : Note(
            "debtorGrantors",
            $"{(grantors.Count == 1 ? "Mandant absent" : "Mandants absents")} pour cette résolution : "
                + string.Join(", ", grantors.Select(id => view.Registry.Owners[id].Owner.DisplayName)),
            "Le débiteur est leur mandataire (art. 19-2). Qui signe lui-même la feuille de présence avant la clôture vote.");

    private static ElectorateNote Note(string kind, string title, string sentence) => new(kind, Fr.Text(title), Fr.Text(sentence));

    private static string Name(AssemblyView view, CoOwnerId id) => view.Registry.Owners[FrozenRolls.GuidOf(id)].Owner.DisplayName;

    private static string Figure(long number) => FrenchNumbers.Number(number);
}
