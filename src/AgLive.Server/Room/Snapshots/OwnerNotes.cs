using AgLive.Domain;
using AgLive.Domain.Rolls;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web;

namespace AgLive.Server.Room.Snapshots;

/// <summary>What sets an owner apart in a list or on the sheet, in French.</summary>
internal static class OwnerNotes
{
    /// <summary>For the operator; null for most.</summary>
    /// <param name="general">The roll of the general key; null when nobody has voix on it.</param>
    public static string? ForConsole(CoOwner owner, VotingRoll? general)
    {
        var notes = (string?[])[OfKind(owner), Reduced(general, owner.Id)];
        var said = string.Join(" ", notes.OfType<string>());
        return said.Length == 0 ? null : Fr.Text(said);
    }

    /// <summary>For whoever signs or votes for him; null for most.</summary>
    public static string? ForSigner(CoOwner owner) => IsUnrepresented(owner)
        ? Fr.Text("Indivision : désignez un mandataire commun (art. 23) et dites-le au syndic. Une seule personne vote pour tous les indivisaires.")
        : null;

    /// <summary>For an undivided owner who does not represent the others (loi 1965 art. 23).</summary>
    public static string ForReader(CoOwner owner) => Fr.Text(
        $"{owner.CommonRepresentative} représente cette indivision (art. 23) : cette personne seule signe et vote. Vous pouvez tout lire ici.");

    private static bool IsUnrepresented(CoOwner owner) => owner is { Kind: CoOwnerKind.JointOwnership, CommonRepresentative: "" };

    private static string? OfKind(CoOwner owner) => owner.Kind switch
    {
        CoOwnerKind.Syndicate => "Lots du syndicat : sans voix (art. 16).",
        CoOwnerKind.SocialLandlord => "Organisme d'HLM : jamais réduit (CCH, art. L. 443-15).",
        CoOwnerKind.JointOwnership when IsUnrepresented(owner) => "Indivision : désigner un mandataire commun (art. 23).",
        CoOwnerKind.JointOwnership => $"Mandataire commun : {owner.CommonRepresentative}.",
        CoOwnerKind.Person or CoOwnerKind.Company => null,
        _ => throw new ArgumentOutOfRangeException(nameof(owner), owner.Kind, "No such kind."),
    };

    private static string? Reduced(VotingRoll? general, Guid coOwnerId) =>
        general?.Reduction is { } reduction && reduction.Owner == FrozenRolls.IdOf(coOwnerId)
            ? $"Voix après réduction (art. 22) : {FrenchNumbers.Number(reduction.From)} → {FrenchNumbers.Number(reduction.To)}."
            : null;
}
