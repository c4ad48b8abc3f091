using System.Net.Http.Json;
using System.Text.Json;
using AgLive.Domain;
using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Registry.Import;
using AgLive.Server.Tests.App;
using AgLive.Server.Tests.Import;
using AgLive.Web.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Electorate;

/// <summary>A copropriété imported into the real program, and its people with a browser each, on the HTTP twin.</summary>
public sealed class House : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Dictionary<string, HttpClient> clients = [];

    private House(AgLiveApp app, ImportReceipt imported, ImportedCondominium read) =>
        (App, Imported, Read) = (app, imported, read);

    public AgLiveApp App { get; }

    public ImportReceipt Imported { get; }

    /// <summary>The files, as the import understood them.</summary>
    public ImportedCondominium Read { get; }

    /// <summary>Owners by the identifier of the files.</summary>
    public Dictionary<string, Guid> Owners { get; private set; } = [];

    /// <summary>Resolutions by number.</summary>
    public Dictionary<string, Guid> Agenda { get; private set; } = [];

    public Guid AssemblyId => Imported.AssemblyId;

    /// <param name="postgreSql">Null for SQLite.</param>
    public static async Task<House> OpenAsync(TilleulsFiles files, string? postgreSql)
    {
        var settings = new Dictionary<string, string> { ["Room:CallsPerSecond"] = "1000", ["Room:CallsAtOnce"] = "1000" };
        if (postgreSql is not null)
        {
            settings["ConnectionStrings:PostgreSql"] = postgreSql;
        }

        var app = await AgLiveApp.StartAsync(new AppOptions { Settings = settings });
        var syndic = await app.AddSyndicAsync(AgLiveApp.SyndicEmail);
        var house = new House(app, await app.ImportAsync(files, "Les Érables", syndic.Id), files.Read().Condominium!);
        await using var db = await app.DatabaseAsync();
        house.Owners = await db.CoOwners.ToDictionaryAsync(owner => owner.Identifier, owner => owner.Id);
        house.Agenda = await db.Resolutions.ToDictionaryAsync(item => item.Number, item => item.Id);
        await house.DoAsync(new OpenSession(house.AssemblyId, Guid.NewGuid()));
        return house;
    }

    /// <summary>Runs a command of the console that must not be refused.</summary>
    public async Task DoAsync(ConsoleCommand command)
    {
        var answer = await AskAsync(command);
        Assert.True(answer.Ok, $"{command}: {answer.Refusal}");
    }

    /// <returns>The French sentence.</returns>
    public async Task<string> RefusedAsync(RefusalCode code, ConsoleCommand command)
    {
        var answer = await AskAsync(command);
        Assert.Equal(code.ToString(), answer.Refusal?.Name);
        return answer.Refusal!.Text;
    }

    public async Task<ConsoleSnapshot> ConsoleAsync(string? number = null)
    {
        var query = number is null ? "" : $"?resolutionId={Agenda[number]}";
        return await GetAsync<ConsoleSnapshot>(AgLiveApp.SyndicEmail, $"console{query}");
    }

    public Task<FullSnapshot> RoomAsync(string identifier) => GetAsync<FullSnapshot>(identifier, "snapshot");

    /// <summary>Signs the sheet with his own name, for himself and for these grantors.</summary>
    public async Task SignAsync(string identifier, params string[] grantors)
    {
        var me = (await RoomAsync(identifier)).Me;
        var request = new SignRequest(AssemblyId, Guid.NewGuid(), [Owners[identifier], .. grantors.Select(name => Owners[name])], "typed", me.Name);
        Assert.True((await PostAsync<CommandDone>(identifier, "attendance", request)).Ok);
    }

    public async Task GiveAsync(string grantor, string holder) => await DoAsync(Mandate(grantor, holder));

    public RecordProxy Mandate(string grantor, string holder) =>
        new(AssemblyId, Guid.NewGuid(), Owners[grantor], Owners[holder], "", false);

    /// <summary>Opens the vote and gives its round.</summary>
    public async Task<Guid> OpenVoteAsync(string number)
    {
        await DoAsync(new OpenVote(AssemblyId, Guid.NewGuid(), Agenda[number]));
        return (await ConsoleAsync()).Room.Current!.Round!.Id;
    }

    /// <summary>Votes every ballot on his screen alike; the owners voted for, with their voix.</summary>
    public async Task<IReadOnlyList<BallotRight>> VoteAsync(string identifier, string choice)
    {
        var shown = await RoomAsync(identifier);
        var rights = shown.Me.Ballot!.Rights;
        var answer = await VoteAsync(identifier, shown.Room.Current!, [.. rights.Select(right => new BallotChoice(right.CoOwnerId, choice))]);
        Assert.True(answer.Ok, $"{identifier}: {answer.Refusal}");
        return rights;
    }

    public Task<Answer<VoteRecorded>> VoteAsync(string identifier, CurrentItem item, IReadOnlyList<BallotChoice> choices) =>
        PostAsync<VoteRecorded>(identifier, "votes", new VoteRequest(AssemblyId, item.Round!.Id, Guid.NewGuid(), item.TextVersion, choices));

    public async Task<RoundResult> CloseAndProclaimAsync(Guid round)
    {
        await DoAsync(new CloseVote(AssemblyId, Guid.NewGuid(), round));
        await DoAsync(new Proclaim(AssemblyId, Guid.NewGuid(), round));
        return (await ConsoleAsync()).Room.Current!.Round!.Result!;
    }

    /// <summary>Elects an owner who is present, as every assembly begins.</summary>
    public async Task ElectPresidentAsync(string identifier)
    {
        await DoAsync(new SetCandidate(AssemblyId, Guid.NewGuid(), Agenda["1"], Owners[identifier], ""));
        var round = await OpenVoteAsync("1");
        await VoteAsync(identifier, "pour");
        Assert.True((await CloseAndProclaimAsync(round)).Adopted);
    }

    /// <summary>The rows of a frozen roll by identifier.</summary>
    public async Task<Dictionary<string, RollRow>> RowsAsync(Guid round)
    {
        await using var db = await App.DatabaseAsync();
        var names = Owners.ToDictionary(owner => owner.Value, owner => owner.Key);
        return await db.RollRows.Where(row => row.RoundId == round).ToDictionaryAsync(row => names[row.CoOwnerId]);
    }

    /// <summary>The registry was changed beside the program.</summary>
    public void ForgetRegistry() => App.Services.GetRequiredService<AssemblyViews>().InvalidateRegistry(Imported.CondominiumId);

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }

        await App.DisposeAsync();
    }

    private Task<Answer<CommandDone>> AskAsync(ConsoleCommand command)
    {
        var name = command.GetType().Name;
        return PostAsync<CommandDone>(AgLiveApp.SyndicEmail, $"commands/{char.ToLowerInvariant(name[0])}{name[1..]}", command);
    }

    private async Task<T> GetAsync<T>(string identifier, string path)
    {
        var answer = await (await ClientAsync(identifier)).GetFromJsonAsync<Answer<T>>($"/api/assemblies/{AssemblyId}/{path}", Json);
        Assert.True(answer!.Ok, $"{path}: {answer.Refusal}");
        return answer.Value!;
    }

    private async Task<Answer<T>> PostAsync<T>(string identifier, string path, object body)
    {
        using var content = JsonContent.Create(body, body.GetType(), options: Json);
        using var response = await (await ClientAsync(identifier)).PostAsync($"/api/assemblies/{AssemblyId}/{path}", content);
        return (await response.Content.ReadFromJsonAsync<Answer<T>>(Json))!;
    }

    private async Task<HttpClient> ClientAsync(string identifier)
    {
        if (!clients.TryGetValue(identifier, out var client))
        {
            client = clients[identifier] = await App.ClientFor(identifier);
            client.DefaultRequestHeaders.Add("X-AgLive-Csrf", "1");
        }

        return client;
    }
}
