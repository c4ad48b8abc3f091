using System.Globalization;
using AgLive.Domain;
using AgLive.Domain.Explanations;
using AgLive.Domain.Majorities;
using AgLive.Domain.Rolls;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Web;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>An explanation in the words of the wire.</summary>
internal static class DetailWords
{
    private static readonly StringComparer French = StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true);

    /// <param name="names">Who is who; null leaves everybody out.</param>
    public static DecisionDetail Of(Explanation explained, int memberCount, DetailNames? names) => new(
        explained.Name,
        explained.Asks,
        explained.Article,
        [.. explained.Tests.Select(Test)],
        [.. explained.SecondVoteTests.Select(Test)],
        explained.Reduction,
        [.. explained.LeftOut.GroupBy(owner => owner.Reason).Select(group => LeftOut(group, names))],
        [.. explained.Readings.Select(reading => reading.Sentence)],
        memberCount,
        names is null ? [] : Owners(explained.Owners, names));

    private static List<CountedLine> Owners(IReadOnlyList<CountedOwner> owners, DetailNames names) => [.. owners
        .OrderBy(owner => owner.Line)
        .ThenBy(owner => names.Of(owner.Id), French)
        .Select(owner => Counted(owner, names))];

    public static CountedLine Counted(CountedOwner owner, DetailNames names) => new(
        FrozenRolls.GuidOf(owner.Id),
        names.Of(owner.Id),
        Answer(owner.Line),
        owner.LineName,
        owner.Voix,
        owner.Why(names.HolderOf(owner.Id)) + (names.IsByHand(owner.Id) ? ", saisie manuelle" : ""));

    public static CountedLine Out(Exclusion excluded, string name)
    {
        var owner = LeftOutOwner.Of(excluded);
        return new CountedLine(FrozenRolls.GuidOf(owner.Id), name, "out", "Hors du décompte", 0, owner.Why);
    }

    private static string Answer(Line line) => line switch
    {
        Line.Pour => "pour",
        Line.Contre => "contre",
        Line.Abstention => "abstention",
        Line.NotVoting => "none",
        Line.Defaulting => "absent",
        _ => throw new ArgumentOutOfRangeException(nameof(line), line, "No such line."),
    };

    private static TestLine Test(LegalTest test)
    {
        var comparison = test.Comparison;
        return new TestLine(
            comparison.Left,
            (long)comparison.LeftValue,
            comparison.Operator,
            comparison.Right,
            (long)comparison.RightValue,
            comparison.Holds,
            comparison.Sentence,
            test.Sentence);
    }

    private static LeftOutLine LeftOut(IGrouping<LeftOutReason, LeftOutOwner> group, DetailNames? names)
    {
        var (heads, tantiemes) = (group.Count(), group.Sum(owner => owner.Tantiemes));
        var share = tantiemes == 0 ? "" : $", {Fr.Count(tantiemes, "tantième")}";
        return new LeftOutLine(
            Fr.Text($"{FrenchNumbers.CoOwners(heads)}{share} : {LeftOutOwner.Words(group.Key)}."),
            heads,
            tantiemes,
            names is null ? [] : [.. group.Select(owner => names.Of(owner.Id)).Order(French)]);
    }
}

/// <summary>The names an operator reads in an explanation, at the close of its round.</summary>
/// <param name="byHand">Owners whose ballot the syndic entered: it says so for ever.</param>
internal sealed class DetailNames(AssemblyView view, VotingRound round, IReadOnlySet<Guid> byHand)
{
    private readonly Dictionary<Guid, string> holders = view.Attendance
        .Where(stay => stay.Mode == AttendanceMode.Represented && stay.ArrivedAt <= round.ClosedAt
            && (stay.LeftAt is null || stay.LeftAt > round.OpenedAt))
        .GroupBy(stay => stay.CoOwnerId)
        .ToDictionary(stays => stays.Key, stays => stays.Last().HolderName);

    /// <summary>A dash for an owner the registry no longer knows.</summary>
    public string Of(CoOwnerId id) =>
        view.Registry.Owners.TryGetValue(FrozenRolls.GuidOf(id), out var shares) ? shares.Owner.DisplayName : "–";

    public bool IsByHand(CoOwnerId id) => byHand.Contains(FrozenRolls.GuidOf(id));

    public string? HolderOf(CoOwnerId id) => holders.GetValueOrDefault(FrozenRolls.GuidOf(id));
}
