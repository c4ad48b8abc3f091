using AgLive.RoomLoad;

if (LoadOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(LoadOptions.Help);
    return 2;
}

Console.WriteLine($"seed {options.Seed}");
Console.WriteLine(Machine.Card());
var agreed = true;
foreach (var place in options.Places)
{
    agreed &= await new RoomRun(options, place).RunAsync();
}

return agreed ? 0 : 1;
