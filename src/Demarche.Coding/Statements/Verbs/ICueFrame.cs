namespace Demarche.Coding.Statements.Verbs;

/// <summary>A construction by which a verb takes its content, where a row of the lexicon allows it.</summary>
internal interface ICueFrame
{
    /// <summary>The content; null when the row does not allow it or the tree does not have it.</summary>
    /// <param name="verb">The word that attributes.</param>
    /// <param name="entry">A row of the lexicon for it.</param>
    /// <param name="passive">Whether the verb is passive.</param>
    Complement? Read(int verb, CueEntry entry, bool passive);
}
