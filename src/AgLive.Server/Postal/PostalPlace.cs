using AgLive.Domain;
using AgLive.Domain.Deadlines;
using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;

namespace AgLive.Server.Postal;

/// <summary>Where a person votes by correspondence: the assembly, the owners he acts for, the rolls their voix are read on.</summary>
internal sealed class PostalPlace
{
    private readonly Dictionary<Guid, VotingRoll?> rolls = [];

    private PostalPlace(AssemblyView view, IReadOnlyList<Guid> own) => (View, Own) = (view, own);

    public AssemblyView View { get; }

    /// <summary>Owners the person acts for; the syndicate itself has no voix and no form.</summary>
    public IReadOnlyList<Guid> Own { get; }

    /// <summary>NotFound to strangers and in a rehearsal; NotRepresentative to who only reads for an indivision.</summary>
    public static async Task<Outcome<PostalPlace>> FindAsync(
        AssemblyViews views, Guid accountId, Guid assemblyId, CancellationToken cancellation)
    {
        if (await views.GetAsync(assemblyId, cancellation) is not { Assembly.RehearsalOfId: null } view)
        {
            return RefusalCode.NotFound;
        }

        if (JointAccounts.WhyNot(view.Registry, accountId) is { } refusal)
        {
            return refusal;
        }

        var own = JointAccounts.ActsFor(view.Registry, accountId)
            .Where(id => view.Registry.Owners.TryGetValue(id, out var shares) && shares.Owner.Kind != CoOwnerKind.Syndicate)
            .OrderBy(id => view.Registry.Owners[id].Owner.DisplayName, StringComparer.Ordinal)
            .ToList();
        return own.Count == 0 ? RefusalCode.NotFound : new PostalPlace(view, own);
    }

    /// <summary>The place of a reader who is not limited to his own owners: the syndic, the printing of documents.</summary>
    public static PostalPlace Of(AssemblyView view) => new(view, []);

    public CoOwner Owner(Guid id) => View.Registry.Owners[id].Owner;

    public FormDeadline Deadline() => Deadline(View);

    public static FormDeadline Deadline(AssemblyView view) => FormDeadline.Of(
        view.Assembly.StartsAt,
        TimeZoneInfo.FindSystemTimeZoneById(view.Condominium.ZoneId),
        StoredPolicy.ForShowing(view.Assembly));

    /// <summary>The roll of a key as a vote opened now would freeze it, presence apart; null when nobody has voix on it.</summary>
    public VotingRoll? Roll(Guid? keyId)
    {
        if (View.Registry.Keys.FirstOrDefault(key => key.Id == keyId) is not { } key)
        {
            return null;
        }

        if (!rolls.TryGetValue(key.Id, out var roll))
        {
            var frozen = FrozenRolls.Freeze(
                View.Registry, key, new Dictionary<Guid, Standing>(), StoredPolicy.ForShowing(View.Assembly));
            rolls[key.Id] = roll = frozen.IsDone ? frozen.Value : null;
        }

        return roll;
    }

    public VotingRoll? General() => Roll(View.Registry.Keys.FirstOrDefault(key => key.Code == AllocationKey.General)?.Id);

    /// <summary>The resolutions put to the vote, in the order of the agenda: the lines of a form.</summary>
    public IEnumerable<Resolution> Votable() => View.Resolutions.Where(item => item.Majority is not null && item.AllocationKeyId is not null);

    public static bool HasSecondLine(Resolution resolution) => SecondVoteRules.After(resolution.Majority!.Value) is not null;

    /// <summary>The owner has voix on the key of the resolution, and is not the debtor it leaves out (loi 1965 art. 19-2).</summary>
    public long VoixOn(Resolution resolution, Guid coOwnerId) =>
        resolution.DebtorCoOwnerId == coOwnerId ? 0 : Roll(resolution.AllocationKeyId)?.Voix(FrozenRolls.IdOf(coOwnerId)) ?? 0;
}
