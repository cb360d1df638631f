using Demarche.Language.Articles;
using Demarche.Language.Text;
using Demarche.Reading.Blocks;
using Demarche.Reading.Provenance;

namespace Demarche.Reading.Roles;

/// <summary>
/// Decides which lines are set phrases, and which belong to a label among these: under "Related articles:" links follow, under
/// "Source:" an address.
/// </summary>
internal sealed class AnnouncedLines(BlockSequence source, ReportFacts facts)
{
    private const int LongestLinkLine = 150;
    private ParagraphRole? _announced;

    /// <summary>What the last label announced is over.</summary>
    public void Forget() => _announced = null;

    /// <summary>The role of a line that is an address and nothing else, and the address stated; null for any other line.</summary>
    public ParagraphRole? Address(ReadOnlySpan<char> words)
    {
        if (!WebAddress.IsBare(words))
            return null;
        if (_announced == ParagraphRole.Related)
            return ParagraphRole.Related;
        string address = WebAddress.Find(words)?.Of(words.ToString()) ?? "";
        if (_announced == ParagraphRole.Source)
            facts.StateUrl(address);
        else
            facts.StateBareUrl(address);
        Forget();
        return ParagraphRole.Source;
    }

    /// <summary>What a set phrase says the block is; a label announces what follows. Null without one.</summary>
    public ParagraphRole? SetPhrase(Block block, ReadOnlySpan<char> words)
    {
        if (Furniture.Default.Recognise(words, out bool isLabel) is not { } role)
            return null;
        _announced = isLabel ? role : null;
        if (role == ParagraphRole.Source && !isLabel)
            StateSource(block.Span, words);
        return role;
    }

    /// <summary>
    /// The role of a link under a label, or of a line of links without one; null for anything else, with which the label's part
    /// ends.
    /// </summary>
    public ParagraphRole? Links(Block block, ReadOnlySpan<char> words)
    {
        if (_announced == ParagraphRole.Source && block.IsAllLinks)
            StateSource(block.Span, words);
        if (_announced is ParagraphRole.Related or ParagraphRole.Source && block.Kind != BlockKind.Heading && GoesOn(block, words))
            return _announced;
        Forget();
        return block.IsAllLinks && block.Kind != BlockKind.Heading ? ParagraphRole.Related : null;
    }

    /// <summary>Whether the block may stand in a list of links: an item, links only, or a short line that is no sentence.</summary>
    private static bool GoesOn(Block block, ReadOnlySpan<char> words) => block.Kind == BlockKind.ListItem || block.IsAllLinks
        || (words.Length <= LongestLinkLine && (!SentenceEnd.HasStop(words) || words[^1] == '?'));

    private void StateSource(TextSpan span, ReadOnlySpan<char> words)
    {
        if (WebAddress.Find(words) is { } address)
            facts.StateUrl(address.Of(words.ToString()));
        else if (LinkScan.FirstTarget(source.Links, span) is { } target)
            facts.StateUrl(target);
        else if (words.IndexOf(':') is >= 0 and int colon
            && OutletTable.Default.Named(words[(colon + 1)..].Trim(" *_.")) is { } outlet)
            facts.StatePublisher(outlet);
    }
}
