using System.Text.Json;
using System.Text.Json.Nodes;
using AgLive.Web.Receipts;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Evidence;

/// <summary>The file a voter keeps, checked without the server; « Vérifier mon vote » says the same of it.</summary>
public sealed class OfflineReceiptTests(HeldAssembly held) : IClassFixture<HeldAssembly>, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("aglive-receipt-").FullName;
    private string receipt = "";
    private string archive = "";

    public async ValueTask InitializeAsync()
    {
        var house = held.House.House;
        var round = await house.RoundAsync("7");
        using var voter = await house.App.SignInAsync("P1");
        using var answer = await voter.Http.GetAsync($"/assemblees/{house.AssemblyId}/recus/{round.Id}/{house.Owners["P1"]}");
        receipt = await WriteAsync(answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'), await answer.Content.ReadAsStringAsync());
        archive = Path.Combine(folder, held.House.ArchiveName);
        await File.WriteAllBytesAsync(archive, held.Archive);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Receipt_Alone_AndWithTheArchive_Agrees()
    {
        var alone = await VerifyRun.OfFilesAsync(receipt);
        Assert.Equal(0, alone.Code);
        Assert.Contains("pour, 50\u00A0voix. Il est intact.", alone.Said, StringComparison.Ordinal);
        Assert.Contains("à comparer", alone.Said, StringComparison.Ordinal);
        var both = await VerifyRun.OfFilesAsync(receipt, archive);
        Assert.Equal(0, both.Code);
        Assert.Contains("intact et compté", both.Said, StringComparison.Ordinal);
        Assert.Equal(ReceiptFinding.Sound, await PageSaysAsync(receipt));
    }

    [Theory]
    [InlineData("choice", "\"contre\"", ReceiptFinding.BallotChanged)]
    [InlineData("weight", "51", ReceiptFinding.BallotChanged)]
    [InlineData("version", "1", ReceiptFinding.BallotChanged)]
    [InlineData("index", "100", ReceiptFinding.NotUnderRoot)]
    [InlineData("size", "1", ReceiptFinding.NotUnderRoot)]
    [InlineData("root", "\"0000000000000000000000000000000000000000000000000000000000000000\"", ReceiptFinding.NotUnderRoot)]
    public async Task ChangedReceipt_IsSeen_AndThePageSaysTheSame(string field, string value, ReceiptFinding finding)
    {
        var json = JsonNode.Parse(await File.ReadAllTextAsync(receipt))!;
        Assert.NotEqual(value, json[field]!.ToJsonString());
        json[field] = JsonNode.Parse(value);
        var changed = await WriteAsync("recu-change.json", json.ToJsonString());
        var (code, said) = await VerifyRun.OfFilesAsync(changed);
        Assert.Equal(1, code);
        Assert.Contains("recu-change.json", said, StringComparison.Ordinal);
        Assert.Equal(finding, await PageSaysAsync(changed));
    }

    /// <summary>Every file of an archive made to agree with another ballot: the voter's receipt says that his was another.</summary>
    [Fact]
    public async Task ArchiveOfOtherBallots_IsBeliedByTheReceipt()
    {
        var forged = new ForgedArchive(held.Archive);
        var root = JsonDocument.Parse(await File.ReadAllTextAsync(receipt)).RootElement.GetProperty("root").GetString()!;
        forged.Change("journal.jsonl", root, new string('0', 64));
        var path = Path.Combine(folder, "autre.zip");
        await File.WriteAllBytesAsync(path, await forged.ResignAsync());
        var (code, said) = await VerifyRun.OfFilesAsync(path, receipt);
        Assert.Equal(1, code);
        Assert.Contains("ce bulletin n'est pas celui qui a été compté", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoReceipt_IsUnreadable()
    {
        Assert.Equal(2, (await VerifyRun.OfFilesAsync(await WriteAsync("autre.json", "{\"format\":\"aglive-receipt/2\"}"))).Code);
        Assert.Equal(2, (await VerifyRun.OfFilesAsync(await WriteAsync("cassé.json", "{\"format\":"))).Code);
    }

    private async Task<ReceiptFinding> PageSaysAsync(string path) =>
        (await held.House.House.App.Services.GetRequiredService<IReceipts>().CheckAsync(null, await File.ReadAllTextAsync(path), CancellationToken.None)).Finding;

    private async Task<string> WriteAsync(string name, string text)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }
}
