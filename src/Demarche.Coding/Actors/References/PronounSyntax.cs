using Demarche.Coding.Actors.Phrases;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.References;

/// <summary>What the tree says about a pronoun.</summary>
internal static class PronounSyntax
{
    /// <summary>Whether pronoun and mention may be one: two arguments of one verb are two parties.</summary>
    public static bool MayCorefer(Document document, MentionDraft draft, Occurrence occurrence)
    {
        if (occurrence.Sentence != draft.Sentence)
            return true;
        Sentence sentence = document.Sentences[draft.Sentence];
        ref readonly Token pronoun = ref sentence.Tokens.ItemRef(draft.Head);
        if (pronoun.Is(Relations.Possessor))
            return pronoun.Head != occurrence.Token;
        bool reflexive = pronoun.Form.EndsWith("self", StringComparison.Ordinal)
            || pronoun.Form.EndsWith("selves", StringComparison.Ordinal);
        return reflexive || pronoun.Head != sentence[occurrence.Token].Head;
    }

    /// <summary>The noun that is the nearest subject before the token; -1 when there is none.</summary>
    public static int SubjectBefore(Sentence sentence, int token)
    {
        for (int at = token - 1; at >= 0; at--)
        {
            if (sentence[at].Is(Relations.Subject))
                return IsNoun(sentence, at) ? at : Continued(sentence, at, token);
        }
        return -1;
    }

    /// <summary>The subject of the main clause, where it is a noun; -1 when it is not.</summary>
    public static int MainSubject(Sentence sentence)
    {
        int subject = sentence.Child(sentence.Root, Relations.Subject);
        return subject >= 0 && IsNoun(sentence, subject) ? subject : -1;
    }

    /// <summary>
    /// The subject that a possessive pronoun before it belongs to ("In his speech, Foo Bar said …"); -1 when there is none.
    /// </summary>
    public static int SubjectAfter(Sentence sentence, int token)
    {
        if (!sentence[token].Is(Relations.Possessor))
            return -1;
        for (int at = sentence[token].Head; at >= 0; at = sentence[at].Head)
        {
            int subject = sentence.Child(at, Relations.Subject);
            if (subject >= 0)
                return subject > token && !sentence.IsInSubtree(token, subject) ? subject : -1;
        }
        return -1;
    }

    /// <summary>Whether it is by the token that a sentence is told ("according to Foo"): Foo speaks as a subject of "said" does.</summary>
    public static bool IsSource(Sentence sentence, int token) =>
        sentence.Child(token, Relations.Case) is >= 0 and int marker && sentence[marker].Form.Equals("according", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the token lies in what a verb before it takes for its clause ("Foo said that Bar would go": Bar).</summary>
    public static bool IsReported(Sentence sentence, int token)
    {
        for (int at = token; at >= 0; at = sentence[at].Head)
        {
            if (sentence[at].Is(Relations.ClausalComplement) && sentence[at].Head is >= 0 and int verb && verb < token && sentence[verb].Pos == UniversalPos.VERB)
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether no noun but those of an introduction stands before the token: it opens the sentence.
    /// </summary>
    public static bool IsAtStart(Sentence sentence, int token) => token <= 3;

    private static bool IsNoun(Sentence sentence, int token) =>
        sentence[token].Pos is UniversalPos.NOUN or UniversalPos.PROPN;

    /// <summary>
    /// "It said it …": the same pronoun again goes on with the same actor; "which" and others do not.
    /// </summary>
    private static int Continued(Sentence sentence, int subject, int token) =>
        sentence[subject].Pos == UniversalPos.PRON
        && Pronouns.ClassOf(sentence[subject].Form) == Pronouns.ClassOf(sentence[token].Form)
            ? subject
            : -1;

    /// <summary>"It" in an if-clause: as often the one who is warned as the one who warns.</summary>
    public static bool IsConditional(Sentence sentence, int token)
    {
        int clause = sentence[token].Head;
        int marker = clause < 0 ? -1 : sentence.Child(clause, Relations.Marker);
        return marker >= 0 && sentence[marker].Form.ToLowerInvariant() is ("if" or "unless");
    }

    /// <summary>"It is clear that …", "it rained": an "it" that stands for no one.</summary>
    public static bool IsExpletive(Sentence sentence, int token)
    {
        ref readonly Token word = ref sentence.Tokens.ItemRef(token);
        // "It asks that …" says who asks, whatever the tree holds it for.
        if (word.Relation.StartsWith("expl", StringComparison.Ordinal))
            return word.Head < token || sentence[word.Head].Lemma is not ("ask" or "demand" or "insist" or "urge" or "say" or "want" or "warn" or "argue" or "deny");
        if (word.Head < 0 || !word.Is(Relations.Subject))
            return false;
        return sentence[word.Head].Pos is not UniversalPos.VERB
            || sentence.Child(word.Head, Relations.ClausalSubject) >= 0;
    }
}
