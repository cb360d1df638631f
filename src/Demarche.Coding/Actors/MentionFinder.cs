using System.Collections.Immutable;
using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Actors.Names;
using Demarche.Coding.Actors.Phrases;
using Demarche.Coding.Actors.References;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Actors;

/// <summary>Finds who is named in a document, and who pronouns and descriptions refer to.</summary>
/// <remarks>
/// Names come from the catalogue and from runs of proper nouns; offices and agents join the names beside them; then
/// the mentions are resolved in reading order. A pure function of document and catalogue, linear in the document's
/// length.
/// </remarks>
public sealed class MentionFinder
{
    private static readonly Lazy<MentionFinder> Shared = new(() => new MentionFinder(ActorCatalog.Default));

    private readonly ActorCatalog _catalog;

    /// <summary>A finder over a catalogue; any number of threads share one.</summary>
    public MentionFinder(ActorCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _catalog = catalog;
    }

    /// <summary>Who is who.</summary>
    internal ActorCatalog Catalog => _catalog;

    /// <summary>A finder over the catalogue that comes with the program.</summary>
    public static MentionFinder Default => Shared.Value;

    /// <summary>All mentions of the document, in order of the text.</summary>
    /// <remarks>
    /// Tenures and names that changed hands are judged by the article's date; without one, the latest holds.
    /// </remarks>
    public DocumentMentions Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        DateOnly? date = document.Article.Published;
        var scanner = new PieceScanner(_catalog, new NameReadings(_catalog, document));
        var drafts = new List<MentionDraft>();
        for (int i = 0; i < document.Sentences.Length; i++)
        {
            Sentence sentence = document.Sentences[i];
            List<MentionDraft> found = new PhraseReader(
                document.Article.Text, i, sentence, scanner.Scan(sentence, date), date).Read();
            Pronouns.Add(sentence, i, found);
            SentenceLinks.Link(sentence, found);
            found.Sort(ByPosition);
            drafts.AddRange(found);
        }
        SharedBodies.Settle(drafts, document);
        new ReferenceResolver(_catalog, document, date).Resolve(drafts);
        return new DocumentMentions(ToMentions(document, drafts));
    }

    private static ImmutableArray<Mention> ToMentions(Document document, List<MentionDraft> drafts)
    {
        var mentions = ImmutableArray.CreateBuilder<Mention>(drafts.Count);
        foreach (MentionDraft draft in drafts)
        {
            if (draft.Kind == MentionKind.Nominal && draft.Actor is { Code: null, Sector: null, Id: null } && !IsSomebody(document.Sentences[draft.Sentence], draft))
                continue;
            Sentence sentence = document.Sentences[draft.Sentence];
            mentions.Add(new Mention
            {
                Span = new TextSpan(sentence[draft.First].Span.Start, sentence[draft.Last].Span.End),
                Sentence = draft.Sentence,
                Head = draft.Head,
                First = draft.First,
                Last = draft.Last,
                Kind = draft.Kind,
                IsOfPeople = draft.IsPerson || draft.Noun is { Kind: EntryKind.Office } or { Type: not "body" },
                IsOnePerson = draft.IsPerson || (draft.Kind == MentionKind.Pronoun && Pronouns.ClassOf(sentence[draft.Head].Form) is PronounClass.He or PronounClass.She),
                IsTown = draft.IsTown,
                Actor = draft.Actor,
                Source = draft.Person is { } person && person.Id == draft.Actor.Id ? $"{draft.Source} ({person.TenureAt(document.Article.Published)})" : draft.Source,
            });
        }
        return mentions.ToImmutable();
    }

    /// <summary>"Its allies", "his counterpart", "representatives": actors, even where nobody can say whose.</summary>
    private static bool IsSomebody(Sentence sentence, MentionDraft draft) =>
        draft.Noun is { Type: "relation" or "counterpart" } or { Role: "delegate" } && !NamesExamples(sentence, draft.Last + 1);

    /// <summary>"Allies such as Germany": those named are meant.</summary>
    private static bool NamesExamples(Sentence sentence, int after)
    {
        int word = after < sentence.Length && sentence[after].Form == "," ? after + 1 : after;
        return word + 1 < sentence.Length && (sentence[word].Form is "including" or "like" || (sentence[word].Form == "such" && sentence[word + 1].Form == "as"));
    }

    private static int ByPosition(MentionDraft left, MentionDraft right)
    {
        int order = left.First.CompareTo(right.First);
        return order != 0 ? order : left.Last.CompareTo(right.Last);
    }
}
