namespace AgLive.Server.Data;

/// <summary>What this folder logs: counts, ids of assemblies, names of commands; never a choice, a name or a value.</summary>
internal static partial class DataLog
{
    [LoggerMessage(2001, LogLevel.Warning, "Command {Command} of assembly {AssemblyId} gave up after lock conflicts")]
    public static partial void CommandBusy(ILogger log, Exception failure, string command, Guid assemblyId);

    [LoggerMessage(2002, LogLevel.Error, "Command {Command} of assembly {AssemblyId}: the database is away")]
    public static partial void CommandAway(ILogger log, Exception failure, string command, Guid assemblyId);

    [LoggerMessage(2003, LogLevel.Warning, "Assembly {AssemblyId} is shown as last read: the database is away")]
    public static partial void StaleView(ILogger log, Exception failure, Guid assemblyId);

    [LoggerMessage(2004, LogLevel.Information, "Database ready, {Applied} migrations applied")]
    public static partial void Migrated(ILogger log, int applied);

    [LoggerMessage(2005, LogLevel.Warning, "The database does not answer yet; trying again")]
    public static partial void WaitingForDatabase(ILogger log, Exception failure);

    [LoggerMessage(2006, LogLevel.Warning, "A batch of {Votes} votes was refused by the tables; sent again one by one")]
    public static partial void BatchSplit(ILogger log, Exception failure, int votes);

    [LoggerMessage(2007, LogLevel.Error, "A vote was refused by the tables")]
    public static partial void VoteMalformed(ILogger log, Exception failure);

    [LoggerMessage(2008, LogLevel.Information, "A batch of {Votes} votes met a conflict, attempt {Attempt}")]
    public static partial void BatchConflict(ILogger log, int votes, int attempt);
}
