using BenchmarkDotNet.Running;
using Demarche.Benchmarks;

if (args is ["stages", .. var paths])
    StageTimes.Print(paths);
else
    BenchmarkSwitcher.FromAssembly(typeof(LanguageBenchmarks).Assembly).Run(args);
