using AgLive.MinutesLoad;

// In two processes, so that the memory of one that makes minutes is not that of one that makes up an assembly.
return args switch
{
    ["seed", var folder, var owners, var resolutions] => await MadeUpAssembly.SeedAsync(folder, int.Parse(owners, null), int.Parse(resolutions, null)),
    ["measure", var folder] => await Measure.RunAsync(folder),
    _ => 2,
};
