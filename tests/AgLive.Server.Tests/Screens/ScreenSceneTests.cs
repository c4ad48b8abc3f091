using System.Text.Json;
using AgLive.Domain;
using AgLive.Server.Hosting;
using AgLive.Server.Tests.Room;
using AgLive.Web.Projector;
using AgLive.Web.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace AgLive.Server.Tests.Screens;

/// <summary>The screen follows the console, from any node, and tells nothing before its time.</summary>
public sealed class ScreenSceneTests
{
    [Fact]
    public async Task Screen_FollowsTheConsole_OnAnotherNode()
    {
        var (hall, syndic, devices) = await Hall.InSessionAsync(["Abadie", "Blanc"], services => services.AddSharedKeys());
        await using var first = hall;
        await using var second = await hall.AnotherNodeAsync(services => services.AddSharedKeys());
        var link = await LinkAsync(hall);
        var screen = second.Services.GetRequiredService<IProjector>();

        await ShowsAsync(screen, link, view => view.Scene == ScreenScene.Result);
        await syndic.RunAsync(new ShowItem(hall.World.AssemblyId, Guid.CreateVersion7(), hall.World.Agenda["7"]));
        await ShowsAsync(screen, link, view => view.Scene == ScreenScene.Text);
        await syndic.OpenVoteAsync("7");
        var open = await ShowsAsync(screen, link, view => view is { Scene: ScreenScene.Vote, Count.Voted: 0 });
        Assert.Equal(2, open.Count!.Expected);
        await devices["Abadie"].VoteAsync("contre");
        var voted = await ShowsAsync(screen, link, view => view.Count?.Voted == 1);
        Assert.Null(voted.Round!.Result);
        await syndic.RunAsync(new CloseVote(hall.World.AssemblyId, Guid.CreateVersion7(), voted.Round.Id));
        var closed = await ShowsAsync(screen, link, view => view.Scene == ScreenScene.Counting);
        Assert.Null(closed.Round!.Result);
        Assert.Null(closed.Count);
        await syndic.RunAsync(new Proclaim(hall.World.AssemblyId, Guid.CreateVersion7(), voted.Round.Id));
        var result = await ShowsAsync(screen, link, view => view.Scene == ScreenScene.Result);
        Assert.DoesNotContain("Blanc", JsonSerializer.Serialize(result.Round), StringComparison.Ordinal);
        await syndic.DisposeAsync();
    }

    [Fact]
    public async Task Link_IsCutOnEveryNode()
    {
        await using var hall = await Hall.StartAsync(services => services.AddSharedKeys());
        await using var second = await hall.AnotherNodeAsync(services => services.AddSharedKeys());
        await using var syndic = await hall.ConnectSyndicAsync();
        var link = await LinkAsync(hall);
        var screen = second.Services.GetRequiredService<IProjector>();
        await ShowsAsync(screen, link, view => view.Scene == ScreenScene.Waiting);
        await syndic.RunAsync(new CutScreens(hall.World.AssemblyId, Guid.CreateVersion7()));
        await HallDevice.EventuallyAsync(async () =>
            (await screen.ShowAsync(link, CancellationToken.None)).Refusal?.Code == RefusalCode.NotFound);
        await ShowsAsync(screen, await LinkAsync(hall), view => view.Scene == ScreenScene.Waiting);
    }

    private static async Task<string> LinkAsync(Hall hall) => (await hall.Services.GetRequiredService<IProjector>()
        .LinkAsync(hall.World.SyndicId, hall.World.AssemblyId, CancellationToken.None)).Value;

    private static async Task<ScreenView> ShowsAsync(IProjector screen, string link, Func<ScreenView, bool> shown)
    {
        ScreenView? view = null;
        await HallDevice.EventuallyAsync(async () =>
        {
            view = (await screen.ShowAsync(link, CancellationToken.None)).Value;
            return shown(view);
        });
        return view!;
    }
}
