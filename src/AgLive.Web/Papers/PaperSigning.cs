namespace AgLive.Web.Papers;

/// <summary>Who signs a document, in the order asked, and who has.</summary>
/// <param name="TextHash">SHA-256 of the text they sign; empty before the first signature.</param>
/// <param name="ZoneId">Of the building: hours are shown in it.</param>
public sealed record PaperSigning(IReadOnlyList<PaperSigner> Signers, string TextHash, string ZoneId)
{
    /// <summary>It is certified, not signed: the attendance sheet, by the president (décret 1967 art. 14).</summary>
    public bool IsCertification { get; init; }

    /// <summary>Over the signatures.</summary>
    public string Title => IsCertification ? "Certification" : "Signatures";

    public bool IsComplete => Signers.Count > 0 && Signers.All(signer => signer.SignedAt is not null);

    public bool IsBegun => Signers.Any(signer => signer.SignedAt is not null);

    /// <summary>« Projet : aucune signature. », « Projet : 1 signature sur 3. ».</summary>
    public string Standing => IsComplete ? "Signé."
        : !IsBegun ? "Projet, sans signature."
        : $"Projet, {Fr.Count(Signers.Count(signer => signer.SignedAt is not null), "signature")} sur {Fr.Number(Signers.Count)}.";

    /// <summary>The signatures as the document shows them, on paper and on screen.</summary>
    public PaperTable ToTable() => new(
        [new("Fonction", 24), new("Nom", 32), new("Signature", 44)],
        [.. Signers.Select(signer => (IReadOnlyList<PaperCell>)[signer.Role, signer.Name, Words(signer)])]);

    private string Words(PaperSigner signer) => signer.SignedAt is { } at
        ? $"{(IsCertification ? "Certifiée exacte" : "Signé")} le {Fr.Date(at, ZoneId)} à {Fr.Clock(at, ZoneId)}, par son compte et un code à usage unique."
        : "En attente.";
}

/// <param name="Role">« Président de séance ».</param>
/// <param name="SignedAt">Null while the signature is missing.</param>
public sealed record PaperSigner(string Role, string Name, DateTimeOffset? SignedAt);
