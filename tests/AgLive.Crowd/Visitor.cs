using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using AgLive.Web.Wire;

namespace AgLive.Crowd;

/// <summary>
/// A person with a cookie jar, who signs in by the two pages and then speaks the HTTP twin of the wire contract. The jar outlives
/// a server: sessions are kept by the database, and any node takes them.
/// </summary>
public sealed partial class Visitor : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly HttpClient http;

    public Visitor(Uri address)
    {
        Address = address;
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, PooledConnectionLifetime = TimeSpan.FromMinutes(1) })
        {
            Timeout = TimeSpan.FromSeconds(20),
        };
        http.DefaultRequestHeaders.Add("X-AgLive-Csrf", "1");
    }

    /// <summary>The node, or the balancer, he speaks to.</summary>
    public Uri Address { get; set; }

    public CookieContainer Cookies { get; } = new();

    public async Task SignInAsync(string identifier, string password)
    {
        var second = await PostFormAsync("connexion", await GetPageAsync("connexion"), ("Identifier", identifier));
        var home = await PostFormAsync("connexion/mot-de-passe", second, ("Identifier", identifier), ("Password", password));
        Assert.DoesNotContain("name=\"Password\"", home, StringComparison.Ordinal);
    }

    public async Task<string> GetPageAsync(string path)
    {
        using var answer = await http.GetAsync(At(path));
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<FullSnapshot> SnapshotAsync(Guid assemblyId) =>
        Done(await http.GetFromJsonAsync<Answer<FullSnapshot>>(At($"api/assemblies/{assemblyId}/snapshot"), Json));

    public async Task<ConsoleSnapshot> ConsoleAsync(Guid assemblyId) =>
        Done(await http.GetFromJsonAsync<Answer<ConsoleSnapshot>>(At($"api/assemblies/{assemblyId}/console"), Json));

    /// <summary>One try: the answer, a refusal included; an exception when there was none.</summary>
    public Task<Answer<VoteRecorded>> VoteAsync(VoteRequest request) =>
        PostAsync<VoteRecorded>($"api/assemblies/{request.AssemblyId}/votes", request);

    public Task<Answer<CommandDone>> SignSheetAsync(SignRequest request) =>
        PostAsync<CommandDone>($"api/assemblies/{request.AssemblyId}/attendance", request);

    public Task<Answer<CommandDone>> LeaveAsync(Guid assemblyId, Guid commandId) =>
        PostAsync<CommandDone>($"api/assemblies/{assemblyId}/departures", new { commandId });

    public Task<Answer<CommandDone>> RunAsync<T>(T command) where T : ConsoleCommand
    {
        var name = char.ToLowerInvariant(typeof(T).Name[0]) + typeof(T).Name[1..];
        return PostAsync<CommandDone>($"api/assemblies/{command.AssemblyId}/commands/{name}", command);
    }

    /// <summary>Posts any body to the HTTP twin.</summary>
    public async Task<Answer<T>> PostAsync<T>(string path, object body)
    {
        using var content = JsonContent.Create(body, body.GetType(), options: Json);
        using var answer = await http.PostAsync(At(path), content);
        return await answer.Content.ReadFromJsonAsync<Answer<T>>(Json) ?? throw new HttpRequestException("An empty answer.");
    }

    /// <summary>Posts a form, with the anti-forgery token of the page it stands on.</summary>
    /// <returns>The page it leads to.</returns>
    public async Task<string> PostFormAsync(string path, string page, params IEnumerable<(string Name, string Value)> fields)
    {
        var token = TokenPattern().Match(page).Groups["token"].Value;
        var form = fields.Append(("__RequestVerificationToken", WebUtility.HtmlDecode(token))).ToDictionary(field => field.Item1, field => field.Item2);
        using var content = new FormUrlEncodedContent(form);
        using var answer = await http.PostAsync(At(path), content);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    public void Dispose() => http.Dispose();

    private Uri At(string path) => new(Address, path);

    private static T Done<T>(Answer<T>? answer) => answer is { Ok: true, Value: { } value }
        ? value
        : throw new InvalidOperationException($"Refused: {answer?.Refusal?.Code} {answer?.Refusal?.Text}");

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)"|value="(?<token>[^"]+)"[^>]*name="__RequestVerificationToken""")]
    private static partial Regex TokenPattern();
}
