using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web.Proxies;

namespace AgLive.Server.Proxies;

/// <summary>A mandate asked for, sound in itself; what depends on the state of the assembly is judged in the transaction.</summary>
/// <param name="Own">The owners the signer acts for.</param>
internal sealed record ProxyRequest(GiveProxy Command, IReadOnlyList<Guid> Own, Holder Holder, SignatureKind Kind)
{
    private const int MaxName = 120;

    public static Outcome<ProxyRequest> Of(AssemblyView view, IReadOnlyList<Guid> own, GiveProxy command)
    {
        if (Flaw(view, own, command) is { } flaw)
        {
            return flaw;
        }

        var name = command.HolderId is { } id ? view.Registry.Owners[id].Owner.DisplayName : (command.HolderName ?? "").Trim();
        var named = !command.IsBlank;
        if (named && (name.Length is 0 or > MaxName || name.Any(char.IsControl)))
        {
            return new Refusal(RefusalCode.BadRequest, "holderName", "le nom du mandataire");
        }

        if (named && !command.Declared)
        {
            return new Refusal(RefusalCode.HolderUndeclared, "declared");
        }

        return Signatures.KindOf(command.Kind) is { } kind
            ? new ProxyRequest(command, own, new Holder(command.HolderId, named ? name : ""), kind)
            : new Refusal(RefusalCode.BadRequest, "kind");
    }

    /// <param name="inherited">The instructions of the mandate passed on: they follow it.</param>
    public Proxy ToProxy(AssemblyWork work, string? inherited) => new()
    {
        Id = Guid.CreateVersion7(work.Now),
        AssemblyId = work.Assembly.Id,
        GrantorId = Command.GrantorId,
        HolderId = Holder.CoOwnerId,
        HolderName = Holder.Name,
        RecordedAt = work.Now,
        RecordedByAccountId = work.AccountId,
        State = Command.IsBlank ? ProxyState.Blank : Holder.CoOwnerId is null ? ProxyState.Accepted : ProxyState.Offered,
        IsBlank = Command.IsBlank,
        ForbidsSubdelegation = Command.ForbidsSubdelegation,
        SubdelegatedFromId = Command.PassedOnId,
        Instructions = inherited ?? ProxyInstructions.Write(Command.Instructions),
        Signature = Kind,
        SignatureData = Command.Data.Trim(),
    };

    private static Refusal? Flaw(AssemblyView view, IReadOnlyList<Guid> own, GiveProxy command)
    {
        if (command.CommandId == Guid.Empty || command.Instructions is null || command.Data is null
            || (command.IsBlank && (command.HolderId is not null || command.PassedOnId is not null))
            || (command.PassedOnId is not null && command.Instructions.Count > 0)
            || !ProxyInstructions.AreSound(command.Instructions, view.Resolutions))
        {
            return new Refusal(RefusalCode.BadRequest);
        }

        if (!view.Registry.Owners.TryGetValue(command.GrantorId, out var grantor)
            || (command.PassedOnId is null && !own.Contains(command.GrantorId))
            || (command.HolderId is { } named && !view.Registry.Owners.ContainsKey(named)))
        {
            return new Refusal(RefusalCode.NotEntitled);
        }

        if (command.HolderId == command.GrantorId)
        {
            return new Refusal(RefusalCode.ProxyToSelf);
        }

        return IsSyndicate(grantor) || (command.HolderId is { } holder && IsSyndicate(view.Registry.Owners[holder]))
            ? new Refusal(RefusalCode.SyndicateLots)
            : null;
    }

    private static bool IsSyndicate(OwnerShares shares) => shares.Owner.Kind == CoOwnerKind.Syndicate;
}
