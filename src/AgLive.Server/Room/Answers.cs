using AgLive.Domain;
using AgLive.Web;
using AgLive.Web.Wire;

namespace AgLive.Server.Room;

/// <summary>Outcomes in the words of the wire, for the hub and its HTTP twin alike.</summary>
public static class Answers
{
    public static Answer<T> Of<T>(Outcome<T> outcome) => outcome.Refusal is { } refusal
        ? new Answer<T>(false, default, Of(refusal))
        : new Answer<T>(true, outcome.Value, null);

    /// <summary>An act without a value: nullable, so that a refusal carries <c>null</c> and not an empty record.</summary>
    public static Answer<Done?> Of(Outcome<Done> outcome) => outcome.Refusal is { } refusal
        ? new Answer<Done?>(false, null, Of(refusal))
        : new Answer<Done?>(true, outcome.Value, null);

    public static WireRefusal Of(Refusal refusal) =>
        new((int)refusal.Code, refusal.Code.ToString(), RefusalTexts.Sentence(refusal), refusal.Field);

    /// <summary>The status of the HTTP twin.</summary>
    public static int Status(RefusalCode code) => code switch
    {
        RefusalCode.NotSignedIn => StatusCodes.Status401Unauthorized,
        RefusalCode.NotFound => StatusCodes.Status404NotFound,
        RefusalCode.NotAllowed or RefusalCode.NotEntitled => StatusCodes.Status403Forbidden,
        RefusalCode.TooFast => StatusCodes.Status429TooManyRequests,
        RefusalCode.Busy or RefusalCode.DatabaseAway => StatusCodes.Status503ServiceUnavailable,
        RefusalCode.BadRequest or RefusalCode.MotiveMissing or RefusalCode.WitnessMissing or RefusalCode.VideoAddress
            or RefusalCode.SignatureEmpty or RefusalCode.SignatureNameDiffers => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status409Conflict,
    };
}
