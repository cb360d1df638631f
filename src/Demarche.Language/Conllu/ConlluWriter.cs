using System.Globalization;
using System.Text;
using Demarche.Language.Syntax;

namespace Demarche.Language.Conllu;

/// <summary>Writes documents as CoNLL-U (universaldependencies.org/format).</summary>
public static class ConlluWriter
{
    /// <summary>Writes all sentences; <c># newpar</c> marks each new paragraph, <c>ner=B-PER</c> the words of names. Lines end in LF.</summary>
    public static void Write(Document document, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(writer);
        string text = document.Article.Text;
        int paragraph = -1;
        for (int i = 0; i < document.Sentences.Length; i++)
        {
            Sentence sentence = document.Sentences[i];
            if (i == 0)
                writer.Write($"# newdoc id = {document.Article.Id}\n");
            if (sentence.Paragraph != paragraph)
                writer.Write("# newpar\n");
            paragraph = sentence.Paragraph;
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {document.Article.Id}-{i + 1}\n"));
            writer.Write($"# text = {OnOneLine(sentence.Span.In(text))}\n");
            WriteTokens(sentence, text, writer);
            writer.Write('\n');
        }
    }

    private static void WriteTokens(Sentence sentence, string text, TextWriter writer)
    {
        int rangeEnd = -1;
        for (int i = 0; i < sentence.Length; i++)
        {
            Token token = sentence[i];
            int last = i + token.JoinedAfter;
            if (last > i && i > rangeEnd)
            {
                rangeEnd = last;
                var span = token.Span.Union(sentence[last].Span);
                Row(writer, $"{i + 1}-{last + 1}", OnOneLine(span.In(text)), $"_\t_\t_\t_\t_\t_\t_\t{Space(sentence, last, text)}");
            }
            string rest = string.Create(
                CultureInfo.InvariantCulture,
                $"{OnOneLine(token.Lemma)}\t{token.Pos}\t{token.Xpos}\t{(token.Features.Length > 0 ? token.Features : "_")}\t"
                + $"{token.Head + 1}\t{token.Relation}\t_\t{Misc(token, i <= rangeEnd ? "_" : Space(sentence, i, text))}");
            Row(writer, (i + 1).ToString(CultureInfo.InvariantCulture), OnOneLine(token.Form), rest);
        }
    }

    private static void Row(TextWriter writer, string id, string form, string rest)
    {
        writer.Write(id);
        writer.Write('\t');
        writer.Write(form);
        writer.Write('\t');
        writer.Write(rest);
        writer.Write('\n');
    }

    private static string Space(Sentence sentence, int index, string text)
    {
        int end = sentence[index].Span.End;
        bool glued = index + 1 < sentence.Length && sentence[index + 1].Span.Start == end;
        bool gluedToNext = index + 1 == sentence.Length && end < text.Length && !char.IsWhiteSpace(text[end]);
        return glued || gluedToNext ? "SpaceAfter=No" : "_";
    }

    private static string Misc(Token token, string space) =>
        !token.Entity.IsNamed() ? space : space == "_" ? $"ner={token.Entity.Text()}" : $"{space}|ner={token.Entity.Text()}";

    private static string OnOneLine(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny('\n', '\r', '\t') < 0)
            return text.ToString();
        var line = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            bool space = char.IsWhiteSpace(c);
            if (!space || (line.Length > 0 && line[^1] != ' '))
                line.Append(space ? ' ' : c);
        }
        return line.ToString();
    }
}
