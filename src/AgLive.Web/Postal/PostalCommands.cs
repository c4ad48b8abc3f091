namespace AgLive.Web.Postal;

/// <summary>One box.</summary>
/// <param name="IsSecond">The line « second vote éventuel ».</param>
/// <param name="Choice">« pour », « contre », « abstention »; empty takes the choice away.</param>
public sealed record PostalChoice(Guid AssemblyId, Guid CoOwnerId, Guid ResolutionId, bool IsSecond, string Choice);

/// <param name="At">The server's clock.</param>
public sealed record PostalSaved(DateTimeOffset At);

/// <summary>How a one-time code travels.</summary>
public enum CodeWay
{
    Email = 0,

    /// <summary>Text message, where the server sends any and knows a mobile number.</summary>
    Sms = 1,
}

/// <param name="To">The address or the number, partly hidden.</param>
public sealed record CodeSent(string To, DateTimeOffset ExpiresAt);

/// <summary>Signs a version of a form. Repeating the id gives the first answer.</summary>
/// <param name="Version">The version on screen.</param>
/// <param name="Revision">What the screen showed of it (PostalSheet.Revision).</param>
/// <param name="Declared">« J'ai pris connaissance de l'ordre du jour et de ses annexes ».</param>
/// <param name="Kind">« drawn » or « typed ».</param>
/// <param name="Data">The strokes as JSON, or the name typed.</param>
/// <param name="Code">The six figures received.</param>
public sealed record SignPostalForm(
    Guid AssemblyId, Guid CommandId, Guid CoOwnerId, int Version, long Revision, bool Declared, string Kind, string Data, string Code);

public sealed record WithdrawPostalForm(Guid AssemblyId, Guid CommandId, Guid CoOwnerId);
