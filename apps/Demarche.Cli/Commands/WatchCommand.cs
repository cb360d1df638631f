using System.CommandLine;
using System.Globalization;
using Demarche.Cli.Running;
using Demarche.Coding.Records;
using Demarche.Reading.Feeds;
using Demarche.Reading.Watching;
using Demarche.Reading.Web;
using Demarche.Storage;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche watch</c>: new reports of feeds into a store, as they come.</summary>
internal static class WatchCommand
{
    private const string Description =
        """
        Asks feeds (RSS, Atom, JSON Feed) for new reports again and again, fetches these, codes them and keeps their records
        in a store. Polite: asks only for what is new, keeps requests to one site apart, obeys robots.txt, and leaves a site
        alone that is in trouble. Stopped at any moment, it goes on where it was when started again.
        """;

    private const string Examples =
        """
        demarche watch https://news.example/rss         one feed into demarche.db, until interrupted
        demarche watch feeds.opml --store news.db --rounds 1
                                                        a list of feeds, asked once
        """;

    public static Command Create(Surroundings surroundings) => Create(surroundings, TimeProvider.System);

    /// <summary>With a clock of the caller's.</summary>
    public static Command Create(Surroundings surroundings, TimeProvider clock)
    {
        var feeds = new Argument<string[]>("FEEDS")
        {
            Description = "Addresses of feeds, or files that list them: OPML, or one address a line.",
            Arity = ArgumentArity.OneOrMore,
        };
        var store = StoreOptions.Store();
        var interval = Number("--interval", "Minutes between two requests for one feed. Default: 15.", 15, 1, 10_080);
        var rounds = Number("--rounds", "Rounds to make before it ends. Default: until it is interrupted.", 0, 0, int.MaxValue);
        var delay = Number("--delay", "Seconds between two requests to one site, at least. Default: 2.", 2, 0, 3600);
        var journal = new Option<string>("--journal")
        {
            Description = "File that remembers what is done. Default: demarche.watch.",
            HelpName = "FILE",
            DefaultValueFactory = _ => "demarche.watch",
        };
        var allowPrivate = new Option<bool>("--allow-private")
        {
            Description = "Ask addresses too that are not of the public internet (loopback, private, link-local).",
        };
        var actors = new ActorOptions();
        var command = new TaughtCommand("watch", Description, Examples) { feeds, store, interval, rounds, delay, journal, allowPrivate, actors.Tables, actors.Folders };
        command.SetAction(async (parsed, cancellation) =>
        {
            var fetching = new FetchOptions
            {
                AllowPrivate = parsed.GetValue(allowPrivate),
                HostDelay = TimeSpan.FromSeconds(parsed.GetValue(delay)),
                Clock = clock,
            };
            var watching = new WatchOptions { Interval = TimeSpan.FromMinutes(parsed.GetValue(interval)), Clock = clock };
            if (FeedsOf(parsed.GetRequiredValue(feeds), surroundings) is not { } addresses)
                return ExitCode.WrongUsage;
            RecordCoder coder = actors.Coder(parsed, surroundings);
            using var target = RecordStore.OpenOrCreate(parsed.Location(store));
            using var done = WatchJournal.Open(parsed.GetRequiredValue(journal));
            using var fetcher = new WebFetcher(fetching);
            var run = new WatchRun(surroundings, new FeedWatcher(fetcher, done, watching), target, watching) { Coder = coder, Rounds = parsed.GetValue(rounds) };
            return await run.RunAsync(addresses, cancellation);
        });
        return command;
    }

    private static Option<int> Number(string name, string description, int standard, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token]
                && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most))
                result.AddError($"{name} wants a number from {least} to {most}.");
        });
        return option;
    }

    /// <summary>The addresses, those of lists in place of the lists; null, after saying why, where one is wrong.</summary>
    private static IReadOnlyList<string>? FeedsOf(IEnumerable<string> named, Surroundings surroundings)
    {
        var addresses = new List<string>();
        foreach (string name in named)
        {
            bool isAddress = name.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || name.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
            if (isAddress)
            {
                addresses.Add(name);
                continue;
            }
            try
            {
                addresses.AddRange(FeedList.Parse(File.ReadAllBytes(name)));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
            {
                surroundings.Error.WriteLine($"demarche: {SafeText.Of(name)}: {SafeText.Of(fault.Message)}");
                return null;
            }
        }
        return [.. addresses.Distinct(StringComparer.Ordinal)];
    }
}
