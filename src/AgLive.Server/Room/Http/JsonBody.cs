using System.Text.Json;
using AgLive.Domain;

namespace AgLive.Server.Room.Http;

/// <summary>Reads a JSON body within a limit; whatever is wrong with it is an answer.</summary>
internal static class JsonBody
{
    /// <summary>Bytes: a drawn signature of 60 KB, escaped.</summary>
    public const int Limit = 128 * 1024;

    public static async Task<Outcome<T>> ReadAsync<T>(HttpRequest request, Type type)
    {
        if (!request.HasJsonContentType())
        {
            return new Refusal(RefusalCode.BadRequest, "body", "application/json");
        }

        if (request.ContentLength > Limit)
        {
            return TooLong();
        }

        try
        {
            using var body = new MemoryStream();
            var buffer = new byte[16 * 1024];
            int read;
            while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
            {
                await body.WriteAsync(buffer.AsMemory(0, read));
                if (body.Length > Limit)
                {
                    return TooLong();
                }
            }

            return JsonSerializer.Deserialize(body.GetBuffer().AsSpan(0, (int)body.Length), type, WireJson.Options) is T value
                ? value
                : new Refusal(RefusalCode.BadRequest, "body");
        }
        catch (Exception error) when (error is JsonException or BadHttpRequestException or NotSupportedException)
        {
            return new Refusal(RefusalCode.BadRequest, "body");
        }
    }

    private static Refusal TooLong() => new(RefusalCode.BadRequest, "body", $"{Limit / 1024} Ko au plus");
}
