namespace AgLive.Web.Tests;

public sealed class FrTests
{
    private const string Paris = "Europe/Paris";
    private static readonly DateTimeOffset Start = new(2026, 11, 26, 17, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(10_000, "10\u202F000")]
    [InlineData(-1_234_567, "\u22121\u202F234\u202F567")]
    public void Number_AnyWholeNumber_PartsThousands(long value, string expected) => Assert.Equal(expected, Fr.Number(value));

    [Fact]
    public void VoixOf_OwnAndTotal_NamesTheUnitOnce() =>
        Assert.Equal("252\u00A0voix sur\u00A010\u202F000", Fr.VoixOf(252, 10_000));

    [Theory]
    [InlineData("-1129.35", "\u22121\u202F129,35\u00A0€")]
    [InlineData("312400", "312\u202F400,00\u00A0€")]
    [InlineData("0", "0,00\u00A0€")]
    public void Money_AnyAmount_HasTwoDecimals(string euros, string expected) =>
        Assert.Equal(expected, Fr.Money(decimal.Parse(euros, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(5390, 10_000, "53,9\u00A0%")]
    [InlineData(1345, 10_000, "13,5\u00A0%")]
    [InlineData(10_000, 10_000, "100,0\u00A0%")]
    [InlineData(1, 0, "–")]
    public void Percent_OfAShare_HasOneDecimal(long part, long whole, string expected) =>
        Assert.Equal(expected, Fr.Percent(part, whole));

    [Theory]
    [InlineData(0, "0\u00A0résolution")]
    [InlineData(1, "1\u00A0résolution")]
    [InlineData(18, "18\u00A0résolutions")]
    public void Count_ZeroAndOne_AreSingular(long value, string expected) => Assert.Equal(expected, Fr.Count(value, "résolution"));

    [Theory]
    [InlineData("+33199001234", "01\u00A099\u00A000\u00A012\u00A034", "tel:+33199001234")]
    [InlineData("01 99 00 12 34", "01\u00A099\u00A000\u00A012\u00A034", "tel:+33199001234")]
    [InlineData("+32 2 123 45 67", "+32\u00A02\u00A0123\u00A045\u00A067", "tel:+3221234567")]
    public void Phone_FrenchOrForeign_IsReadAndDialled(string number, string shown, string href) =>
        Assert.Equal((shown, href), (Fr.Phone(number), Fr.PhoneHref(number)));

    [Fact]
    public void Dates_InTheZoneOfTheBuilding_AreInFull()
    {
        Assert.Equal("jeudi 26\u00A0novembre\u00A02026 à\u00A018\u00A0h\u00A000", Fr.DateAndTime(Start, Paris));
        Assert.Equal("26\u00A0novembre\u00A02026", Fr.Date(Start, Paris));
        Assert.Equal("18\u00A0h\u00A000", Fr.Time(Start, Paris));
        Assert.Equal("18:00:00", Fr.Clock(Start, Paris));
        Assert.Equal("26/11/2026", Fr.ShortDate(Start, Paris));
        Assert.Equal("jeudi 26\u00A0novembre\u00A02026 à\u00A021\u00A0h\u00A000", Fr.DateAndTime(Start, "Indian/Reunion"));
    }

    [Fact]
    public void Date_FirstOfTheMonth_IsOrdinal() =>
        Assert.Equal("1er\u00A0octobre\u00A02026", Fr.Date(new DateTimeOffset(2026, 9, 30, 22, 0, 0, TimeSpan.Zero), Paris));

    [Fact]
    public void Until_Midnight_BelongsToTheDayThatEnds()
    {
        var midnight = new DateTimeOffset(2026, 11, 22, 23, 0, 0, TimeSpan.Zero);

        Assert.Equal("dimanche 22\u00A0novembre\u00A02026 à\u00A0minuit", Fr.Until(midnight, Paris));
        Assert.Equal("lundi 23\u00A0novembre\u00A02026 à\u00A018\u00A0h\u00A000", Fr.Until(Start.AddHours(-72), Paris));
    }

    [Theory]
    [InlineData(-1, "aujourd'hui")]
    [InlineData(-19, "demain")]
    [InlineData(-168, "dans 7\u00A0jours")]
    [InlineData(24, "hier")]
    [InlineData(72, "il y a 3\u00A0jours")]
    public void DaysFrom_CountsDaysOfTheCalendar(int hoursAfter, string expected) =>
        Assert.Equal(expected, Fr.DaysFrom(Start.AddHours(hoursAfter), Start, Paris));

    [Fact]
    public void Hours_OfAnAgency_AreHeldTogether() =>
        Assert.Equal("9\u00A0h – 12\u00A0h\u00A030 et 17\u00A0h", Fr.Hours("9 h – 12 h 30 et 17 h"));
}
