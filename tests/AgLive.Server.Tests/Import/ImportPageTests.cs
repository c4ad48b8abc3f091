using AgLive.Domain;
using AgLive.Server.Registry.Import;
using AgLive.Web.Registry;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AgLive.Server.Tests.Import;

/// <summary>Preview, then import, by account and within the hour.</summary>
public sealed class ImportPageTests : IDisposable
{
    private static readonly Guid Syndic = Guid.NewGuid();
    private static readonly ImportForm Form = new("Tilleuls", "", "2026-11-26T18:00", "Indian/Reunion", "", "", "", "");

    private readonly string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
    private readonly List<(NewAssembly Assembly, Guid Manager)> written = [];
    private readonly ServiceProvider services;
    private bool databaseAway;

    public ImportPageTests() => services = new ServiceCollection()
        .AddSingleton<TimeProvider>(time)
        .AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>()
        .AddLogging()
        .AddSingleton<WriteImport>(WriteAsync)
        .AddImport(folder)
        .BuildServiceProvider();

    private IImportPage Page => services.GetRequiredService<IImportPage>();

    [Fact]
    public async Task Confirm_AfterPreview_ImportsOnceForTheAccount()
    {
        var token = await KeptAsync(new TilleulsFiles());

        var first = await Page.ConfirmAsync(Syndic, token, default);
        var second = await Page.ConfirmAsync(Syndic, token, default);

        Assert.Equal(first.Value, second.Value);
        var (assembly, manager) = Assert.Single(written);
        Assert.Equal(Syndic, manager);
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 14, 0, 0, TimeSpan.Zero), assembly.StartsAt);
        Assert.Equal(first.Value, (await Page.FindAsync(Syndic, token, default)).Value.Done);
        Assert.NotEmpty((await Page.AccessesAsync(Syndic, token, default)).Value);
    }

    [Fact]
    public async Task Find_AfterPreview_ShowsWhatTheFilesHold()
    {
        var stage = (await Page.FindAsync(Syndic, await KeptAsync(new TilleulsFiles()), default)).Value;

        Assert.Null(stage.Done);
        Assert.Equal((46, 95, 18), (stage.Preview.OwnerCount, stage.Preview.LotCount, stage.Preview.Agenda.Count));
        Assert.Equal(new PreviewOwner("C10021", "M. et Mme Kessler Pierre", "", "1, 2", 217), stage.Preview.Owners[0]);
        Assert.Equal(new PreviewKey("Charges générales", 10_000, 95), stage.Preview.Keys[0]);
    }

    [Fact]
    public async Task Preview_FilesAndFieldsWithErrors_KeepsNothingAndTellsAll()
    {
        var files = TilleulsFiles.With("lots.csv", "2;Cave;A;-1;2;;;C10021", "2;Cave;A;-1;2;;;C0");

        var reading = await ReadAsync(files, Form with { Name = " ", Bases = "ascenseur_a" });

        Assert.Null(reading.Token);
        Assert.Equal(["Name", "Bases"], reading.Fields.Select(problem => problem.Field));
        Assert.Equal(3, Assert.Single(Assert.Single(reading.Files).Lines).Line);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Token_OfAnotherAccountOrTooOldOrUnknown_IsNotFound()
    {
        var token = await KeptAsync(new TilleulsFiles());

        await AssertUnknownAsync(Guid.NewGuid(), token);
        await AssertUnknownAsync(Syndic, "../../etc/passwd");
        time.Advance(TimeSpan.FromMinutes(61));
        await AssertUnknownAsync(Syndic, token);
        Assert.Empty(written);
    }

    [Fact]
    public async Task Confirm_DatabaseAway_CanBeTriedAgain()
    {
        var token = await KeptAsync(new TilleulsFiles());
        databaseAway = true;
        await Assert.ThrowsAsync<InvalidOperationException>(() => Page.ConfirmAsync(Syndic, token, default));
        databaseAway = false;

        Assert.True((await Page.ConfirmAsync(Syndic, token, default)).IsDone);
    }

    [Fact]
    public async Task Confirm_TwiceAtOnce_ImportsOnce()
    {
        var token = await KeptAsync(new TilleulsFiles());

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Page.ConfirmAsync(Syndic, token, default))));

        Assert.Single(written);
    }

    [Fact]
    public async Task Forget_BeforeTheImport_LeavesNothing()
    {
        var token = await KeptAsync(new TilleulsFiles());

        await Page.ForgetAsync(Syndic, token, default);

        await AssertUnknownAsync(Syndic, token);
        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    public void Dispose()
    {
        services.Dispose();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task AssertUnknownAsync(Guid account, string token)
    {
        Assert.Equal(RefusalCode.NotFound, (await Page.FindAsync(account, token, default)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await Page.ConfirmAsync(account, token, default)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotFound, (await Page.AccessesAsync(account, token, default)).Refusal?.Code);
    }

    private async Task<string> KeptAsync(TilleulsFiles files) =>
        (await ReadAsync(files, Form)).Token ?? throw new InvalidOperationException("Not kept.");

    private async Task<ImportReading> ReadAsync(TilleulsFiles files, ImportForm form) => (await Page.PreviewAsync(
        Syndic,
        new ImportUpload(
            new UploadedFile("coproprietaires.csv", new MemoryStream(TilleulsFiles.Bytes(files.Owners))),
            new UploadedFile("lots.csv", new MemoryStream(TilleulsFiles.Bytes(files.Lots))),
            new UploadedFile("ordre-du-jour.csv", new MemoryStream(TilleulsFiles.Bytes(files.Agenda)))),
        form,
        default)).Value;

    private Task<ImportReceipt> WriteAsync(
        ImportedCondominium condominium, NewAssembly assembly, Guid managerAccountId, CancellationToken cancellation)
    {
        if (databaseAway)
        {
            throw new InvalidOperationException("The database is away.");
        }

        lock (written)
        {
            written.Add((assembly, managerAccountId));
        }

        return Task.FromResult(new ImportReceipt(Guid.NewGuid(), Guid.NewGuid(), [new IssuedAccess("C10021", "Kessler", "C10021", "secret")]));
    }
}
