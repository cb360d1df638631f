using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements.Phrases;

/// <summary>Decides that an adverb makes its clause hearsay: in "He reportedly fled" somebody reports, nobody says who.</summary>
internal static class HearsayAdverb
{
    /// <summary>The attribution that the word makes; null when it makes none.</summary>
    public static Draft? Read(SentenceView reading, int at)
    {
        ref readonly Token adverb = ref reading.Sentence[at];
        if (adverb.Pos != UniversalPos.ADV || adverb.Head < 0 || TypeOf(adverb.Lemma) is not { } type)
            return null;
        Draft draft = VerblessCue.NewDraft(reading, at, new TokenRun(at, at), type, "adverb");
        AddContent(reading, draft, adverb.Head, at);
        return draft.Content.Count > 0 ? draft : null;
    }

    private static void AddContent(SentenceView reading, Draft draft, int clause, int adverb)
    {
        var chosen = new bool[reading.Sentence.Length];
        reading.Collect(clause, chosen, child => child == adverb);
        reading.AddRuns(chosen, draft.Content);
    }

    private static string? TypeOf(string adverb) => adverb switch
    {
        "reportedly" => "reports",
        "allegedly" or "supposedly" or "purportedly" => "claims",
        _ => null,
    };
}
