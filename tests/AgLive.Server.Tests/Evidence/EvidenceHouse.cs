using System.Text;
using AgLive.Server.Evidence;
using AgLive.Server.Tests.Postal;
using AgLive.Server.Verifying;
using AgLive.Web.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Evidence;

/// <summary>An assembly in which everything happens that the evidence must tell, held with the real program, ended and archived.</summary>
internal sealed class EvidenceHouse : IAsyncDisposable
{
    private EvidenceHouse(PostalHouse house) => House = house;

    public PostalHouse House { get; }

    /// <summary>The archive of the assembly.</summary>
    public byte[] Archive { get; private set; } = [];

    public string ArchiveName { get; private set; } = "";

    public Guid AssemblyId => House.AssemblyId;

    /// <param name="look">Called after each act, with the session still open.</param>
    public static async Task<EvidenceHouse> HoldAsync(string? postgreSql, Func<PostalHouse, Task>? look = null)
    {
        var now = TimeProvider.System.GetUtcNow();
        var house = new EvidenceHouse(await PostalHouse.ConveneAsync(EvidenceFiles.Files, now, now.AddDays(10), postgreSql: postgreSql));
        await house.BeforeAsync();
        await new EvidenceSession(house.House, look ?? (_ => Task.CompletedTask)).HoldAsync();
        (house.ArchiveName, house.Archive) = await house.MakeAsync();
        return house;
    }

    public async Task<(string Name, byte[] Bytes)> MakeAsync()
    {
        var made = await House.App.Services.GetRequiredService<ArchiveMaking>().MakeAsync(AssemblyId, CancellationToken.None);
        Assert.Null(made.Refusal);
        await using var content = made.Value.Content;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return (made.Value.Name, copy.ToArray());
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();

    /// <summary>Documents, plans, forms: what is there before the session opens.</summary>
    private async Task BeforeAsync()
    {
        var documents = House.App.Services.GetRequiredService<IAssemblyDocuments>();
        foreach (var (name, purpose) in ((string, string)[])[("Convocation", DocumentPurposes.Convocation), ("Devis n° 2 (façade)", DocumentPurposes.Quote)])
        {
            var kept = await documents.AddAsync(
                House.Syndic,
                new NewDocument(AssemblyId, House.New(), null, purpose, name, Encoding.UTF8.GetBytes($"%PDF-1.7\n% {name}\n%%EOF\n")),
                CancellationToken.None);
            Assert.True(kept.IsDone, $"{kept.Refusal}");
        }

        await House.VoteAsync("P1", ("2", "abstention"), ("5", "pour"), ("6", "pour/contre"), ("7", "contre"));
        await House.VoteAsync("P2", ("2", "contre"), ("6", "contre/pour"), ("7", "abstention"));
        await House.VoteAsync("P3", ("2", "abstention"), ("6", "pour"), ("7", "pour"), ("8", "pour"));
    }
}

/// <summary>« aglive verify » on some bytes.</summary>
internal static class VerifyRun
{
    /// <param name="more">Other words of the command: receipts, a certificate.</param>
    public static async Task<(int Code, string Said)> OfAsync(byte[] archive, params string[] more)
    {
        var path = Path.Combine(Path.GetTempPath(), $"aglive-verify-{Guid.NewGuid():N}.zip");
        try
        {
            await File.WriteAllBytesAsync(path, archive);
            return await OfFilesAsync([path, .. more]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static async Task<(int Code, string Said)> OfFilesAsync(params string[] words)
    {
        using var said = new StringWriter();
        var code = await VerifyCommand.RunAsync(words, said, said);
        return (code, said.ToString());
    }
}
