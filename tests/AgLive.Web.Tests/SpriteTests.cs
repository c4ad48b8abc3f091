using System.Security.Claims;
using AgLive.Web.Icons;
using AgLive.Web.Menu;

namespace AgLive.Web.Tests;

public sealed class SpriteTests
{
    [Fact]
    public void Live_EveryName_HasItsSymbol() => Assert.All(Sprite.Live, name => Assert.Contains($"id=\"i-{name}\"", Sprite.Symbol(name), StringComparison.Ordinal));

    [Fact]
    public void Symbol_UnknownName_IsABrokenPromise() =>
        Assert.Throws<InvalidOperationException>(() => Sprite.Symbol("licorne"));

    [Fact]
    public void Menu_OfACoOwner_HasNoDoorOfTheSyndic()
    {
        var coOwner = new ClaimsPrincipal(new ClaimsIdentity([], "test"));
        var syndic = new ClaimsPrincipal(new ClaimsIdentity([new Claim(Caller.ManagesClaim, "1")], "test"));

        Assert.DoesNotContain(MenuItem.For(coOwner), item => item.ForSyndic);
        Assert.Contains(MenuItem.For(syndic), item => item.ForSyndic);
        Assert.All(MenuItem.For(syndic).Append(MenuItem.Others), item => Assert.Contains(item.Icon, Sprite.Names));
        Assert.True(MenuItem.BarFor(syndic).Count <= 5);
    }
}
