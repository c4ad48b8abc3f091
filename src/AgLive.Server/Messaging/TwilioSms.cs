using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace AgLive.Server.Messaging;

/// <summary>
/// Text messages by Twilio's REST API (2010-04-01, Messages). Answers are told apart by their code, never by their words. The
/// provider is asked to keep neither text nor number, and to drop a message that ten minutes could not deliver.
/// </summary>
public sealed class TwilioSms(TwilioOptions options) : ISmsSender, IDisposable
{
    private const int ValiditySeconds = 600;
    private static readonly TimeSpan NamesChange = TimeSpan.FromMinutes(5);

    /// <summary>Settings to mend (20003 sign-in, 21606 and 21659 sender, 21608 trial account): the message waits for them.</summary>
    private static readonly int[] OurFault = [20003, 20404, 21606, 21608, 21659];

    private readonly HttpClient http = new(new SocketsHttpHandler { PooledConnectionLifetime = NamesChange }) { Timeout = options.Patience };

    public bool IsSet => true;

    public async Task<Sending> SendAsync(Sms sms, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sms);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Address, $"2010-04-01/Accounts/{options.AccountSid}/Messages.json"))
        {
            Content = new FormUrlEncodedContent(Fields(sms)),
        };
        var user = options.KeySid.Length > 0 ? options.KeySid : options.AccountSid;
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Secret}")));
        try
        {
            using var answer = await http.SendAsync(request, cancellation);
            return answer.IsSuccessStatusCode ? new Sending(Delivery.Sent) : await RefusedAsync(answer, cancellation);
        }
        catch (HttpRequestException failure)
        {
            return new Sending(NeverLeft(failure) ? Delivery.Later : Delivery.Never, failure.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Sending(Delivery.Never, "no-answer");
        }
    }

    public void Dispose() => http.Dispose();

    private Dictionary<string, string> Fields(Sms sms) => new()
    {
        ["To"] = sms.To,
        [options.From.StartsWith("MG", StringComparison.Ordinal) && options.From.Length == 34 ? "MessagingServiceSid" : "From"] = options.From,
        ["Body"] = sms.Text,
        ["ValidityPeriod"] = ValiditySeconds.ToString(CultureInfo.InvariantCulture),
        ["SmartEncoded"] = "true",
        ["ContentRetention"] = "discard",
        ["AddressRetention"] = "obfuscate",
    };

    /// <summary>Answered, and not taken: too many at once, their trouble, our settings may pass; this number will not.</summary>
    private static async Task<Sending> RefusedAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var code = await CodeAsync(answer, cancellation);
        var passes = answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || (int)answer.StatusCode >= 500
            || (code is { } known && OurFault.Contains(known));
        return new Sending(passes ? Delivery.Later : Delivery.Never, (code ?? (int)answer.StatusCode).ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<int?> CodeAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(cancellation), cancellationToken: cancellation);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("code", out var code) && code.TryGetInt32(out var number) ? number : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>No line was ever there to send it by.</summary>
    private static bool NeverLeft(HttpRequestException failure) => failure.HttpRequestError
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
