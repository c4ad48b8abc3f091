using AgLive.Domain.Explanations;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;

namespace AgLive.Server.Minutes;

/// <summary>What the record holds of an assembly once its votes are closed: all that its minutes say comes from here.</summary>
/// <param name="Rounds">Those that were closed, in the order of their opening.</param>
/// <param name="Incidents">In the order they began.</param>
/// <param name="Suspensions">Each with its end; null while it lasts.</param>
/// <param name="JournalHash">Of the line that ended the session; empty while it goes on.</param>
public sealed record MinutesRecord(
    AssemblyView View,
    IReadOnlyList<RecordedRound> Rounds,
    IReadOnlyList<Incident> Incidents,
    IReadOnlyList<Reserve> Reserves,
    IReadOnlyList<Suspension> Suspensions,
    string JournalHash)
{
    private readonly Dictionary<Guid, (string Name, int Place)> names = View.Registry.Owners
        .Select(owner => (Id: owner.Key, Name: MinutesWords.Clean(owner.Value.Owner.DisplayName)))
        .OrderBy(owner => owner.Name, MinutesWords.French)
        .Select((owner, place) => (owner.Id, owner.Name, Place: place))
        .ToDictionary(owner => owner.Id, owner => (owner.Name, owner.Place));

    /// <summary>The readings the assembly takes.</summary>
    public AssemblyPolicy Policy { get; } = StoredPolicy.ForShowing(View.Assembly);

    public string Zone => View.Condominium.ZoneId;

    /// <summary>The closed votes of a resolution: the first and, when there was one, the second.</summary>
    public IEnumerable<RecordedRound> Of(Resolution resolution) => Rounds.Where(one => one.Round.ResolutionId == resolution.Id);

    /// <summary>« M. L'Hostis Henri »; a dash for an owner the registry no longer knows.</summary>
    public string Name(Guid coOwnerId) => names.TryGetValue(coOwnerId, out var known) ? known.Name : "–";

    /// <summary>Among all owners by name: lists of people are in that order, sorted once for the whole document.</summary>
    public int Place(Guid coOwnerId) => names.TryGetValue(coOwnerId, out var known) ? known.Place : -1;
}

/// <summary>One closed vote, with why it was decided so.</summary>
/// <param name="ByHand">The last event of each ballot that the syndic entered.</param>
/// <param name="Root">Root of the tree of its ballots, as the journal has it; empty for a vote closed before roots were written.</param>
public sealed record RecordedRound(
    VotingRound Round,
    IReadOnlyList<RollRow> Rows,
    Decision Decision,
    Explanation Explained,
    IReadOnlyList<BallotEvent> ByHand,
    string Root);

/// <summary>The session was suspended.</summary>
public sealed record Suspension(DateTimeOffset From, DateTimeOffset? To, string Reason);
