using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using AgLive.Domain;
using AgLive.Server.Room;
using AgLive.Server.Room.Http;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.SignalR;

namespace AgLive.Server.Tests.Room;

/// <summary>Every door of the hub and of its HTTP twin, tried by somebody who has nothing to do here.</summary>
public sealed class StrangerWalkTests : IAsyncLifetime
{
    private readonly Guid id = Guid.CreateVersion7();
    private Hall hall = null!;

    private HallWorld World => hall.World;

    public async ValueTask InitializeAsync() => hall = await Hall.StartAsync();

    public ValueTask DisposeAsync() => hall.DisposeAsync();

    [Fact]
    public void Walk_KnowsEveryMethodOfTheHub() =>
        Assert.Equal(HubMethods().Select(method => method.Name).Order(), VoterDoors().Keys.Concat(ConsoleDoors().Keys).Order());

    [Fact]
    public void Hub_EveryMethod_AnswersAnAnswer() => Assert.All(HubMethods(), method =>
        Assert.Equal(typeof(Answer<>), method.ReturnType.GetGenericArguments()[0].GetGenericTypeDefinition()));

    [Fact]
    public async Task Hub_Stranger_FindsNothing()
    {
        await using var stranger = await HallDevice.ConnectAsync(hall, World.StrangerId);
        foreach (var (method, arguments) in VoterDoors().Concat(ConsoleDoors()))
        {
            await stranger.RefusedAsync<object>(RefusalCode.NotFound, method, arguments);
        }
    }

    [Fact]
    public async Task Hub_CoOwner_DoesNotLead()
    {
        await using var owner = await hall.ConnectAsync("Abadie");
        foreach (var (method, arguments) in ConsoleDoors())
        {
            await owner.RefusedAsync<object>(RefusalCode.NotAllowed, method, arguments);
        }
    }

    [Fact]
    public async Task Hub_Syndic_FindsNothingOfAnotherAssembly()
    {
        await using var syndic = await hall.ConnectSyndicAsync();
        foreach (var command in Commands(World.StrangerAssemblyId))
        {
            await syndic.RefusedAsync(RefusalCode.NotFound, command);
        }
    }

    [Fact]
    public async Task Http_EveryDoor_IsShutToNobodyAndToStrangers()
    {
        Assert.Equal(CommandNames.All.Order(), Commands(id).Select(command => CamelCase(command.GetType().Name)).Order());
        using var nobody = hall.Http(null);
        using var stranger = hall.Http(World.StrangerId);
        foreach (var (path, body) in Endpoints())
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(nobody, path, body));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, path, body));
        }

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(stranger, "commands/dropTables", new { }));
    }

    private async Task<HttpStatusCode> StatusAsync(HttpClient http, string path, object? body)
    {
        var address = $"/api/assemblies/{World.AssemblyId}/{path}";
        using var response = body is null ? await http.GetAsync(address) : await http.PostAsync(address, JsonContent.Create(body, body.GetType()));
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        return response.StatusCode;
    }

    internal static IEnumerable<MethodInfo> HubMethods() => typeof(AssemblyHub)
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => method.GetBaseDefinition().DeclaringType != typeof(Hub));

    private Dictionary<string, object?[]> VoterDoors() => new()
    {
        ["Enter"] = [World.AssemblyId],
        ["Refresh"] = [World.AssemblyId],
        ["Sign"] = [new SignRequest(World.AssemblyId, id, [World.Owners["Abadie"]], "typed", "Abadie Zoé")],
        ["Vote"] = [new VoteRequest(World.AssemblyId, id, id, 1, [new BallotChoice(World.Owners["Abadie"], "pour")])],
        ["Leave"] = [World.AssemblyId, id],
        ["Help"] = [World.AssemblyId, id, null],
        ["Consent"] = [World.AssemblyId, id, id],
        ["RaiseHand"] = [new RaiseHandRequest(World.AssemblyId, id, "speak", "")],
        ["LowerHand"] = [World.AssemblyId, id],
        ["Seen"] = [World.AssemblyId, id],
        ["Here"] = [World.AssemblyId],
    };

    private Dictionary<string, object?[]> ConsoleDoors()
    {
        var doors = Commands(World.AssemblyId).ToDictionary(command => command.GetType().Name, command => (object?[])[command]);
        doors["EnterConsole"] = [World.AssemblyId];
        doors["Console"] = [World.AssemblyId, null];
        doors["EnterBureau"] = [World.AssemblyId];
        doors["Bureau"] = [World.AssemblyId, null];
        doors["Explain"] = [World.AssemblyId, id];
        return doors;
    }

    private List<ConsoleCommand> Commands(Guid assembly) =>
    [
        new OpenLobby(assembly, id),
        new OpenSession(assembly, id),
        new EndSession(assembly, id),
        new SetVideoLink(assembly, id, "https://example.org/"),
        new SetCandidate(assembly, id, World.Agenda["1"], World.Owners["Abadie"], ""),
        new SetDebtor(assembly, id, World.Agenda["1"], World.Owners["Abadie"]),
        new SetRepresentative(assembly, id, World.Owners["Abadie"], "Abadie Zoé"),
        new ShowItem(assembly, id, World.Agenda["1"]),
        new CutScreens(assembly, id),
        new OpenVote(assembly, id, World.Agenda["1"]),
        new AnnounceClose(assembly, id, id),
        new ExtendClose(assembly, id, id, 30),
        new HoldClose(assembly, id, id),
        new SetCloseRules(assembly, id, 20, true),
        new CloseVote(assembly, id, id),
        new CancelVote(assembly, id, id, "motif"),
        new Proclaim(assembly, id, id),
        new OpenSecondVote(assembly, id, id),
        new RecordPresence(assembly, id, World.Owners["Abadie"], "room", "motif", "témoin"),
        new RecordDeparture(assembly, id, World.Owners["Abadie"]),
        new RecordProxy(assembly, id, World.Owners["Abadie"], World.Owners["Blanc"], "", false),
        new RecordHolderArrival(assembly, id, World.Owners["Abadie"]),
        new DistributeProxy(assembly, id, World.Owners["Abadie"], World.Owners["Blanc"], "", false, null, null),
        new GiveFloor(assembly, id, id),
        new EndFloor(assembly, id, id),
        new RemoveHand(assembly, id, id),
        new SetSpeech(assembly, id, true),
        new SignInHall(assembly, id, World.Owners["Abadie"], [World.Owners["Abadie"]], "typed", "Abadie Zoé"),
        new RecordVote(assembly, id, id, World.Owners["Abadie"], "pour", "motif", "témoin"),
        new RecordVotes(assembly, id, id, [new HandChoice(World.Owners["Abadie"], "pour")], "motif", "témoin"),
        new NudgeVoters(assembly, id, id, [World.Owners["Abadie"]]),
        new AmendResolution(assembly, id, World.Agenda["7"], 1, "Un autre texte."),
        new TakeBackAmendment(assembly, id, World.Agenda["7"]),
        new MoveItem(assembly, id, World.Agenda["7"], null),
        new SetDisposition(assembly, id, World.Agenda["7"], "withdrawn", "motif"),
        new SuspendSession(assembly, id, "19:15", "motif"),
        new ResumeSession(assembly, id),
        new SetMessage(assembly, id, "message"),
        new TakeOver(assembly, id, null),
        new NoteIncident(assembly, id, World.Owners["Abadie"], "faits"),
        new SettleIncident(assembly, id, id, "décision", true, true),
        new SettleIncidents(assembly, id, "décision"),
        new RecordReserve(assembly, id, World.Agenda["1"], World.Owners["Abadie"], "réserve"),
    ];

    private IEnumerable<(string Path, object? Body)> Endpoints() =>
    [
        ("snapshot", null),
        ("console", null),
        ("bureau", null),
        ($"votes/{id}/explanation", null),
        ("votes", VoterDoors()["Vote"][0]),
        ("attendance", VoterDoors()["Sign"][0]),
        ("departures", new { commandId = id }),
        ("help", new { commandId = id }),
        ("hands", VoterDoors()["RaiseHand"][0]),
        ("hands/lower", new { commandId = id }),
        ("consents", new { commandId = id, roundId = id }),
        .. Commands(World.AssemblyId).Select(command => ($"commands/{CamelCase(command.GetType().Name)}", (object?)command)),
    ];

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
