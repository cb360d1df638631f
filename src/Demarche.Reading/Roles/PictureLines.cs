using Demarche.Language.Articles;
using Demarche.Language.Text;
using Demarche.Reading.Blocks;

namespace Demarche.Reading.Roles;

/// <summary>
/// Decides which words stand under a picture: a line that ends with a credit is a caption with its credit ("Envoys meet in Vienna.
/// Jane Roe / AFP"), and the line right above a credit alone is its caption.
/// </summary>
internal sealed class PictureLines(string text, ParagraphList paragraphs)
{
    private const int LongestCaption = 600;

    /// <summary>Adds the block as caption and credit; false, and nothing added, where it has no credit.</summary>
    /// <param name="block">The block.</param>
    /// <param name="words">Its words.</param>
    /// <param name="role">What it would be without a credit.</param>
    public bool TryAdd(Block block, ReadOnlySpan<char> words, ParagraphRole role)
    {
        if (role is not (ParagraphRole.Body or ParagraphRole.Caption or ParagraphRole.Subheading) || words.Length > LongestCaption)
            return false;
        int credit = CreditFinder.Find(words, block.EmphasisStart < 0 ? -1 : block.EmphasisStart - block.Span.Start);
        if (credit >= 0)
            Add(block.Span, credit);
        return credit >= 0;
    }

    private void Add(TextSpan span, int credit)
    {
        ReadOnlySpan<char> caption = text.AsSpan(span.Start, credit).TrimEnd();
        ReadOnlySpan<char> owner = text.AsSpan(span.Start + credit, span.Length - credit).TrimStart();
        if (caption.Length > 0)
            paragraphs.Add(ParagraphRole.Caption, new TextSpan(span.Start, span.Start + caption.Length));
        else
            paragraphs.MakeCaption(span.Start, LongestCaption);
        paragraphs.Add(ParagraphRole.Credit, new TextSpan(span.End - owner.Length, span.End));
    }
}
