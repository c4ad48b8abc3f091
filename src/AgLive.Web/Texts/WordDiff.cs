using AgLive.Web.Wire;

namespace AgLive.Web.Texts;

/// <summary>
/// The difference between two texts, by words: the longest run of words they share stays, all else was removed or added.
/// </summary>
public static class WordDiff
{
    /// <summary>Never two pieces of one kind in a row, never an empty one; a removal comes before the addition that takes its place.</summary>
    public static IReadOnlyList<TextPiece> Of(string before, string after)
    {
        var (old, now) = (Words.Of(before), Words.Of(after));
        var common = CommonWords.Of(old, now);
        var pieces = new Pieces();
        for (int i = 0, j = 0; i < old.Count || j < now.Count;)
        {
            if (i < old.Count && !common.KeptBefore[i])
            {
                pieces.Removed(old[i++]);
            }
            else if (j < now.Count && !common.KeptAfter[j])
            {
                pieces.Added(now[j++]);
            }
            else
            {
                pieces.Same(now[j++]);
                i++;
            }
        }

        return pieces.All();
    }

    /// <summary>Pieces as they grow. What is the same but only a space between two changes is no rest for the eye: it is given to both.</summary>
    private sealed class Pieces
    {
        private readonly List<TextPiece> done = [];
        private string same = "";
        private string removed = "";
        private string added = "";

        public void Same(string word) => same += word;

        public void Removed(string word)
        {
            Change();
            removed += word;
        }

        public void Added(string word)
        {
            Change();
            added += word;
        }

        public List<TextPiece> All()
        {
            Flush();
            return done;
        }

        private void Change()
        {
            if (same.Length == 0)
            {
                return;
            }

            if (removed.Length > 0 && added.Length > 0 && string.IsNullOrWhiteSpace(same))
            {
                (removed, added, same) = (removed + same, added + same, "");
                return;
            }

            Flush();
        }

        private void Flush()
        {
            Close("removed", ref removed);
            Close("added", ref added);
            Close("same", ref same);
        }

        private void Close(string kind, ref string text)
        {
            if (text.Length > 0)
            {
                done.Add(new TextPiece(kind, text));
                text = "";
            }
        }
    }
}
