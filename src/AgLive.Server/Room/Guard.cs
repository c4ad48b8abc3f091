using System.Data.Common;
using AgLive.Domain;
using AgLive.Server.Data.Ballots;
using AgLive.Server.Data.Engines;

namespace AgLive.Server.Room;

/// <summary>The border of the use cases: a database that is away becomes an answer.</summary>
public sealed class Guard(ILogger<Guard> logger)
{
    public async Task<Outcome<T>> RunAsync<T>(Func<Task<Outcome<T>>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception error) when (error is DatabaseAwayException or BallotBoxAwayException or DbException or TimeoutException)
        {
            RoomLog.DatabaseAway(logger, error);
            return RefusalCode.DatabaseAway;
        }
    }
}
