using System.Net;
using System.Net.Sockets;
using System.Text;
using AgLive.Testing;
using AgLive.Testing.Network;

namespace AgLive.Faults.Tests.Network;

/// <summary>The proxy breaks what it is told to, and nothing else: the tests that lean on it prove no more than it does.</summary>
public sealed class FaultProxyTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(16);

    [Fact]
    public async Task Bytes_pass_and_a_cut_is_a_reset_after_which_one_may_come_back()
    {
        await using var echo = new Echo();
        await using var proxy = FaultProxy.Before(echo.Port);
        using var line = await Line.ToAsync(proxy);
        Assert.Equal("bonjour", await line.SayAsync("bonjour"));

        proxy.Cut();

        await Assert.ThrowsAnyAsync<IOException>(() => line.HearAsync());
        using var again = await Line.ToAsync(proxy);
        Assert.Equal("encore", await again.SayAsync("encore"));
    }

    [Fact]
    public async Task A_stall_holds_the_bytes_of_one_direction_and_loses_none()
    {
        await using var echo = new Echo();
        await using var proxy = FaultProxy.Before(echo.Port);
        using var line = await Line.ToAsync(proxy);
        Assert.Equal("a", await line.SayAsync("a"));

        proxy.Stall(Way.ToClient);
        await line.SendAsync("b");
        await Eventually.HoldsAsync(() => Task.FromResult(echo.Heard.EndsWith('b')), Patience, () => "The server heard nothing.");
        var answer = line.HearAsync();
        Assert.NotSame(answer, await Task.WhenAny(answer, Task.Delay(Silence)));

        proxy.Flow();
        Assert.Equal("b", await answer);
    }

    [Fact]
    public async Task Who_vanished_answers_nothing_and_announces_no_end()
    {
        await using var echo = new Echo();
        await using var proxy = FaultProxy.Before(echo.Port);
        using var line = await Line.ToAsync(proxy);
        Assert.Equal("a", await line.SayAsync("a"));

        proxy.Vanish();
        await line.SendAsync("b");

        var answer = line.HearAsync();
        Assert.NotSame(answer, await Task.WhenAny(answer, Task.Delay(Silence)));
        Assert.Equal("a", echo.Heard);
        using var again = await Line.ToAsync(proxy);
        Assert.Equal("c", await again.SayAsync("c"));
    }

    [Fact]
    public async Task A_delay_comes_later_and_in_order()
    {
        await using var echo = new Echo();
        await using var proxy = FaultProxy.Before(echo.Port);
        using var line = await Line.ToAsync(proxy);
        proxy.Delay(TimeSpan.FromMilliseconds(200));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        await line.SendAsync("un ");
        await line.SendAsync("deux");
        var heard = await line.HearAsync();
        while (heard.Length < "un deux".Length)
        {
            heard += await line.HearAsync();
        }

        Assert.Equal("un deux", heard);

        // A timer counts in ticks of the system and may ring one of them before the stopwatch says so: two delays, less one tick each.
        Assert.True(clock.Elapsed >= 2 * (TimeSpan.FromMilliseconds(200) - Tick), $"There and back in {clock.ElapsedMilliseconds} ms.");
    }

    [Theory]
    [InlineData(CutPoint.BeforeSend, "avant;")]
    [InlineData(CutPoint.AfterSend, "avant;vote 7;")]
    [InlineData(CutPoint.Answered, "avant;vote 7;")]
    public async Task A_trap_breaks_the_line_at_its_message_and_no_other(CutPoint point, string heard)
    {
        await using var echo = new Echo();
        await using var proxy = FaultProxy.Before(echo.Port);
        using var line = await Line.ToAsync(proxy);
        var trap = proxy.CutAt(point, "vote 7", answer: "7");
        Assert.Equal("avant;", await line.SayAsync("avant;"));

        await line.SendAsync("vote 7;");

        await trap.Sprung.WaitAsync(Patience);
        await Assert.ThrowsAnyAsync<IOException>(() => line.HearAsync());
        await Eventually.HoldsAsync(() => Task.FromResult(echo.Heard == heard), Patience, () => $"The server heard {echo.Heard}.");
        using var again = await Line.ToAsync(proxy);
        Assert.Equal("vote 7;", await again.SayAsync("vote 7;"));
    }

    [Fact]
    public async Task New_connections_go_to_a_living_server()
    {
        await using var one = new Echo();
        await using var two = new Echo();
        await using var proxy = FaultProxy.Before(one.Port, two.Port);
        await one.DisposeAsync();

        for (var times = 0; times < 4; times++)
        {
            using var line = await Line.ToAsync(proxy);
            Assert.Equal("a", await line.SayAsync("a"));
        }

        await two.DisposeAsync();
        using var nobody = await Line.ToAsync(proxy);
        await Assert.ThrowsAnyAsync<IOException>(() => nobody.SayAsync("a"));
    }

    [Fact]
    public async Task Masked_frames_are_read_whatever_the_pieces_they_come_in()
    {
        await using var echo = new Echo();
        await using var proxy = FaultProxy.Before(echo.Port);
        using var line = await Line.ToAsync(proxy);
        var trap = proxy.CutAt(CutPoint.BeforeSend, "\"target\":\"Vote\"");
        await line.SayAsync("GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n");
        var frame = Frame("""{"type":1,"target":"Vote","arguments":[]}""");

        await line.SendAsync(frame.AsMemory(0, 9));
        await Eventually.HoldsAsync(() => Task.FromResult(echo.Octets > 43), Patience, () => "The first piece did not arrive.");
        await line.SendAsync(frame.AsMemory(9));

        await trap.Sprung.WaitAsync(Patience);
    }

    /// <summary>One text frame of a client, masked as RFC 6455 asks.</summary>
    private static byte[] Frame(string text)
    {
        byte[] mask = [0x37, 0xFA, 0x21, 0x3D];
        var payload = Encoding.UTF8.GetBytes(text);
        return [0x81, (byte)(0x80 | payload.Length), .. mask, .. payload.Select((octet, at) => (byte)(octet ^ mask[at % 4]))];
    }

    /// <summary>A server that sends back what it hears.</summary>
    private sealed class Echo : IAsyncDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly StringBuilder heard = new();

        public Echo()
        {
            listener.Start();
            _ = AcceptAsync();
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public string Heard
        {
            get
            {
                lock (heard)
                {
                    return heard.ToString();
                }
            }
        }

        public int Octets => Heard.Length;

        public ValueTask DisposeAsync()
        {
            listener.Dispose();
            return ValueTask.CompletedTask;
        }

        private async Task AcceptAsync()
        {
            try
            {
                while (true)
                {
                    _ = AnswerAsync(await listener.AcceptSocketAsync());
                }
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        private async Task AnswerAsync(Socket socket)
        {
            using var one = socket;
            var buffer = new byte[1024];
            try
            {
                while (await one.ReceiveAsync(buffer) is > 0 and var read)
                {
                    lock (heard)
                    {
                        heard.Append(Encoding.Latin1.GetString(buffer, 0, read));
                    }

                    await one.SendAsync(buffer.AsMemory(0, read));
                }
            }
            catch (SocketException)
            {
                // Cut: what the tests are about.
            }
        }
    }

    /// <summary>A client of the proxy.</summary>
    private sealed class Line(TcpClient client) : IDisposable
    {
        private readonly NetworkStream stream = client.GetStream();

        public static async Task<Line> ToAsync(FaultProxy proxy)
        {
            var client = new TcpClient { NoDelay = true };
            await client.ConnectAsync(IPAddress.Loopback, proxy.Port);
            return new Line(client);
        }

        public async Task<string> SayAsync(string words)
        {
            await SendAsync(words);
            return await HearAsync();
        }

        public Task SendAsync(string words) => SendAsync(Encoding.Latin1.GetBytes(words));

        public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await stream.WriteAsync(bytes);

        /// <summary>What comes next.</summary>
        /// <exception cref="IOException">The line was cut, or hung up.</exception>
        public async Task<string> HearAsync()
        {
            var buffer = new byte[1024];
            var read = await stream.ReadAsync(buffer);
            return read > 0 ? Encoding.Latin1.GetString(buffer, 0, read) : throw new EndOfStreamException();
        }

        public void Dispose() => client.Dispose();
    }
}
