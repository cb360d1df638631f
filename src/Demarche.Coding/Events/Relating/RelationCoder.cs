using System.Collections.Immutable;
using Demarche.Coding.Events.Composition;
using Demarche.Coding.Events.Lexicon;
using Demarche.Coding.Events.Ontology;
using Demarche.Coding.Events.Syntax;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Coding.Events.Relating;

/// <summary>Codes what a given source does to a given target, with the acts, operators and composition of events.</summary>
/// <remarks>Immutable; any number of threads may share one.</remarks>
public sealed class RelationCoder
{
    private readonly PatternMatcher _matcher;
    private readonly Grammar _grammar;
    private readonly CueCategories _categories;

    private RelationCoder(EventLexicon lexicon, CueCategories categories)
    {
        _matcher = new PatternMatcher(lexicon);
        _grammar = new Grammar(lexicon);
        _categories = categories;
    }

    /// <summary>A coder with the lexicon that travels with the program.</summary>
    public static RelationCoder Default { get; } = new(EventLexicon.Default, CueCategories.Default);

    /// <summary>The type of the event between source and target; null when nothing is found that the source does.</summary>
    /// <param name="document">The analysed text; usually one sentence.</param>
    /// <param name="source">Who acts, in UTF-16 code units of the document's text; may be empty.</param>
    /// <param name="target">To whom; may be empty.</param>
    /// <param name="byCueCategory">
    /// Whether the type is the category that the event's CAMEO code converts to (data/ontology/cue_categories.tsv),
    /// which sets of sentences coded from CAMEO data use, instead of the PLOVER manual's.
    /// </param>
    public EventType? Code(
        Document document, ImmutableArray<TextSpan> source, ImmutableArray<TextSpan> target, bool byCueCategory = true)
    {
        ArgumentNullException.ThrowIfNull(document);
        Deed? best = null;
        RelationSides? sides = null;
        double highest = 0;
        foreach (Sentence sentence in document.Sentences)
        {
            var here = new RelationSides(sentence, source, target, _grammar);
            var reading = new SentenceReading(sentence, _matcher, _grammar, here.IsActor);
            foreach (Deed deed in reading.Deeds())
            {
                if (deed.Rule.ByOfficial && deed.Inner is null)
                    continue;
                double score = here.Score(deed);
                if (score > highest)
                    (best, sides, highest) = (deed, here, score);
            }
        }
        if (best is null || sides is null)
            return null;
        EventType type = sides.SeenFromTarget(best);
        return byCueCategory && type == best.Type ? _categories.Of(type, best.Mode, best.Auxiliaries, best.Cameo) : type;
    }
}
