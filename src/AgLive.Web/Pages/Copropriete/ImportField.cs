namespace AgLive.Web.Pages.Copropriete;

/// <summary>A field of the form, with what is to correct in it.</summary>
/// <param name="Name">Name of the property of <see cref="ImportFields"/>.</param>
public sealed record ImportField(
    ImportModel Page, string Name, string Label, string? Value, string Type = "text", bool Required = false, string? Hint = null)
{
    public string? Problem => Page.ProblemOf(Name);

    public string Id => Name.ToLowerInvariant();

    /// <summary>Ids of the hint and of the error, for readers of the screen; null when neither is there.</summary>
    public string? DescribedBy => (Hint, Problem) switch
    {
        (null, null) => null,
        (_, null) => $"{Id}-aide",
        (null, _) => $"{Id}-erreur",
        _ => $"{Id}-aide {Id}-erreur",
    };
}
