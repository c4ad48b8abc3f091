namespace AgLive.Domain.Rolls;

/// <summary>
/// What makes a list of members unfit for a count: each co-owner stands on it once, with the voix of his share of the common parts
/// (loi 1965 art. 22 I), a whole number that is not negative.
/// </summary>
internal static class RollFlaws
{
    public static Refusal? Find(IReadOnlyList<RollMember> members)
    {
        var seen = new HashSet<CoOwnerId>(members.Count);
        var anyVoix = false;
        Int128 total = 0;
        for (var i = 0; i < members.Count; i++)
        {
            var member = members[i];
            if (member.Tantiemes < 0)
            {
                return Flaw($"members[{i}].Tantiemes", FrenchNumbers.Number(member.Tantiemes));
            }

            if (!seen.Add(member.Id))
            {
                return Flaw($"members[{i}].Id", member.Id.Value);
            }

            total += member.Tantiemes;
            anyVoix |= member is { Tantiemes: > 0, IsSyndicate: false, IsExcludedDebtor: false };
        }

        return anyVoix && total <= VotingRoll.MaxTotal ? null : Flaw("members", FrenchNumbers.Number(total));
    }

    private static Refusal Flaw(string field, string detail) => new(RefusalCode.BadRequest, field, detail);
}
