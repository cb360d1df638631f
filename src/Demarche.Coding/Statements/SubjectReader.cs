using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>Whose act a verb tells: its subject, or the one it shares with the clause it hangs on.</summary>
internal static class SubjectReader
{
    private const int Depth = 6;

    /// <summary>The word that heads the subject; -1 when there is none. A passive verb's own subject does not count.</summary>
    public static int Find(SentenceView reading, int verb)
    {
        Sentence sentence = reading.Sentence;
        int at = verb;
        for (int step = 0; step < Depth && at >= 0; step++)
        {
            int subject = Own(sentence, at, passive: step > 0);
            if (subject >= 0)
                return subject;
            ref readonly Token token = ref sentence[at];
            int head = token.Head;
            if (head < 0)
                return -1;
            bool participial = token.Is(Relations.AdjectivalClause) && !token.Is(Relations.RelativeClause);
            if (participial && sentence[head].Pos != UniversalPos.VERB && !IsFree(sentence, at, head))
                return head;
            if (step == 0 && head < at && IsDetached(token) && IsNominal(sentence, head))
                return Whole(reading, head);
            if (token.Is(Relations.RelativeClause))
                return Relative(sentence, at, head);
            if (token.Is(Relations.OpenComplement) || (token.Is(Relations.AdverbialClause) && IsInfinitive(sentence, at)))
            {
                int controller = Controller(sentence, head, at);
                if (controller >= 0)
                    return controller;
            }
            else if (!participial && !SharesSubject(token) && !(step > 0 && token.Pos is UniversalPos.NOUN or UniversalPos.PROPN))
            {
                return -1;
            }
            at = head;
        }
        return -1;
    }

    /// <summary>"raised alarm, warning of …": after a comma the participle speaks of the clause, not of its last noun.</summary>
    private static bool IsFree(Sentence sentence, int participle, int noun) =>
        participle > 0 && sentence[participle - 1].Form == "," && sentence[participle].Form.EndsWith("ing", StringComparison.Ordinal)
        && (sentence[noun].Is(Relations.Object) || sentence[noun].Is(Relations.Oblique) || sentence[noun].Is(Relations.NominalModifier));

    /// <summary>Whether the verb is passive: with its auxiliary or subject, or a bare participle after a noun.</summary>
    public static bool IsPassive(Sentence sentence, int verb)
    {
        if (sentence.Child(verb, "aux:pass") >= 0 || sentence.Child(verb, Relations.PassiveSubject) >= 0)
            return true;
        ref readonly Token token = ref sentence[verb];
        return token.Xpos == "VBN" && sentence.Child(verb, Relations.Object) < 0 && sentence.Child(verb, Relations.Auxiliary) < 0
            && (token.Is(Relations.AdjectivalClause) || token.Is(Relations.AdverbialClause));
    }

    /// <summary>
    /// The verb's own subject; -1 when it has none. A name that the tree takes for a call ("Trump, in an interview, said") is one.
    /// </summary>
    public static int Own(Sentence sentence, int verb, bool passive)
    {
        foreach (int child in sentence.Children(verb))
        {
            ref readonly Token token = ref sentence[child];
            if (token.Is(Relations.Subject) && (passive || !token.Is(Relations.PassiveSubject)))
                return child;
        }
        int addressed = sentence.Child(verb, "vocative");
        return addressed >= 0 && sentence[addressed].Pos == UniversalPos.PROPN ? addressed : -1;
    }

    /// <summary>A finite verb hung on the noun before it, where the parser saw no clause: that noun is its subject.</summary>
    private static bool IsDetached(in Token token) =>
        FiniteVerb.HasTense(token)
        && (token.Is(Relations.Root) || token.Is(Relations.Parataxis) || token.Is(Relations.Apposition) || token.Is(Relations.Conjunct));

    private static bool IsNominal(Sentence sentence, int node) =>
        sentence[node].Pos is UniversalPos.NOUN or UniversalPos.PROPN or UniversalPos.PRON or UniversalPos.NUM
        && (sentence[node].Is(Relations.RelativeClause)
            || (sentence.Child(node, Relations.Subject) < 0 && sentence.Child(node, Relations.Copula) < 0));

    /// <summary>The head of the largest noun phrase around the word, on its side of the quotation marks.</summary>
    private static int Whole(SentenceView reading, int node)
    {
        Sentence sentence = reading.Sentence;
        int at = node;
        for (int up = node; up >= 0 && reading.QuotationOf(up) < 0; up = sentence[up].Head)
        {
            if (sentence[up].Is(Relations.RelativeClause) && sentence[up].Head is var noun and >= 0 && noun < up)
                at = noun;
        }
        while (sentence[at].Head is var head and >= 0 && head < at && IsNominal(sentence, head) && reading.QuotationOf(head) < 0
            && (sentence[at].Is(Relations.NominalModifier) || sentence[at].Is(Relations.Apposition)
                || sentence[at].Is(Relations.Compound) || sentence[at].Is(Relations.Flat)))
            at = head;
        return at;
    }

    private static bool SharesSubject(in Token token) =>
        token.Is(Relations.Conjunct) || token.Is(Relations.AdverbialClause) || token.Is(Relations.Parataxis)
        || token.Is(Relations.ClausalComplement) || token.Is("dep") || token.Is(Relations.Root);

    private static bool IsInfinitive(Sentence sentence, int verb)
    {
        foreach (int child in sentence.Children(verb))
        {
            if (sentence[child].Is(Relations.Marker) && sentence[child].Lemma == "to")
                return true;
        }
        return false;
    }

    /// <summary>"led Priebus to declare": the object acts; "promised him to go", "used it to say": the subject does.</summary>
    private static int Controller(Sentence sentence, int head, int complement)
    {
        if (sentence[complement].Is(Relations.AdverbialClause) || sentence[head].Lemma is "promise" or "use" or "threaten")
            return -1;
        foreach (int child in sentence.Children(head))
        {
            if (child > head && child < complement && sentence[child].Is(Relations.Object))
                return child;
        }
        return -1;
    }

    private static int Relative(Sentence sentence, int verb, int head)
    {
        foreach (int child in sentence.Children(verb))
        {
            if (sentence[child].Xpos is "WP" or "WDT")
                return child;
        }
        return head;
    }
}
