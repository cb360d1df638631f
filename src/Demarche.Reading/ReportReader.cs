using System.Security;
using Demarche.Language.Articles;
using Demarche.Reading.Blocks;
using Demarche.Reading.Decoding;
using Demarche.Reading.Inputs;
using Demarche.Reading.Languages;
using Demarche.Reading.Markup;
using Demarche.Reading.Pages;
using Demarche.Reading.PlainText;
using Demarche.Reading.Roles;
using Demarche.Reading.Unpacking;

namespace Demarche.Reading;

/// <summary>Reads reports: bytes in, one article out, or the reason why there is none.</summary>
/// <remarks>
/// A bad input is never an exception. The same bytes and path give the same article. Safe for any number of threads.
/// Time and memory are linear in the size of the input. <c>docs/formats/reading.md</c> describes what is recognised.
/// </remarks>
public sealed class ReportReader
{
    private readonly ReportReaderOptions _options;

    /// <summary>A reader with the given limits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A limit is outside its range.</exception>
    public ReportReader(ReportReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumBytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaximumBytes, 1 << 30);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumParagraph, 1000);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumCoded, 1000);
        _options = options;
    }

    /// <summary>Whether it looks for the shape of reports; not where it takes text as it is (<see cref="ReportFormat.Bare"/>).</summary>
    public bool ReadsReports => _options.Format != ReportFormat.Bare;

    /// <summary>A reader with the default limits.</summary>
    public static ReportReader Default { get; } = new(ReportReaderOptions.Default);

    /// <summary>Reads what <paramref name="source"/> names; standard input is read to its end.</summary>
    public ReadingResult Read(InputSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Error is not null)
            return ReadingResult.Failed(source.Path, source.Error.Code, source.Error.Message);
        if (source.Path is not null)
            return ReadFile(source.Path);
        using Stream input = Console.OpenStandardInput();
        return Read(input, null);
    }

    /// <summary>Reads the file at <paramref name="path"/>.</summary>
    public ReadingResult ReadFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using FileStream file = File.OpenRead(path);
            return Read(file, path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return ReadingResult.Failed(path, ReadingCodes.NotFound, "there is no such file");
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or SecurityException)
        {
            return ReadingResult.Failed(path, ReadingCodes.Unreadable, "the file cannot be read");
        }
    }

    /// <summary>Reads <paramref name="stream"/> from where it stands to its end; it is left open.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="path">The name under which the article will be known; its extension tells the format.</param>
    /// <exception cref="IOException">The stream fails.</exception>
    public ReadingResult Read(Stream stream, string? path)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > _options.MaximumBytes)
                return TooLarge(path);
        }
        return Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), path);
    }

    /// <summary>Reads bytes from memory.</summary>
    /// <param name="bytes">The content of the report.</param>
    /// <param name="path">The name under which the article will be known; its extension tells the format.</param>
    public ReadingResult Read(ReadOnlySpan<byte> bytes, string? path) => Read(bytes, new RawReport { Path = path });

    /// <summary>Reads a report that an archive, a feed or a data file held.</summary>
    public ReadingResult Read(RawReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Error is { } error
            ? ReadingResult.Failed(report.Path, error.Code, error.Message)
            : Read(report.Content.Span, report);
    }

    private ReadingResult Read(ReadOnlySpan<byte> bytes, RawReport report)
    {
        string? path = report.Path;
        if (bytes.Length > _options.MaximumBytes)
            return TooLarge(path);
        ReportFormat format = FormatOf(report, bytes);
        DecodedText decoded = format == ReportFormat.Html ? PageDecoder.Decode(bytes, report.Charset) : TextDecoder.Decode(bytes);
        if (decoded.Error is not null)
            return ReadingResult.Failed(path, decoded.Error.Code, decoded.Error.Message);
        if (format == ReportFormat.Bare && BinaryContent.IsWebPage(decoded.Text))
            return ReadingResult.Failed(path, ReadingCodes.WebPage, "the input is a web page (HTML), not plain text");
        BlockSequence blocks = StatedFields.Add(Split(decoded.Text, format, report.FetchedFrom), report);
        Article article = ArticleAssembler.Assemble(blocks, path, _options.MaximumParagraph);
        if (format != ReportFormat.Bare)
            article = LanguageJudge.Judge(ReportLength.Hold(article, _options.MaximumCoded));
        return ReadingResult.Of(article with { Diagnostics = [.. decoded.Diagnostics, .. article.Diagnostics] });
    }

    private static BlockSequence Split(string text, ReportFormat format, string? fetchedFrom) => format switch
    {
        ReportFormat.Html => PageReader.Read(text, new PageHints(fetchedFrom)),
        ReportFormat.Markdown => MarkdownReader.Read(text),
        ReportFormat.Bare => PlainTextReader.ReadBare(text),
        _ => PlainTextReader.Read(text),
    };

    private ReportFormat FormatOf(RawReport report, ReadOnlySpan<byte> bytes)
    {
        if (_options.Format != ReportFormat.ByName)
            return _options.Format;
        if (report.Format != ReportFormat.ByName)
            return report.Format;
        return InputNames.Extension(report.Path) switch
        {
            ".md" or ".markdown" => ReportFormat.Markdown,
            ".html" or ".htm" or ".xhtml" or ".shtml" => ReportFormat.Html,
            _ => BinaryContent.IsWebPage(bytes) ? ReportFormat.Html : ReportFormat.PlainText,
        };
    }

    private ReadingResult TooLarge(string? path) => ReadingResult.Failed(
        path, ReadingCodes.TooLarge, $"the input is larger than {_options.MaximumBytes} bytes");
}
