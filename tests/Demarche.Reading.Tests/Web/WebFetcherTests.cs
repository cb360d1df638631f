using System.Net;
using System.Text;
using Demarche.Reading.Web;

namespace Demarche.Reading.Tests.Web;

/// <summary>Requests to a server on this machine, and which of them are made at all.</summary>
public sealed class WebFetcherTests : IDisposable
{
    private readonly LocalServer _server = new();
    private readonly ManualClock _clock = new();

    public void Dispose() => _server.Dispose();

    private WebFetcher Fetcher(bool allowPrivate = true, int maximumBytes = 1 << 20, double timeout = 20) => new(new FetchOptions
    {
        AllowPrivate = allowPrivate,
        MaximumBytes = maximumBytes,
        Timeout = TimeSpan.FromSeconds(timeout),
        Clock = _clock,
    });

    private Task<FetchResult> Fetch(WebFetcher fetcher, string path) => fetcher.FetchAsync(new Uri(_server.Url(path)), null, null, CancellationToken.None);

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.9.9.9", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:db8::1", false)]
    public void Only_addresses_of_the_public_internet_are_public(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task No_request_leaves_for_a_private_address_unless_allowed()
    {
        _server.Answers("/a", "<p>secret</p>");
        using WebFetcher fetcher = Fetcher(allowPrivate: false);
        FetchResult result = await Fetch(fetcher, "/a");
        Assert.NotEqual(FetchOutcome.Fetched, result.Outcome);
        FetchResult named = await fetcher.FetchAsync(new Uri($"http://localhost:{_server.Port}/a"), null, null, CancellationToken.None);
        Assert.NotEqual(FetchOutcome.Fetched, named.Outcome);
        Assert.Empty(_server.Asked);
    }

    [Theory]
    [InlineData("file:///etc/hostname")]
    [InlineData("ftp://127.0.0.1/a")]
    [InlineData("http://user:password@127.0.0.1/a")]
    public async Task Only_plain_addresses_of_the_web_are_asked(string address)
    {
        using WebFetcher fetcher = Fetcher();
        Assert.Equal(FetchOutcome.Refused, (await fetcher.FetchAsync(new Uri(address), null, null, CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task Redirects_are_followed_to_the_limit_and_only_within_the_web()
    {
        _server.Answers("/end", "<p>There.</p>");
        _server.Fails("/start", 302, "Location", "/end");
        _server.Fails("/round", 302, "Location", "/round");
        _server.Fails("/file", 302, "Location", "file:///etc/hostname");
        using WebFetcher fetcher = Fetcher();
        FetchResult end = await Fetch(fetcher, "/start");
        Assert.Equal((FetchOutcome.Fetched, _server.Url("/end")), (end.Outcome, end.Address.AbsoluteUri));
        Assert.Equal(FetchOutcome.Refused, (await Fetch(fetcher, "/round")).Outcome);
        Assert.Equal(FetchOutcome.Refused, (await Fetch(fetcher, "/file")).Outcome);
    }

    [Fact]
    public async Task Robots_txt_is_obeyed_and_asked_once_a_day()
    {
        _server.Answers("/robots.txt", "User-agent: *\nDisallow: /private\nCrawl-delay: 7\n", "text/plain");
        _server.Answers("/private/a", "<p>No.</p>");
        _server.Answers("/b", "<p>Yes.</p>");
        using WebFetcher fetcher = Fetcher();
        Assert.Equal(FetchOutcome.Refused, (await Fetch(fetcher, "/private/a")).Outcome);
        Assert.Equal(FetchOutcome.Fetched, (await Fetch(fetcher, "/b")).Outcome);
        Assert.Equal(FetchOutcome.Fetched, (await Fetch(fetcher, "/b")).Outcome);
        Assert.Equal((1, 0), (_server.CountOf("/robots.txt"), _server.CountOf("/private/a")));
        Assert.Contains(TimeSpan.FromSeconds(7), _clock.Waits);
        _clock.Advance(TimeSpan.FromHours(25));
        await Fetch(fetcher, "/b");
        Assert.Equal(2, _server.CountOf("/robots.txt"));
    }

    [Fact]
    public async Task A_site_whose_robots_txt_cannot_be_had_is_left_alone()
    {
        _server.Fails("/robots.txt", 503);
        _server.Answers("/a", "<p>Yes.</p>");
        using WebFetcher fetcher = Fetcher();
        Assert.Equal(FetchOutcome.TryLater, (await Fetch(fetcher, "/a")).Outcome);
        Assert.Equal(0, _server.CountOf("/a"));
    }

    [Fact]
    public async Task Requests_to_one_host_are_kept_apart()
    {
        _server.Answers("/a", "<p>Yes.</p>");
        using WebFetcher fetcher = Fetcher();
        DateTimeOffset before = _clock.GetUtcNow();
        for (int i = 0; i < 3; i++)
            await Fetch(fetcher, "/a");
        Assert.True(_clock.GetUtcNow() - before >= TimeSpan.FromSeconds(6), $"{_clock.GetUtcNow() - before}");
    }

    [Fact]
    public async Task Answers_over_the_limit_and_packed_bombs_are_refused()
    {
        _server.Answers("/large", new string('a', 200_000));
        byte[] bomb = Unpacking.Unpacked.Gzip(new byte[20 << 20]);
        _server.Answers("/bomb", async context =>
        {
            context.Response.Headers["Content-Encoding"] = "gzip";
            await context.Response.OutputStream.WriteAsync(bomb);
        });
        using WebFetcher fetcher = Fetcher(maximumBytes: 100_000);
        Assert.Equal(FetchOutcome.Refused, (await Fetch(fetcher, "/large")).Outcome);
        Assert.Equal(FetchOutcome.Refused, (await Fetch(fetcher, "/bomb")).Outcome);
    }

    [Fact]
    public async Task A_server_that_never_ends_its_answer_is_left_after_a_while()
    {
        _server.Answers("/slow", async context =>
        {
            for (int i = 0; i < 600; i++)
            {
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes("<p>"));
                await context.Response.OutputStream.FlushAsync();
                await Task.Delay(100);
            }
        });
        using WebFetcher fetcher = Fetcher(timeout: 2);
        Assert.Equal(FetchOutcome.TryLater, (await Fetch(fetcher, "/slow")).Outcome);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /\n", "/a", false)]
    [InlineData("User-agent: *\nDisallow:\n", "/a", true)]
    [InlineData("User-agent: demarche\nAllow: /\n\nUser-agent: *\nDisallow: /\n", "/a", true)]
    [InlineData("User-agent: other\nUser-agent: Demarche/1.0\nDisallow: /x\n", "/x/y", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b\n", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$\n", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$\n", "/a/b.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: /*?print\n", "/a?print=1", false)]
    [InlineData("not a robots file", "/a", true)]
    public void Robots_rules_are_those_of_RFC_9309(string text, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(text, "demarche").Allows(new Uri("https://a.example" + path)));
}
