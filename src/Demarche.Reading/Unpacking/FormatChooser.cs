using Demarche.Reading.Archives;
using Demarche.Reading.DataFiles;
using Demarche.Reading.Feeds;
using Demarche.Reading.Newsroom;

namespace Demarche.Reading.Unpacking;

/// <summary>
/// Decides how a file that is no container is read: by its name (<c>.csv</c> as a table), or else by its content (XML by its root
/// element); what is nothing of these is one report.
/// </summary>
internal sealed class FormatChooser(UnpackingOptions options)
{
    /// <summary>The reports of the file, in order.</summary>
    /// <exception cref="UnpackingException">It is larger than one report may be.</exception>
    public IEnumerable<RawReport> Read(PeekedStream stream, string? name) => InputNames.Extension(name) switch
    {
        ".jsonl" or ".ndjson" => JsonRows.ReadLines(stream, name, options),
        ".json" => JsonDocuments.Read(Whole(stream), name, options),
        ".csv" or ".tsv" or ".tab" => DelimitedRows.Read(stream, name, options),
        ".eml" => [MailReader.Read(Whole(stream), name)],
        _ => ByContent(stream, name),
    };

    /// <summary>All bytes of the stream.</summary>
    /// <exception cref="UnpackingException">They are more than one report may have.</exception>
    public byte[] Whole(Stream stream)
    {
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > options.MaximumBytes)
                throw new UnpackingException(ReadingCodes.TooLarge, $"the input is larger than {options.MaximumBytes} bytes");
        }
        return bytes.ToArray();
    }

    private IEnumerable<RawReport> ByContent(PeekedStream stream, string? name)
    {
        XmlKind kind = XmlSniffer.Sniff(stream.Start, isXml: InputNames.Extension(name) == ".xml");
        if (kind == XmlKind.Other && JsonDocuments.IsObject(stream.Start) && name is null)
            return JsonRows.ReadLines(stream, name, options);
        byte[] content = Whole(stream);
        return kind switch
        {
            XmlKind.Feed => FeedReports.Read(content, name),
            XmlKind.FeedList => [RawReport.Failed(name, ReadingCodes.FeedList, "the file lists feeds (OPML); demarche watch follows them")],
            XmlKind.Unknown => [RawReport.Failed(name, ReadingCodes.UnknownXml, "the file is XML of a kind that is not read (RSS, Atom, OPML, NewsML-G2, NITF and XHTML are)")],
            XmlKind.NewsItem or XmlKind.Nitf => NewsMlReader.Read(content, name),
            _ => [new RawReport { Path = name, Content = content }],
        };
    }
}
