using AgLive.Web;

namespace AgLive.Server.Verifying;

/// <summary>What a verification found, in the order it looked.</summary>
internal sealed class Report
{
    /// <summary>Beyond these the file is simply another one; the first ones say why.</summary>
    private const int Most = 200;

    private readonly List<string> passed = [];
    private readonly List<string> disagreements = [];
    private readonly List<string> remarks = [];

    public int Count { get; private set; }

    public IReadOnlyList<string> Passed => passed;

    public IReadOnlyList<string> Disagreements => disagreements;

    public IReadOnlyList<string> Remarks => remarks;

    /// <param name="where">The file, the line, the person: « votes/03/bulletins.jsonl, Mme Abadie Zoé ».</param>
    public void Disagree(string where, string sentence)
    {
        Count++;
        if (disagreements.Count < Most)
        {
            disagreements.Add(Fr.Text($"{where} : {sentence}"));
        }
    }

    /// <summary>Something to know that is no disagreement.</summary>
    public void Remark(string sentence) => remarks.Add(Fr.Text(sentence));

    /// <summary>A check that found nothing, told only when it did.</summary>
    /// <param name="since">What <see cref="Count"/> was as it began.</param>
    public void Pass(int since, string sentence)
    {
        if (Count == since)
        {
            passed.Add(Fr.Text(sentence));
        }
    }
}

/// <summary>The file is no archive, nor a receipt: nothing can be said of it.</summary>
internal sealed class UnreadableException(string message) : Exception(message);
