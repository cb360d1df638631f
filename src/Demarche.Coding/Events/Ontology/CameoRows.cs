namespace Demarche.Coding.Events.Ontology;

/// <summary>Tables by CAMEO code, in which a row stands for all codes that begin as its own does.</summary>
internal static class CameoRows
{
    /// <summary>The longest of the rows whose code begins the code.</summary>
    /// <returns>False when none does.</returns>
    public static bool TryFind<T>(IReadOnlyDictionary<string, T> rows, string code, out T? found)
    {
        for (int length = code.Length; length >= 2; length--)
        {
            if (rows.TryGetValue(code[..length], out found))
                return true;
        }
        found = default;
        return false;
    }
}
