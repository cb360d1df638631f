namespace Demarche.Language.Tokenization;

/// <summary>Finds what is one token whatever signs it holds: web and mail addresses, names of files, telephone extensions.</summary>
internal static class WholeTokens
{
    private static readonly string[] FileEndings =
    [
        ".avi", ".csv", ".doc", ".docx", ".exe", ".gif", ".htm", ".html", ".jpeg", ".jpg", ".mp3", ".mp4", ".pdf", ".png", ".ppt", ".pptx",
        ".rtf", ".txt", ".wav", ".xls", ".xlsx", ".xml", ".zip",
    ];

    /// <summary>From its first character to the one after the last; nothing (0, 0) when there is none.</summary>
    public static (int From, int To) Find(ReadOnlySpan<char> chunk)
    {
        (int From, int To) found = WebAddress.Find(chunk);
        if (found.To == 0)
            found = FindFile(chunk);
        return found.To > 0 ? found : FindExtension(chunk);
    }

    /// <summary>"Crude-Stocks.pdf": letters, digits, hyphens and dots before a well-known ending.</summary>
    private static (int From, int To) FindFile(ReadOnlySpan<char> chunk)
    {
        int dot = chunk.LastIndexOf('.');
        int to = dot + 1;
        while (to < chunk.Length && char.IsAsciiLetterOrDigit(chunk[to]))
            to++;
        if (dot < 1 || !char.IsLetterOrDigit(chunk[dot - 1]) || !IsFileEnding(chunk[dot..to]))
            return (0, 0);
        int from = dot;
        while (from > 0 && (char.IsLetterOrDigit(chunk[from - 1]) || chunk[from - 1] is '.' or '-' or '_'))
            from--;
        return (from, to);
    }

    private static bool IsFileEnding(ReadOnlySpan<char> ending)
    {
        foreach (string known in FileEndings)
        {
            if (ending.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>"3-5290": the last five figures of a telephone number, as they are written within a house.</summary>
    private static (int From, int To) FindExtension(ReadOnlySpan<char> chunk)
    {
        const int Length = 6;
        int from = chunk.IndexOf('-') - 1, to = from + Length;
        if (from < 0 || to > chunk.Length || (from > 0 && char.IsLetterOrDigit(chunk[from - 1])) || (to < chunk.Length && IsOfNumber(chunk[to])))
            return (0, 0);
        for (int i = from; i < to; i++)
        {
            if (i != from + 1 && !char.IsAsciiDigit(chunk[i]))
                return (0, 0);
        }
        return (from, to);
    }

    private static bool IsOfNumber(char c) => char.IsLetterOrDigit(c) || c == '-';
}
