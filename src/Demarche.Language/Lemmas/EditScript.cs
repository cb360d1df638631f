namespace Demarche.Language.Lemmas;

/// <summary>How a lemma is made from a form: cut characters off the end, add others, keep or lower the case.</summary>
/// <param name="Cut">Characters cut off the end.</param>
/// <param name="Added">Characters added then.</param>
/// <param name="KeepCase">Whether the form's case is kept; otherwise it is lowered first.</param>
internal readonly record struct EditScript(int Cut, string Added, bool KeepCase)
{
    /// <summary>The script from <paramref name="form"/> to <paramref name="lemma"/> that keeps the longest common beginning.</summary>
    public static EditScript Between(string form, string lemma)
    {
        string lower = form.ToLowerInvariant();
        int kept = Common(form, lemma), lowered = Common(lower, lemma);
        bool keepCase = kept > lowered;
        int common = Math.Max(kept, lowered);
        return new EditScript(form.Length - common, lemma[common..], keepCase);
    }

    /// <summary>Whether the form is long enough for the script.</summary>
    public bool Fits(ReadOnlySpan<char> form) => form.Length >= Cut && form.Length - Cut + Added.Length > 0;

    /// <summary>Writes the lemma of <paramref name="form"/>; returns its length. The buffer holds form and addition.</summary>
    public int Apply(ReadOnlySpan<char> form, Span<char> lemma)
    {
        ReadOnlySpan<char> stem = form[..^Cut];
        if (KeepCase)
            stem.CopyTo(lemma);
        else
            stem.ToLowerInvariant(lemma);
        Added.CopyTo(lemma[stem.Length..]);
        return stem.Length + Added.Length;
    }

    private static int Common(string form, string lemma)
    {
        int length = 0;
        while (length < form.Length && length < lemma.Length && form[length] == lemma[length])
            length++;
        return length;
    }
}
