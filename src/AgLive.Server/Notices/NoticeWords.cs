using AgLive.Server.Data;
using AgLive.Web;

namespace AgLive.Server.Notices;

/// <summary>What letters say of an assembly, always in the same words.</summary>
internal static class NoticeWords
{
    /// <summary>« l'assemblée générale ordinaire de la copropriété Résidence des Tilleuls, le jeudi 26 novembre 2026 à 18 h 00 ».</summary>
    public static string Meeting(AssemblyView view) =>
        $"l'assemblée générale {view.Assembly.Kind} de la copropriété {view.Condominium.Name}, le {Start(view)}";

    /// <summary>« jeudi 26 novembre 2026 à 18 h 00 ».</summary>
    public static string Start(AssemblyView view) => Fr.DateAndTime(view.Assembly.StartsAt, view.Condominium.ZoneId);

    /// <summary>« 26 novembre 2026 ».</summary>
    public static string Day(AssemblyView view) => Fr.Date(view.Assembly.StartsAt, view.Condominium.ZoneId);

    public static string Name(AssemblyView view, Guid coOwnerId) => view.Registry.Owners[coOwnerId].Owner.DisplayName;
}
