using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Statements;
using Demarche.Language;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;
using Demarche.Reading;

namespace Demarche.Benchmarks;

/// <summary>What each stage takes of the whole way, over real files, on one thread, in several passes after some that warm up.</summary>
internal static class StageTimes
{
    private const int WarmUps = 3;
    private const int Passes = 5;

    private sealed class Stage(string name)
    {
        public string Name { get; } = name;

        public TimeSpan Time { get; private set; }

        public long Bytes { get; private set; }

        public T Run<T>(Func<T> work)
        {
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            T result = work();
            Time += Stopwatch.GetElapsedTime(start);
            Bytes += GC.GetAllocatedBytesForCurrentThread() - bytes;
            return result;
        }
    }

    /// <summary>Prints, for each stage, milliseconds, words a second and bytes allocated a word.</summary>
    /// <param name="paths">Files of reports.</param>
    public static void Print(IEnumerable<string> paths)
    {
        Article[] articles = [.. paths.Select(path => ReportReader.Default.ReadFile(path).Article).OfType<Article>()];
        Run(articles, WarmUps);
        (ImmutableArray<Stage> stages, long words) = Run(articles, Passes);
        foreach (Stage stage in stages)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{stage.Name,-11} {stage.Time.TotalMilliseconds,8:F0} ms {words / stage.Time.TotalSeconds,10:F0} words/s {stage.Bytes / (double)words,8:F0} bytes/word"));
        }
        double total = stages.Sum(stage => stage.Time.TotalSeconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all of them {total * 1000,8:F0} ms {words / total,10:F0} words/s"));
    }

    private static (ImmutableArray<Stage> Stages, long Words) Run(Article[] articles, int passes)
    {
        Stage language = new("language"), actors = new("actors"), said = new("statements"), done = new("events"), linked = new("exchanges");
        long words = 0;
        foreach (Article article in Enumerable.Repeat(articles, passes).SelectMany(all => all))
        {
            Document document = language.Run(() => LanguageAnalyzer.Default.Analyze(article));
            DocumentMentions mentions = actors.Run(() => MentionFinder.Default.Find(document));
            ImmutableArray<Statement> statements = said.Run(() => StatementFinder.Find(document, mentions));
            ImmutableArray<Event> events = done.Run(() => EventCoder.Default.Code(document, mentions, statements));
            linked.Run(() => ExchangeLinker.Default.Link(document, mentions.All, statements, events));
            words += document.Sentences.Sum(sentence => sentence.Length);
        }
        return ([language, actors, said, done, linked], words);
    }
}
