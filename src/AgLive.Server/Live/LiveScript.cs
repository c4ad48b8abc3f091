using System.Collections.Concurrent;

namespace AgLive.Server.Live;

/// <summary>Return codes of the Lua scripts; each script says its own in its head.</summary>
internal enum LiveScriptCode
{
    MadeReady = 1,
    WasReady = 2,
    Applied = 3,
    NothingNewer = 4,
    Touched = 5,
    OlderTouch = 6,
    Leads = 7,
    AnotherLeads = 8,
}

/// <summary>The Lua scripts, embedded as files.</summary>
internal static class LiveScript
{
    private static readonly ConcurrentDictionary<string, string> Texts = new();

    public static string Start => Text("start");

    public static string Apply => Text("apply");

    public static string Touch => Text("touch");

    public static string Presence => Text("presence");

    public static string Lead => Text("lead");

    private static string Text(string name) => Texts.GetOrAdd(name, static n =>
    {
        var resource = $"AgLive.Server.Live.Scripts.{n}.lua";
        using var stream = typeof(LiveScript).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The script {resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });
}
