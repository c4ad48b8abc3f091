namespace AgLive.Testing.Hall;

/// <summary>One fictional owner, with one lot.</summary>
/// <param name="Key">The letter the tests call him by, « A » to « L ».</param>
/// <param name="Lift">Share of the lift; null when the lot takes no part in it.</param>
public sealed record HallOwner(string Key, string Title, string LastName, string FirstName, long General, long? Lift)
{
    /// <summary>Identifier in the syndic's files.</summary>
    public string Identifier => $"H90{Key[0] - 'A':00}";

    /// <summary>As every screen names him.</summary>
    public string Name => $"{Title} {LastName} {FirstName}";

    public string Email => $"{FirstName}.{LastName}@example.org".ToLowerInvariant();
}

/// <summary>One point of the agenda.</summary>
/// <param name="Majority">As the file writes it; empty for an information.</param>
/// <param name="KeyCode">« generale » or « ascenseur_a »; empty for an information.</param>
public sealed record HallPoint(string Number, string Title, string Text, string Majority, string KeyCode, string Kind);
