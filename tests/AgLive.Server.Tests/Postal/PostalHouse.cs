using System.Text.RegularExpressions;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Registry.Import;
using AgLive.Server.Tests.App;
using AgLive.Server.Tests.Import;
using AgLive.Web.Console;
using AgLive.Web.Postal;
using AgLive.Web.Room;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Postal;

/// <summary>A copropriété whose owners vote by correspondence, by the identifiers of its files and the numbers of its agenda.</summary>
internal sealed partial class PostalHouse : IAsyncDisposable
{
    private readonly Guid syndic;
    private readonly ImportReceipt imported;

    private PostalHouse(AgLiveApp app, SetClock clock, Guid syndic, ImportReceipt imported) =>
        (App, Clock, this.syndic, this.imported) = (app, clock, syndic, imported);

    public AgLiveApp App { get; }

    public SetClock Clock { get; }

    public Guid AssemblyId => imported.AssemblyId;

    public Dictionary<string, Guid> Owners { get; private set; } = [];

    public Dictionary<string, Guid> Accounts { get; private set; } = [];

    public Dictionary<string, Guid> Agenda { get; private set; } = [];

    public IPostalVote Port => App.Services.GetRequiredService<IPostalVote>();

    public Guid Syndic => syndic;

    /// <param name="start">Of the meeting.</param>
    public static async Task<PostalHouse> ConveneAsync(
        TilleulsFiles files, DateTimeOffset now, DateTimeOffset start, string zone = "Europe/Paris", string? postgreSql = null, IReadOnlyDictionary<string, string>? others = null)
    {
        var clock = new SetClock(now);
        var settings = new Dictionary<string, string>
        {
            ["Room:CallsPerSecond"] = "1000",
            ["Room:CallsAtOnce"] = "1000",
            ["Agency:Name"] = "Cabinet du Parc",
            ["Agency:Address"] = "4 rue du Parc, 94600 Choisy-le-Roi",
            ["Agency:Email"] = "ag@cabinet.example.org",
        };
        foreach (var (name, value) in others ?? new Dictionary<string, string>())
        {
            settings[name] = value;
        }

        if (postgreSql is not null)
        {
            settings["ConnectionStrings:PostgreSql"] = postgreSql;
        }

        var app = await AgLiveApp.StartAsync(new AppOptions { Clock = clock, Settings = settings });
        var account = await app.AddSyndicAsync(AgLiveApp.SyndicEmail);
        var house = new PostalHouse(app, clock, account.Id, await app.ImportAsync(files, "Résidence des Tilleuls", account.Id));
        await house.LearnAsync();
        await house.MoveAsync(start, zone);
        return house;
    }

    /// <summary>Puts the meeting at another instant, in a building of another zone.</summary>
    public async Task MoveAsync(DateTimeOffset start, string zone = "Europe/Paris")
    {
        await using var db = await App.DatabaseAsync();
        await db.Condominiums.ExecuteUpdateAsync(set => set.SetProperty(one => one.ZoneId, zone));
        await db.Assemblies.Where(one => one.Id == AssemblyId).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.StartsAt, start)
            .SetProperty(one => one.LobbyOpensAt, start.AddMinutes(-30))
            .SetProperty(one => one.Epoch, one => one.Epoch + 1));
        App.Services.GetRequiredService<AssemblyViews>().Invalidate(AssemblyId);
    }

    public async Task<Outcome<PostalSaved>> ChooseAsync(string owner, string number, string choice, bool second = false) =>
        await Port.ChooseAsync(
            Accounts[owner], new PostalChoice(AssemblyId, Owners[owner], Agenda[number], second, choice), CancellationToken.None);

    public async Task<PostalSheet> SheetAsync(string owner) =>
        (await Port.SheetAsync(Accounts[owner], AssemblyId, null, CancellationToken.None)).Value;

    /// <summary>Asks for a code and reads the e-mail.</summary>
    public async Task<string> CodeAsync(string owner)
    {
        Clock.Now += TimeSpan.FromSeconds(31);
        var sent = await Port.SendCodeAsync(Accounts[owner], AssemblyId, Owners[owner], CodeWay.Email, CancellationToken.None);
        Assert.Null(sent.Refusal);
        await using var db = await App.DatabaseAsync();
        var body = await db.OutboxMessages
            .Where(message => message.DedupKey.StartsWith("code:"))
            .OrderByDescending(message => message.CreatedAt)
            .Select(message => message.Body)
            .FirstAsync();
        return Six().Match(body).Value;
    }

    /// <summary>What is on screen, signed with the owner's name.</summary>
    public async Task<SignPostalForm> DraftAsync(string owner, string code)
    {
        var sheet = await SheetAsync(owner);
        return new SignPostalForm(
            AssemblyId, Guid.CreateVersion7(), Owners[owner], sheet.DraftVersion ?? 0, sheet.Revision, Declared: true, "typed", sheet.Owner.Name, code);
    }

    public Task<Outcome<CommandDone>> SignAsync(string owner, SignPostalForm command) =>
        Port.SignAsync(Accounts[owner], command, CancellationToken.None);

    /// <summary>Fills and signs; nothing may be refused.</summary>
    /// <param name="choices">« pour » or « pour/contre » (first vote, second one), by number.</param>
    public async Task VoteAsync(string owner, params (string Number, string Choice)[] choices)
    {
        foreach (var (number, choice) in choices)
        {
            var lines = choice.Split('/');
            for (var line = 0; line < lines.Length; line++)
            {
                Assert.Null((await ChooseAsync(owner, number, lines[line], second: line == 1)).Refusal);
            }
        }

        var signed = await SignAsync(owner, await DraftAsync(owner, await CodeAsync(owner)));
        Assert.True(signed.IsDone, $"{owner}: {signed.Refusal}");
    }

    /// <summary>A command of the console that must not be refused.</summary>
    public async Task DoAsync(ConsoleCommand command)
    {
        var done = await App.Services.GetRequiredService<IConsole>().RunAsync(syndic, command, CancellationToken.None);
        Assert.True(done.IsDone, $"{command}: {done.Refusal}");
    }

    public Guid New() => Guid.CreateVersion7(Clock.Now);

    /// <summary>Signs the attendance sheet.</summary>
    public async Task ComeAsync(string owner)
    {
        var signed = await App.Services.GetRequiredService<IVoterRoom>().SignAsync(
            Accounts[owner],
            new SignRequest(AssemblyId, New(), [Owners[owner]], "typed", (await SheetAsync(owner)).Owner.Name),
            CancellationToken.None);
        Assert.True(signed.IsDone, $"{owner}: {signed.Refusal}");
    }

    public Task LeaveAsync(string owner) => DoAsync(new RecordDeparture(AssemblyId, New(), Owners[owner]));

    /// <summary>Opens a vote; the round.</summary>
    public async Task<VotingRound> OpenVoteAsync(string number)
    {
        await DoAsync(new OpenVote(AssemblyId, New(), Agenda[number]));
        return await RoundAsync(number);
    }

    public async Task<VotingRound> RoundAsync(string number)
    {
        await using var db = await App.DatabaseAsync();
        var id = Agenda[number];
        return await db.Rounds.Where(round => round.ResolutionId == id).OrderByDescending(round => round.Ordinal).FirstAsync();
    }

    /// <summary>A ballot cast in the room.</summary>
    public async Task CastAsync(string owner, string number, string choice)
    {
        var round = await RoundAsync(number);
        var vote = new VoteRequest(AssemblyId, round.Id, New(), round.TextVersion, [new BallotChoice(Owners[owner], choice)]);
        var room = App.Services.GetRequiredService<IVoterRoom>();
        var done = await room.VoteAsync(Accounts[owner], vote, CancellationToken.None);
        for (var again = 0; again < 5 && done.Refusal is { Code: RefusalCode.Busy }; again++)
        {
            done = await room.VoteAsync(Accounts[owner], vote, CancellationToken.None);
        }

        Assert.True(done.IsDone, $"{owner}: {done.Refusal}");
    }

    public async Task CloseAsync(string number)
    {
        var round = await RoundAsync(number);
        await DoAsync(new CloseVote(AssemblyId, New(), round.Id));
        await DoAsync(new Proclaim(AssemblyId, New(), round.Id));
    }

    public async ValueTask DisposeAsync() => await App.DisposeAsync();

    private async Task LearnAsync()
    {
        await using var db = await App.DatabaseAsync();
        Owners = await db.CoOwners.ToDictionaryAsync(owner => owner.Identifier, owner => owner.Id);
        Agenda = await db.Resolutions.ToDictionaryAsync(item => item.Number, item => item.Id);
        var links = await db.AccountCoOwners.ToListAsync();
        Accounts = Owners.Where(owner => links.Exists(link => link.CoOwnerId == owner.Value))
            .ToDictionary(owner => owner.Key, owner => links.First(link => link.CoOwnerId == owner.Value).AccountId);
    }

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex Six();
}
