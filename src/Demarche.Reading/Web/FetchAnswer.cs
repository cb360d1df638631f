namespace Demarche.Reading.Web;

/// <summary>What came of one request.</summary>
/// <param name="Result">The answer, or why there is none.</param>
/// <param name="Next">Where the server sends on to; null where it does not.</param>
internal readonly record struct FetchAnswer(FetchResult Result, Uri? Next);
