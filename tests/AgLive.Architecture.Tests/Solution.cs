using AgLive.Server.Data;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace AgLive.Architecture.Tests;

/// <summary>The compiled program, read once.</summary>
public static class Solution
{
    private static readonly System.Reflection.Assembly Server = typeof(AgLiveDb).Assembly;

    public static ArchUnitNET.Domain.Architecture Architecture { get; } =
        new ArchLoader().LoadAssemblies(Domain, Web, Server).Build();

    public static System.Reflection.Assembly Domain => System.Reflection.Assembly.Load("AgLive.Domain");

    public static System.Reflection.Assembly Web => System.Reflection.Assembly.Load("AgLive.Web");

    /// <summary>Each pair of a type of ours and a type it uses.</summary>
    public static IEnumerable<(IType From, IType To)> Uses() =>
        Architecture.Types.SelectMany(type => type.Dependencies.Select(dependency => (type, dependency.Target))).Distinct();

    /// <summary>Null for a type of others, and for a type parameter, which belongs to no assembly.</summary>
    public static Place? PlaceOf(IType type) => type.Assembly is { } assembly ? Places.Of(assembly.Name, type.Namespace?.FullName ?? string.Empty) : null;
}
