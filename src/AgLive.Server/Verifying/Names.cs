using AgLive.Server.Verifying.Journals;

namespace AgLive.Server.Verifying;

/// <summary>Who an id is, to name him in a disagreement: by the journal, which is chained; else by the list of owners.</summary>
internal sealed class Names(Journal journal, IReadOnlyDictionary<Guid, OwnerRow> owners)
{
    public string Of(Guid coOwnerId) =>
        journal.Owners.TryGetValue(coOwnerId, out var known) && known.Name.Length > 0 ? known.Name
        : owners.TryGetValue(coOwnerId, out var listed) ? listed.Name
        : coOwnerId.ToString();
}
