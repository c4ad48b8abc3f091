using System.Collections.Concurrent;

namespace AgLive.Server.Room.Relay;

/// <summary>Who is connected to this node, and to which assembly.</summary>
public sealed class LocalConnections
{
    private readonly ConcurrentDictionary<(string Connection, Guid Assembly, bool Console), LocalConnection> all = new();

    /// <summary>True when the connection was not there yet.</summary>
    public bool Add(LocalConnection connection) => all.TryAdd((connection.Id, connection.AssemblyId, connection.Console), connection);

    public IReadOnlyList<LocalConnection> Remove(string connectionId)
    {
        var removed = new List<LocalConnection>();
        foreach (var key in all.Keys.Where(key => key.Connection == connectionId))
        {
            if (all.TryRemove(key, out var connection))
            {
                removed.Add(connection);
            }
        }

        return removed;
    }

    public IReadOnlyList<LocalConnection> Of(Guid assemblyId, bool console) =>
        [.. all.Where(entry => entry.Key.Assembly == assemblyId && entry.Key.Console == console).Select(entry => entry.Value)];

    public LocalConnection? Voter(string connectionId, Guid assemblyId) => all.GetValueOrDefault((connectionId, assemblyId, false));

    public bool HasConsole(string connectionId, Guid assemblyId) => all.ContainsKey((connectionId, assemblyId, true));

    public IReadOnlyCollection<LocalConnection> All => [.. all.Values];
}

/// <summary>One device in one assembly.</summary>
public sealed class LocalConnection(string id, Guid assemblyId, Guid accountId, bool console)
{
    public string Id => id;

    public Guid AssemblyId => assemblyId;

    public Guid AccountId => accountId;

    public bool Console => console;

    /// <summary>The round whose ballot it displayed last.</summary>
    public Guid? SeenRoundId { get; set; }

    /// <summary>When the live room was last told that it is there.</summary>
    public DateTimeOffset TouchedAt { get; set; }
}
