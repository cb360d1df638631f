using System.Collections.Immutable;
using Demarche.Language.Text;

namespace Demarche.Language.Syntax;

/// <summary>A sentence: its words in order, and their dependency tree.</summary>
public sealed class Sentence
{
    private readonly int[] _firstChild;
    private readonly int[] _children;

    /// <summary>Builds the sentence and the lists of children. Linear in the number of tokens.</summary>
    /// <param name="tokens">At least one; the heads form a tree with one root.</param>
    /// <param name="span">In UTF-16 code units of the article's text.</param>
    /// <param name="paragraph">Index of its paragraph in the article, from 0.</param>
    /// <exception cref="ArgumentException">There is no token, or a head lies outside the sentence.</exception>
    public Sentence(ImmutableArray<Token> tokens, TextSpan span, int paragraph)
    {
        if (tokens.IsDefaultOrEmpty)
            throw new ArgumentException("A sentence has at least one token.", nameof(tokens));
        Tokens = tokens;
        Span = span;
        Paragraph = paragraph;
        _firstChild = new int[tokens.Length + 1];
        _children = new int[tokens.Length];
        Root = IndexChildren();
    }

    /// <summary>The words in order.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>From the first character of the first word to the last of the last.</summary>
    public TextSpan Span { get; }

    /// <summary>Index of its paragraph in the article, from 0.</summary>
    public int Paragraph { get; }

    /// <summary>Index of the root, from 0.</summary>
    public int Root { get; }

    /// <summary>The word at <paramref name="index"/>, from 0.</summary>
    public ref readonly Token this[int index] => ref Tokens.ItemRef(index);

    /// <summary>Number of words.</summary>
    public int Length => Tokens.Length;

    /// <summary>The dependents of a word, from left to right, without allocating.</summary>
    public ReadOnlySpan<int> Children(int index) =>
        _children.AsSpan(_firstChild[index], _firstChild[index + 1] - _firstChild[index]);

    /// <summary>The first dependent with the relation (or a subtype of it); -1 when there is none.</summary>
    public int Child(int index, string relation)
    {
        foreach (int child in Children(index))
        {
            if (this[child].Is(relation))
                return child;
        }
        return -1;
    }

    /// <summary>Whether <paramref name="ancestor"/> is <paramref name="index"/> or lies on its way to the root.</summary>
    public bool IsInSubtree(int index, int ancestor)
    {
        for (int at = index; at >= 0; at = this[at].Head)
        {
            if (at == ancestor)
                return true;
        }
        return false;
    }

    /// <summary>Indexes of the word and all its descendants, in order.</summary>
    public ImmutableArray<int> Subtree(int index)
    {
        var found = new List<int> { index };
        for (int next = 0; next < found.Count; next++)
        {
            foreach (int child in Children(found[next]))
                found.Add(child);
        }
        found.Sort();
        return [.. found];
    }

    /// <summary>The named entities, from left to right. A further word without a first one begins an entity.</summary>
    public IEnumerable<NamedEntity> Entities()
    {
        for (int first = 0, end; first < Length; first = end)
        {
            EntityTag inside = this[first].Entity.Inside();
            end = first + 1;
            if (!inside.IsNamed())
                continue;
            while (end < Length && this[end].Entity == inside)
                end++;
            yield return new NamedEntity(inside.Kind(), first, end);
        }
    }

    private int IndexChildren()
    {
        int root = -1;
        foreach (Token token in Tokens)
        {
            if (token.Head < -1 || token.Head >= Tokens.Length)
                throw new ArgumentException($"Head {token.Head} lies outside a sentence of {Tokens.Length} tokens.");
            if (token.Head >= 0)
                _firstChild[token.Head + 1]++;
        }
        for (int i = 0; i < Tokens.Length; i++)
            _firstChild[i + 1] += _firstChild[i];
        var filled = new int[Tokens.Length];
        for (int i = 0; i < Tokens.Length; i++)
        {
            int head = Tokens[i].Head;
            if (head < 0)
                root = root < 0 ? i : root;
            else
                _children[_firstChild[head] + filled[head]++] = i;
        }
        return root >= 0 ? root : throw new ArgumentException("A sentence has a root.");
    }
}
