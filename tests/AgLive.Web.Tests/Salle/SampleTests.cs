using AgLive.Web.Room;

namespace AgLive.Web.Tests.Salle;

public sealed class SampleTests
{
    public static TheoryData<string> Names => [.. RoomSamples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Get_EachState_DrawsTheOutlineTheScriptDraws(string name)
    {
        var sample = RoomSamples.All[name];
        await using var site = await RoomSite.StartAsync(sample);

        var page = await site.GetAsync(RoomSite.QueryOf(sample));

        SampleFiles.Check($"{name}.json", SampleFiles.JsonOf(sample));
        SampleFiles.Check($"{name}.txt", Outline.Of(page.QuerySelector("#ag-room")!));
    }

    [Fact]
    public void Words_AllSentences_AreThoseTheScriptIsTypedBy() => SampleFiles.Check("words.json", SampleFiles.WordsJson);

    [Fact]
    public void Words_AllSentences_HoldFrenchSpacesTogether() =>
        Assert.All(RoomWords.All, word => Assert.DoesNotMatch(" [:;!?»]|« ", word.Value));

    [Fact]
    public void Words_NoSentence_SpeaksOfQuorumOrSuccess() =>
        Assert.All(RoomWords.All, word => Assert.DoesNotMatch("(?i)quorum|succès|oups|cliquez", word.Value));
}
