namespace AgLive.Domain.Contesting;

/// <summary>How an owner stands towards one decision, once it is taken (loi arts. 17-1 A, 42 al. 2).</summary>
public enum VoteStanding
{
    /// <summary>Voted pour, whatever the way.</summary>
    Pour = 0,

    /// <summary>Voted contre, whatever the way.</summary>
    Contre = 1,

    /// <summary>Abstained: named in the minutes, neither opposant nor défaillant.</summary>
    Abstention = 2,

    /// <summary>In the room, remote or represented, without a ballot: « n'a pas pris part au vote ».</summary>
    NotVoting = 3,

    /// <summary>Neither present, represented nor validly voting by form; or gone before the vote.</summary>
    Defaulting = 4,

    /// <summary>His proxy holder left without handing his mandate on (Cass. 3e civ., 8 Sept. 2016, n° 15-20.860).</summary>
    HolderLeft = 5,

    /// <summary>Voted pour by form on a text that was then amended: défaillant by the law itself (art. 17-1 A al. 2).</summary>
    FavourableFormAmended = 6,

    /// <summary>Kept from voting by a technical incident (décret art. 17): told like a défaillant.</summary>
    Prevented = 7,
}
