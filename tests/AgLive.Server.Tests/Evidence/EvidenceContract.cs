using System.IO.Compression;
using System.Text;
using AgLive.Server.Data.Engines;
using AgLive.Server.Data.Journals;
using AgLive.Server.Data.Model;
using AgLive.Server.Data.Sheets;
using AgLive.Server.Evidence;
using AgLive.Server.Tests.Data;
using AgLive.Server.Tests.Postal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Evidence;

/// <summary>The journal and the archive of a whole assembly, on each engine.</summary>
public abstract class EvidenceContract
{
    private readonly List<(DateTimeOffset At, Dictionary<Guid, AttendanceMode> There)> seen = [];

    protected abstract Task<string?> DatabaseAsync();

    [Fact]
    public async Task Archive_OfAWholeAssembly_IsSoundTheSameEachTimeAndTellsNoSecret()
    {
        await using var house = await EvidenceHouse.HoldAsync(await DatabaseAsync());
        await IsSoundAsync(house);
        Assert.Equal(house.Archive, (await house.MakeAsync()).Bytes);
        await TellsNoSecretAsync(house);
        await CommandsAgreeAsync(house);
        var written = Path.Combine(Path.GetTempPath(), house.ArchiveName);
        Assert.Matches(@"^archive-residence-des-tilleuls-\d{4}-\d{2}-\d{2}\.zip$", house.ArchiveName);
        Assert.False(File.Exists(written));
    }

    [Fact]
    public async Task Journal_Alone_GivesTheSheetOfEveryInstant()
    {
        await using var house = await EvidenceHouse.HoldAsync(await DatabaseAsync(), LookAsync);
        await using var db = await house.House.App.DatabaseAsync();
        var history = await SheetHistory.ReadAsync(db, house.AssemblyId, CancellationToken.None);
        Assert.True(seen.Count > 30);
        Assert.Contains(seen, instant => instant.There.Count == 0);
        Assert.All(seen, instant => Assert.Equal(
            instant.There.OrderBy(one => one.Key), history.At(instant.At).There.OrderBy(one => one.Key)));
        Assert.Empty(history.At(DateTimeOffset.UnixEpoch).There);

        // M 1 040, H 260, A 60 and B 50 in person, E in person too by then; D and P1 have left.
        var end = history.At(seen[^1].At).Keys.Single(key => key.Code == "generale");
        Assert.Equal((new PresentPart(5, 1_440), new PresentPart(0, 0), new PresentPart(11, 2_000)), (end.Present, end.Represented, end.All));

        // When the president was elected D, 200, was there too, and E, 30, was represented by him.
        var first = await db.Rounds.OrderBy(round => round.OpenedAt).FirstAsync();
        var opening = history.At(first.OpenedAt).Keys.Single(key => key.Code == "generale");
        Assert.Equal((1_610L, 30L), (opening.Present.Tantiemes, opening.Represented.Tantiemes));
    }

    private static async Task IsSoundAsync(EvidenceHouse house)
    {
        var (code, said) = await VerifyRun.OfAsync(house.Archive);
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        Assert.Equal(0, code);
        Assert.DoesNotContain("NON", said, StringComparison.Ordinal);
        foreach (var check in (string[])["Structure", "Manifeste", "Signature", "Journal", "Assemblée", "Présences : 9", "11 votes, 10 recomptés", "5, empreintes identiques", "3 sceaux"])
        {
            Assert.Contains(Web.Fr.Text(check), said, StringComparison.Ordinal);
        }
    }

    private static async Task TellsNoSecretAsync(EvidenceHouse house)
    {
        await using var db = await house.House.App.DatabaseAsync();
        var text = new StringBuilder();
        using var zip = new ZipArchive(new MemoryStream(house.Archive), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.StartsWith("documents/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            text.Append(await reader.ReadToEndAsync());
        }

        var all = text.ToString();
        Assert.DoesNotContain("example.org", all, StringComparison.OrdinalIgnoreCase);
        foreach (var user in await db.Users.ToListAsync())
        {
            Assert.DoesNotContain(user.PasswordHash!, all, StringComparison.Ordinal);
        }

        foreach (var code in await db.SigningCodes.ToListAsync())
        {
            Assert.DoesNotContain(Convert.ToBase64String(code.Hash), all, StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToHexStringLower(code.Hash), all, StringComparison.Ordinal);
        }
    }

    private static async Task CommandsAgreeAsync(EvidenceHouse house)
    {
        using var said = new StringWriter();
        var services = house.House.App.Services;
        Assert.Equal(0, await services.GetRequiredService<JournalCommand>().RunAsync(["check"], said, said, CancellationToken.None));
        Assert.Contains("chaîne intacte", said.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await services.GetRequiredService<JournalCommand>().RunAsync(["check", "x"], said, said, CancellationToken.None));
        var at = (await services.GetRequiredService<Server.Data.AssemblyViews>().GetAsync(house.AssemblyId, CancellationToken.None))!.Assembly.EndedAt!.Value;
        Assert.Equal(0, await services.GetRequiredService<JournalCommand>().RunAsync(["at", house.AssemblyId.ToString(), at.ToString("O")], said, said, CancellationToken.None));
        Assert.Contains("2\u202F000 tantièmes", said.ToString(), StringComparison.Ordinal);
        var path = Path.Combine(Path.GetTempPath(), $"aglive-{Guid.NewGuid():N}.zip");
        Assert.Equal(0, await services.GetRequiredService<ArchiveCommand>().RunAsync([house.AssemblyId.ToString(), path], said, said, CancellationToken.None));
        Assert.Equal(house.Archive, await File.ReadAllBytesAsync(path));
        Assert.Equal(1, await services.GetRequiredService<ArchiveCommand>().RunAsync([house.AssemblyId.ToString(), path], said, said, CancellationToken.None));
        File.Delete(path);
        Assert.Equal(1, await services.GetRequiredService<ArchiveCommand>().RunAsync([Guid.NewGuid().ToString()], said, said, CancellationToken.None));
    }

    /// <summary>The live sheet, with the instant of the database.</summary>
    private async Task LookAsync(PostalHouse house)
    {
        await using var db = await house.App.DatabaseAsync();
        var stays = await db.Attendance.AsNoTracking().Where(stay => stay.AssemblyId == house.AssemblyId).ToListAsync();
        await db.Database.OpenConnectionAsync();
        var now = await house.App.Services.GetRequiredService<IEngineDialect>().NowAsync(db, CancellationToken.None);
        seen.Add((now, Standing.Current(stays).ToDictionary(
            one => one.Key, one => stays.Where(stay => stay.CoOwnerId == one.Key && stay.LeftAt is null).MaxBy(stay => stay.ArrivedAt)!.Mode)));
    }
}

public sealed class SqliteEvidenceTests : EvidenceContract
{
    protected override Task<string?> DatabaseAsync() => Task.FromResult<string?>(null);
}

[Trait("needs", "services")]
public sealed class PostgreSqlEvidenceTests(PostgresFixture postgres) : EvidenceContract
{
    protected override async Task<string?> DatabaseAsync() => await (await postgres.ServerAsync()).CreateDatabaseAsync();
}
