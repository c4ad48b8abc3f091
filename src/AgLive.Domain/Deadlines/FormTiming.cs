namespace AgLive.Domain.Deadlines;

/// <summary>When a form of vote by correspondence came, beside the two instants of its meeting (décret art. 9 bis).</summary>
public enum FormTiming
{
    /// <summary>Before the legal limit: it counts by right.</summary>
    InTime = 0,

    /// <summary>
    /// After the legal limit and before the 72 hours that were promised: taken, told to its author, admitted or set aside by
    /// the president before the first vote.
    /// </summary>
    AfterLegalLimit = 1,

    /// <summary>After the last instant: kept, marked, never counted.</summary>
    TooLate = 2,
}
