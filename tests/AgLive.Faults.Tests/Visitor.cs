using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using AgLive.Web.Wire;

namespace AgLive.Faults.Tests;

/// <summary>
/// A person with a cookie jar, who signs in by the two pages and then speaks the HTTP twin of the wire contract. The jar outlives
/// a server: sessions are kept by the database.
/// </summary>
internal sealed partial class Visitor : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly HttpClient http;

    public Visitor(Uri address)
    {
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), PooledConnectionLifetime = TimeSpan.FromMinutes(1) })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(20),
        };
        http.DefaultRequestHeaders.Add("X-AgLive-Csrf", "1");
    }

    public async Task SignInAsync(string identifier, string password)
    {
        var second = await PostFormAsync("connexion", await GetPageAsync("connexion"), ("Identifier", identifier));
        var home = await PostFormAsync("connexion/mot-de-passe", second, ("Identifier", identifier), ("Password", password));
        Assert.DoesNotContain("name=\"Password\"", home, StringComparison.Ordinal);
    }

    public async Task<string> GetPageAsync(string path)
    {
        using var answer = await http.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<FullSnapshot> SnapshotAsync(Guid assemblyId) =>
        Done(await http.GetFromJsonAsync<Answer<FullSnapshot>>($"api/assemblies/{assemblyId}/snapshot", Json));

    public async Task<ConsoleSnapshot> ConsoleAsync(Guid assemblyId) =>
        Done(await http.GetFromJsonAsync<Answer<ConsoleSnapshot>>($"api/assemblies/{assemblyId}/console", Json));

    /// <summary>One try: the answer, a refusal included; an exception when there was none.</summary>
    public async Task<Answer<VoteRecorded>> VoteAsync(VoteRequest request)
    {
        using var answer = await http.PostAsJsonAsync($"api/assemblies/{request.AssemblyId}/votes", request, Json);
        return await answer.Content.ReadFromJsonAsync<Answer<VoteRecorded>>(Json) ?? throw new HttpRequestException("An empty answer.");
    }

    public async Task<Answer<CommandDone>> SignSheetAsync(SignRequest request)
    {
        using var answer = await http.PostAsJsonAsync($"api/assemblies/{request.AssemblyId}/attendance", request, Json);
        return await answer.Content.ReadFromJsonAsync<Answer<CommandDone>>(Json) ?? throw new HttpRequestException("An empty answer.");
    }

    public async Task<Answer<CommandDone>> RunAsync<T>(T command) where T : ConsoleCommand
    {
        var name = char.ToLowerInvariant(typeof(T).Name[0]) + typeof(T).Name[1..];
        using var answer = await http.PostAsJsonAsync($"api/assemblies/{command.AssemblyId}/commands/{name}", command, Json);
        return await answer.Content.ReadFromJsonAsync<Answer<CommandDone>>(Json) ?? throw new HttpRequestException("An empty answer.");
    }

    public void Dispose() => http.Dispose();

    private static T Done<T>(Answer<T>? answer) => answer is { Ok: true, Value: { } value }
        ? value
        : throw new InvalidOperationException($"Refused: {answer?.Refusal?.Code} {answer?.Refusal?.Text}");

    private async Task<string> PostFormAsync(string path, string page, params (string Name, string Value)[] fields)
    {
        var token = TokenPattern().Match(page).Groups["token"].Value;
        var form = fields.Append(("__RequestVerificationToken", WebUtility.HtmlDecode(token))).ToDictionary(field => field.Item1, field => field.Item2);
        using var content = new FormUrlEncodedContent(form);
        using var answer = await http.PostAsync(path, content);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)"|value="(?<token>[^"]+)"[^>]*name="__RequestVerificationToken""")]
    private static partial Regex TokenPattern();
}
