using Demarche.Language.Syntax;

namespace Demarche.Coding.Events.Syntax;

/// <summary>What auxiliaries, negation and conditions say of a predicate.</summary>
/// <param name="Negated">"not", "never", "no".</param>
/// <param name="Future">"will", "we shall", "is going to".</param>
/// <param name="Would">"would".</param>
/// <param name="Possible">"could", "may", "might".</param>
/// <param name="Must">"must", "should", "has to", "needs to"; "shall", which orders, but for what one says of oneself.</param>
/// <param name="PastPerfect">"had rejected".</param>
/// <param name="Past">Past tense or perfect.</param>
/// <param name="Conditioned">"… if", "… unless" hang on it.</param>
/// <param name="Pending">"yet": not done so far, and still open.</param>
internal readonly record struct VerbPhrase(
    bool Negated, bool Future, bool Would, bool Possible, bool Must, bool PastPerfect, bool Past, bool Conditioned, bool Pending)
{
    /// <summary>Reads it at a predicate; a verb coordinated without auxiliaries of its own shares those of the first.</summary>
    public static VerbPhrase Of(Sentence sentence, int predicate)
    {
        VerbPhrase own = Own(sentence, predicate);
        ref readonly Token token = ref sentence[predicate];
        bool shares = token.Relation == Relations.Conjunct && token.Xpos == "VB" && !own.Any
            && Clauses.OwnSubject(sentence, predicate) < 0;
        return shares ? Of(sentence, token.Head) : own;
    }

    private bool Any => Negated || Future || Would || Possible || Must;

    private static VerbPhrase Own(Sentence sentence, int predicate)
    {
        ref readonly Token token = ref sentence[predicate];
        bool had = false, will = false, would = false, may = false, must = false, conditioned = false;
        bool negated = false, be = false, to = false, pending = false;
        bool past = token.Xpos is "VBD";
        foreach (int child in sentence.Children(predicate))
        {
            ref readonly Token part = ref sentence[child];
            string lemma = part.Lemma;
            if (part.Is(Relations.Auxiliary) || part.Is(Relations.Copula))
            {
                bool promises = lemma == "shall" && IsOfSpeaker(sentence, predicate);
                will |= promises || lemma == "will" || (lemma == "wo" && child < predicate);
                would |= lemma == "would" || part.Form is "'d" or "’d";
                may |= lemma is "could" or "may" or "might" or "can";
                must |= lemma is "must" or "should" or "ought" || (lemma == "shall" && !promises);
                negated |= lemma is "cannot" or "can't" or "can’t";
                had |= lemma == "have" && part.Xpos == "VBD";
                past |= part.Xpos == "VBD" || lemma == "have";
            }
            pending |= part.Lemma == "yet" && part.Is(Relations.AdverbialModifier);
            negated |= IsNegation(part) || IsNone(sentence, child);
            be |= (part.Is(Relations.Auxiliary) || part.Is(Relations.Copula)) && lemma == "be" && part.Form != "be";
            to |= part.Is(Relations.Marker) && lemma is "to" or "due";
            conditioned |= part.Is(Relations.AdverbialClause) && IsConditional(sentence, child);
        }
        will |= be && to && token.Xpos == "VB";
        must |= token.Relation == Relations.OpenComplement && sentence[token.Head].Lemma is "have" or "need" or "ought";
        will |= token.Relation == Relations.OpenComplement && sentence[token.Head].Lemma == "go" && sentence[token.Head].Xpos == "VBG";
        return new VerbPhrase(negated, will, would, may, must, had, past, conditioned, pending);
    }

    private static bool IsOfSpeaker(Sentence sentence, int predicate) =>
        Clauses.OwnSubject(sentence, predicate) is >= 0 and var subject && sentence[subject].Form.ToLowerInvariant() is "i" or "we";

    /// <summary>Whether the clause opens with "if", "unless", "should" and the like.</summary>
    public static bool IsConditional(Sentence sentence, int clause)
    {
        foreach (int child in sentence.Children(clause))
        {
            ref readonly Token token = ref sentence[child];
            bool opens = token.Is(Relations.Marker) || token.Is(Relations.AdverbialModifier) || token.Is(Relations.Case);
            if (opens && token.Lemma is "if" or "unless" or "until" or "If" or "Unless")
                return token.Lemma is not "until";
            if (token.Is(Relations.Auxiliary) && token.Form is "should" or "Should" or "were" or "Were" && IsInverted(sentence, clause, child))
                return true;
        }
        return false;
    }

    /// <summary>"Should Iran attack": the auxiliary before the subject.</summary>
    private static bool IsInverted(Sentence sentence, int clause, int auxiliary) =>
        Clauses.OwnSubject(sentence, clause) > auxiliary;

    /// <summary>"Made no commitment", "no soldier was killed", "evacuated none": the subject or object of nothing.</summary>
    private static bool IsNone(Sentence sentence, int argument)
    {
        ref readonly Token token = ref sentence[argument];
        if (token.Is(Relations.Object) && token.Lemma is "none" or "nothing" or "nobody")
            return true;
        int determiner = token.Is(Relations.Object) || token.Is(Relations.Subject) ? sentence.Child(argument, Relations.Determiner) : -1;
        return determiner >= 0 && sentence[determiner].Lemma.Equals("no", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsNegation(in Token token) =>
        (token.Is(Relations.AdverbialModifier) || token.Is(Relations.Determiner) || token.Relation == "neg")
        && token.Lemma is "not" or "never" or "n't" or "no" or "No" or "neither" or "Neither" && token.Form is not "only";
}
