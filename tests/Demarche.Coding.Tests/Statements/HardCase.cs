using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Demarche.Coding.Statements;
using Demarche.Language.Text;

namespace Demarche.Coding.Tests.Statements;

/// <summary>A line of <c>hard-cases.txt</c>: a text, and the statements marked in it.</summary>
internal sealed record HardCase(string Line, string Text, ImmutableArray<MarkedStatement> Marked)
{
    private const string Opening = "[<{";
    private const string Closing = "]>}";

    public static HardCase Parse(string line)
    {
        var text = new StringBuilder();
        var open = new Stack<(char Kind, int Number, int Start)>();
        var marked = new SortedDictionary<int, MarkedStatement>();
        string source = line.Replace(" ¶ ", "\n\n", StringComparison.Ordinal);
        for (int at = 0; at < source.Length; at++)
        {
            if (Opening.Contains(source[at], StringComparison.Ordinal))
            {
                int space = source.IndexOf(' ', at);
                open.Push((source[at], int.Parse(source.AsSpan((at + 1)..space), CultureInfo.InvariantCulture), text.Length));
                at = space;
            }
            else if (Closing.Contains(source[at], StringComparison.Ordinal))
            {
                (char kind, int number, int start) = open.Pop();
                marked[number] = marked.GetValueOrDefault(number, MarkedStatement.Empty).With(kind, new TextSpan(start, text.Length));
            }
            else
            {
                text.Append(source[at]);
            }
        }
        return new HardCase(line, text.ToString(), [.. marked.Values]);
    }

    /// <summary>Whether the program finds every marked statement exactly, and no other but inside a content.</summary>
    public bool IsRight()
    {
        ImmutableArray<Statement> found = StatedArticle.Of(Text).Statements;
        var all = found.SelectMany(WithNested).Select(MarkedStatement.Of).ToList();
        return Marked.All(all.Contains) && found.Select(MarkedStatement.Of).All(one => Marked.Contains(one));
    }

    private static IEnumerable<Statement> WithNested(Statement statement) =>
        statement.Nested.SelectMany(WithNested).Prepend(statement);
}
