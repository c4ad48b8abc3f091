using AgLive.Server.Data.Model;

namespace AgLive.Server.Registry;

/// <summary>Who imports, and for whom accounts are made.</summary>
/// <param name="Managers">The operators who may hold the assemblies of what is imported.</param>
internal sealed record ImportedBy(IReadOnlyList<Guid> Managers)
{
    /// <summary>An operator made in the same transaction, for a first import; null when there is none.</summary>
    public Account? NewSyndic { get; init; }

    /// <summary>The one password of a demonstration; null makes one for each owner.</summary>
    public string? OwnersPassword { get; init; }

    /// <summary>All who will manage it.</summary>
    public IEnumerable<Guid> All => NewSyndic is null ? Managers : Managers.Append(NewSyndic.Id);
}
