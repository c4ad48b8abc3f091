namespace AgLive.Web.Preparation;

/// <summary>The conclusion of a test in one sentence; the script of the page follows the same rule (device/verdict.ts).</summary>
public static class TestVerdict
{
    public static readonly string Ready = Fr.Text("Vous êtes prêt.");
    public static readonly string ReadyMore = Fr.Text("Le jour de l'assemblée, prenez cet appareil. Le reste de cette page est un confort : vous pouvez vous en passer.");
    public static readonly string Remains = Fr.Text("Il reste à essayer : {0}.");
    public static readonly string NothingYet = Fr.Text("Il reste à essayer votre connexion, le vote et la signature. Deux minutes suffisent.");

    /// <summary>What voting needs and has not passed, as « le vote d'essai ».</summary>
    public static IEnumerable<string> Missing(IReadOnlyDictionary<string, string> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        bool Passed(string step) => steps.GetValueOrDefault(step) == TestOutcomes.Passed;
        return new[]
        {
            (Done: Passed(TestSteps.Live) || Passed(TestSteps.Http), Word: "la connexion"),
            (Done: Passed(TestSteps.Vote), Word: "le vote d'essai"),
            (Done: Passed(TestSteps.Signature), Word: "la signature"),
        }.Where(need => !need.Done).Select(need => need.Word);
    }
}
