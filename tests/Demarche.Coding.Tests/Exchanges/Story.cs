using System.Collections.Immutable;
using System.Text;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Exchanges;
using Demarche.Coding.Statements;
using Demarche.Language.Conllu;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Tests.Exchanges;

/// <summary>A report of a few sentences with its tree, events and statements given by hand.</summary>
/// <remarks>A sentence is a line of words <c>form/lemma/pos/head/relation/features</c>, heads from 1, features at will.</remarks>
internal sealed class Story
{
    private readonly List<Event> _events = [];
    private readonly List<Statement> _statements = [];

    public Story(params string[] sentences)
    {
        var conllu = new StringBuilder();
        foreach (string sentence in sentences)
        {
            int number = 0;
            foreach (string word in sentence.Split(' '))
            {
                string[] cell = word.Split('/');
                string features = cell.Length > 5 ? cell[5] : "_";
                conllu.Append(System.Globalization.CultureInfo.InvariantCulture,
                    $"{++number}\t{cell[0]}\t{cell[1]}\t{cell[2]}\t_\t{features}\t{cell[3]}\t{cell[4]}\t_\t_\n");
            }
            conllu.Append('\n');
        }
        Document = ConlluReader.Read(new StringReader(conllu.ToString()), "story");
    }

    public Document Document { get; }

    public static Actor Chad { get; } = new("Chad", "TCD", null, "country:TCD");

    public static Actor ChadMinister { get; } = new("Mahamat Zene", "TCD", "GOV", "person:zene");

    public static Actor ChadRebels { get; } = new("Chadian rebels", "TCD", "REB");

    public static Actor Sudan { get; } = new("Sudan", "SDN", null, "country:SDN");

    public static Actor Libya { get; } = new("Libya", "LBY", null, "country:LBY");

    /// <summary>Adds an event whose trigger and content are words of the story.</summary>
    public Story Tells(
        EventType type, Actor actor, Actor? recipient, string trigger, string? content = null,
        EventAuxiliaries auxiliaries = EventAuxiliaries.None, DateOnly? date = null)
    {
        TextSpan span = Find(trigger);
        _events.Add(new Event
        {
            Id = $"e{_events.Count + 1}",
            Type = type,
            Quad = QuadClass.VerbalConflict,
            Score = 0,
            Actors = [Mention(actor, span)],
            Recipients = recipient is null ? [] : [Mention(recipient, span)],
            Trigger = [span],
            Content = content is null ? [] : [Find(content)],
            Auxiliaries = auxiliaries,
            Date = date,
            Confidence = 1,
            Rule = "by hand",
            Anchor = WordAt(span.Start),
        });
        return this;
    }

    /// <summary>Adds a statement whose content is words of the story.</summary>
    public Story Says(Actor speaker, string content)
    {
        TextSpan span = Find(content);
        _statements.Add(new Statement
        {
            Id = $"s{_statements.Count + 1}",
            Kind = StatementKind.Indirect,
            Source = [],
            Cue = [],
            Content = [span],
            CueType = "says",
            Speaker = Mention(speaker, span),
            Rule = "by hand",
        });
        return this;
    }

    public ImmutableArray<Exchange> Link() => ExchangeLinker.Default.Link(Document, [], [.. _statements], [.. _events]).Exchanges;

    public string Words(Exchange exchange) =>
        string.Join(" + ", exchange.Matter.Select(span => span.Of(Document.Article.Text)));

    private TextSpan Find(string words)
    {
        int at = Document.Article.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{words}' stands in the story");
        return new TextSpan(at, at + words.Length);
    }

    private (int Sentence, int Token) WordAt(int position)
    {
        for (int i = 0; i < Document.Sentences.Length; i++)
        {
            for (int j = 0; j < Document.Sentences[i].Length; j++)
            {
                if (Document.Sentences[i][j].Span.Contains(position))
                    return (i, j);
            }
        }
        throw new ArgumentOutOfRangeException(nameof(position));
    }

    /// <summary>Parties are told by their actor; where they stand matters to no rule of the linker.</summary>
    private static Mention Mention(Actor actor, TextSpan near) => new()
    {
        Span = new TextSpan(near.Start, near.Start),
        Sentence = 0,
        Head = 0,
        First = 0,
        Last = 0,
        Kind = MentionKind.Name,
        Actor = actor,
        Source = "by hand",
    };
}
