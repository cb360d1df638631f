using System.Text.RegularExpressions;
using Demarche.Coding.Actors.Catalog;
using Demarche.Coding.Data;

namespace Demarche.Coding.Actors.Petrarch;

/// <summary>Reads actor dictionaries: names, their synonyms, and codes that hold for a time.</summary>
/// <remarks>
/// An entry that has a code without dates keeps it outside the dated ones; without one it has no code then. What PETRARCH itself
/// would skip (a line that is no entry, a date that is none) is skipped and told, for nobody wants to lose a dictionary of
/// years to a slip of the pen.
/// </remarks>
internal sealed partial class PetrarchActors(PhraseIndex known, List<DataFormatException> faults)
{
    private readonly List<string> _phrases = [];
    private readonly List<CatalogEntry> _codes = [];
    private string _name = "";
    private string _source = "";

    /// <summary>Every name of the dictionaries read, in any case.</summary>
    public PhraseIndex Index { get; } = new(StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads one dictionary.</summary>
    public void Read(DataFile file)
    {
        foreach ((int number, string line) in PetrarchLines.Of(file.Text))
        {
            bool restriction = char.IsWhiteSpace(line[0]) && line.TrimStart().StartsWith('[');
            if (!restriction && line[0] != '+')
                Flush();
            int bracket = line.IndexOf('[', StringComparison.Ordinal);
            string phrase = PetrarchLines.Phrase((bracket < 0 ? line : line[..bracket]).TrimStart('+'));
            if (phrase.Length > 0)
                AddPhrase(file, number, phrase);
            if (bracket >= 0)
                AddCodes(file, number, line[bracket..]);
        }
        Flush();
    }

    private void AddPhrase(DataFile file, int number, string phrase)
    {
        if (_phrases.Count == 0)
            (_name, _source) = (PetrarchLines.Name(phrase), $"{Path.GetFileName(file.Name)}, line {number}");
        _phrases.Add(phrase);
    }

    private void AddCodes(DataFile file, int number, string codes)
    {
        if (_phrases.Count == 0)
        {
            faults.Add(new DataFormatException(file.Name, number, $"'{codes}' belongs to no name"));
            return;
        }
        foreach (Match match in Codes().Matches(codes))
        {
            string text = match.Groups["code"].Value;
            if (PetrarchCode.Parse(text) is not { } code)
                faults.Add(new DataFormatException(file.Name, number, $"'{text}' is no actor code"));
            else if (!PetrarchDates.TryParse(match.Groups["dates"].Value, out Period period))
                faults.Add(new DataFormatException(file.Name, number, $"'{match.Groups["dates"].Value}' is no time"));
            else
                _codes.Add(Entry(code, text, period));
        }
    }

    /// <summary>Dated codes first: the one without dates holds when none of them does.</summary>
    private void Flush()
    {
        if (_phrases.Count > 0 && _codes.Count > 0)
        {
            var entries = _codes.OrderBy(entry => entry.Period == Period.Always).ToList();
            if (entries[^1].Period != Period.Always)
                entries.Add(Entry(new PetrarchCode(null, null), "no code", Period.Always));
            foreach (string phrase in _phrases)
            {
                if (!IsKnownAlike(phrase, entries))
                    Index.Set(phrase, entries);
            }
        }
        _phrases.Clear();
        _codes.Clear();
    }

    private CatalogEntry Entry(PetrarchCode code, string text, Period period) =>
        new(period == Period.Always ? EntryKind.Organisation : EntryKind.Person, new Actor(_name, code.Code, code.Sector))
        {
            Period = period,
            Note = $"{_source} [{text}]",
        };

    /// <summary>A country's name that the program has with the same code: it knows name, adjective and people apart.</summary>
    private bool IsKnownAlike(string phrase, List<CatalogEntry> entries)
    {
        if (entries is not [{ Actor: { Sector: null, Code: { } code } }])
            return false;
        IReadOnlyList<CatalogEntry> ours = known.Exactly(PetrarchLines.Name(phrase));
        return ours.Count > 0 && ours[0].Actor.Code == code && ours[0].Actor.Sector is null;
    }

    [GeneratedRegex(@"\[\s*(?<code>[^\s\]]+)\s*(?<dates>[^\]]*)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();
}
