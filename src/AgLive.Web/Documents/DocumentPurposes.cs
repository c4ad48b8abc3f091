namespace AgLive.Web.Documents;

/// <summary>What a document is for, as forms say it and as people read it.</summary>
public static class DocumentPurposes
{
    public const string Convocation = "convocation";
    public const string Quote = "devis";
    public const string Contract = "contrat";
    public const string Annex = "annexe";

    public const string Minutes = "proces-verbal";
    public const string AttendanceSheet = "feuille-de-presence";

    /// <summary>What the syndic adds by hand.</summary>
    public static readonly IReadOnlyList<string> All = [Convocation, Quote, Contract, Annex];

    /// <summary>« Devis ».</summary>
    public static string Word(string purpose) => purpose switch
    {
        Convocation => "Convocation",
        Quote => "Devis",
        Contract => "Contrat",
        Annex => "Annexe",
        Minutes => "Procès-verbal signé",
        AttendanceSheet => "Feuille de présence certifiée",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "No such purpose."),
    };
}

/// <summary>How much is kept.</summary>
public static class DocumentLimits
{
    /// <summary>Bytes of one file.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Files of one assembly, those removed included.</summary>
    public const int MostOfAssembly = 200;

    public const string MaxInWords = "10\u00A0Mo au plus";
}
