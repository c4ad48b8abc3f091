using AgLive.Domain.Deadlines;
using AgLive.Domain.Policies;
using AgLive.Domain.PostalForms;
using AgLive.Domain.Rolls;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.Vectors;

public sealed class PostalFormVectorTests
{
    public static TheoryData<string> Timelines => Vector.Ids("form_timeline");

    public static TheoryData<string> Validities => Vector.Ids("form_validity");

    [Theory]
    [MemberData(nameof(Timelines))]
    public void Timeline_EachResolution_IsSpokenForByTheRoomOrTheForm(string id)
    {
        var inputs = Vector.Inputs(id);
        var votes = inputs.GetProperty("form").EnumerateObject().Select(line => int.Parse(line.Name, null)).ToHashSet();
        var stay = new Stay(
            inputs.TryGetProperty("arrival_before", out var arrival) ? arrival.GetInt32() : 1,
            inputs.TryGetProperty("departure_after", out var departure) ? departure.GetInt32() : votes.Max());
        var timeline = new OwnerTimeline([stay], [], votes);

        Assert.All(Vector.Expected(id).EnumerateObject(), expected => Assert.Equal(
            expected.Value.GetString() == "form" ? Participation.PostalForm : Participation.Present,
            timeline.At(int.Parse(expected.Name, null), AssemblyPolicy.Default)));
    }

    [Theory]
    [MemberData(nameof(Validities))]
    public void Validity_FlawsAndTicks_CountAsTheReadingSays(string id)
    {
        var inputs = Vector.Inputs(id);
        var expected = Vector.Expected(id);
        if (inputs.TryGetProperty("candidate_on_form", out _))
        {
            Assert.Equal(0, expected.GetProperty("form_votes_counted").GetInt32());
            Assert.Null(FormAnswer.ForNewCandidate(AssemblyPolicy.Default));
            return;
        }

        var receipt = FormReceipt.Of(
            Vector.Flag(inputs, "signed"), Vector.Flag(inputs, "in_time") ? FormTiming.InTime : FormTiming.TooLate, AssemblyPolicy.Default);
        Assert.Equal(Vector.Flag(expected, "accepted", true), receipt.Standing == FormStanding.Accepted);
        if (expected.TryGetProperty("log", out var log))
        {
            Assert.Equal(log.GetString(), $"motif: {receipt.Motives}");
            return;
        }

        Assert.All(inputs.GetProperty("ticks").EnumerateObject(), ticks => Assert.Null(FormLine.Read(
            [.. ticks.Value.EnumerateArray().Select(tick => Enum.Parse<Choice>(tick.GetString()!, ignoreCase: true))],
            AssemblyPolicy.Default).Choice));
    }
}
