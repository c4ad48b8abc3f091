namespace AgLive.Web.Proxies;

/// <summary>
/// Gives a mandate on line (loi 1965 art. 22 I), or passes on one that is held. Signed by who gives it; the same id sent
/// twice is one act.
/// </summary>
/// <param name="GrantorId">The owner who will be represented.</param>
/// <param name="HolderId">The holder when he is a co-owner; else null and HolderName says who.</param>
/// <param name="IsBlank">Without the name of a holder (décret 1967 art. 15-1): HolderId and HolderName are empty.</param>
/// <param name="Declared">The signer says that the holder is not one of those the law bars.</param>
/// <param name="Instructions">By resolution; they bind the parties only. Empty when a mandate is passed on: it keeps its own.</param>
/// <param name="Kind">« drawn » or « typed ».</param>
/// <param name="Data">The strokes as JSON, or the name typed.</param>
/// <param name="PassedOnId">The mandate held that is passed on; null when the owner himself gives one.</param>
public sealed record GiveProxy(
    Guid AssemblyId,
    Guid CommandId,
    Guid GrantorId,
    Guid? HolderId,
    string HolderName,
    bool IsBlank,
    bool Declared,
    bool ForbidsSubdelegation,
    IReadOnlyList<ProxyInstruction> Instructions,
    string Kind,
    string Data,
    Guid? PassedOnId);

/// <param name="Choice">« pour », « contre » or « abstention ».</param>
public sealed record ProxyInstruction(Guid ResolutionId, string Choice);

/// <summary>The holder named answers.</summary>
public sealed record AnswerProxy(Guid AssemblyId, Guid CommandId, Guid ProxyId, bool Accepts);

/// <summary>The grantor takes his mandate back; votes cast stay.</summary>
public sealed record RevokeProxy(Guid AssemblyId, Guid CommandId, Guid ProxyId);
