using System.Text.Json;
using AgLive.Domain;
using AgLive.Server.Room;
using AgLive.Server.Room.Http;
using AgLive.Testing;

namespace AgLive.Server.Tests.Room;

/// <summary>
/// The JSON of the wire, kept in tests/wire-samples and read by the TypeScript tests too, so that the two sides cannot drift.
/// AGLIVE_WRITE_SAMPLES=1 writes them anew; the difference is then read before it is committed.
/// </summary>
public sealed class WireSampleTests
{
    private static readonly JsonSerializerOptions Indented = new(WireJson.Options) { WriteIndented = true };

    private static string Folder => Path.Combine(Repository.Root, "tests", "wire-samples");

    [Fact]
    public void Samples_AreWhatTheServerWrites()
    {
        var write = Environment.GetEnvironmentVariable("AGLIVE_WRITE_SAMPLES") == "1";
        foreach (var (name, message) in WireSamples.All())
        {
            var path = Path.Combine(Folder, $"{name}.json");
            var json = JsonSerializer.Serialize(message, message.GetType(), Indented).ReplaceLineEndings("\n") + "\n";
            if (write)
            {
                File.WriteAllText(path, json);
            }

            Assert.Equal(json, File.ReadAllText(path));
        }
    }

    [Fact]
    public void Samples_AreAllKnown() => Assert.Equal(
        WireSamples.All().Select(sample => $"{sample.Name}.json").Order(),
        Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)!).Order());

    [Fact]
    public void WirePage_NamesEveryMethodMessageAndCode()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "WIRE.md"));
        var words = StrangerWalkTests.HubMethods().Select(method => $"`{method.Name}`")
            .Concat(typeof(AgLive.Server.Room.Relay.IAssemblyClient).GetMethods().Select(method => $"`{method.Name}`"))
            .Concat(Enum.GetValues<RefusalCode>().Select(code => $"| {(int)code} | `{code}` |"))
            .Concat(CommandNames.All.Select(name => $"`{name}`"));
        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
    }

    [Fact]
    public void WirePage_ShowsTheSamples()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "WIRE.md")).ReplaceLineEndings("\n");
        foreach (var name in (string[])["room.open", "personal", "answer.vote", "answer.refused", "answer.explanation", "vote", "sign"])
        {
            Assert.Contains(File.ReadAllText(Path.Combine(Folder, $"{name}.json")), page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Status_OfEveryCode_IsARefusal() =>
        Assert.All(Enum.GetValues<RefusalCode>(), code => Assert.InRange(Answers.Status(code), 400, 503));
}
