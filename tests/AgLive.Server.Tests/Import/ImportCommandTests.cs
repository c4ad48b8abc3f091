using System.Text;
using AgLive.Server.Registry.Import;

namespace AgLive.Server.Tests.Import;

/// <summary>The command line, in front of a writer that only remembers.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();
    private readonly List<(ImportedCondominium Condominium, NewAssembly Assembly)> written = [];
    private readonly string folder = Directory.CreateTempSubdirectory("aglive-import").FullName;

    private static string Tilleuls => Path.GetDirectoryName(TilleulsFiles.Path("lots.csv")) ?? "";

    [Fact]
    public async Task Run_Tilleuls_ShowsThenImports()
    {
        var code = await RunAsync(Tilleuls, "--name", "Résidence des Tilleuls", "--start", "2026-11-26 18:00", "--video=https://visio.example.org/x");

        Assert.Equal(0, code);
        var (condominium, assembly) = Assert.Single(written);
        Assert.Equal(46, condominium.Owners.Count);
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 17, 0, 0, TimeSpan.Zero), assembly.StartsAt);
        Assert.Contains("Copropriétaires : 46", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("ascenseur_b  Ascenseur B : 1\u202F000 tantièmes", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_DryRun_ShowsAndImportsNothing()
    {
        Assert.Equal(0, await RunAsync(Tilleuls, "--dry-run"));
        Assert.Empty(written);
        Assert.Contains("Ordre du jour : 18 points", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FileWithErrors_NamesThemAndImportsNothing()
    {
        var lots = Path.Combine(folder, "lots.csv");
        await File.WriteAllTextAsync(lots, TilleulsFiles.With("lots.csv", "2;Cave;A;-1;2;;;C10021", "2;Cave;A;-1;2;;;C0").Lots, Encoding.UTF8);

        var code = await RunAsync(
            "--owners", TilleulsFiles.Path("coproprietaires.csv"), "--lots", lots, "--agenda", TilleulsFiles.Path("ordre-du-jour.csv"),
            "--name", "X", "--start", "2026-11-26 18:00");

        Assert.Equal(1, code);
        Assert.Empty(written);
        Assert.Contains("lots.csv, ligne 3, colonne", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DIR")]
    [InlineData("DIR", "--name", "X")]
    [InlineData("DIR", "--name", "X", "--start", "demain")]
    [InlineData("DIR", "--name", "X", "--start", "2026-03-29 02:30")]
    [InlineData("DIR", "--name", "X", "--start", "2026-11-26 18:00", "--zone", "Europe/Lutece")]
    [InlineData("DIR", "--name", "X", "--start", "2026-11-26 18:00", "--video", "http://visio.example.org")]
    [InlineData("DIR", "--lots", "lots.csv")]
    [InlineData("--lots", "lots.csv")]
    [InlineData("DIR", "--nom", "X")]
    [InlineData("DIR", "--name")]
    [InlineData("DIR", "--base", "generale=beaucoup")]
    [InlineData]
    public async Task Run_WrongCommandLine_ShowsUsage(params string[] words)
    {
        Assert.Equal(2, await RunAsync([.. words.Select(word => word == "DIR" ? Tilleuls : word)]));
        Assert.Contains("Usage", errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(written);
    }

    [Fact]
    public async Task Run_FolderWithoutFiles_NamesTheMissingFile()
    {
        Assert.Equal(1, await RunAsync(folder, "--dry-run"));
        Assert.Contains("coproprietaires.csv", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Accounts_WritesThemOnceAndNeutralisesFormulas()
    {
        var path = Path.Combine(folder, "acces.csv");
        string[] words = [Tilleuls, "--name", "X", "--start", "2026-11-26 18:00", "--accounts", path];

        Assert.Equal(0, await RunAsync(words));
        Assert.Equal(1, await RunAsync(words));

        Assert.Single(written);
        Assert.Equal("\"C1\";\"'=Durand\";\"C1\";\"sésame\"", (await File.ReadAllLinesAsync(path))[1]);
    }

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        output.Dispose();
        errors.Dispose();
    }

    private Task<int> RunAsync(params string[] words) =>
        new ImportCommand(WriteAsync, output, errors).RunAsync(words, CancellationToken.None);

    private Task<ImportReceipt> WriteAsync(ImportedCondominium condominium, NewAssembly assembly, CancellationToken cancellation)
    {
        written.Add((condominium, assembly));
        return Task.FromResult(new ImportReceipt(Guid.NewGuid(), Guid.NewGuid(), [new IssuedAccess("C1", "=Durand", "C1", "sésame")]));
    }
}
