using System.Text.Json.Nodes;
using AgLive.Server.Counting;

namespace AgLive.Server.Tests.Counting;

/// <summary>Cases beside those of the file: the same kinds of input, other weeks, zones, ways and standings.</summary>
public sealed class UnseenCaseTests
{
    [Theory]
    [InlineData("Europe/Paris", "2026-11-26T18:00:00+01:00", "2026-11-22", "Sunday", "2026-11-23T00:00:00+01:00", "2026-11-22T23:00:00+00:00", "2026-11-23T18:00:00+01:00", "2026-11-23T17:00:00+00:00", "18.0", "90.0")]
    [InlineData("Europe/Paris", "2026-10-27T18:30:00+01:00", "2026-10-23", "Friday", "2026-10-24T00:00:00+02:00", "2026-10-23T22:00:00+00:00", "2026-10-24T19:30:00+02:00", "2026-10-24T17:30:00+00:00", "19.5", "91.5")]
    [InlineData("Europe/Paris", "2024-03-03T09:20:00+01:00", "2024-02-28", "Wednesday", "2024-02-29T00:00:00+01:00", "2024-02-28T23:00:00+00:00", "2024-02-29T09:20:00+01:00", "2024-02-29T08:20:00+00:00", "9.333333333333334", "81.33333333333333")]
    [InlineData("Europe/Paris", "2026-06-10T00:00:00.0036+02:00", "2026-06-06", "Saturday", "2026-06-07T00:00:00+02:00", "2026-06-06T22:00:00+00:00", "2026-06-07T00:00:00.0036+02:00", "2026-06-06T22:00:00.0036+00:00", "1E-06", "72.000001")]
    [InlineData("America/Martinique", "2026-06-10T18:00:00-04:00", "2026-06-06", "Saturday", "2026-06-07T00:00:00-04:00", "2026-06-07T04:00:00+00:00", "2026-06-07T18:00:00-04:00", "2026-06-07T22:00:00+00:00", "18.0", "90.0")]
    [InlineData("Pacific/Noumea", "2026-01-02T08:00:00+11:00", "2025-12-29", "Monday", "2025-12-30T00:00:00+11:00", "2025-12-29T13:00:00+00:00", "2025-12-30T08:00:00+11:00", "2025-12-29T21:00:00+00:00", "8.0", "80.0")]
    public async Task FormDeadline_ElsewhereAndElsewhen_IsTheLocalMidnight(
        string zone, string meeting, string last, string weekday, string local, string utc, string local72, string utc72, string open, string between)
    {
        var expected = await ExpectedAsync("form_deadline", $$"""{"timezone": "{{zone}}", "meeting_local": "{{meeting}}"}""");

        AssertJson(
            $$"""
            {
              "last_day_of_receipt": "{{last}}", "last_weekday": "{{weekday}}",
              "rejected_from_local": "{{local}}", "rejected_from_utc": "{{utc}}",
              "rule_72h_local": "{{local72}}", "rule_72h_utc": "{{utc72}}",
              "hours_wrongly_open_under_72h": {{open}}, "hours_between_cutoff_and_meeting": {{between}},
              "clear_days": {{expected["clear_days"]!.ToJsonString()}}
            }
            """,
            expected);
        Assert.Equal(3, expected["clear_days"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("email", "2026-11-22T23:59:59+01:00", "2026-11-23T08:00:00+01:00", true, "2026-11-22T23:59:59+01:00")]
    [InlineData("e-mail", "2026-11-23T00:00:00+01:00", "2026-11-23T00:00:01+01:00", false, "2026-11-23T00:00:00+01:00")]
    [InlineData("courriel", "2026-11-22T22:59:59Z", "2026-11-22T23:00:00Z", true, "2026-11-22T22:59:59+00:00")]
    [InlineData("post", "2026-11-19T10:00:00+01:00", "2026-11-23T09:00:00+01:00", false, "2026-11-23T09:00:00+01:00")]
    [InlineData("courrier postal", "2026-11-17T10:00:00+01:00", "2026-11-20T09:00:00+01:00", true, "2026-11-20T09:00:00+01:00")]
    [InlineData("LRAR", "2026-11-17T10:00:00+01:00", "2026-11-22T23:59:59.5+01:00", true, "2026-11-22T23:59:59.5+01:00")]
    [InlineData("remise en main propre", "2026-11-23T00:00:00+01:00", "2026-11-23T00:00:00+01:00", false, "2026-11-23T00:00:00+01:00")]
    public async Task Form_CountsWhenSentByEmail_WhenReceivedOtherwise(
        string channel, string sent, string delivered, bool accepted, string receipt) =>
        AssertJson(
            $$"""{"accepted": {{(accepted ? "true" : "false")}}, "effective_receipt": "{{receipt}}"}""",
            await ExpectedAsync("form_deadline", $$"""
                {"sent": "{{sent}}", "delivered": "{{delivered}}", "meeting_local": "2026-11-26T18:00:00+01:00", "channel": "{{channel}}"}
                """));

    [Theory]
    [InlineData("2026-03-30T10:00:00+02:00", "2026-03-26T23:30:00+01:00", true)]
    [InlineData("2026-03-30T10:00:00+02:00", "2026-03-27T00:00:00+01:00", false)]
    [InlineData("2026-11-26T18:00:00+04:00", "2026-11-22T23:59:59+04:00", true)]
    [InlineData("2026-11-26T18:00:00+04:00", "2026-11-22T22:00:00+01:00", false)]
    public async Task Request_WithoutZone_IsCountedByTheClockOfTheMeeting(string meeting, string request, bool inTime) =>
        AssertJson(
            $$"""{"in_time": [{{(inTime ? "true" : "false")}}]}""",
            await ExpectedAsync("form_deadline", $$"""{"requests": ["{{request}}"], "meeting_local": "{{meeting}}"}"""));

    [Theory]
    [InlineData("2024-02-08", "LRAR papier: premiere presentation", "2024-02-09", "2024-02-29", "2024-03-01")]
    [InlineData("2025-12-15", "LRE", "2025-12-16", "2026-01-05", "2026-01-06")]
    [InlineData("2026-02-05", "remise en main propre contre émargement", "2026-02-06", "2026-02-26", "2026-02-27")]
    public async Task Convocation_CountsFromTheDayAfter(string date, string channel, string first, string last, string earliest) =>
        AssertJson(
            $$"""{"day_1": "{{first}}", "day_21": "{{last}}", "earliest_meeting": "{{earliest}}"}""",
            await ExpectedAsync("convocation_deadline", $$"""{"event_date": "{{date}}", "channel": "{{channel}}"}"""));

    [Theory]
    [InlineData("2026-02-26", false)]
    [InlineData("2026-02-27", true)]
    public async Task Convocation_OfAMeeting_IsInTimeOrNot(string meeting, bool inTime)
    {
        var expected = await ExpectedAsync(
            "convocation_deadline", $$"""{"event_date": "2026-02-05", "channel": "LRAR", "meeting_date": "{{meeting}}"}""");

        Assert.Equal(inTime, (bool?)expected["in_time"]);
    }

    [Theory]
    [InlineData("2026-01-31", "2026-02-08", "2026-02-28")]
    [InlineData("2024-01-31", "2024-02-08", "2024-02-29")]
    [InlineData("2025-12-31", "2026-01-08", "2026-01-31")]
    public async Task Minutes_MonthWithoutThatDay_EndsOnItsLast(string meeting, string signBy, string notifyBy) => AssertJson(
        $$"""{"pv_signature_at_the_latest": "{{signBy}}", "pv_notification_at_the_latest": "{{notifyBy}}"}""",
        await ExpectedAsync("pv_delay", $$"""{"meeting_date": "{{meeting}}"}"""));

    [Fact]
    public async Task Minutes_Notified_OpenTwoMonths() => AssertJson(
        """
        {
          "pv_signature_at_the_latest": "2026-09-07", "pv_notification_at_the_latest": "2026-09-30",
          "pv_notified_in_time": true, "contest_from_local": "2026-09-01T00:00:00+02:00",
          "contest_last_day": "2026-10-31", "contest_closed_from_local": "2026-11-01T00:00:00+01:00"
        }
        """,
        await ExpectedAsync("pv_delay", """{"meeting_date": "2026-08-30", "notification_date": "2026-08-31"}"""));

    [Theory]
    [InlineData("abstentionniste", false)]
    [InlineData("abstention", false)]
    [InlineData("formulaire pour, resolution amendee", true)]
    [InlineData("defaillant (vote favorable par correspondance, texte amende en seance, art. 17-1 A)", true)]
    [InlineData("formulaire contre, resolution amendee", true)]
    [InlineData("formulaire abstention, résolution amendée", false)]
    [InlineData("opposant", true)]
    [InlineData("contre", true)]
    [InlineData("absent", true)]
    [InlineData("parti avant le vote", true)]
    [InlineData("formulaire tardif (pour)", true)]
    [InlineData("présent, n'a pas pris part au vote", false)]
    [InlineData("empêché (incident technique)", true)]
    [InlineData("représenté, pour", false)]
    public async Task Contest_OfAnAdoptedText(string status, bool may) => AssertJson(
        $$"""
        {"may_contest": {{(may ? "true" : "false")}}, "pv_must_be_notified": {{(may ? "true" : "false")}}, "delay_months": {{(may ? "2" : "null")}}}
        """,
        await ExpectedAsync("contest_right", $$"""{"outcome": "adoptee", "owner_status": "{{status}}"}"""));

    [Theory]
    [InlineData("contre", false)]
    [InlineData("opposant (pour, resolution rejetee)", true)]
    [InlineData("opposant", true)]
    [InlineData("absent", true)]
    [InlineData("defaillant (ni present, ni represente, ni formulaire)", true)]
    [InlineData("abstentionniste", false)]
    [InlineData("mandant dont le mandataire est parti sans subdeleguer", true)]
    public async Task Contest_OfARejectedText(string status, bool may) => AssertJson(
        $$"""{"may_contest": {{(may ? "true" : "false")}}}""",
        await ExpectedAsync("contest_right", $$"""{"outcome": "rejetee", "owner_status": "{{status}}"}"""));

    [Theory]
    [InlineData("""{"i1": "pour", "i2": "contre"}""", "\"i1\"", """{"counted": 300, "choice": "pour", "voter": "i1", "members_counted": 1}""")]
    [InlineData("""{"i1": "contre", "i2": "contre"}""", "null", """{"counted": 300, "choice": "contre", "members_counted": 1}""")]
    [InlineData("""{"i2": "abstention"}""", "null", """{"counted": 300, "choice": "abstention", "voter": "i2", "members_counted": 1}""")]
    [InlineData("""{"i2": "pour"}""", "\"i1\"", """{"counted": 0, "status": "defaillant", "members_counted": 1}""")]
    [InlineData("{}", "null", """{"counted": 0, "status": "defaillant", "members_counted": 1}""")]
    [InlineData("""{"i1": null}""", "null", """{"counted": 0, "status": "n'a pas pris part au vote", "members_counted": 1}""")]
    public async Task Indivision_VotesOnceOrNot(string attending, string representative, string expected) => AssertJson(
        expected,
        await ExpectedAsync("indivision", $$"""{"indivision_voix": 300, "attending": {{attending}}, "mandataire_commun": {{representative}} }"""));

    [Fact]
    public async Task Couple_IsOneMember_CastByEitherSpouse() => AssertJson(
        """{"counted": 300, "choice": "pour", "voter": "y", "members_counted": 1}""",
        await ExpectedAsync("indivision", """{"indivision_voix": 300, "couple": ["x", "y"], "attending": {"y": "pour"}}"""));

    [Theory]
    [InlineData("""{"usufruitier": "u", "nu_proprietaire": "n", "agreement": "u"}""", "\"u\"")]
    [InlineData("""{"usufruitier": "u", "nu_proprietaire": "n", "agreement": "usufruitier"}""", "\"u\"")]
    [InlineData("""{"usufruitier": "u", "nu_proprietaire": "n", "agreement": "nu-propriétaire"}""", "\"n\"")]
    [InlineData("""{"usufruitier": "u", "nu_proprietaire": ["n1", "n2"], "mandataire_commun": "n2"}""", "\"n2\"")]
    [InlineData("""{"usufruitier": "u", "nu_proprietaire": ["n1", "n2"]}""", "null")]
    public async Task Usufruct_IsOneMember_VotedByWhomTheLawSays(string inputs, string voter)
    {
        var needs = voter == "null" ? ", \"needs\": \"mandataire commun (accord ou president du tribunal judiciaire)\"" : string.Empty;

        AssertJson($$"""{"voter": {{voter}}, "members_counted": 1{{needs}} }""", await ExpectedAsync("indivision", inputs));
    }

    [Theory]
    [InlineData("form_deadline", """{"timezone": "Europe/Paris", "meeting_local": "2020-12-14T18:00:00+01:00", "policy": {"formDeadlineWeekendRule": "working days"}}""", "last_day_of_receipt", "\"2020-12-08\"")]
    [InlineData("form_deadline", """{"timezone": "Indian/Reunion", "meeting_local": "2026-11-26T18:00:00+04:00", "policy": {"deadlineZone": "Paris"}}""", "rejected_from_utc", "\"2026-11-22T23:00:00+00:00\"")]
    [InlineData("convocation_deadline", """{"event_date": "2026-02-05", "channel": "LRAR", "policy": {"earliestMeeting": "event + 21 days"}}""", "earliest_meeting", "\"2026-02-26\"")]
    [InlineData("contest_right", """{"outcome": "rejetee", "owner_status": "pour", "policy": {"pourOnRejectedMayContest": false}}""", "may_contest", "false")]
    [InlineData("indivision", """{"indivision_voix": 300, "attending": {"i1": "pour", "i2": "abstention"}}""", "counted", "0")]
    [InlineData("indivision", """{"indivision_voix": 300, "attending": {"i1": "pour", "i2": "abstention"}, "policy": {"indivisionDisagreement": "tacit mandate"}}""", "counted", "300")]
    public async Task OtherReading_ChangesTheAnswer(string kind, string inputs, string field, string value) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(value), (await ExpectedAsync(kind, inputs))[field]));

    private static async Task<JsonObject> ExpectedAsync(string kind, string inputs)
    {
        var run = await CountRun.OfAsync($$"""[{"id": "x", "kind": "{{kind}}", "inputs": {{inputs}} }]""");

        Assert.Empty(run.Error);
        Assert.Equal(CountCommand.AllAnswered, run.ExitCode);
        return run.Answers[0]!["expected"]!.AsObject();
    }

    private static void AssertJson(string expected, JsonObject actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"expected {expected}, got {actual.ToJsonString()}");
}
