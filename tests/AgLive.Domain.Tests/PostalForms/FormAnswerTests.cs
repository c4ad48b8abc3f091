using AgLive.Domain.Deadlines;
using AgLive.Domain.Majorities;
using AgLive.Domain.Policies;
using AgLive.Domain.PostalForms;
using AgLive.Domain.Voting;

namespace AgLive.Domain.Tests.PostalForms;

public sealed class FormAnswerTests
{
    private static readonly AssemblyPolicy Standard = AssemblyPolicy.Default;
    private static readonly AssemblyPolicy NeverCarries = Standard with { SecondVoteCarryOver = false };
    private static readonly AssemblyPolicy AlwaysCarries = Standard with { SecondVoteCarryOverWhenBlank = true };
    private static readonly AssemblyPolicy Abstains = Standard with { UnclearForm = UnclearForm.Abstention };

    [Theory]
    [InlineData("+", Choice.Pour, Choice.Pour)]
    [InlineData("-", Choice.Contre, Choice.Contre)]
    [InlineData("0", Choice.Abstention, Choice.Abstention)]
    [InlineData("++", Choice.Pour, Choice.Pour)]
    [InlineData("+-", null, Choice.Abstention)]
    [InlineData("+-0", null, Choice.Abstention)]
    [InlineData("", null, Choice.Abstention)]
    public void Read_Boxes_OneIsAChoice(string boxes, Choice? standard, Choice? abstains)
    {
        Assert.Equal(standard, Line(boxes, Standard).Choice);
        Assert.Equal(abstains, Line(boxes, Abstains).Choice);
        Assert.Equal(boxes.Length == 0, Line(boxes, Standard).IsBlank);
        Assert.Equal(boxes.Distinct().Count() != 1, Line(boxes, Standard).IsUnclear);
    }

    [Fact]
    public void Read_NotABox_Throws() =>
        Assert.Throws<ArgumentException>(() => FormLine.Read([Choice.Withdrawn], Standard));

    /// <summary>First line, second line (null: the form has one line only), then the second vote under three readings.</summary>
    [Theory]
    [InlineData("G11", "+", "-", Choice.Contre, Choice.Contre, Choice.Contre)]
    [InlineData("G12", "+", "", null, null, Choice.Pour)]
    [InlineData("G13 G14", "+", null, Choice.Pour, null, Choice.Pour)]
    [InlineData("second line unclear", "+", "+-", null, null, null)]
    [InlineData("first line unclear", "+-", null, null, null, null)]
    [InlineData("first line blank, second clear", "", "+", Choice.Pour, Choice.Pour, Choice.Pour)]
    [InlineData("both abstain", "0", "0", Choice.Abstention, Choice.Abstention, Choice.Abstention)]
    public void In_SecondVote_SecondLineElsePolicy(
        string id, string first, string? second, Choice? standard, Choice? neverCarries, Choice? alwaysCarries)
    {
        Assert.NotEmpty(id);
        var answer = new FormAnswer(Line(first, Standard), second is null ? null : Line(second, Standard));

        foreach (var rule in new[] { MajorityRule.Article25_1, MajorityRule.Article26_1 })
        {
            Assert.Equal(standard, answer.In(rule, Standard));
            Assert.Equal(neverCarries, answer.In(rule, NeverCarries));
            Assert.Equal(alwaysCarries, answer.In(rule, AlwaysCarries));
        }

        foreach (var rule in new[] { MajorityRule.Article24, MajorityRule.Article25, MajorityRule.Article26, MajorityRule.Unanimity })
        {
            Assert.Equal(Line(first, Standard).Choice, answer.In(rule, NeverCarries));
        }
    }

    [Fact]
    public void In_SecondLineBlankUnderAbstention_IsNotAnAbstention() =>
        Assert.Null(new FormAnswer(Line("+", Abstains), Line("", Abstains)).In(MajorityRule.Article25_1, Abstains));

    [Fact]
    public void ForNewCandidate_FollowsThePolicy()
    {
        Assert.Null(FormAnswer.ForNewCandidate(Standard));
        Assert.Equal(
            Choice.Abstention, FormAnswer.ForNewCandidate(Standard with { NewCandidate = NewCandidate.Abstention }));
    }

    [Theory]
    [InlineData(true, FormTiming.InTime, FormStanding.Accepted, FormStanding.Accepted, "")]
    [InlineData(false, FormTiming.InTime, FormStanding.Refused, FormStanding.LeftToBureau, "absence de signature")]
    [InlineData(true, FormTiming.TooLate, FormStanding.Refused, FormStanding.Refused, "réception après la date limite")]
    [InlineData(false, FormTiming.TooLate, FormStanding.Refused, FormStanding.Refused, "réception après la date limite, absence de signature")]
    [InlineData(true, FormTiming.AfterLegalLimit, FormStanding.LeftToPresident, FormStanding.LeftToPresident, "réception après la limite légale, avant les 72\u00A0heures")]
    [InlineData(false, FormTiming.AfterLegalLimit, FormStanding.Refused, FormStanding.Refused, "réception après la limite légale, avant les 72\u00A0heures, absence de signature")]
    public void Receipt_LateIsAlwaysRefused_UnsignedAsThePolicySays(
        bool isSigned, FormTiming timing, FormStanding standard, FormStanding bureau, string motives)
    {
        Assert.Equal(standard, FormReceipt.Of(isSigned, timing, Standard).Standing);
        var left = FormReceipt.Of(isSigned, timing, Standard with { UnsignedForm = UnsignedForm.LeaveToBureau });
        Assert.Equal(bureau, left.Standing);
        Assert.Equal(motives, left.Motives);
    }

    private static FormLine Line(string boxes, AssemblyPolicy policy) => FormLine.Read(
        [.. boxes.Select(box => box switch { '+' => Choice.Pour, '-' => Choice.Contre, _ => Choice.Abstention })], policy);
}
