namespace AgLive.Domain.Rolls;

/// <summary>How an owner takes part in a vote (décret 1967 art. 14).</summary>
public enum Participation
{
    /// <summary>Neither present, nor represented, nor voting by form.</summary>
    Absent = 0,

    /// <summary>In the room.</summary>
    Present = 1,

    /// <summary>À distance (loi 1965 art. 17-1 A al. 1).</summary>
    Remote = 2,

    /// <summary>Through the holder of a proxy (loi 1965 art. 22 I).</summary>
    Represented = 3,

    /// <summary>By correspondence (loi 1965 art. 17-1 A al. 2).</summary>
    PostalForm = 4,
}
