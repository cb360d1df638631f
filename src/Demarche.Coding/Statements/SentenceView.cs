using System.Collections.Immutable;
using Demarche.Coding.Statements.Quotations;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>A sentence with what the readers of cues ask of it: quoted words, subtrees as runs, subjects.</summary>
internal sealed class SentenceView
{
    private readonly int[] _quotation;
    private readonly List<int> _stack = [];

    /// <param name="sentence">The sentence.</param>
    /// <param name="index">Its index in the document.</param>
    /// <param name="quotations">All quotations of the document, in order.</param>
    /// <param name="next">The first quotation that does not end before the sentence; moved on.</param>
    public SentenceView(Sentence sentence, int index, ImmutableArray<Quotation> quotations, ref int next)
    {
        Sentence = sentence;
        Index = index;
        Dateline = EndOfDateline(sentence);
        _quotation = new int[sentence.Length];
        while (next < quotations.Length && quotations[next].Span.End <= sentence.Span.Start)
            next++;
        int at = next;
        for (int i = 0; i < sentence.Length; i++)
        {
            while (at < quotations.Length && quotations[at].Span.End <= sentence[i].Span.Start)
                at++;
            _quotation[i] = at < quotations.Length && quotations[at].Span.Overlaps(sentence[i].Span) ? at : -1;
        }
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>Its index in the document.</summary>
    public int Index { get; }

    /// <summary>The first word after a dateline ("VIENNA, July 14 – "); 0 where there is none.</summary>
    public int Dateline { get; }

    /// <summary>The quotation the word (or mark) stands in; -1 when it stands in none.</summary>
    public int QuotationOf(int token) => _quotation[token];

    /// <summary>Whether the word is punctuation.</summary>
    public bool IsPunctuation(int token) => Sentence[token].Pos == UniversalPos.PUNCT;

    /// <summary>Whether nothing but punctuation follows the word.</summary>
    public bool IsLastWord(int token)
    {
        for (int at = token + 1; at < Sentence.Length; at++)
        {
            if (!IsPunctuation(at))
                return false;
        }
        return true;
    }

    /// <summary>The child with the relation to the right of its head; -1 when there is none.</summary>
    public int ChildAfter(int head, string relation)
    {
        foreach (int child in Sentence.Children(head))
        {
            if (child > head && Sentence[child].Is(relation))
                return child;
        }
        return -1;
    }

    /// <summary>The child with the relation to the right of its head, or else the first to the left; -1 when there is none.</summary>
    public int ChildAfterOrBefore(int head, string relation) =>
        ChildAfter(head, relation) is var after and >= 0 ? after : Sentence.Child(head, relation);

    /// <summary>Whether the word has a dependent with the lemma in the relation.</summary>
    public bool HasChild(int head, string relation, string lemma)
    {
        foreach (int child in Sentence.Children(head))
        {
            if (Sentence[child].Is(relation) && Sentence[child].Lemma == lemma)
                return true;
        }
        return false;
    }

    /// <summary>The preposition or subordinator before the phrase or clause; -1 when there is none.</summary>
    public int Linker(int head)
    {
        foreach (int child in Sentence.Children(head))
        {
            if (Sentence[child].Is(Relations.Case) || Sentence[child].Is(Relations.Marker))
                return child;
        }
        return -1;
    }

    /// <summary>Adds the words of the subtree to <paramref name="into"/>, leaving out what <paramref name="except"/> heads.</summary>
    public void Collect(int node, bool[] into, Func<int, bool>? except = null)
    {
        _stack.Clear();
        _stack.Add(node);
        while (_stack.Count > 0)
        {
            int at = _stack[^1];
            _stack.RemoveAt(_stack.Count - 1);
            into[at] |= at >= Dateline;
            foreach (int child in Sentence.Children(at))
            {
                if (except is null || !except(child))
                    _stack.Add(child);
            }
        }
    }

    /// <summary>The runs of the chosen words; punctuation between two chosen words is bridged, at their edges dropped.</summary>
    public void AddRuns(bool[] chosen, List<TokenRun> runs)
    {
        int first = -1;
        int last = -1;
        for (int i = 0; i < chosen.Length; i++)
        {
            bool mark = IsPunctuation(i);
            if (chosen[i] && !mark)
            {
                first = first < 0 ? i : first;
                last = i;
            }
            else if (!mark && first >= 0)
            {
                runs.Add(new TokenRun(first, last));
                first = -1;
            }
        }
        if (first >= 0)
            runs.Add(new TokenRun(first, last));
    }

    /// <summary>A place in capitals, perhaps a date and the agency, and a dash: no part of any sentence.</summary>
    private static int EndOfDateline(Sentence sentence)
    {
        const int longest = 14;
        if (sentence.Length < 4 || sentence[0].Form.Length < 3 || !sentence[0].Form.All(letter => char.IsUpper(letter) || letter is '.' or '-'))
            return 0;
        for (int i = 1; i < Math.Min(sentence.Length - 1, longest); i++)
        {
            if (sentence[i].Form is "–" or "—" or "-" or "--")
                return i + 1;
            if (sentence[i].Pos is UniversalPos.VERB or UniversalPos.AUX or UniversalPos.PRON)
                return 0;
        }
        return 0;
    }
}
