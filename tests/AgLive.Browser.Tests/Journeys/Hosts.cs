using AgLive.Browser.Tests.Fixtures;
using AgLive.Browser.Tests.Screens;
using AgLive.Testing.Hall;
using static Microsoft.Playwright.Assertions;

namespace AgLive.Browser.Tests.Journeys;

/// <summary>The syndic's side of an assembly: imported, its accesses in hand, its console at hand.</summary>
internal sealed class Hosts : IAsyncDisposable
{
    private Hosts(Chromium chromium, House house, Guest syndic)
    {
        Chromium = chromium;
        House = house;
        Syndic = syndic;
        Guests = [syndic];
        Files = HallFiles.WriteTo(house.Folder);
        Register = new PaperRegister(Files[1]);
    }

    public Chromium Chromium { get; }

    public House House { get; }

    public Guest Syndic { get; }

    /// <summary>Everybody who came, the syndic first.</summary>
    public List<Guest> Guests { get; }

    /// <summary>Owners, lots, agenda.</summary>
    public IReadOnlyList<string> Files { get; }

    public PaperRegister Register { get; }

    public Guid Assembly { get; private set; }

    public IReadOnlyList<Access> Accesses { get; private set; } = [];

    public ConsoleScreen Console => new(Syndic.Page, Assembly);

    public PresenceScreen Presence => new(Syndic.Page, Assembly);

    /// <summary>The syndic signed in, nothing imported.</summary>
    public static async Task<Hosts> WelcomeAsync(Chromium chromium, House house, Device device = Device.Desktop)
    {
        try
        {
            var syndic = await Guest.ComeAsync(chromium, house.Node(0), device, House.SyndicName);
            await new SignInScreen(syndic.Page).SignInAsync(House.SyndicEmail, house.SyndicPassword);
            return new Hosts(chromium, house, syndic);
        }
        catch
        {
            await house.DisposeAsync();
            throw;
        }
    }

    /// <summary>From the three files to the accesses, by the syndic's pages.</summary>
    public async Task ImportAsync(Func<string, Task>? shown = null)
    {
        var import = new ImportScreen(Syndic.Page);
        await import.ReadFilesAsync(Files, HallFiles.Residence, TimeProvider.System.GetUtcNow().AddDays(1));
        await Expect(import.Preview).ToBeVisibleAsync();
        await Expect(Syndic.Page.Locator("main")).ToContainTextAsync(HallFiles.Owner("A").Name);
        await (shown?.Invoke("import-apercu") ?? Task.CompletedTask);
        (Assembly, Accesses) = await import.ConfirmAsync(() => shown?.Invoke("import-fait") ?? Task.CompletedTask);
    }

    /// <summary>Another operator of the same condominiums, signed in.</summary>
    public async Task<Guest> SecondSyndicAsync(string email, string name)
    {
        var password = await House.AddSecondSyndicAsync(email, name);
        var guest = await Guest.ComeAsync(Chromium, House.Node(0), Device.Desktop, name);
        Guests.Add(guest);
        await new SignInScreen(guest.Page).SignInAsync(email, password);
        return guest;
    }

    /// <summary>What everybody saw when it failed, and what the servers wrote.</summary>
    public async Task TellAsync(ITestOutputHelper output)
    {
        foreach (var guest in Guests)
        {
            output.WriteLine($"==== {guest.Name}: {guest.Page.Url}\n{await guest.Page.Locator("body").InnerTextAsync()}\n{guest.Troubles}");
        }

        output.WriteLine(House.Log);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            foreach (var guest in Guests)
            {
                await guest.DisposeAsync();
            }
        }
        finally
        {
            // Even when the browser died first: no server outlives its test.
            await House.DisposeAsync();
        }
    }
}
