using System.Collections.Frozen;
using Demarche.Coding.Data;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>Words that tell where, how and how openly something was said. Read from <c>data/statements/settings.tsv</c>.</summary>
internal sealed class SettingLexicon
{
    private const string FileName = "statements/settings.tsv";
    private const int Longest = 3;
    private static readonly Lazy<SettingLexicon> LazyDefault = new(() => Read(DataFile.Open(FileName)));

    private readonly FrozenDictionary<string, SettingEntry> _nouns;
    private readonly FrozenDictionary<string, SettingEntry> _cues;
    private readonly FrozenDictionary<string, SettingEntry> _phrases;

    private SettingLexicon(List<(string Words, SettingEntry Entry)> rows)
    {
        _nouns = Of(rows, SettingKind.Noun);
        _cues = Of(rows, SettingKind.Cue);
        _phrases = Of(rows, SettingKind.Phrase);
    }

    /// <summary>The table that ships with this assembly; read on first use.</summary>
    /// <exception cref="DataFormatException">The file is not as its format demands.</exception>
    public static SettingLexicon Default => LazyDefault.Value;

    /// <summary>Reads a table.</summary>
    /// <exception cref="DataFormatException">A row names an unknown kind, or is neither public nor not.</exception>
    public static SettingLexicon Read(DataFile file)
    {
        var rows = new List<(string, SettingEntry)>();
        foreach (DataRow row in file.Rows("words", "kind", "manner", "public", "example"))
        {
            string words = row.Required(0, "words");
            rows.Add((words, new SettingEntry(Kind(row), row.Optional(2), IsPublic(row), words.Split(' ').Length)));
        }
        return new SettingLexicon(rows);
    }

    /// <summary>The noun's row, with the words before it where the table has them; null when it has none.</summary>
    public SettingEntry? Noun(Sentence sentence, int noun)
    {
        for (int length = Math.Min(Longest, noun + 1); length > 0; length--)
        {
            int first = noun - length + 1;
            if ((_nouns.GetValueOrDefault(Words(sentence, first, noun))
                ?? _nouns.GetValueOrDefault(Words(sentence, first, noun, asLemma: true))) is { } entry)
                return entry;
        }
        return null;
    }

    /// <summary>The row of the verb that attributes; null when the table has none.</summary>
    public SettingEntry? Cue(string lemma) => _cues.GetValueOrDefault(lemma);

    /// <summary>The row of the phrase that begins at the word; null when none does.</summary>
    public SettingEntry? Phrase(Sentence sentence, int first)
    {
        for (int length = Math.Min(Longest, sentence.Length - first); length > 0; length--)
        {
            if (_phrases.GetValueOrDefault(Words(sentence, first, first + length - 1)) is { } entry)
                return entry;
        }
        return null;
    }

    private static string Words(Sentence sentence, int first, int last, bool asLemma = false)
    {
        string final = asLemma ? sentence[last].Lemma : sentence[last].Form.ToLowerInvariant();
        for (int at = last - 1; at >= first; at--)
            final = sentence[at].Form.ToLowerInvariant() + " " + final;
        return final;
    }

    private static FrozenDictionary<string, SettingEntry> Of(List<(string Words, SettingEntry Entry)> rows, SettingKind kind) =>
        rows.Where(row => row.Entry.Kind == kind)
            .ToFrozenDictionary(row => row.Words, row => row.Entry, StringComparer.Ordinal);

    private static SettingKind Kind(DataRow row) => row[1] switch
    {
        "noun" => SettingKind.Noun,
        "cue" => SettingKind.Cue,
        "phrase" => SettingKind.Phrase,
        _ => throw row.Fault($"'{row[1]}' is not a kind: noun, cue or phrase"),
    };

    private static bool? IsPublic(DataRow row) => row[3] switch
    {
        "yes" => true,
        "no" => false,
        "" => null,
        _ => throw row.Fault($"'{row[3]}' is not public: yes, no or empty"),
    };
}
