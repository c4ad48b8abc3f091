using System.Collections.Concurrent;
using AgLive.Server.Data.Model;
using AgLive.Web.Texts;
using AgLive.Web.Wire;

namespace AgLive.Server.Room.Snapshots;

/// <summary>What changed in a text since the convocation: found once for a version of the text, then shown to everybody.</summary>
internal static class AmendmentTexts
{
    private const int Remembered = 256;

    private static readonly ConcurrentDictionary<(Guid Resolution, int Version), Amendment> Made = new();

    /// <summary>Null when the text is that of the convocation.</summary>
    public static Amendment? Of(Resolution resolution)
    {
        if (resolution.ConvenedText is not { } convened)
        {
            return null;
        }

        if (Made.Count > Remembered)
        {
            Made.Clear();
        }

        return Made.GetOrAdd((resolution.Id, resolution.TextVersion), _ => new Amendment(WordDiff.Of(convened, resolution.Text)));
    }
}
