using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;

namespace AgLive.Testing;

/// <summary>The provider of text messages, on the loopback, over real HTTP: keeps what it takes, and refuses when it is told to.</summary>
public sealed class TwilioFake : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Task serving;

    public TwilioFake()
    {
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{LocalProcess.FreePort()}/"));
        listener.Prefixes.Add(Address.AbsoluteUri);
        listener.Start();
        serving = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>HTTP status and code of the next refusals; null to take messages; status 0 to keep silent.</summary>
    public (int Status, int Code)? Refusal { get; set; }

    /// <summary>What was asked: path, credentials and fields, the refused ones included.</summary>
    public ConcurrentQueue<TwilioCall> Asked { get; } = [];

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                await AnswerAsync(await listener.GetContextAsync());
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
        }
    }

    private async Task AnswerAsync(HttpListenerContext http)
    {
        using var reader = new StreamReader(http.Request.InputStream, Encoding.UTF8);
        var fields = (await reader.ReadToEndAsync()).Split('&')
            .Select(field => field.Split('=', 2))
            .ToDictionary(pair => WebUtility.UrlDecode(pair[0]), pair => WebUtility.UrlDecode(pair[1]), StringComparer.Ordinal);
        var credentials = Encoding.UTF8.GetString(Convert.FromBase64String(http.Request.Headers["Authorization"]?.Split(' ')[^1] ?? ""));
        Asked.Enqueue(new TwilioCall(http.Request.HttpMethod, http.Request.Url!.AbsolutePath, credentials, fields));
        if (Refusal is (0, _))
        {
            return;
        }

        var (status, body) = Refusal is { } refused
            ? (refused.Status, $$"""{"code": {{refused.Code}}, "message": "no", "more_info": "https://www.twilio.com", "status": {{refused.Status}}}""")
            : (201, """{"sid": "SM00000000000000000000000000000001", "status": "queued", "error_code": null}""");
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
        http.Response.Close();
    }
}

/// <summary>One call of the API.</summary>
/// <param name="Credentials">« user:secret ».</param>
public sealed record TwilioCall(string Method, string Path, string Credentials, IReadOnlyDictionary<string, string> Fields);
