using System.Collections.Frozen;
using Demarche.Coding.Actors.Phrases;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.References;

/// <summary>Adds the personal pronouns of a sentence to its mentions.</summary>
internal static class Pronouns
{
    private static readonly FrozenDictionary<string, PronounClass> Classes = new Dictionary<string, PronounClass>
    {
        ["he"] = PronounClass.He,
        ["him"] = PronounClass.He,
        ["his"] = PronounClass.He,
        ["himself"] = PronounClass.He,
        ["she"] = PronounClass.She,
        ["her"] = PronounClass.She,
        ["hers"] = PronounClass.She,
        ["herself"] = PronounClass.She,
        ["it"] = PronounClass.It,
        ["its"] = PronounClass.It,
        ["itself"] = PronounClass.It,
        ["they"] = PronounClass.They,
        ["them"] = PronounClass.They,
        ["their"] = PronounClass.They,
        ["themselves"] = PronounClass.They,
        ["i"] = PronounClass.Speaker,
        ["me"] = PronounClass.Speaker,
        ["my"] = PronounClass.Speaker,
        ["we"] = PronounClass.Speaker,
        ["us"] = PronounClass.Speaker,
        ["our"] = PronounClass.Speaker,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the pronoun may refer to.</summary>
    public static PronounClass ClassOf(string form) => Classes.GetValueOrDefault(form);

    /// <summary>Adds a draft for each personal or possessive pronoun.</summary>
    public static void Add(Sentence sentence, int index, List<MentionDraft> drafts)
    {
        for (int token = 0; token < sentence.Length; token++)
        {
            string form = sentence[token].Form;
            if (sentence[token].Pos != UniversalPos.PRON || ClassOf(form) == PronounClass.None)
                continue;
            if (form == "US" && SentenceLinks.WithHead(drafts, token) is not null)
                continue;
            drafts.Add(new MentionDraft
            {
                Sentence = index,
                First = token,
                Last = token,
                Head = token,
                Kind = MentionKind.Pronoun,
                Actor = new Actor(sentence[token].Form),
                Source = "pronoun",
            });
        }
    }
}
