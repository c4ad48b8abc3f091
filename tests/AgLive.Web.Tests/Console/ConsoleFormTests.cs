using System.Globalization;
using AgLive.Web.Pages.Console;
using AgLive.Web.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace AgLive.Web.Tests.Console;

/// <summary>What a browser posts becomes the command, its lists included: the framework leaves a list that is already there as it is.</summary>
public sealed class ConsoleFormTests
{
    private static readonly Guid Assembly = Guid.NewGuid();
    private static readonly Guid Point = Guid.NewGuid();
    private static readonly Guid One = Guid.NewGuid();
    private static readonly Guid Two = Guid.NewGuid();

    [Fact]
    public async Task NudgeVoters_CallsThoseOfTheForm()
    {
        var form = await BoundAsync(new() { ["Act"] = "nudgeVoters", ["CommandId"] = Guid.NewGuid().ToString(), ["RoundId"] = Point.ToString(), ["CoOwnerIds"] = Many(One, Two) });

        Assert.Equal([One, Two], Assert.IsType<NudgeVoters>(form.ToCommand(Assembly)).CoOwnerIds);
    }

    [Fact]
    public async Task RecordVotes_EntersThoseOfTheForm()
    {
        var form = await BoundAsync(new() { ["Act"] = "recordVotes", ["CommandId"] = Guid.NewGuid().ToString(), ["RoundId"] = Point.ToString(), ["Chosen"] = new([$"{One}:pour", $"{Two}:contre"]) });

        var choices = Assert.IsType<RecordVotes>(form.ToCommand(Assembly)).Choices;
        Assert.Equal([(One, "pour"), (Two, "contre")], choices.Select(choice => (choice.CoOwnerId, choice.Choice)));
    }

    [Fact]
    public async Task SignInHall_SignsForThoseOfTheForm()
    {
        var form = await BoundAsync(new() { ["Act"] = "signInHall", ["CommandId"] = Guid.NewGuid().ToString(), ["CoOwnerId"] = One.ToString(), ["Owners"] = Many(One, Two) });

        Assert.Equal([One, Two], Assert.IsType<SignInHall>(form.ToCommand(Assembly)).CoOwnerIds);
    }

    private static StringValues Many(params Guid[] ids) => new([.. ids.Select(id => id.ToString())]);

    private static async Task<ConsoleForm> BoundAsync(Dictionary<string, StringValues> fields)
    {
        var services = new ServiceCollection().AddLogging().AddMvcCore().Services.BuildServiceProvider();
        var metadata = services.GetRequiredService<IModelMetadataProvider>().GetMetadataForType(typeof(ConsoleForm));
        var action = new ActionContext(new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        var values = new FormValueProvider(BindingSource.Form, new FormCollection(fields), CultureInfo.InvariantCulture);
        var context = DefaultModelBindingContext.CreateBindingContext(action, values, metadata, bindingInfo: null, modelName: "");
        await services.GetRequiredService<IModelBinderFactory>().CreateBinder(new() { Metadata = metadata }).BindModelAsync(context);
        return Assert.IsType<ConsoleForm>(context.Result.Model);
    }
}
