using AgLive.Server.Data;
using AgLive.Server.Data.Model;
using AgLive.Server.Tests.App;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AgLive.Server.Tests.Preparation;

/// <summary>
/// One server for the tests of a class: its clock shows Monday 16 November 2037, 00:00 in Paris, its assembly is convened
/// for Thursday 26 at 18:00. Far ahead, so that no browser finds its cookies out of date.
/// </summary>
public sealed class ConvenedApp : IAsyncLifetime
{
    public static readonly DateTimeOffset Meeting = new(2037, 11, 26, 17, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2037, 11, 15, 23, 0, 0, TimeSpan.Zero));

    public AgLiveApp App { get; private set; } = null!;

    public Guid AssemblyId { get; private set; }

    public async ValueTask InitializeAsync()
    {
        (App, var imported) = await AgLiveApp.StartWithTilleulsAsync(new AppOptions { Clock = Clock });
        AssemblyId = imported.AssemblyId;
        await ConveneAsync(Meeting);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    /// <summary>So many days and hours after now, which always is midnight in Paris.</summary>
    public DateTimeOffset In(int days, int hours) => Clock.GetUtcNow().AddDays(days).AddHours(hours);

    /// <summary>Puts the assembly at another date, its room opening half an hour before; its session is not open.</summary>
    public async Task ConveneAsync(DateTimeOffset start, AssemblyState state = AssemblyState.Convened)
    {
        await using var db = await App.DatabaseAsync();
        await db.Assemblies.Where(one => one.Id == AssemblyId).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.State, state)
            .SetProperty(one => one.StartsAt, start)
            .SetProperty(one => one.LobbyOpensAt, start.AddMinutes(-30))
            .SetProperty(one => one.Epoch, one => one.Epoch + 1));
        App.Services.GetRequiredService<AssemblyViews>().Invalidate(AssemblyId);
    }

    /// <summary>The owner of the files, by its identifier.</summary>
    public async Task<Guid> OwnerIdAsync(string identifier)
    {
        await using var db = await App.DatabaseAsync();
        return await db.CoOwners.Where(owner => owner.Identifier == identifier).Select(owner => owner.Id).SingleAsync();
    }
}
