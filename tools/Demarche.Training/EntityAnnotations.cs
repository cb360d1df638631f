namespace Demarche.Training;

/// <summary>Named entities of a treebank's sentences, annotated apart (Universal NER: IOB2 rows under "# sent_id").</summary>
internal sealed class EntityAnnotations
{
    private const string SentenceId = "# sent_id = ";

    private readonly Dictionary<string, List<(string Form, string Tag)>> _sentences = new(StringComparer.Ordinal);

    /// <summary>Reads a file of number, form and tag, separated by tabs.</summary>
    public static EntityAnnotations Read(string path)
    {
        var read = new EntityAnnotations();
        List<(string, string)> sentence = [];
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith(SentenceId, StringComparison.Ordinal))
                read._sentences[line[SentenceId.Length..]] = sentence = [];
            else if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [_, var form, var tag, ..])
                sentence.Add((form, tag));
        }
        return read;
    }

    /// <summary>The CoNLL-U lines with <c>ner=</c> in the last column of every word whose sentence is annotated.</summary>
    /// <remarks>Releases of a treebank differ in tokens: words are matched by their characters. A sentence whose characters differ stays as it is.</remarks>
    public IEnumerable<string> Annotate(IEnumerable<string> lines)
    {
        List<(string Form, string Tag)>? sentence = null;
        List<string> rows = [];
        foreach (string line in lines)
        {
            if (line.StartsWith(SentenceId, StringComparison.Ordinal))
                sentence = _sentences.GetValueOrDefault(line[SentenceId.Length..]);
            if (line.Length > 0)
            {
                rows.Add(line);
                continue;
            }
            foreach (string row in sentence is null ? rows : Annotated(rows, sentence))
                yield return row;
            yield return line;
            rows.Clear();
            sentence = null;
        }
    }

    private static IEnumerable<string> Annotated(List<string> rows, List<(string Form, string Tag)> sentence)
    {
        string[] words = [.. rows.Where(IsWord)];
        if (string.Concat(words.Select(Form)) != string.Concat(sentence.Select(word => word.Form)))
            return rows;
        (string Tag, bool First)[] tags = [.. sentence.SelectMany(word => word.Form.Select((_, at) => (word.Tag, at == 0)))];
        int character = 0;
        return [.. rows.Select(row => IsWord(row) ? Tagged(row, tags, ref character) : row)];
    }

    private static string Tagged(string row, (string Tag, bool First)[] tags, ref int character)
    {
        (string tag, bool first) = tags[character];
        character += Form(row).Length;
        string tagHere = !first && tag[0] == 'B' ? "I" + tag[1..] : tag;
        int last = row.LastIndexOf('\t') + 1;
        return row[last..] == "_" ? $"{row[..last]}ner={tagHere}" : $"{row}|ner={tagHere}";
    }

    private static bool IsWord(string row) => row[0] != '#' && row.AsSpan(0, row.IndexOf('\t', StringComparison.Ordinal)).IndexOfAny('-', '.') < 0;

    private static string Form(string row) => row.Split('\t', 3)[1];
}
