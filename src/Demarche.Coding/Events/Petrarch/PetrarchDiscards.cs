using Demarche.Coding.Actors.Petrarch;
using Demarche.Coding.Data;

namespace Demarche.Coding.Events.Petrarch;

/// <summary>Phrases whose sentences, or whose whole reports, are not to be coded: sports, chronicles.</summary>
internal sealed class PetrarchDiscards
{
    private readonly List<string> _ofSentences = [];
    private readonly List<string> _ofReports = [];

    /// <summary>Reads one list: a phrase a line, "+" before those that discard the report, "_" after those that end with the word.</summary>
    public void Read(DataFile file)
    {
        foreach ((_, string line) in PetrarchLines.Of(file.Text))
        {
            string text = line.Trim();
            bool report = text[0] == '+';
            string phrase = text.TrimStart('+').Trim().Replace('_', ' ');
            if (phrase.Length > 0)
                (report ? _ofReports : _ofSentences).Add(" " + phrase);
        }
    }

    /// <summary>Whether nothing of the report is to be coded.</summary>
    public bool Report(ReadOnlySpan<char> text) => Holds(_ofReports, text);

    /// <summary>Whether nothing of the sentence is to be coded.</summary>
    public bool Sentence(ReadOnlySpan<char> text) => Holds(_ofSentences, text);

    private static bool Holds(List<string> phrases, ReadOnlySpan<char> text)
    {
        if (phrases.Count == 0)
            return false;
        string words = PetrarchText.Spaced(text);
        return phrases.Any(phrase => words.Contains(phrase, StringComparison.OrdinalIgnoreCase));
    }
}
