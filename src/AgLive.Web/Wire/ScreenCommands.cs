namespace AgLive.Web.Wire;

/// <summary>« Couper les liens »: every link to the screen of the hall given so far is good no more; a new one is made.</summary>
public sealed record CutScreens(Guid AssemblyId, Guid CommandId) : ConsoleCommand(AssemblyId, CommandId);
