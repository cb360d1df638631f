using System.Collections.Immutable;
using System.Text;
using Demarche.Reading.Unpacking;
using MimeKit;

namespace Demarche.Reading.Newsroom;

/// <summary>Reads newsletters and press releases that came as mail (RFC 5322, MIME).</summary>
internal static class MailReader
{
    /// <summary>The report of a message; its HTML part where it has one, else its text. Attachments are not read.</summary>
    public static RawReport Read(byte[] content, string? name)
    {
        try
        {
            using var stream = new MemoryStream(content);
            using MimeMessage message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = 32 }, stream);
            string? markup = message.HtmlBody, text = message.TextBody;
            if (string.IsNullOrWhiteSpace(markup) && string.IsNullOrWhiteSpace(text))
                return RawReport.Failed(name, ReadingCodes.NoText, "the mail holds no text");
            bool isMarkup = string.IsNullOrWhiteSpace(text) || (!string.IsNullOrWhiteSpace(markup) && markup.Length > text.Length / 2);
            return new RawReport
            {
                Path = name,
                Content = Encoding.UTF8.GetBytes((isMarkup ? markup : text) ?? ""),
                Format = isMarkup ? ReportFormat.Html : ReportFormat.PlainText,
                Charset = "utf-8",
                Stated = Stated(message),
            };
        }
        catch (Exception fault) when (fault is FormatException or NotSupportedException or ArgumentException)
        {
            return RawReport.Failed(name, ReadingCodes.BrokenArchive, "the mail is damaged");
        }
    }

    private static ImmutableArray<KeyValuePair<string, string>> Stated(MimeMessage message)
    {
        var stated = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        if (!string.IsNullOrWhiteSpace(message.Subject))
            stated.Add(new("title", message.Subject.Trim()));
        if (message.Date != default)
            stated.Add(new("date", message.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        if (message.From.Mailboxes.FirstOrDefault() is { } from)
            stated.Add(new("publisher", string.IsNullOrWhiteSpace(from.Name) ? from.Domain : from.Name));
        return stated.ToImmutable();
    }
}
