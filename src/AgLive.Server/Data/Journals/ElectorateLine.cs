using AgLive.Server.Data.Model;

namespace AgLive.Server.Data.Journals;

/// <summary>
/// The owners and their tantièmes on every key, as the session opens: with it and the lines of the sheet the journal alone says
/// how much was present at any instant (loi 1965 art. 22, décret 1967 art. 14).
/// </summary>
internal static class ElectorateLine
{
    public static async Task WriteAsync(AssemblyWork work, CancellationToken cancellation)
    {
        var registry = await RegistryReader.ReadAsync(work.Db, work.Assembly.CondominiumId, cancellation);
        work.Journal(JournalKinds.ElectorateRecorded, new
        {
            owners = registry.Owners.Values.Select(shares => shares.Owner).OrderBy(owner => owner.Id)
                .Select(owner => new { coOwnerId = owner.Id, owner.Identifier, name = owner.DisplayName, owner.Kind }).ToArray(),
            keys = registry.Keys.Select(key => new { key.Code, key.Label, owners = Shares(registry, key) }).ToArray(),
        });
    }

    private static object[] Shares(Registry registry, AllocationKey key) =>
    [
        .. registry.Owners.Values
            .Where(shares => shares.Tantiemes.GetValueOrDefault(key.Id) > 0)
            .OrderBy(shares => shares.Owner.Id)
            .Select(shares => new { coOwnerId = shares.Owner.Id, tantiemes = shares.Tantiemes[key.Id] }),
    ];
}
