using System.Collections.Frozen;
using System.Collections.Immutable;
using Demarche.Coding.Data;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>The words that attribute, by any of their forms. Read from <c>data/statements/cues.tsv</c>.</summary>
internal sealed class CueLexicon
{
    private const string FileName = "statements/cues.tsv";
    private static readonly Lazy<CueLexicon> LazyDefault = new(() => Read(DataFile.Open(FileName)));

    private readonly FrozenDictionary<string, ImmutableArray<CueEntry>> _byForm;

    private CueLexicon(FrozenDictionary<string, ImmutableArray<CueEntry>> byForm) => _byForm = byForm;

    /// <summary>The lexicon that ships with this assembly; read on first use.</summary>
    /// <exception cref="DataFormatException">The file is not as its format demands.</exception>
    public static CueLexicon Default => LazyDefault.Value;

    /// <summary>Reads a lexicon.</summary>
    /// <exception cref="DataFormatException">A row names an unknown part of speech, frame or mode.</exception>
    public static CueLexicon Read(DataFile file)
    {
        var byForm = new Dictionary<string, List<CueEntry>>(StringComparer.OrdinalIgnoreCase);
        foreach (DataRow row in file.Rows("lemma", "pos", "forms", "frames", "type", "mode", "example"))
        {
            CueEntry entry = Entry(row);
            foreach (string form in Forms(entry, row.List(2)).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!byForm.TryGetValue(form, out List<CueEntry>? entries))
                    byForm.Add(form, entries = []);
                entries.Add(entry);
            }
        }
        return new CueLexicon(byForm.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The entries that the word may be a form of, in the order of the file; empty when there are none.</summary>
    public ImmutableArray<CueEntry> Find(string form) => _byForm.TryGetValue(form, out var entries) ? entries : [];

    private static IEnumerable<string> Forms(CueEntry entry, string[] irregular) => entry.Pos switch
    {
        UniversalPos.VERB => Inflection.OfVerb(entry.Lemma).Concat(irregular),
        UniversalPos.NOUN => Inflection.OfNoun(entry.Lemma).Concat(irregular),
        _ => [entry.Lemma],
    };

    private static CueEntry Entry(DataRow row)
    {
        string[] words = row.Required(0, "lemma").Split(' ');
        CueFrames frames = CueFrames.None;
        var prepositions = ImmutableArray.CreateBuilder<string>();
        foreach (string frame in row.List(3))
        {
            if (frame.StartsWith('+'))
                prepositions.Add(frame[1..]);
            else
                frames |= Frame(frame, row);
        }
        if (prepositions.Count > 0)
            frames |= CueFrames.Preposition;
        return new CueEntry(
            words[0], words.Length > 1 ? words[1] : null, PartOfSpeech(row), row.Required(4, "type"), Mode(row),
            frames, prepositions.ToImmutable());
    }

    private static UniversalPos PartOfSpeech(DataRow row) => row[1] switch
    {
        "verb" => UniversalPos.VERB,
        "noun" => UniversalPos.NOUN,
        "adj" => UniversalPos.ADJ,
        _ => throw row.Fault($"'{row[1]}' is not a part of speech: verb, noun or adj"),
    };

    private static CueFrames Frame(string name, DataRow row) => name switch
    {
        "that" => CueFrames.That,
        "quote" => CueFrames.Quote,
        "inf" => CueFrames.Infinitive,
        "ing" => CueFrames.Gerund,
        "obj" => CueFrames.Object,
        "addr" => CueFrames.Addressee,
        "subj" => CueFrames.Subject,
        _ => throw row.Fault($"'{name}' is not a frame: that, quote, inf, ing, obj, addr, subj or '+' and a preposition"),
    };

    private static StatementMode Mode(DataRow row) => row[5] switch
    {
        "speech" => StatementMode.Speech,
        "thought" => StatementMode.Thought,
        "intention" => StatementMode.Intention,
        "attitude" => StatementMode.Attitude,
        "decree" => StatementMode.Decree,
        "evidence" => StatementMode.Evidence,
        "appearance" => StatementMode.Appearance,
        _ => throw row.Fault($"'{row[5]}' is not a mode: speech, thought, intention, attitude, decree, evidence or appearance"),
    };
}
