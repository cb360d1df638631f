namespace Demarche.Reading;

/// <summary>Codes of the diagnostics that reading gives. Those below <c>DEM1010</c>, and those that say so, are errors: there is no article.</summary>
public static class ReadingCodes
{
    /// <summary>There is no such file or folder.</summary>
    public const string NotFound = "DEM1001";

    /// <summary>The file or folder exists but the system refused to read it.</summary>
    public const string Unreadable = "DEM1002";

    /// <summary>The input is larger than <see cref="ReportReaderOptions.MaximumBytes"/>.</summary>
    public const string TooLarge = "DEM1003";

    /// <summary>The input is not text.</summary>
    public const string Binary = "DEM1004";

    /// <summary>The input is a web page.</summary>
    public const string WebPage = "DEM1005";

    /// <summary>The folder holds no file with one of the extensions that are read from folders.</summary>
    public const string NothingToRead = "DEM1006";

    /// <summary>A container is damaged or cut off; what came before was read.</summary>
    public const string BrokenArchive = "DEM1007";

    /// <summary>A record of an archive is damaged; the others are read.</summary>
    public const string BrokenRecord = "DEM1008";

    /// <summary>A container unpacks to more, or is nested deeper, than the limits allow.</summary>
    public const string Bomb = "DEM1009";

    /// <summary>The input holds nothing but white space.</summary>
    public const string Empty = "DEM1010";

    /// <summary>The bytes are not UTF-8 and were read as Windows-1252.</summary>
    public const string OtherEncoding = "DEM1011";

    /// <summary>Some bytes are in no known encoding; U+FFFD stands for each stretch of them.</summary>
    public const string ReplacedBytes = "DEM1012";

    /// <summary>A paragraph is longer than <see cref="ReportReaderOptions.MaximumParagraph"/> and is left out.</summary>
    public const string LongParagraph = "DEM1013";

    /// <summary>There is text, but no paragraph of running text.</summary>
    public const string NoRunningText = "DEM1014";

    /// <summary>The Markdown is nested too deeply, or its front matter is broken; it was read as plain text.</summary>
    public const string BrokenMarkdown = "DEM1015";

    /// <summary>The report states no date; the one in the file's name was taken.</summary>
    public const string DateFromName = "DEM1016";

    /// <summary>A date line can be read in two ways (day and month in figures) and was left out.</summary>
    public const string AmbiguousDate = "DEM1017";

    /// <summary>The markup of a page goes beyond the limits; its words were read without it.</summary>
    public const string BrokenPage = "DEM1018";

    /// <summary>The report is not in English: it is kept and not coded.</summary>
    public const string NotEnglish = "DEM1019";

    /// <summary>The report is longer than <see cref="ReportReaderOptions.MaximumCoded"/>; what follows stays in the text but is not coded.</summary>
    public const string LongReport = "DEM1020";

    /// <summary>A row or item holds no text (an error: there is no article).</summary>
    public const string NoText = "DEM1021";

    /// <summary>A data file has no column for the text (an error: there is no article).</summary>
    public const string NoTextColumn = "DEM1022";

    /// <summary>A row of a data file is broken (an error: there is no article).</summary>
    public const string BrokenRow = "DEM1023";

    /// <summary>The file lists feeds and holds no report (an error: there is no article).</summary>
    public const string FeedList = "DEM1024";

    /// <summary>The file is XML of a kind that is not read (an error: there is no article).</summary>
    public const string UnknownXml = "DEM1025";
}
