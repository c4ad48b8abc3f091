using System.Globalization;
using AgLive.Domain.Deadlines;

namespace AgLive.Domain.Tests.Vectors;

public sealed class PostalCutoffVectorTests
{
    public static TheoryData<string> Ids => [.. Vector.Ids("form_deadline").Select(row => row.Data)
        .Where(id => Vector.Expected(id).TryGetProperty("rejected_from_local", out _))];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Cutoffs_AreThoseOfTheDecreeAndOf72Hours(string id)
    {
        var inputs = Vector.Inputs(id);
        var expected = Vector.Expected(id);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Vector.Text(inputs, "timezone")!);
        var meeting = Instant(Vector.Text(inputs, "meeting_local"));

        var legal = PostalCutoff.Legal(meeting, zone);

        Assert.True(Instant(Vector.Text(expected, "rejected_from_local")).EqualsExact(legal));
        Assert.Equal(Instant(Vector.Text(expected, "rule_72h_utc")), PostalCutoff.Hours72(meeting));
        Assert.False(PostalCutoff.IsInTime(legal, meeting, zone));
        Assert.True(PostalCutoff.IsInTime(legal.AddTicks(-1), meeting, zone));
    }

    private static DateTimeOffset Instant(string? text) => DateTimeOffset.Parse(text!, CultureInfo.InvariantCulture);
}
