namespace Demarche.Storage.Ingesting;

/// <summary>What became of an article that was ingested.</summary>
public enum IngestOutcome
{
    /// <summary>The store held it already, coded by this version.</summary>
    Unchanged,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>The store held it, coded by another version; that record was replaced as a whole.</summary>
    Recoded,

    /// <summary>The store held the same text from another outlet, day or address; that was added as a source.</summary>
    SourceAdded,
}
