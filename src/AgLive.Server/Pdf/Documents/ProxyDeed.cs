using AgLive.Web.Proxies;

namespace AgLive.Server.Pdf.Documents;

/// <summary>A mandate as its document says it.</summary>
/// <param name="Address">Of the building; empty when unknown.</param>
/// <param name="Agency">The syndic, in the head of the page.</param>
/// <param name="Voix">« 215 voix sur 10 000 ».</param>
/// <param name="Signer">Who signed: the grantor, or the holder who passes the mandate on.</param>
/// <param name="Drawn">The strokes as JSON; null when he signed with his name.</param>
/// <param name="TypedName">The name as he wrote it; empty when he drew.</param>
/// <param name="Standing">Where the mandate stands when the document is made: accepted, waiting, distributed by whom.</param>
/// <param name="Reference">« 0193-5E9A »: what to quote.</param>
public sealed record ProxyDeed(
    ProxyText Text,
    string Address,
    string Agency,
    string Voix,
    IReadOnlyList<ShownInstruction> Instructions,
    string Signer,
    string? Drawn,
    string TypedName,
    DateTimeOffset SignedAt,
    string Standing,
    string Reference);
