using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using AgLive.Web.Room;

namespace AgLive.Web.Tests.Salle;

/// <summary>
/// What the tests of the script read, kept beside these: each state's snapshot, the outline of its page, the sentences.
/// AGLIVE_SAMPLES=write makes them anew; read the difference before committing it.
/// </summary>
public static class SampleFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string WordsJson => JsonSerializer.Serialize(RoomWords.All, Json) + "\n";

    public static string JsonOf(RoomSample sample) => JsonSerializer.Serialize(sample, Json) + "\n";

    public static void Check(string name, string made)
    {
        var path = Path.Combine(Folder(), name);
        if (Environment.GetEnvironmentVariable("AGLIVE_SAMPLES") == "write")
        {
            File.WriteAllText(path, made);
        }

        Assert.True(File.Exists(path), $"{name} is missing: run the tests once with AGLIVE_SAMPLES=write.");
        Assert.Equal(File.ReadAllText(path), made);
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "samples");
}
