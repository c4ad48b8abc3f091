using AgLive.Web.Wire;

namespace AgLive.Crowd;

/// <summary>One owner, signed in and on the attendance sheet.</summary>
public sealed record Voter(Visitor Visitor, Guid CoOwnerId)
{
    public static async Task<Voter> ArriveAsync(Uri address, Guid assemblyId, (string Identifier, string Password) code)
    {
        var visitor = new Visitor(address);
        await visitor.SignInAsync(code.Identifier, code.Password);
        var me = (await visitor.SnapshotAsync(assemblyId)).Me;
        var mandate = me.Mandates.Single();
        var signed = await visitor.SignSheetAsync(new SignRequest(assemblyId, Guid.NewGuid(), [mandate.CoOwnerId], "typed", mandate.Name));
        Assert.True(signed.Ok, signed.Refusal?.Text);
        return new Voter(visitor, mandate.CoOwnerId);
    }
}
