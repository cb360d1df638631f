using Demarche.Language.Text;

namespace Demarche.Reading.PlainText;

/// <summary>A line that is not blank.</summary>
/// <param name="Start">First character that is not white space.</param>
/// <param name="End">One past the last such character.</param>
/// <param name="Indent">Number of white-space characters before <paramref name="Start"/>, at most 255.</param>
/// <param name="FollowsBlank">Whether a blank line, a form feed or the start of the text stands before it.</param>
internal readonly record struct Line(int Start, int End, byte Indent, bool FollowsBlank)
{
    public int Length => End - Start;

    public TextSpan Span => new(Start, End);
}
