using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AgLive.Crowd.Hub;

/// <summary>The frames of the hub, cut into messages: JSON texts that end with 0x1E.</summary>
internal static class HubMessages
{
    public const byte End = 0x1E;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Ends when the server says so.</summary>
    /// <exception cref="WebSocketException">The line was lost.</exception>
    public static async IAsyncEnumerable<byte[]> ReadAsync(WebSocket socket, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var buffer = new byte[16 * 1024];
        var begun = new MemoryStream();
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(), cancellation);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                yield break;
            }

            var rest = buffer.AsMemory(0, read.Count);
            for (var end = rest.Span.IndexOf(End); end >= 0; end = rest.Span.IndexOf(End))
            {
                begun.Write(rest.Span[..end]);
                yield return begun.ToArray();
                begun.SetLength(0);
                rest = rest[(end + 1)..];
            }

            begun.Write(rest.Span);
        }
    }

    /// <summary>Type 0 for the handshake; the name of what is said, or the id of what is answered.</summary>
    public static (int Type, string Name) Head(ReadOnlySpan<byte> message)
    {
        var reader = new Utf8JsonReader(message);
        var type = 0;
        while (reader.Read() && reader.CurrentDepth <= 1)
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                type = reader.GetInt32();
            }
            else if (reader.ValueTextEquals("target"u8) || reader.ValueTextEquals("invocationId"u8))
            {
                reader.Read();
                return (type, reader.GetString() ?? "");
            }
            else
            {
                reader.Skip();
            }
        }

        return (type, "");
    }

    /// <summary>The one argument of what the server said.</summary>
    public static T Said<T>(byte[] message) => JsonSerializer.Deserialize<Saying<T>>(message, Json)!.Arguments[0];

    private sealed record Saying<T>(IReadOnlyList<T> Arguments);
}
