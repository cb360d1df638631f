namespace Demarche.Reading.Web;

/// <summary>A name leads to an address that may not be asked.</summary>
internal sealed class ForbiddenAddressException(string message) : IOException(message);
