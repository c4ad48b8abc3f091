using System.Buffers.Binary;
using System.Text;

namespace AgLive.Server.Tests.Evidence;

/// <summary>One byte of the archive changed, five hundred times: each time found, and the file it is in named.</summary>
public sealed class RandomChangeTests(HeldAssembly held) : IClassFixture<HeldAssembly>
{
    private const int Seed = 20_261_126;

    /// <summary>Half of them anywhere, half of them in a file drawn first, so that small files have their share.</summary>
    [Fact]
    public async Task FiveHundredSingleBytes_AreFoundAndNamed()
    {
        var random = new Random(Seed);
        var places = Places(held.Archive);
        var missed = new List<string>();
        var named = new Dictionary<string, int>();
        for (var trial = 0; trial < 500; trial++)
        {
            var drawn = places[random.Next(places.Count)];
            var at = trial % 2 == 0 ? random.Next(held.Archive.Length) : random.Next(drawn.Start, drawn.End);
            var place = places.Single(one => at >= one.Start && at < one.End);
            var changed = held.Archive.ToArray();
            changed[at] ^= (byte)random.Next(1, 256);
            var (code, said) = await VerifyRun.OfAsync(changed);
            named[place.Name] = named.GetValueOrDefault(place.Name) + 1;
            if (code != 1 || !said.Split('\n').Any(line => line.StartsWith("  NON ", StringComparison.Ordinal) && line.Contains(place.Name, StringComparison.Ordinal)))
            {
                missed.Add($"byte {at} of {place.Name}, {held.Archive[at]:X2} → {changed[at]:X2}: exit {code}\n{said}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', named.OrderBy(one => one.Key).Select(one => $"{one.Value,4}  {one.Key}")));
        Assert.True(missed.Count == 0, $"{missed.Count} missed:\n{string.Join('\n', missed.Take(5))}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    public async Task BytesAddedOrCutOff_AreFound(int count)
    {
        Assert.NotEqual(0, (await VerifyRun.OfAsync([.. held.Archive, .. new byte[count]])).Code);
        Assert.NotEqual(0, (await VerifyRun.OfAsync([.. new byte[count], .. held.Archive])).Code);
        Assert.NotEqual(0, (await VerifyRun.OfAsync(held.Archive[..^count])).Code);
        Assert.NotEqual(0, (await VerifyRun.OfAsync(held.Archive[count..])).Code);
        var middle = held.Archive.Length / 2;
        Assert.Equal(1, (await VerifyRun.OfAsync([.. held.Archive[..middle], .. new byte[count], .. held.Archive[middle..]])).Code);
    }

    [Fact]
    public async Task AnythingElse_IsUnreadable()
    {
        foreach (var other in (byte[][])[[], [1], "PK"u8.ToArray(), new byte[100_000], Encoding.UTF8.GetBytes("{\"a\":1}"), Encoding.UTF8.GetBytes("bonjour")])
        {
            Assert.Equal(2, (await VerifyRun.OfAsync(other)).Code);
        }

        Assert.Equal(2, (await VerifyRun.OfFilesAsync(Path.Combine(Path.GetTempPath(), "no-such-archive.zip"))).Code);
        Assert.Equal(2, (await VerifyRun.OfFilesAsync()).Code);
    }

    /// <summary>Every byte of the archive belongs to one: a file with its header, its entry in the directory, the end.</summary>
    private static List<(int Start, int End, string Name)> Places(byte[] archive)
    {
        var places = new List<(int Start, int End, string Name)>();
        var at = 0;
        while (archive[at + 2] is 3 or 1)
        {
            var isFile = archive[at + 2] == 3;
            var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(archive.AsSpan(at + (isFile ? 26 : 28)));
            var name = Encoding.ASCII.GetString(archive, at + (isFile ? 30 : 46), nameLength);
            var size = isFile ? (int)BinaryPrimitives.ReadUInt32LittleEndian(archive.AsSpan(at + 18)) : 0;
            var end = at + (isFile ? 30 : 46) + nameLength + size;
            places.Add((at, end, name));
            at = end;
        }

        places.Add((at, archive.Length, "Fin de l'archive"));
        return places;
    }
}
