namespace AgLive.Web.Preparation;

/// <summary>What came out of a step, and what to do about it; <see cref="Todo"/> is empty when there is nothing to do.</summary>
public sealed record TestWord(string State, string Todo);

/// <summary>The sentences of « Tester ma connexion »: said by the page and by its script, written once.</summary>
public static class TestWords
{
    /// <summary>Of a step nobody tried yet.</summary>
    public static readonly TestWord NotYet = new("Pas encore essayé.", "");

    /// <summary>Of a step that only a script can try, in a browser that runs none.</summary>
    public static readonly string NeedsScript = Fr.Text("Reste à essayer : cette étape a besoin de JavaScript, que votre navigateur n'exécute pas.");

    private const string NoWord = "Cette étape n'a rien donné.";

    /// <summary>« La connexion en direct ».</summary>
    public static string Title(string step) => step switch
    {
        TestSteps.Live => "Connexion en direct",
        TestSteps.Http => "Connexion de secours",
        TestSteps.Clock => "Horloge de l'appareil",
        TestSteps.Vote => "Vote d'essai",
        TestSteps.Signature => "Signature",
        TestSteps.Sound => "Son",
        TestSteps.Notification => "Notification",
        TestSteps.Wake => "Écran allumé",
        _ => step,
    };

    /// <summary>What the step is for, in a line.</summary>
    public static string Why(string step) => Fr.Text(step switch
    {
        TestSteps.Live => "Elle affiche chaque vote dès que le président l'ouvre.",
        TestSteps.Http => "Elle porte votre vote quand la connexion en direct est coupée.",
        TestSteps.Clock => "Pour les votes, seule l'heure du serveur compte.",
        TestSteps.Sound => "Un son court annonce l'ouverture d'un vote, si vous le demandez le jour même.",
        TestSteps.Notification => "Elle vous rappelle à l'onglet de vote quand vous regardez la vidéo.",
        TestSteps.Wake => "Un téléphone qui s'éteint ne montre pas le vote.",
        _ => "",
    });

    /// <summary>Every sentence by step and outcome, for the script.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, TestWord>> All { get; } = TestSteps.All.ToDictionary(
        step => step,
        step => (IReadOnlyDictionary<string, TestWord>)TestOutcomes.All.ToDictionary(outcome => outcome, outcome => Of(step, outcome)));

    public static TestWord Of(string step, string? outcome)
    {
        var (state, todo) = outcome switch
        {
            null => (NotYet.State, NotYet.Todo),
            TestOutcomes.Passed => (Passed(step), ""),
            TestOutcomes.Failed => Failed(step),
            TestOutcomes.Skipped => ("Vous vous en passez.", "Votre vote compte tout autant."),
            TestOutcomes.Unsupported => Unsupported(step),
            _ => (NoWord, ""),
        };
        return new TestWord(Fr.Text(state), Fr.Text(todo));
    }

    public static string Icon(string? outcome) => outcome switch
    {
        TestOutcomes.Passed => "circle-check",
        TestOutcomes.Failed => "circle-alert",
        TestOutcomes.Skipped or TestOutcomes.Unsupported => "minus",
        _ => "clock",
    };

    private static string Passed(string step) => step switch
    {
        TestSteps.Live => "La connexion en direct fonctionne.",
        TestSteps.Http => "La connexion de secours fonctionne.",
        TestSteps.Clock => "L'horloge est à l'heure.",
        TestSteps.Vote => "Votre vote d'essai est arrivé.",
        TestSteps.Signature => "Vous savez signer.",
        TestSteps.Sound => "Vous entendez le son.",
        TestSteps.Notification => "Les notifications sont autorisées.",
        TestSteps.Wake => "L'écran peut rester allumé pendant la séance.",
        _ => NoWord,
    };

    private static (string State, string Todo) Failed(string step) => step switch
    {
        TestSteps.Live => (
            "La connexion en direct ne passe pas.",
            "Vous pourrez voter par la connexion de secours. Pour être prévenu aussitôt d'un vote, essayez un autre réseau, par exemple celui de votre téléphone."),
        TestSteps.Http => ("La connexion de secours ne passe pas.", "Vérifiez votre réseau, puis recommencez. Si rien n'y fait, appelez votre agence."),
        TestSteps.Clock => (
            "L'horloge n'est pas à l'heure.",
            "Ce n'est pas gênant pour voter. Mettez votre appareil à l'heure automatique pour ne pas arriver en retard."),
        TestSteps.Vote => ("Votre vote d'essai n'est PAS arrivé.", "Vérifiez votre réseau, puis touchez de nouveau un des trois boutons."),
        TestSteps.Signature => ("La signature n'a pas marché.", "Choisissez « Signer avec mon nom » : elle vaut autant."),
        TestSteps.Sound => ("Vous n'entendez pas le son.", "Montez le volume, quittez le mode silencieux, puis recommencez. Chaque vote s'affiche aussi à l'écran."),
        TestSteps.Notification => (
            "Les notifications sont refusées.",
            "Pour changer d'avis, ouvrez les réglages de votre navigateur pour ce site. Sinon, gardez l'onglet de vote sous les yeux."),
        TestSteps.Wake => ("L'écran peut s'éteindre.", "Branchez l'appareil ou quittez l'économie d'énergie, puis recommencez."),
        _ => (NoWord, ""),
    };

    private static (string State, string Todo) Unsupported(string step) => step switch
    {
        TestSteps.Live => ("Ce navigateur ne connaît pas la connexion en direct.", "Mettez-le à jour, ou prenez un autre appareil. La connexion de secours suffit pour voter."),
        TestSteps.Sound => ("Ce navigateur ne joue pas de son.", "Chaque vote s'affiche à l'écran : gardez l'onglet de vote sous les yeux."),
        TestSteps.Notification => ("Ce navigateur n'affiche pas de notification pour ce site.", "Gardez l'onglet de vote sous les yeux."),
        TestSteps.Wake => ("Cet appareil ne se laisse pas garder allumé.", "Allongez son délai de mise en veille le temps de l'assemblée."),
        _ => ("Cet appareil ne le permet pas.", "Prenez un autre appareil, ou appelez votre agence."),
    };
}
