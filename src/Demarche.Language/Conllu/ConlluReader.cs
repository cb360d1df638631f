using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Demarche.Language.Articles;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Language.Conllu;

/// <summary>Reads CoNLL-U (universaldependencies.org/format) into documents whose spans index a rebuilt text.</summary>
/// <remarks>
/// The text is rebuilt from the forms and SpaceAfter=No. Sentences are set apart by a space, paragraphs
/// (<c># newpar</c>, <c># newdoc</c>) by a blank line. Empty nodes (8.1) are skipped. Named entities are read from <c>ner=B-PER</c>
/// in the last column.
/// </remarks>
public static class ConlluReader
{
    /// <summary>Reads a whole file as one document.</summary>
    /// <exception cref="ConlluFormatException">A line is not CoNLL-U.</exception>
    public static Document Read(TextReader reader, string source)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var builder = new Builder(source);
        while (reader.ReadLine() is { } line)
            builder.Line(line);
        return builder.Finish();
    }

    private sealed class Builder(string source)
    {
        private readonly StringBuilder _text = new();
        private readonly List<Sentence> _sentences = [];
        private readonly List<Paragraph> _paragraphs = [];
        private readonly List<Token> _tokens = [];
        private int _line;
        private int _paragraphStart;
        private bool _freshParagraph = true;
        private bool _spaceAfter = true;
        private int _rangeEnd;
        private int _rangeAt;
        private int _rangeLimit;
        private bool _rangeSpace;

        public void Line(string line)
        {
            _line++;
            if (line.Length == 0)
                CloseSentence();
            else if (line[0] == '#')
                _freshParagraph |= line.StartsWith("# newpar", StringComparison.Ordinal)
                    || line.StartsWith("# newdoc", StringComparison.Ordinal);
            else
                Word(line.Split('\t'));
        }

        public Document Finish()
        {
            CloseSentence();
            CloseParagraph();
            string text = _text.ToString();
            return new Document(ArticleFactory.Create(text, [.. _paragraphs]), [.. _sentences]);
        }

        private void Word(string[] column)
        {
            if (column.Length != 10)
                throw new ConlluFormatException(source, _line, $"a word has {column.Length} columns, not 10");
            if (column[0].Contains('.', StringComparison.Ordinal))
                return;
            bool space = !column[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (column[0].Contains('-', StringComparison.Ordinal))
            {
                _rangeEnd = Number(column[0].Split('-')[1]);
                TextSpan whole = Append(column[1]);
                (_rangeAt, _rangeLimit, _rangeSpace) = (whole.Start, whole.End, space);
                return;
            }
            int number = Number(column[0]);
            bool inRange = number <= _rangeEnd;
            TextSpan span = inRange ? NextInRange(column[1], number) : Append(column[1]);
            _spaceAfter = inRange ? _rangeSpace : space;
            _tokens.Add(new Token
            {
                Span = span,
                Form = column[1],
                Lemma = column[2],
                Pos = Enum.TryParse(column[3], out UniversalPos pos) ? pos : UniversalPos.X,
                Xpos = column[4],
                Features = column[5] == "_" ? "" : string.Intern(column[5]),
                Head = Number(column[6]) - 1,
                Relation = string.Intern(column[7]),
                Entity = Entity(column[9]),
                JoinedAfter = (byte)(inRange ? _rangeEnd - number : 0),
            });
        }

        private static EntityTag Entity(string misc)
        {
            const string Name = "ner=";
            string? value = misc.Split('|').FirstOrDefault(part => part.StartsWith(Name, StringComparison.Ordinal));
            return value is null ? EntityTag.Unknown : EntityTags.Parse(value[Name.Length..]);
        }

        /// <summary>The words of one surface token share its characters; forms that differ from them take the rest.</summary>
        private TextSpan NextInRange(string form, int number)
        {
            int end = number == _rangeEnd ? _rangeLimit : Math.Min(_rangeAt + form.Length, _rangeLimit);
            var span = new TextSpan(_rangeAt, end);
            _rangeAt = end;
            return span;
        }

        private TextSpan Append(string form)
        {
            if (_tokens.Count == 0)
                BeginSentence();
            else if (_spaceAfter)
                _text.Append(' ');
            int start = _text.Length;
            _text.Append(form);
            return new TextSpan(start, _text.Length);
        }

        private void BeginSentence()
        {
            if (!_freshParagraph)
            {
                _text.Append(' ');
                return;
            }
            CloseParagraph();
            if (_text.Length > 0)
                _text.Append("\n\n");
            _paragraphStart = _text.Length;
            _freshParagraph = false;
        }

        private void CloseParagraph()
        {
            if (_text.Length > _paragraphStart)
                _paragraphs.Add(new Paragraph(ParagraphRole.Body, new TextSpan(_paragraphStart, _text.Length)));
        }

        private void CloseSentence()
        {
            if (_tokens.Count > 0)
            {
                var span = new TextSpan(_tokens[0].Span.Start, _tokens[^1].Span.End);
                _sentences.Add(new Sentence([.. _tokens], span, _paragraphs.Count));
            }
            _tokens.Clear();
            _rangeEnd = 0;
            _spaceAfter = true;
        }

        private int Number(string digits) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
                ? value
                : throw new ConlluFormatException(source, _line, $"'{digits}' is not a number");
    }
}
