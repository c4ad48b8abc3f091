namespace AgLive.Web.Wire;

/// <summary>A file notified with a point of the agenda, opened at « /assemblees/{assembly}/documents/{id} ».</summary>
/// <param name="Name">« Devis Façades Réunies ».</param>
/// <param name="Purpose">« Devis », « Contrat », « Convocation », « Annexe ».</param>
/// <param name="Detail">Kind and size: « PDF, 1,2 Mo ».</param>
public sealed record DocumentHead(Guid Id, string Name, string Purpose, string Detail);
