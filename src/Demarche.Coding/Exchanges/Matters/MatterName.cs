using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Exchanges.Matters;

/// <summary>Words that point to a matter by its rank: "the main question", "secondary issues".</summary>
/// <param name="Token">The noun, in its sentence.</param>
/// <param name="Span">From the first modifier to the noun.</param>
/// <param name="IsSide">Whether it is another matter than the main one.</param>
internal readonly record struct MatterName(int Token, TextSpan Span, bool IsSide)
{
    /// <summary>The matter that <paramref name="token"/> names by its rank; null when it does not.</summary>
    public static MatterName? At(Sentence sentence, int token, ExchangeWords words)
    {
        if (!words.Is(sentence[token], WordRole.Matter))
            return null;
        WordRole rank = WordRole.None;
        TextSpan span = sentence[token].Span;
        foreach (int child in sentence.Children(token))
        {
            WordRole role = words.RolesOf(sentence[child].Lemma) & (WordRole.Main | WordRole.Side);
            if (child > token || role == WordRole.None)
                continue;
            rank |= role;
            span = span.Union(sentence[child].Span);
        }
        // "The other main issues" are not the main one.
        return rank == WordRole.None ? null : new MatterName(token, span, (rank & WordRole.Side) != 0);
    }
}
