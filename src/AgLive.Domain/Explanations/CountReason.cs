namespace AgLive.Domain.Explanations;

/// <summary>Why a member stands on his line of the tally.</summary>
public enum CountReason
{
    /// <summary>His ballot, or his form, says so.</summary>
    Voted = 1,

    /// <summary>There, and cast no ballot: not expressed (loi art. 24 I).</summary>
    Silent = 2,

    /// <summary>There, and took his ballot back before the close.</summary>
    TookBack = 3,

    /// <summary>In the room, silent, and deemed pour by the reading the assembly takes.</summary>
    DeemedPour = 4,

    /// <summary>His form makes no choice on this resolution: défaillant for it.</summary>
    FormWithoutChoice = 5,

    /// <summary>His form is for the text before it was amended: défaillant (loi art. 17-1 A al. 2).</summary>
    FormForOldText = 6,

    /// <summary>Neither present, represented nor voting by form: défaillant.</summary>
    Absent = 7,

    /// <summary>His proxy is held by the debtor whose seizure is voted on: défaillant for it (loi art. 19-2).</summary>
    HeldByDebtor = 8,

    /// <summary>A technical incident kept him from voting (décret art. 17); the assembly's reading says how he counts.</summary>
    TechnicalIncident = 9,
}
