namespace AgLive.Domain.Rolls;

/// <summary>How a co-owner takes part, at the moment of the vote (décret 1967 arts. 14, 14-1).</summary>
public enum Participation
{
    /// <summary>Neither present, represented nor voting by form: défaillant.</summary>
    Absent = 0,

    /// <summary>In the room.</summary>
    Present = 1,

    /// <summary>À distance (loi art. 17-1 A al. 1).</summary>
    Remote = 2,

    /// <summary>By a proxy holder who is present (loi art. 22).</summary>
    Represented = 3,

    /// <summary>By correspondence form (loi art. 17-1 A al. 2); without a choice on a resolution, défaillant for it.</summary>
    PostalForm = 4,
}
