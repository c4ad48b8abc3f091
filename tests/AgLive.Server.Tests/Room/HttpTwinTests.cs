using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using AgLive.Domain;
using AgLive.Web.Wire;

namespace AgLive.Server.Tests.Room;

/// <summary>Bad input by HTTP and by the raw socket: a numbered refusal, nobody else disturbed.</summary>
public sealed class HttpTwinTests : IAsyncLifetime
{
    private Hall hall = null!;

    private HallWorld World => hall.World;

    private string Votes => $"/api/assemblies/{World.AssemblyId}/votes";

    public async ValueTask InitializeAsync() => hall = await Hall.StartAsync();

    public ValueTask DisposeAsync() => hall.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"voteId\":\"x\"}")]
    [InlineData("{\"textVersion\":1e999}")]
    [InlineData("{\"choices\":[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]}")]
    public async Task Post_MalformedJson_IsABadRequest(string body)
    {
        using var http = hall.Http(World.Accounts["Abadie"]);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        await RefusedAsync(() => http.PostAsync(Votes, content), HttpStatusCode.BadRequest, RefusalCode.BadRequest);
    }

    [Fact]
    public async Task Post_TooLongOrNotJson_IsABadRequest()
    {
        using var http = hall.Http(World.Accounts["Abadie"]);
        using var huge = new StringContent(new string('x', 200_000), Encoding.UTF8, "application/json");
        await RefusedAsync(() => http.PostAsync(Votes, huge), HttpStatusCode.BadRequest, RefusalCode.BadRequest);
        using var form = new FormUrlEncodedContent([new("voteId", "1")]);
        await RefusedAsync(() => http.PostAsync(Votes, form), HttpStatusCode.BadRequest, RefusalCode.BadRequest);
    }

    [Fact]
    public async Task Post_FromAnotherSite_IsNotAllowed()
    {
        using var http = hall.Http(World.Accounts["Abadie"]);
        http.DefaultRequestHeaders.Add("Origin", "https://mechant.example");
        await RefusedAsync(() => http.PostAsJsonAsync(Votes, new { }), HttpStatusCode.Forbidden, RefusalCode.NotAllowed);
        await RefusedAsync(() => http.PostAsync("/hubs/assembly/negotiate?negotiateVersion=1", null), HttpStatusCode.Forbidden, RefusalCode.NotAllowed);

        using var plain = hall.Http(World.Accounts["Abadie"]);
        plain.DefaultRequestHeaders.Remove("X-AgLive-Csrf");
        await RefusedAsync(() => plain.PostAsJsonAsync(Votes, new { }), HttpStatusCode.Forbidden, RefusalCode.NotAllowed);
    }

    [Fact]
    public async Task Calls_TooFast_AreRefusedInTheSameShape()
    {
        await using var strict = await Hall.StartAsync(("Room:CallsPerSecond", "1"), ("Room:CallsAtOnce", "2"));
        await using var device = await strict.ConnectAsync("Abadie");
        var answers = new List<Answer<FullSnapshot>>();
        for (var i = 0; i < 5; i++)
        {
            answers.Add(await device.CallAsync<FullSnapshot>("Refresh", strict.World.AssemblyId));
        }

        Assert.True(answers[0].Ok);
        Assert.Contains(answers, answer => answer.Refusal?.Code == (int)RefusalCode.TooFast);
        using var http = strict.Http(strict.World.Accounts["Abadie"]);
        using var response = await http.GetAsync($"/api/assemblies/{strict.World.AssemblyId}/snapshot");
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
    }

    [Theory]
    [InlineData("{\"type\":1,\"invocationId\":\"1\",\"target\":\"DropTables\",\"arguments\":[]}\u001e")]
    [InlineData("{\"type\":1,\"invocationId\":\"1\",\"target\":\"Vote\",\"arguments\":[12,13]}\u001e")]
    [InlineData("not json\u001e")]
    [InlineData("\u001e\u001e\u001e")]
    public async Task Socket_BadFrame_CostsItsOwnConnectionAtMost(string frame)
    {
        await using var other = await hall.ConnectAsync("Blanc");
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader(HallAuth.Header, World.Accounts["Abadie"].ToString());
        var address = new UriBuilder(new Uri(hall.Address, "/hubs/assembly")) { Scheme = "ws" }.Uri;
        await socket.ConnectAsync(address, CancellationToken.None);
        await SendAsync(socket, "{\"protocol\":\"json\",\"version\":1}\u001e");
        await SendAsync(socket, frame);
        Assert.Equal(World.AssemblyId, (await other.RefreshAsync()).Room.AssemblyId);
    }

    private static Task SendAsync(ClientWebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private static async Task RefusedAsync(Func<Task<HttpResponseMessage>> call, HttpStatusCode status, RefusalCode code)
    {
        using var response = await call();
        Assert.Equal(status, response.StatusCode);
        var answer = await response.Content.ReadFromJsonAsync<Answer<object>>();
        Assert.Equal((int)code, answer!.Refusal!.Code);
    }
}
