using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.Names;

/// <summary>What holds a proper name together beside its capitalised words: particles, articles, syllables, apostrophes.</summary>
internal static class NameJoints
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "al", "el", "bin", "ibn", "de", "da", "di", "del", "der", "den", "la", "le", "von", "van", "ben", "abu", "ould",
        "dos", "du", "ul", "ur",
    };

    /// <summary>Articles and linking words that a hyphen ties to the next word of a name ("wal-Muslimin", "Lashkar-e-Taiba"); apart they are words of other kinds.</summary>
    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal)
    {
        "al", "el", "as", "ash", "at", "ath", "ad", "adh", "an", "ar", "az", "ul", "ud", "ur", "us", "wal", "wa", "bil", "lil", "li", "ibn",
        "bin", "e", "i", "o", "y", "la", "le",
    };

    /// <summary>What follows an apostrophe as a word of its own; all else belongs to the word before.</summary>
    private static readonly HashSet<string> Clitics = new(StringComparer.OrdinalIgnoreCase) { "s", "ll", "re", "ve", "d", "m", "t", "em" };

    /// <summary>"Jae-myung", "Man-hee": what follows a hyphen without a space belongs to the name.</summary>
    public static bool IsSyllable(Sentence sentence, int token) =>
        sentence[token - 1].Form == "-" && sentence[token - 1].Span.End == sentence[token].Span.Start && sentence[token].Form.All(char.IsLetter)
        && token > 1 && sentence[token - 2].Span.End == sentence[token - 1].Span.Start && sentence[token].Relation == Relations.Flat;

    /// <summary>"As-Silw", "Ash-Shihr": the first word of a name whose article the tagger took for another word.</summary>
    public static int Start(Sentence sentence, int first, int free) =>
        first - 2 >= free && char.IsUpper(sentence[first - 2].Form[0]) && Articles.Contains(sentence[first - 2].Form.ToLowerInvariant())
        && sentence[first - 1].Form == "-" && sentence[first - 2].Span.End == sentence[first - 1].Span.Start && sentence[first - 1].Span.End == sentence[first].Span.Start
            ? first - 2
            : first;

    /// <summary>"Jama'at", "Kata'ib": letters that an apostrophe ties to a capitalised word, where the tokenizer took them for a clitic.</summary>
    public static bool IsTail(Sentence sentence, int token)
    {
        string form = sentence[token].Form;
        if (token == 0 || form.Length < 2 || form[0] is not ('\'' or '\u2019') || !char.IsLetter(form[1]))
            return false;
        return sentence[token - 1].Span.End == sentence[token].Span.Start && char.IsUpper(sentence[token - 1].Form[0]) && !Clitics.Contains(form[1..]);
    }

    /// <summary>Whether the word may stand inside a name: "de", "al-", initials, hyphens.</summary>
    public static bool IsJoint(Sentence sentence, int token)
    {
        string form = sentence[token].Form;
        bool initial = form.Length <= 2 && char.IsUpper(form[0]) && sentence[token].Pos == UniversalPos.PROPN;
        bool adjective = sentence[token] is { Pos: UniversalPos.ADJ, Xpos: "NNP" } && char.IsUpper(form[0]);
        return initial || adjective || Particles.Contains(form) || form is "-" or "'" || IsArticle(sentence, token);
    }

    /// <summary>"al-", "wal-", "e-" before another word of the name.</summary>
    public static bool IsArticle(Sentence sentence, int token) =>
        token + 2 < sentence.Length && sentence[token + 1].Form == "-" && Articles.Contains(sentence[token].Form)
        && sentence[token].Span.End == sentence[token + 1].Span.Start && sentence[token + 1].Span.End == sentence[token + 2].Span.Start
        && char.IsUpper(sentence[token + 2].Form[0]);
}
