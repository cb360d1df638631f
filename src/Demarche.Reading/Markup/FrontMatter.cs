using System.Collections.Immutable;
using Demarche.Reading.Blocks;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Demarche.Reading.Markup;

/// <summary>Reads the YAML between two lines of "---" at the start of a Markdown file.</summary>
internal static class FrontMatter
{
    private const int Longest = 1 << 16;

    /// <summary>The scalar fields of its top level; <paramref name="bodyStart"/> is where the Markdown begins.</summary>
    /// <exception cref="FormatException">It is not YAML.</exception>
    public static ImmutableArray<HeaderField> Read(string markdown, out int bodyStart)
    {
        bodyStart = 0;
        if (!IsFence(FirstLine(markdown)))
            return [];
        int start = markdown.IndexOf('\n', StringComparison.Ordinal) + 1;
        int end = start;
        while (start > 0 && end < markdown.Length && end < Longest && !IsFence(FirstLine(markdown.AsSpan(end))))
        {
            int next = markdown.IndexOf('\n', end);
            end = next < 0 ? markdown.Length : next + 1;
        }
        if (start == 0 || end >= markdown.Length || end >= Longest)
            return [];
        ImmutableArray<HeaderField> fields = CheckedFields(markdown[start..end]);
        int after = markdown.IndexOf('\n', end);
        bodyStart = after < 0 ? markdown.Length : after + 1;
        return fields;
    }

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text)
    {
        int end = text.IndexOf('\n');
        return end < 0 ? text : text[..end];
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd() is "---";

    private static ImmutableArray<HeaderField> CheckedFields(string yaml)
    {
        try
        {
            return Fields(yaml);
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException or ArgumentException)
        {
            // The scanner of YamlDotNet 18.1 answers some broken input with the latter two.
            throw new FormatException("the front matter is not YAML", fault);
        }
    }

    private static ImmutableArray<HeaderField> Fields(string yaml)
    {
        var fields = ImmutableArray.CreateBuilder<HeaderField>();
        var parser = new Parser(new StringReader(yaml));
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _) || !parser.TryConsume<MappingStart>(out _))
            return [];
        while (parser.Current is Scalar key)
        {
            parser.MoveNext();
            if (parser.Current is Scalar { Value.Length: > 0 } value)
                fields.Add(new HeaderField(HeaderNames.Normalise(key.Value), OneLine(value.Value), null, null));
            parser.SkipThisAndNestedEvents();
        }
        return fields.ToImmutable();
    }

    private static string OneLine(string value) =>
        string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
