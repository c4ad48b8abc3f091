using AgLive.Server.Hosting.Demonstrations;
using AgLive.Server.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Hosting;

public sealed class DemonstrationTests : IDisposable
{
    private const string Password = "mot-de-demonstration";
    private readonly string folder = Directory.CreateTempSubdirectory("aglive-demo-").FullName;

    [Fact]
    public async Task Start_OnAnEmptyDatabase_MakesTheDemonstrationOnceAndKeepsIt()
    {
        await using (var first = await StartAsync())
        {
            using var syndic = await first.SignInAsync(DemonstrationData.SyndicEmail, Password);
            var list = await syndic.OpenAsync("/assemblees");
            Assert.Contains("Résidence des Tilleuls", list.Body!.TextContent);
        }

        await using var again = await StartAsync();
        await using var db = await again.DatabaseAsync();
        Assert.Equal(1, await db.Condominiums.CountAsync());
        Assert.Equal(2, await db.Proxies.CountAsync());
        foreach (var identifier in DemonstrationData.Shown)
        {
            using var owner = await again.SignInAsync(identifier, Password);
        }
    }

    [Fact]
    public async Task Notice_SaysWhereAndAsWhom()
    {
        await using var app = await StartAsync();
        var text = await app.Services.GetRequiredService<DemonstrationNotice>().TextAsync("http://localhost:5080", CancellationToken.None);
        Assert.All(DemonstrationData.Shown, identifier => Assert.Contains(identifier, text));
        Assert.Contains(Password, text);
        Assert.Contains("http://localhost:5080", text);
        Assert.Contains("avec les pouvoirs de M. et Mme L'Hostis Camille et M. et Mme Weber Anaïs", text);
    }

    [Fact]
    public async Task Start_WithoutTheSetting_MakesNothing()
    {
        await using var app = await AgLiveApp.StartAsync();
        await using var db = await app.DatabaseAsync();
        Assert.Equal(0, await db.Condominiums.CountAsync());
        Assert.Null(app.Services.GetService<DemonstrationNotice>());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<AgLiveApp> StartAsync() => AgLiveApp.StartAsync(new AppOptions
    {
        DataFolder = folder,
        Settings = new Dictionary<string, string> { ["Demonstration:Enabled"] = "true", ["Demonstration:Password"] = Password },
    });
}
