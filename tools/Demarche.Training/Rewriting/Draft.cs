using System.Collections.Immutable;
using Demarche.Language.Syntax;

namespace Demarche.Training.Rewriting;

/// <summary>A sentence being rewritten: words of the original in a new order, some left out, some new.</summary>
internal sealed class Draft(Sentence source)
{
    private readonly List<(Token Token, int Source)> _words = [];

    /// <summary>Adds words of the source, from <paramref name="from"/> up to but not including <paramref name="to"/>.</summary>
    public Draft Take(int from, int to)
    {
        for (int i = from; i < to; i++)
            Add(source[i], i);
        return this;
    }

    /// <summary>Adds a word that stands for the one at <paramref name="index"/> of the source, or for none (-1).</summary>
    /// <remarks>The head of a new word is given as an index of the source.</remarks>
    public Draft Add(Token token, int index)
    {
        _words.Add((token, index));
        return this;
    }

    /// <summary>The sentence, first letters fitted to the new order; none when the head of a word was left out.</summary>
    public Sentence? Finish()
    {
        var places = new int[source.Length];
        Array.Fill(places, -1);
        for (int i = 0; i < _words.Count; i++)
        {
            if (_words[i].Source >= 0)
                places[_words[i].Source] = i;
        }
        var tokens = ImmutableArray.CreateBuilder<Token>(_words.Count);
        for (int i = 0; i < _words.Count; i++)
        {
            (Token token, int at) = _words[i];
            if (token.Head >= 0 && places[token.Head] < 0)
                return null;
            tokens.Add(token with { Head = token.Head < 0 ? -1 : places[token.Head], Form = Cased(token, at, i) });
        }
        return new Sentence(tokens.ToImmutable(), source.Span, source.Paragraph);
    }

    private static string Cased(Token token, int was, int becomes)
    {
        string form = token.Form;
        if (becomes == 0)
            return char.ToUpperInvariant(form[0]) + form[1..];
        bool keeps = was != 0 || token.Pos is UniversalPos.PROPN || form == "I" || form.Skip(1).Any(char.IsUpper);
        return keeps ? form : char.ToLowerInvariant(form[0]) + form[1..];
    }
}
