namespace Demarche.Storage.Verification;

/// <summary>Something in a store that is not as it was written.</summary>
/// <param name="Article">Identifier of the article; null when it concerns the whole.</param>
/// <param name="Message">One sentence.</param>
public sealed record StoreFault(string? Article, string Message);
