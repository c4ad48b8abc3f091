using AgLive.Server.Room.Relay;
using AgLive.Server.Tests.Voting;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AgLive.Server.Tests.Room;

/// <summary>What a client learns of its own line: whether it missed a word, whether its person is there twice, that the node stops.</summary>
public sealed class LineTests
{
    [Fact]
    public async Task Here_SaysWhereTheAssemblyStands_SoThatALostWordIsFound()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 0);
        var abadie = meeting.Devices["Abadie"];
        await abadie.EnterAsync();
        await meeting.Devices["Blanc"].VoteAsync("pour");
        await HallDevice.EventuallyAsync(async () =>
        {
            var beat = await HereAsync(abadie, meeting.Id);
            var shown = (await abadie.RefreshAsync()).Room;
            return (beat.Epoch, beat.Version) == (shown.Epoch, 1) && shown.Version == 1;
        });
        await meeting.Syndic.DoAsync<ConsoleSnapshot>("EnterConsole", meeting.Id);
        Assert.Equal(1, (await HereAsync(meeting.Syndic, meeting.Id)).Devices);
    }

    [Fact]
    public async Task TwoDevicesOfOnePerson_BothVote_TheLastChoiceCountsOnce_AndBothAreTold()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 0);
        var phone = meeting.Devices["Abadie"];
        var laptop = await meeting.Hall.ConnectAsync("Abadie");
        await phone.EnterAsync();
        await laptop.EnterAsync();
        await HallDevice.EventuallyAsync(async () => (await HereAsync(phone, meeting.Id)).Devices == 2);
        await HallDevice.EventuallyAsync(() => Task.FromResult(phone.PersonalPokes > 0));
        Assert.Equal(2, (await HereAsync(laptop, meeting.Id)).Devices);

        var told = phone.PersonalPokes;
        await phone.VoteAsync("pour");
        await laptop.VoteAsync("contre");
        await HallDevice.EventuallyAsync(() => Task.FromResult(phone.PersonalPokes > told));
        Assert.Equal("contre", Assert.Single((await phone.RefreshAsync()).Me.Ballot!.Rights).Choice);
        var progress = (await meeting.Syndic.ConsoleAsync()).Item!.Progress!;
        Assert.Equal((1, 300), (progress.Voted, progress.VoixReceived));

        await laptop.DisposeAsync();
        await HallDevice.EventuallyAsync(async () => (await HereAsync(phone, meeting.Id)).Devices == 1);
    }

    [Fact]
    public async Task NodeThatStops_TellsItsPeopleToMove_BeforeItCutsThem_AndTakesNobodyNew()
    {
        await using var meeting = await ClosingMeeting.OpenAsync(grace: 0);
        var abadie = meeting.Devices["Abadie"];
        var moving = new TaskCompletionSource<MovingNotice>(TaskCreationOptions.RunContinuationsAsynchronously);
        abadie.Connection.On<MovingNotice>("moving", notice => moving.TrySetResult(notice));
        await abadie.EnterAsync();

        meeting.Hall.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.InRange((await moving.Task.WaitAsync(TimeSpan.FromSeconds(20))).DelayMs, 0, 3_000);
        await HallDevice.EventuallyAsync(() => Task.FromResult(abadie.Connection.State == HubConnectionState.Disconnected));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => meeting.Hall.ConnectAsync("Abadie"));
    }

    private static Task<RoomBeat> HereAsync(HallDevice device, Guid assemblyId) => device.DoAsync<RoomBeat>("Here", assemblyId);
}
