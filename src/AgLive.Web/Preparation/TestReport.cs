namespace AgLive.Web.Preparation;

/// <summary>What a device found while it tried each step of « Tester ma connexion ».</summary>
/// <param name="Steps">Outcome by step: names of <see cref="TestSteps"/>, outcomes of <see cref="TestOutcomes"/>.</param>
public sealed record TestReport(Guid AssemblyId, IReadOnlyDictionary<string, string> Steps);

/// <param name="IsReady">The device can hear of a vote and send one, and the person knows how to sign.</param>
public sealed record TestKept(DateTimeOffset At, bool IsReady, IReadOnlyDictionary<string, string> Steps);

/// <summary>The steps of the test, in their order.</summary>
public static class TestSteps
{
    /// <summary>The live line (WebSocket) opens, and answers.</summary>
    public const string Live = "live";

    /// <summary>The way round by plain HTTP, for networks that let no live line through.</summary>
    public const string Http = "http";

    /// <summary>The clock of the device beside that of the server. The server's alone counts.</summary>
    public const string Clock = "clock";

    /// <summary>A practice vote, received and acknowledged.</summary>
    public const string Vote = "vote";

    /// <summary>A signature drawn, or the choice to sign with one's name.</summary>
    public const string Signature = "signature";

    public const string Sound = "sound";

    public const string Notification = "notification";

    /// <summary>The screen stays lit.</summary>
    public const string Wake = "wake";

    public static readonly IReadOnlyList<string> All = [Live, Http, Clock, Vote, Signature, Sound, Notification, Wake];

    /// <summary>
    /// Ready to vote: one way to the server, the practice vote and the signature. The rest is comfort: votes go and
    /// count without it.
    /// </summary>
    public static bool AreEnough(IReadOnlyDictionary<string, string> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        bool Passed(string step) => steps.GetValueOrDefault(step) == TestOutcomes.Passed;
        return (Passed(Live) || Passed(Http)) && Passed(Vote) && Passed(Signature);
    }
}

/// <summary>What may come out of a step.</summary>
public static class TestOutcomes
{
    public const string Passed = "passed";
    public const string Failed = "failed";

    /// <summary>The person does without.</summary>
    public const string Skipped = "skipped";

    /// <summary>The device cannot.</summary>
    public const string Unsupported = "unsupported";

    public static readonly IReadOnlyList<string> All = [Passed, Failed, Skipped, Unsupported];
}
