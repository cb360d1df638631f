using System.Globalization;
using Demarche.Language.Syntax;
using Demarche.Language.Text;

namespace Demarche.Training.Rewriting;

/// <summary>Puts a dateline before sentences: "GENEVA, Oct 9 (Reuters) - …".</summary>
/// <remarks>The place hangs on the root as parataxis; day and agency on the place as appositions, the month on the day.</remarks>
internal static class Datelines
{
    private const int Every = 24;
    private const int Shortest = 6;

    private static readonly string[] Places =
    [
        "MOSCOW", "KYIV", "GENEVA", "Washington", "BEIJING", "LONDON", "Brussels", "TEHRAN", "ANKARA", "PARIS", "Berlin",
        "CAIRO", "JERUSALEM", "Tokyo", "SEOUL", "NAIROBI", "Delhi", "ISLAMABAD", "VIENNA", "Damascus", "BAGHDAD", "HAVANA",
    ];

    private static readonly string[] Months =
        ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec", "Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    private static readonly string[] Agencies = ["Reuters", "AP", "AFP", "Xinhua", "TASS", "dpa"];

    /// <summary>Every 24th sentence, the long enough ones, with a dateline before it.</summary>
    public static IEnumerable<Sentence> From(IEnumerable<Sentence> sentences) => sentences
        .Where((sentence, index) => index % Every == 5 && sentence.Length >= Shortest && char.IsUpper(sentence[0].Form[0]))
        .Select(Prefix).OfType<Sentence>();

    private static Sentence? Prefix(Sentence sentence, int number)
    {
        List<Token> line = [Name(Places[number % Places.Length], sentence.Root, "parataxis")];
        if (number % 4 > 0)
        {
            line.Add(Punctuation(",", ",", 2));
            int day = line.Count + 1;
            line.Add(Name(Months[number % Months.Length], day, "nmod:unmarked"));
            line.Add(Word((number % 28 + 1).ToString(CultureInfo.InvariantCulture), UniversalPos.NUM, "CD", "NumForm=Digit|NumType=Card", 0, "appos"));
            line[1] = line[1] with { Head = day };
        }
        int agency = line.Count + 1;
        line.Add(Punctuation("(", "-LRB-", agency));
        line.Add(Name(Agencies[number % Agencies.Length], 0, "appos"));
        line.Add(Punctuation(")", "-RRB-", agency));
        line.Add(Punctuation(number % 5 == 0 ? "--" : "-", ":", 0));
        return Joined(sentence, line);
    }

    private static Sentence Joined(Sentence sentence, List<Token> line)
    {
        int shift = line.Count;
        line[0] = line[0] with { Head = sentence.Root + shift };
        IEnumerable<Token> rest = sentence.Tokens.Select(token => token with { Head = token.Head < 0 ? -1 : token.Head + shift });
        return new Sentence([.. line, .. rest], sentence.Span, sentence.Paragraph);
    }

    private static Token Name(string form, int head, string relation) =>
        Word(form, UniversalPos.PROPN, "NNP", "Number=Sing", head, relation);

    private static Token Punctuation(string form, string xpos, int head) =>
        Word(form, UniversalPos.PUNCT, xpos, "", head, "punct");

    private static Token Word(string form, UniversalPos pos, string xpos, string features, int head, string relation) => new()
    {
        Span = new TextSpan(0, 0),
        Form = form,
        Lemma = form,
        Pos = pos,
        Xpos = xpos,
        Features = features,
        Head = head,
        Relation = relation,
    };
}
