namespace Demarche.Storage;

/// <summary>The store cannot do what was asked. The message is one sentence for people; nothing was half-written.</summary>
public sealed class StoreException : Exception
{
    /// <summary>With what to tell.</summary>
    public StoreException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
