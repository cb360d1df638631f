namespace Demarche.Reading.Web;

/// <summary>What a request came to.</summary>
public enum FetchOutcome
{
    /// <summary>There is an answer.</summary>
    Fetched,

    /// <summary>Nothing new since the last time.</summary>
    NotModified,

    /// <summary>It may work later: the network, the server's trouble, or its wish to be left alone.</summary>
    TryLater,

    /// <summary>It will not work: forbidden by robots.txt or by our limits, not there, no address of the web.</summary>
    Refused,

    /// <summary>The server says that it is gone for good.</summary>
    Gone,
}
