using AgLive.RoomLoad;

if (LoadOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(LoadOptions.Help);
    return 2;
}

Console.WriteLine($"seed {options.Seed}");
Console.WriteLine(Machine.Card());
foreach (var place in options.Places)
{
    await new RoomRun(options, place).RunAsync();
}

return 0;
