using static AgLive.Domain.FrenchNumbers;

namespace AgLive.Web.Room;

/// <summary>« Mes votes et mes reçus ».</summary>
public static partial class RoomWords
{
    public static readonly string MyVotesTitle = "Mes votes et mes reçus";
    public static readonly string MyVotesWhy = Spaced("Voici ce qui est enregistré pour vous. Gardez les numéros de reçu : ils permettent de retrouver chaque bulletin.");
    public static readonly string MyVotesNone = Spaced("Vous n'avez encore eu aucun bulletin dans cette assemblée.");
    public static readonly string MyVotesNotCast = "Aucun vote enregistré";
    public static readonly string MyVotesCancelled = Spaced("Vote annulé : ce bulletin ne compte pas");
    public static readonly string MyVotesProof = "Garder la preuve";
    public static readonly string MyVotesProofOf = "de la résolution {0}";
    public static readonly string MyVotesCheck = "Vérifier mon vote";
    public static readonly string MyVotesBack = "Revenir à la salle";
}
