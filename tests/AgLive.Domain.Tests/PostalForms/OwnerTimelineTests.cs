using AgLive.Domain.Policies;
using AgLive.Domain.PostalForms;
using AgLive.Domain.Rolls;
using CsCheck;

namespace AgLive.Domain.Tests.PostalForms;

public sealed class OwnerTimelineTests
{
    private static readonly Gen<Stay[]> Stays =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], (first, last) => new Stay(first, last)).Array[0, 4];

    /// <summary>Five votes. R: in the room, P: by proxy, F: by form, -: défaillant.</summary>
    [Theory]
    [InlineData("arrives late", "2-9", "", "01234", "FFRRR")]
    [InlineData("leaves early", "0-1", "", "01234", "RRFFF")]
    [InlineData("leaves early, form blank at the end", "0-1", "", "0123", "RRFF-")]
    [InlineData("comes, leaves, comes back", "1-1 3-3", "", "01234", "FRFRF")]
    [InlineData("never comes", "", "", "024", "F-F-F")]
    [InlineData("came between two votes only", "3-2", "", "01234", "FFFFF")]
    [InlineData("holder to the third vote", "", "0-2", "01234", "PPPFF")]
    [InlineData("owner comes while his holder is there", "2-2", "0-3", "4", "PPRPF")]
    [InlineData("no form", "1-2", "3-3", "", "-RRP-")]
    public void At_EachVote_TestsPresenceThen(string what, string person, string holder, string form, string expected)
    {
        Assert.NotEmpty(what);
        var timeline = Timeline(person, holder, form);

        Assert.Equal(expected, Spoken(timeline, AssemblyPolicy.Default));
    }

    [Theory]
    [InlineData("leaves early", "0-1", "", "01234", "RR---")]
    [InlineData("comes back", "1-1 3-3", "", "01234", "FR-R-")]
    [InlineData("holder leaves", "", "0-2", "01234", "PPP--")]
    [InlineData("came between two votes only", "3-2", "", "01234", "FFFFF")]
    public void At_AttendingWaivesTheForm_DefaultingAfterDeparture(
        string what, string person, string holder, string form, string expected)
    {
        Assert.NotEmpty(what);
        var policy = AssemblyPolicy.Default with { FormRevivesAfterDeparture = false };

        Assert.Equal(expected, Spoken(Timeline(person, holder, form), policy));
    }

    [Fact]
    public void At_ReadingsDiffer_OnlyByFormsAfterADeparture() => Gen.Select(Stays, Stays, Gen.Int[0, 9]).Sample(
        (person, holder, vote) =>
        {
            var timeline = new OwnerTimeline(person, holder, Enumerable.Range(0, 10).ToHashSet());
            var revives = timeline.At(vote, AssemblyPolicy.Default);
            var waives = timeline.At(vote, AssemblyPolicy.Default with { FormRevivesAfterDeparture = false });
            var hasLeft = person.Concat(holder).Any(stay => stay.FirstVote <= stay.LastVote && stay.LastVote < vote);

            return revives == waives || (hasLeft && (revives, waives) == (Participation.PostalForm, Participation.Absent));
        });

    private static OwnerTimeline Timeline(string person, string holder, string form) =>
        new(Read(person), Read(holder), form.Select(vote => vote - '0').ToHashSet());

    private static Stay[] Read(string stays) =>
        [.. stays.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(stay => new Stay(stay[0] - '0', stay[2] - '0'))];

    private static string Spoken(OwnerTimeline timeline, AssemblyPolicy policy) =>
        string.Concat(Enumerable.Range(0, 5).Select(vote => timeline.At(vote, policy) switch
        {
            Participation.Present => 'R',
            Participation.Represented => 'P',
            Participation.PostalForm => 'F',
            _ => '-',
        }));
}
