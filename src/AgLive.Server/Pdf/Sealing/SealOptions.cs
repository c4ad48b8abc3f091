namespace AgLive.Server.Pdf.Sealing;

/// <summary>Settings « Seal »: with what documents are sealed.</summary>
public sealed record SealOptions
{
    /// <summary>A PKCS#12 file (.pfx) with its private key. Empty: one is made in the data folder, which nobody vouches for.</summary>
    public string Certificate { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>Address of a time stamping authority (RFC 3161); empty: the server's own clock alone.</summary>
    public string TimeStamp { get; init; } = "";
}
