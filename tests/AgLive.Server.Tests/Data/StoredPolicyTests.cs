using AgLive.Domain;
using AgLive.Domain.Policies;
using AgLive.Server.Data.Sheets;

namespace AgLive.Server.Tests.Data;

public sealed class StoredPolicyTests
{
    [Fact]
    public void Read_OfAnAssemblyMadeBeforeTheReadings_GivesTheDefaults()
    {
        Assert.Equal(AssemblyPolicy.Default, StoredPolicy.Read("{}").Value);
        Assert.Equal(
            AssemblyPolicy.Default with { UnclearForm = UnclearForm.Abstention },
            StoredPolicy.Read("""{"UnclearForm":"Abstention"}""").Value);
    }

    [Fact]
    public void Write_ThenRead_GivesEveryReadingBack() => Assert.All(DisputedPoints.All, point =>
    {
        foreach (var reading in point.Readings)
        {
            var policy = point.Take(AssemblyPolicy.Default, reading.Value).Value;
            Assert.Equal(policy, StoredPolicy.Read(StoredPolicy.Write(policy)).Value);
            Assert.Contains($"\"{point.Name}\":", StoredPolicy.Write(policy), StringComparison.Ordinal);
        }
    });

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"UnclearForm":"Peut-être"}""")]
    [InlineData("""{"UnclearForm":1}""")]
    [InlineData("""{"ReductionOnSpecialKeys":"yes"}""")]
    [InlineData("""{"SomeReadingOfALaterVersion":true}""")]
    public void Read_OfWhatIsNotUnderstood_IsRefused(string json) =>
        Assert.Equal(RefusalCode.PolicyUnreadable, StoredPolicy.Read(json).Refusal?.Code);
}
