namespace Demarche.Language.Network;

/// <summary>Computes the keys of the features of a word: its normal form, affixes and shape.</summary>
internal static class WordFeatures
{
    /// <summary>How many keys <see cref="Compute"/> writes. The first is the key of the normal form.</summary>
    public const int Count = 11;

    /// <summary>Stands in for the normal form when that has no row.</summary>
    public const ulong UnknownWord = 0x9D39247E33776D41;

    private const int LongestWord = 64;

    /// <summary>
    /// Writes the keys of <paramref name="form"/>: lower-case form with digits as 0; suffixes of 1 to 4 characters;
    /// prefixes of 1 to 3; shape; case of the whole; whether it begins the sentence in a capital.
    /// </summary>
    public static void Compute(ReadOnlySpan<char> form, bool first, Span<ulong> keys)
    {
        if (form.Length > LongestWord)
            form = form[..LongestWord];
        Span<char> normal = stackalloc char[LongestWord];
        Span<char> shape = stackalloc char[LongestWord];
        int shapeLength = 0;
        bool anyLower = false, anyUpper = false, anyDigit = false, anyOther = false;
        char last = '\0';
        int run = 0;
        for (int i = 0; i < form.Length; i++)
        {
            char c = form[i];
            char kind;
            if (c is >= 'a' and <= 'z')
            {
                normal[i] = c;
                kind = 'x';
            }
            else
            {
                normal[i] = char.IsDigit(c) ? '0' : Unify(char.ToLowerInvariant(c));
                kind = char.IsDigit(c) ? '0' : char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : Unify(c);
            }
            anyLower |= kind == 'x';
            anyUpper |= kind == 'X';
            anyDigit |= kind == '0';
            anyOther |= kind is not ('x' or 'X' or '0');
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 3)
                shape[shapeLength++] = kind;
        }
        normal = normal[..form.Length];
        keys[0] = Hash(0, normal);
        for (int length = 1; length <= 4; length++)
            keys[length] = normal.Length > length ? Hash((uint)length, normal[^length..]) : 0;
        for (int length = 1; length <= 3; length++)
            keys[4 + length] = normal.Length > length ? Hash((uint)(4 + length), normal[..length]) : 0;
        keys[8] = Hash(8, shape[..shapeLength]);
        int kinds = (anyLower ? 1 : 0) | (anyUpper ? 2 : 0) | (anyDigit ? 4 : 0) | (anyOther ? 8 : 0);
        bool capital = form.Length > 0 && char.IsUpper(form[0]);
        keys[9] = Mix(9, (ulong)(uint)(kinds | (capital ? 16 : 0) | (Math.Min(form.Length, 12) << 8)));
        keys[10] = first ? Mix(10, capital ? 2UL : 1UL) : 0;
    }

    /// <summary>The key of the normal form alone, as the first of <see cref="Compute"/>.</summary>
    public static ulong NormalForm(ReadOnlySpan<char> form)
    {
        Span<ulong> keys = stackalloc ulong[Count];
        Compute(form, first: false, keys);
        return keys[0];
    }

    /// <summary>FNV-1a over the characters, finished by a mix, never 0.</summary>
    public static ulong Hash(uint kind, ReadOnlySpan<char> text)
    {
        ulong hash = 0xCBF29CE484222325 ^ (kind * 0x9E3779B97F4A7C15);
        foreach (char c in text)
            hash = (hash ^ c) * 0x100000001B3;
        return Mix(kind, hash);
    }

    private static ulong Mix(ulong kind, ulong value)
    {
        ulong x = value + (kind + 1) * 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        x ^= x >> 31;
        return x == 0 ? 1 : x;
    }

    /// <summary>Typographic variants count as the plain sign.</summary>
    private static char Unify(char c) => c switch
    {
        '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        '\u2013' or '\u2014' or '\u2212' or '\u2012' => '-',
        '\u2026' => '.',
        _ => c,
    };
}
