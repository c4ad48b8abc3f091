namespace AgLive.Server.Verifying.Votes;

/// <summary>« decision.json », as far as it is counted again: figures, not sentences.</summary>
internal sealed record DecisionFile(string Rule, TallyFile Tally, bool Adopted, SecondFile? SecondVote, IReadOnlyList<ComparisonFile> Comparisons);

internal sealed record TallyFile(
    LineFile Pour,
    LineFile Contre,
    LineFile Abstention,
    LineFile NotVoting,
    LineFile Defaulting,
    long Expressed,
    int Participants,
    long TotalVoix,
    int MemberCount);

internal sealed record LineFile(long Voix, int Heads, IReadOnlyList<IdFile> Ids);

internal sealed record IdFile(Guid Value);

internal sealed record SecondFile(string Rule, IReadOnlyList<ComparisonFile> Comparisons);

internal sealed record ComparisonFile(Int128 LeftValue, string Operator, Int128 RightValue, bool Holds);
