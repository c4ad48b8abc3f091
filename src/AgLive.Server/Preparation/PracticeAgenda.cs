using AgLive.Domain.Majorities;
using AgLive.Server.Data.Model;

namespace AgLive.Server.Preparation;

/// <summary>What a rehearsal votes on: enough to practise an election, a vote, a second vote and a point without vote.</summary>
internal static class PracticeAgenda
{
    private const string Nothing = "Vote de répétition : il ne décide rien. ";

    /// <summary>A rehearsal of an assembly, its lobby open.</summary>
    public static GeneralAssembly Rehearsal(GeneralAssembly real, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        CondominiumId = real.CondominiumId,
        RehearsalOfId = real.RehearsalOfId ?? real.Id,
        Kind = real.Kind,
        StartsAt = now,
        LobbyOpensAt = now,
        Place = real.Place,
        VideoUrl = real.VideoUrl,
        CloseGraceSeconds = real.CloseGraceSeconds,
        CloseNeedsPresident = real.CloseNeedsPresident,
        Policies = real.Policies,
    };

    public static IEnumerable<Resolution> Of(GeneralAssembly rehearsal, Guid? generalKeyId)
    {
        yield return Point(rehearsal, generalKeyId, 1, "Élection du président de séance", Nothing + "L'assemblée élit son président de séance.", MajorityRule.Article24, ResolutionKind.Election, BureauRole.President);
        yield return Point(rehearsal, generalKeyId, 2, "Repeindre le local à vélos", Nothing + "L'assemblée décide de repeindre le local à vélos en bleu.", MajorityRule.Article24);
        yield return Point(rehearsal, generalKeyId, 3, "Installer une boîte à livres", Nothing + "L'assemblée décide d'installer une boîte à livres dans l'entrée.", MajorityRule.Article25);
        yield return Point(rehearsal, null, 4, "Questions sur le déroulement", "Point sans vote : chacun dit ce qui n'a pas marché sur son appareil.", null, ResolutionKind.Information);
    }

    private static Resolution Point(
        GeneralAssembly rehearsal,
        Guid? keyId,
        int position,
        string title,
        string text,
        MajorityRule? majority,
        ResolutionKind kind = ResolutionKind.Vote,
        BureauRole? seat = null) => new()
        {
            Id = Guid.CreateVersion7(),
            AssemblyId = rehearsal.Id,
            Position = position,
            Number = position.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Title = title,
            Text = text,
            Kind = kind,
            Majority = majority,
            AllocationKeyId = keyId,
            Seat = seat,
        };
}
