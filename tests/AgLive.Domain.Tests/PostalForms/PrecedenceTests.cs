using AgLive.Domain.Policies;
using AgLive.Domain.PostalForms;
using AgLive.Domain.Rolls;

namespace AgLive.Domain.Tests.PostalForms;

public sealed class PrecedenceTests
{
    private static readonly AssemblyPolicy Waives = AssemblyPolicy.Default with { FormRevivesAfterDeparture = false };

    /// <summary>Who is not there himself: every state of his holder, his form and his past, under both readings.</summary>
    public static TheoryData<bool, bool, bool, Participation, Participation> NotThereHimself => new()
    {
        // holder there, form, attended before: form revives | attending waived it
        { false, false, false, Participation.Absent, Participation.Absent },
        { false, false, true, Participation.Absent, Participation.Absent },
        { false, true, false, Participation.PostalForm, Participation.PostalForm },
        { false, true, true, Participation.PostalForm, Participation.Absent },
        { true, false, false, Participation.Represented, Participation.Represented },
        { true, false, true, Participation.Represented, Participation.Represented },
        { true, true, false, Participation.Represented, Participation.Represented },
        { true, true, true, Participation.Represented, Participation.Represented },
    };

    [Theory]
    [MemberData(nameof(NotThereHimself))]
    public void At_OwnerNotThere_HolderThenForm(
        bool holder, bool form, bool attended, Participation revives, Participation waives)
    {
        foreach (var person in new[] { Participation.Absent, Participation.Represented, Participation.PostalForm })
        {
            var situation = new OwnerSituation(person, holder, form, attended);

            Assert.Equal(revives, Precedence.At(situation, AssemblyPolicy.Default));
            Assert.Equal(waives, Precedence.At(situation, Waives));
        }
    }

    [Theory]
    [MemberData(nameof(NotThereHimself))]
    public void At_OwnerThere_SpeaksForHimself(
        bool holder, bool form, bool attended, Participation otherwise, Participation otherwiseWaived)
    {
        Assert.NotEqual(Participation.Present, otherwise);
        Assert.NotEqual(Participation.Present, otherwiseWaived);
        foreach (var person in new[] { Participation.Present, Participation.Remote })
        {
            var situation = new OwnerSituation(person, holder, form, attended);

            Assert.Equal(person, Precedence.At(situation, AssemblyPolicy.Default));
            Assert.Equal(person, Precedence.At(situation, Waives));
        }
    }
}
