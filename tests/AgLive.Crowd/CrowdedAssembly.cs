using System.Globalization;
using AgLive.Domain;
using AgLive.Testing;
using AgLive.Web.Wire;

namespace AgLive.Crowd;

/// <summary>
/// A server with an assembly in session, everybody signed in and present. Nodes can be killed and started again on the same
/// port; the visitors keep their cookies.
/// </summary>
public sealed class CrowdedAssembly : IAsyncDisposable
{
    private const string SyndicEmail = "syndic.orage@example.org";
    private readonly AgLiveSettings settings;
    private readonly List<AgLiveProcess> nodes;
    private readonly string password;

    private CrowdedAssembly(AgLiveSettings settings, List<AgLiveProcess> nodes, Visitor syndic, string password) =>
        (this.settings, this.nodes, Syndic, this.password) = (settings, nodes, syndic, password);

    public IReadOnlyList<AgLiveProcess> Nodes => nodes;

    public Guid Id { get; private set; }

    public Visitor Syndic { get; }

    public IReadOnlyList<Voter> Voters { get; private set; } = [];

    public IReadOnlyList<AgendaItem> Agenda { get; private set; } = [];

    public static Task<CrowdedAssembly> StartAsync(AgLiveSettings settings, string folder, int owners, int resolutions, int nodes = 1) =>
        StartAsync(settings, folder, new CrowdPlan(owners, resolutions), nodes);

    /// <param name="folder">Where the files of the residence are written.</param>
    public static async Task<CrowdedAssembly> StartAsync(AgLiveSettings settings, string folder, CrowdPlan plan, int nodes = 1)
    {
        var password = await AgLiveCommand.AddSyndicAsync(settings, SyndicEmail, "Syndic de l'Orage");
        var codes = await ImportAsync(settings, folder, plan);
        var running = new List<AgLiveProcess>();
        for (var node = 0; node < nodes; node++)
        {
            running.Add(await AgLiveProcess.StartAsync(settings));
        }

        var syndic = new Visitor(running[0].Address);
        await syndic.SignInAsync(SyndicEmail, password);
        var assembly = new CrowdedAssembly(settings, running, syndic, password);
        await assembly.OpenAsync([.. codes.SkipLast(plan.Absent)]);
        return assembly;
    }

    public async Task KillAsync(int node) => await nodes[node].KillAsync();

    /// <summary>SIGTERM: the node says goodbye to its people and ends.</summary>
    public async Task DrainAsync(int node) => await nodes[node].StopAsync();

    /// <summary>Starts a killed node again, on its port.</summary>
    public async Task RestartAsync(int node)
    {
        var port = nodes[node].Port;
        await nodes[node].DisposeAsync();
        nodes[node] = await AgLiveProcess.StartAsync(settings, port);
    }

    /// <summary>The syndic before another console, on any node.</summary>
    public async Task<Visitor> AnotherChairAsync(Uri node)
    {
        var chair = new Visitor(node);
        await chair.SignInAsync(SyndicEmail, password);
        return chair;
    }

    /// <summary>Runs a command until the server answers, with the same id every time.</summary>
    public Task<Answer<CommandDone>> InsistAsync<T>(T command) where T : ConsoleCommand => InsistAsync(Syndic, command);

    /// <summary>The same, by another operator or from another node.</summary>
    public static async Task<Answer<CommandDone>> InsistAsync<T>(Visitor syndic, T command) where T : ConsoleCommand
    {
        Answer<CommandDone>? answer = null;
        await Eventually.HoldsAsync(
            async () =>
            {
                try
                {
                    answer = await syndic.RunAsync(command);
                    return answer.Ok || !MayComeBack(answer.Refusal);
                }
                catch (Exception away) when (away is HttpRequestException or TaskCanceledException or System.Text.Json.JsonException)
                {
                    return false;
                }
            },
            TimeSpan.FromSeconds(60),
            () => $"{typeof(T).Name} got no answer: {answer?.Refusal?.Text}");
        return answer!;
    }

    /// <param name="meanwhile">What happens while the command is on its way.</param>
    public async Task<RoundHead> OpenVoteAsync(AgendaItem point, Func<Task>? meanwhile = null)
    {
        var happening = meanwhile?.Invoke() ?? Task.CompletedTask;
        var answer = await InsistAsync(new OpenVote(Id, Guid.NewGuid(), point.Id));
        await happening;
        Assert.True(answer.Ok, answer.Refusal?.Text);
        var current = (await Syndic.ConsoleAsync(Id)).Room.Current;
        Assert.Equal(point.Id, current?.ResolutionId);
        return current!.Round!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var voter in Voters)
        {
            voter.Visitor.Dispose();
        }

        Syndic.Dispose();
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    /// <summary>True when the outcome is unknown: the same id is to be sent again.</summary>
    public static bool MayComeBack(WireRefusal? refusal) => refusal is not null
        && (RefusalCode)refusal.Code is RefusalCode.Busy or RefusalCode.DatabaseAway or RefusalCode.TooFast or RefusalCode.RoundClosing;

    private static async Task<IReadOnlyList<(string Identifier, string Password)>> ImportAsync(AgLiveSettings settings, string folder, CrowdPlan plan)
    {
        CrowdFiles.WriteTo(folder, plan);
        var codes = Path.Combine(folder, "codes.csv");
        var start = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var answer = await AgLiveCommand.RunAsync(
            settings, "import", folder, "--name", CrowdFiles.Residence, "--start", start, "--zone", "UTC", "--accounts", codes);
        Assert.True(answer.ExitCode == 0, answer.ToString());
        return [.. (await File.ReadAllLinesAsync(codes)).Skip(1).Where(line => line.Length > 0).Select(AccessCode)];
    }

    private static (string Identifier, string Password) AccessCode(string line)
    {
        var cells = line.Split(';');
        return (cells[2].Trim('"'), cells[3].Trim('"'));
    }

    private async Task OpenAsync(IReadOnlyList<(string Identifier, string Password)> codes)
    {
        var list = await Syndic.GetPageAsync("assemblees");
        Id = Guid.Parse(System.Text.RegularExpressions.Regex.Match(list, "/assemblees/([0-9a-f-]{36})").Groups[1].Value, CultureInfo.InvariantCulture);
        await InsistAsync(new OpenSession(Id, Guid.NewGuid()));
        Agenda = (await Syndic.ConsoleAsync(Id)).Room.Agenda;
        var voters = new Voter[codes.Count];
        await Parallel.ForAsync(0, codes.Count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (index, _) =>
            voters[index] = await Voter.ArriveAsync(nodes[index % nodes.Count].Address, Id, codes[index]));
        Voters = voters;
    }
}
