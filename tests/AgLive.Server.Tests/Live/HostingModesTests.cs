using AgLive.Server.Live;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Live;

public sealed class HostingModesTests
{
    [Theory]
    [InlineData(null, null, HostingMode.Embedded)]
    [InlineData("Host=localhost", null, HostingMode.OneNode)]
    [InlineData("Host=localhost", "", HostingMode.OneNode)]
    [InlineData("Host=localhost", "localhost", HostingMode.Services)]
    public void Of_ConnectionStrings_DecideAlone(string? postgreSql, string? redis, HostingMode expected) =>
        Assert.Equal(expected, HostingModes.Of(Configuration(postgreSql, redis)));

    [Fact]
    public void Of_RedisWithoutPostgreSql_IsRefusedWithTheReason()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => HostingModes.Of(Configuration(null, "localhost")));

        Assert.Contains("SQLite file belongs to one node", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:PostgreSql", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "InProcessLiveRoom")]
    [InlineData("Host=localhost", "localhost:1", "RedisLiveRoom")]
    public async Task AddAgLiveLive_GivesTheRoomOfTheMode(string? postgreSql, string? redis, string expected)
    {
        var services = new ServiceCollection().AddLogging().AddAgLiveLive(Configuration(postgreSql, redis));
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        Assert.Equal(expected, provider.GetRequiredService<ILiveRoom>().GetType().Name);
    }

    private static IConfiguration Configuration(string? postgreSql, string? redis) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:PostgreSql"] = postgreSql,
            ["ConnectionStrings:Redis"] = redis,
        }).Build();
}
