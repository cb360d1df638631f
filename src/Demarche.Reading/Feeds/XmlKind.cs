namespace Demarche.Reading.Feeds;

/// <summary>What the outermost element of an XML document is.</summary>
internal enum XmlKind
{
    /// <summary>No XML, or none that is known.</summary>
    Other,

    /// <summary>RSS or Atom.</summary>
    Feed,

    /// <summary>OPML.</summary>
    FeedList,

    /// <summary>NewsML-G2.</summary>
    NewsItem,

    /// <summary>NITF.</summary>
    Nitf,

    /// <summary>XML that is none of these and no page.</summary>
    Unknown,
}
