using System.Text;
using AgLive.Domain.Policies;
using AgLive.Web.Assemblies;

namespace AgLive.Web.Tests.Assemblies;

public sealed class CalendarFileTests
{
    private static readonly Uri Site = new("https://ag.example.org/");
    private static readonly DateTimeOffset Now = new(2026, 11, 1, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_WritesOneEventInUtcWithTheWayToTheRoomAndTwoAlarms()
    {
        var lines = Unfold(CalendarFile.Of(Detail("Résidence des Tilleuls", "Salle des fêtes"), Site, Now));

        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal("END:VCALENDAR", lines[^1]);
        // 18:00 in Paris, winter time.
        Assert.Contains("DTSTART:20261126T170000Z", lines);
        Assert.Contains("DTSTAMP:20261101T100000Z", lines);
        Assert.Contains("UID:01935e9a-0000-7000-8000-000000000001@aglive", lines);
        Assert.Contains("SEQUENCE:17", lines);
        Assert.Contains("URL:https://ag.example.org/assemblees/01935e9a-0000-7000-8000-000000000001/salle", lines);
        Assert.Equal(["TRIGGER:-P1D", "TRIGGER:-PT1H"], lines.Where(line => line.StartsWith("TRIGGER", StringComparison.Ordinal)));
        Assert.Equal(lines.Count(line => line.StartsWith("BEGIN:", StringComparison.Ordinal)), lines.Count(line => line.StartsWith("END:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_EscapesWhatTheFormatKeepsForItself()
    {
        var lines = Unfold(CalendarFile.Of(Detail("Le Clos; des Prés, bât. A\\B", "3, place de l'Église\nrez-de-chaussée"), Site, Now));

        Assert.Contains("SUMMARY:Assemblée générale ordinaire\\, Le Clos\\; des Prés\\, bât. A\\\\B", lines);
        Assert.Contains("LOCATION:3\\, place de l'Église\\nrez-de-chaussée\\, ou visioconférence", lines);
    }

    [Fact]
    public void Of_NoLineHasMoreThan75OctetsNorCutsACharacter()
    {
        var file = CalendarFile.Of(Detail(string.Concat(Enumerable.Repeat("Résidence été 🏠 ", 12)), "Salle"), Site, Now);
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);

        Assert.All(text.Split("\r\n"), line =>
        {
            var octets = Encoding.UTF8.GetBytes(line);
            Assert.True(octets.Length <= 75, $"{octets.Length} octets: {line}");
            Assert.DoesNotContain('\uFFFD', line);
        });
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains(Unfold(file), line => line.Contains("été 🏠 Résidence été", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Résidence des Tilleuls", "ag-2026-11-26-residence-des-tilleuls.ics")]
    [InlineData("../../etc/passwd\r\n\"", "ag-2026-11-26-etc-passwd.ics")]
    [InlineData("«&»", "ag-2026-11-26.ics")]
    public void NameOf_IsAPlainFileName(string condominium, string expected) =>
        Assert.Equal(expected, CalendarFile.NameOf(Detail(condominium, "").Summary));

    internal static AssemblyDetail Detail(string condominium, string place) => new(
        new AssemblySummary(
            new Guid("01935e9a-0000-7000-8000-000000000001"),
            condominium,
            "ordinaire",
            new DateTimeOffset(2026, 11, 26, 17, 0, 0, TimeSpan.Zero),
            "Europe/Paris",
            place,
            AssemblyStage.Convened,
            18,
            17,
            new DateTimeOffset(2026, 11, 22, 23, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2026, 11, 23, 17, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2026, 11, 23, 17, 0, 0, TimeSpan.Zero),
            ManagesIt: false,
            Votes: true),
        "https://visio.example.org/x",
        new DateTimeOffset(2026, 11, 26, 16, 30, 0, TimeSpan.Zero),
        [],
        [],
        [],
        "",
        AssemblyPolicy.Default,
        OpenedAt: null,
        Epoch: 17);

    private static List<string> Unfold(byte[] file) =>
        [.. Encoding.UTF8.GetString(file).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
}
