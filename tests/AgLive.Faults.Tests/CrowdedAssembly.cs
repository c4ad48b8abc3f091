using System.Globalization;
using AgLive.Domain;
using AgLive.Testing;
using AgLive.Web.Wire;

namespace AgLive.Faults.Tests;

/// <summary>
/// A server with an assembly in session, everybody signed in and present. Nodes can be killed and started again on the same
/// port; the visitors keep their cookies.
/// </summary>
internal sealed class CrowdedAssembly : IAsyncDisposable
{
    private const string SyndicEmail = "syndic.orage@example.org";
    private readonly AgLiveSettings settings;
    private readonly List<AgLiveProcess> nodes;

    private CrowdedAssembly(AgLiveSettings settings, List<AgLiveProcess> nodes, Visitor syndic) =>
        (this.settings, this.nodes, Syndic) = (settings, nodes, syndic);

    public Guid Id { get; private set; }

    public Visitor Syndic { get; }

    public IReadOnlyList<Voter> Voters { get; private set; } = [];

    public IReadOnlyList<AgendaItem> Agenda { get; private set; } = [];

    public static async Task<CrowdedAssembly> StartAsync(AgLiveSettings settings, string folder, int owners, int resolutions, int nodes = 1)
    {
        var password = await AgLiveCommand.AddSyndicAsync(settings, SyndicEmail, "Syndic de l'Orage");
        var codes = await ImportAsync(settings, folder, owners, resolutions);
        var running = new List<AgLiveProcess>();
        for (var node = 0; node < nodes; node++)
        {
            running.Add(await AgLiveProcess.StartAsync(settings));
        }

        var syndic = new Visitor(running[0].Address);
        await syndic.SignInAsync(SyndicEmail, password);
        var assembly = new CrowdedAssembly(settings, running, syndic);
        await assembly.OpenAsync(codes);
        return assembly;
    }

    public async Task KillAsync(int node) => await nodes[node].KillAsync();

    /// <summary>Starts a killed node again, on its port.</summary>
    public async Task RestartAsync(int node)
    {
        var port = nodes[node].Port;
        await nodes[node].DisposeAsync();
        nodes[node] = await AgLiveProcess.StartAsync(settings, port);
    }

    /// <summary>Runs a command until the server answers, with the same id every time.</summary>
    public async Task<Answer<CommandDone>> InsistAsync<T>(T command) where T : ConsoleCommand
    {
        Answer<CommandDone>? answer = null;
        await Eventually.HoldsAsync(
            async () =>
            {
                try
                {
                    answer = await Syndic.RunAsync(command);
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

    internal static bool MayComeBack(WireRefusal? refusal) => refusal is not null
        && (RefusalCode)refusal.Code is RefusalCode.Busy or RefusalCode.DatabaseAway or RefusalCode.TooFast;

    private static async Task<IReadOnlyList<(string Identifier, string Password)>> ImportAsync(AgLiveSettings settings, string folder, int owners, int resolutions)
    {
        Crowd.WriteTo(folder, owners, resolutions);
        var codes = Path.Combine(folder, "codes.csv");
        var start = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var answer = await AgLiveCommand.RunAsync(
            settings, "import", folder, "--name", Crowd.Residence, "--start", start, "--zone", "UTC", "--accounts", codes);
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
