using AgLive.Benchmarks;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

const int Size = 10_000;
const double MostMilliseconds = 2;

// In this process: BenchmarkDotNet then generates and builds no project of its own beside those of the repository.
var job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithWarmupCount(3)
    .WithIterationCount(12)
    .WithIterationTime(TimeInterval.FromMilliseconds(100));
var config = DefaultConfig.Instance
    .AddJob(job)
    .AddColumn(StatisticColumn.Min, StatisticColumn.Median)
    .HideColumns("Error", "StdDev")
    .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"))
    .WithOptions(ConfigOptions.JoinSummary | ConfigOptions.DisableLogFile);

var summaries = BenchmarkSwitcher.FromTypes([typeof(CountBenchmarks), typeof(RollBenchmarks)])
    .Run(args.Length > 0 ? args : ["--filter", "*"], config)
    .ToList();
var reports = summaries.SelectMany(summary => summary.Reports).ToList();
var slow = reports.Where(report => report.BenchmarkCase.Descriptor.Type == typeof(CountBenchmarks)
    && report.BenchmarkCase.Parameters[nameof(CountBenchmarks.Owners)] is Size
    && report.ResultStatistics?.Median >= MostMilliseconds * 1_000_000).ToList();
foreach (var report in slow)
{
    ConsoleLogger.Default.WriteLineError($"{report.BenchmarkCase.DisplayInfo}: {MostMilliseconds} ms or more");
}

return reports.Count > 0 && reports.All(report => report.Success) && slow.Count == 0 ? 0 : 1;
