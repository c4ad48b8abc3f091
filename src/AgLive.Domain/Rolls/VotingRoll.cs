using System.Collections.ObjectModel;
using AgLive.Domain.Policies;

namespace AgLive.Domain.Rolls;

/// <summary>
/// Who may vote on one resolution and with how many voix, frozen when its vote opens. T and N never change
/// afterwards; participation may (a late arrival).
/// </summary>
public sealed class VotingRoll
{
    /// <summary>
    /// The largest T: three times it still fits in 64 bits.
    /// </summary>
    public const long MaxTotal = 1_000_000_000_000_000_000;

    /// <summary>How many places are looked at before the index is: a few absent owners do not break the order.</summary>
    private const int Nearby = 8;

    private readonly RollEntry[] entries;

    /// <summary>Where each member stands in the roll; the same for every roll made <see cref="With"/> this one.</summary>
    private readonly Dictionary<CoOwnerId, int> places;

    private readonly Terms terms;

    private VotingRoll(RollEntry[] entries, Dictionary<CoOwnerId, int> places, Terms terms)
    {
        this.entries = entries;
        this.places = places;
        this.terms = terms;
        Entries = new ReadOnlyCollection<RollEntry>(entries);
        TotalVoix = entries.Sum(entry => entry.Voix);
    }

    /// <summary>The members of the key, in the order given; never empty.</summary>
    public IReadOnlyList<RollEntry> Entries { get; }

    /// <summary>The same, to go through them all.</summary>
    internal ReadOnlySpan<RollEntry> Span => entries;

    /// <summary>T: effective voix of all members, present or not; from 1 to <see cref="MaxTotal"/>.</summary>
    public long TotalVoix { get; }

    /// <summary>N: members of the key, each counted once (loi art. 26), a reduced owner included.</summary>
    public int MemberCount => Entries.Count;

    /// <summary>Somebody takes part, a form included: without anybody there is no vote to open (loi art. 17-1 A).</summary>
    public bool IsAnybodyThere => Array.Exists(entries, entry => entry.Participation != Participation.Absent);

    /// <summary>The reduction applied, or null.</summary>
    public Reduction? Reduction => terms.Reduction;

    /// <summary>The readings this roll was frozen with.</summary>
    public AssemblyPolicy Policy => terms.Policy;

    /// <summary>
    /// The syndicate has exactly two owners: arts. 41-13 to 41-16 take the place of arts. 24 and 25 and of the
    /// reduction. False inside a special key, which is not a syndicate.
    /// </summary>
    public bool IsTwoOwnerRegime => terms.IsTwoOwnerRegime;

    /// <summary>Owners of the key left out of T and N, with the reason; in the order given.</summary>
    public IReadOnlyList<Exclusion> Exclusions => terms.Exclusions;

    /// <summary>Freezes a roll at the opening of a vote.</summary>
    /// <param name="members">Every owner of the key, once; those with 0 tantièmes are left out.</param>
    /// <param name="policy">The readings of the assembly.</param>
    /// <param name="isSpecialKey">The resolution is voted on a special key (loi art. 10 last al., art. 6-2).</param>
    /// <param name="reductionApplies">False where a text sets art. 22's reduction aside.</param>
    /// <returns>
    /// The roll, or <see cref="RefusalCode.BadRequest"/> with the field: a negative quote-part, an owner twice,
    /// nobody with voix, a total above <see cref="MaxTotal"/>.
    /// </returns>
    public static Outcome<VotingRoll> Freeze(
        IReadOnlyList<RollMember> members, AssemblyPolicy policy, bool isSpecialKey = false, bool reductionApplies = true)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(policy);
        var flaw = RollFlaws.Find(members);
        if (flaw is not null)
        {
            return flaw;
        }

        var shares = members.Where(member => member.Tantiemes > 0).ToList();
        var owners = shares.Where(member => !member.IsSyndicate).ToList();
        var isTwoOwnerRegime = !isSpecialKey && owners.Count == 2;
        var reduces = reductionApplies && !isTwoOwnerRegime && (!isSpecialKey || policy.ReductionOnSpecialKeys);
        var reduction = reduces ? MajorityOwner.Reduce(shares, policy) : null;
        var entries = owners.Where(member => !member.IsExcludedDebtor).Select(member => new RollEntry(
            member.Id,
            member.Tantiemes,
            reduction is not null && reduction.Owner == member.Id ? reduction.To : member.Tantiemes,
            member.Participation,
            member.IsSocialLandlord));
        return Of([.. entries], new Terms(reduction, policy, isTwoOwnerRegime, [.. shares.Select(ExclusionOf).OfType<Exclusion>()]));
    }

    /// <summary>
    /// Rebuilds a roll from storage: voix stay as frozen, participation may have been updated since.
    /// </summary>
    /// <param name="entries">The stored lines, in their stored order.</param>
    /// <param name="reduction">As frozen.</param>
    /// <param name="policy">As frozen.</param>
    /// <param name="isTwoOwnerRegime">As frozen: store it, two lines may also be a special key or a debtor left out.</param>
    /// <param name="exclusions">As frozen.</param>
    /// <exception cref="ArgumentException">The lines are not those of a frozen roll.</exception>
    public static VotingRoll Restore(
        IReadOnlyList<RollEntry> entries,
        Reduction? reduction,
        AssemblyPolicy policy,
        bool isTwoOwnerRegime,
        IReadOnlyList<Exclusion>? exclusions = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(policy);
        if (entries.Count == 0 || entries.Any(entry => entry.Voix <= 0))
        {
            throw new ArgumentException("A frozen roll has members, and each has voix.", nameof(entries));
        }

        return Of([.. entries], new Terms(reduction, policy, isTwoOwnerRegime, exclusions ?? []));
    }

    /// <summary>True when the co-owner is a member of the key.</summary>
    public bool Contains(CoOwnerId id) => places.ContainsKey(id);

    /// <summary>Effective voix; 0 for who is not a member of the key.</summary>
    public long Voix(CoOwnerId id) => places.TryGetValue(id, out var place) ? entries[place].Voix : 0;

    /// <summary>Quote-part before any reduction; 0 for who is not a member of the key.</summary>
    public long Tantiemes(CoOwnerId id) => places.TryGetValue(id, out var place) ? entries[place].Tantiemes : 0;

    /// <summary>
    /// Where a member stands in <see cref="Entries"/>; null for who is not a member of the key. Ballots mostly come in the
    /// order of the roll: those close to the place where one looks first cost no search, however large the roll.
    /// </summary>
    internal int? PlaceOf(CoOwnerId id, int near)
    {
        var end = Math.Min(near + Nearby, entries.Length);
        for (var place = near; place < end; place++)
        {
            if (entries[place].Id == id)
            {
                return place;
            }
        }

        return places.TryGetValue(id, out var found) ? found : null;
    }

    /// <summary>The same roll, with these members taking part otherwise.</summary>
    /// <exception cref="ArgumentException">Somebody is not on the roll.</exception>
    public VotingRoll With(IReadOnlyDictionary<CoOwnerId, Participation> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var changed = entries.ToArray();
        foreach (var (id, participation) in changes)
        {
            var place = places.TryGetValue(id, out var found)
                ? found
                : throw new ArgumentException("Participation of somebody who is not on the roll.", nameof(changes));
            changed[place] = changed[place] with { Participation = participation };
        }

        return new VotingRoll(changed, places, terms);
    }

    private static VotingRoll Of(RollEntry[] entries, Terms terms)
    {
        var places = new Dictionary<CoOwnerId, int>(entries.Length);
        for (var i = 0; i < entries.Length; i++)
        {
            places.Add(entries[i].Id, i);
        }

        return new VotingRoll(entries, places, terms);
    }

    private static Exclusion? ExclusionOf(RollMember member) => member switch
    {
        { IsSyndicate: true } => new(member.Id, member.Tantiemes, ExclusionReason.SyndicateLots),
        { IsExcludedDebtor: true } => new(member.Id, member.Tantiemes, ExclusionReason.SeizureDebtor),
        _ => null,
    };

    /// <summary>What was settled at the opening and no arrival changes.</summary>
    private sealed record Terms(
        Reduction? Reduction, AssemblyPolicy Policy, bool IsTwoOwnerRegime, IReadOnlyList<Exclusion> Exclusions);
}
