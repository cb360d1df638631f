using Demarche.Coding.Actors.Catalog;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Actors.Names;

/// <summary>Finds the names and nouns of a sentence, from left to right, the longest first.</summary>
internal sealed class PieceScanner(ActorCatalog catalog, NameReadings readings)
{
    private readonly List<Atom> _atoms = [];
    private readonly List<Piece> _pieces = [];

    /// <summary>The pieces of a sentence, in order, without overlap. The list is reused by the next call.</summary>
    public List<Piece> Scan(Sentence sentence, DateOnly? date)
    {
        Atom.Split(sentence, _atoms);
        if (Capitals.AreAll(_atoms))
            Capitals.Lower(_atoms, catalog.Names);
        _pieces.Clear();
        for (int at = 0; at < _atoms.Count;)
            at += Known(sentence, at, date) is var length and > 0 ? length : 1;
        PersonNames.Free(sentence, _pieces);
        LongerNames.Free(sentence, _pieces);
        Peoples.Settle(sentence, _pieces);
        UnknownNames.Insert(sentence, _pieces, catalog);
        PieceContext.Apply(sentence, _pieces, readings);
        return _pieces;
    }

    private int Known(Sentence sentence, int at, DateOnly? date)
    {
        IReadOnlyList<CatalogEntry> names = catalog.Names.Longest(_atoms, at, out int nameLength);
        if (catalog.Dictionary is { } dictionary)
        {
            IReadOnlyList<CatalogEntry> theirs = dictionary.Longest(_atoms, at, out int length);
            if (length > 0 && length >= nameLength && HasCapital(at, length))
                (names, nameLength) = (theirs, length);
        }
        IReadOnlyList<CatalogEntry> nouns = catalog.Nouns.Longest(_atoms, at, out int nounLength);
        if (nameLength > 0 && nameLength >= nounLength)
        {
            NameUse use = PieceFilter.UseOf(sentence, _atoms, at, nameLength);
            CatalogEntry best = EntryChoice.Best(names, date);
            bool surname = best.Kind is EntryKind.Country or EntryKind.Place or EntryKind.Adjective && IsSurname(sentence, at, nameLength);
            if (use != NameUse.Word && !surname)
            {
                bool place = best.Kind is EntryKind.Country or EntryKind.Place && best.Note.Length == 0;
                Add((place ? readings.Of(Words(at, nameLength)) : null) ?? best, use == NameUse.Attribute, at, nameLength, names);
                return nameLength;
            }
        }
        CatalogEntry? noun = OfficeForms.Read(catalog.Nouns, _atoms, at, nouns.Count > 0 ? nouns[0] : null, ref nounLength);
        bool isNoun = noun is not null && (noun.Coming || PieceFilter.IsNoun(sentence, _atoms, at, nounLength));
        if (noun is not null && isNoun && !IsSurname(sentence, at, nounLength))
        {
            Add(noun, false, at, nounLength);
            return nounLength;
        }
        return 0;
    }

    /// <summary>Dictionaries in capital letters do not tell "US" from "us".</summary>
    private bool HasCapital(int at, int length)
    {
        for (int i = at; i < at + length; i++)
        {
            if (char.IsUpper(_atoms[i].Text[0]))
                return true;
        }
        return false;
    }

    /// <summary>"Larry King", "Mr. Bishop", "Mr. English": a capital after a given name or courtesy title is a surname.</summary>
    private bool IsSurname(Sentence sentence, int at, int length)
    {
        int token = _atoms[at].Token;
        if (length > 1 || token == 0 || !char.IsUpper(_atoms[at].Text[0]) || _atoms[at - 1].Token != token - 1)
            return false;
        bool title = _pieces.Count > 0 && _pieces[^1].Last == token - 1 && _pieces[^1].Entry is { Role: "courtesy" };
        return (title && sentence[token].Pos == UniversalPos.PROPN)
            || (sentence[token].Is(Relations.Flat) && catalog.GivenNames.ContainsKey(_atoms[at - 1].Text));
    }

    private string Words(int at, int length) =>
        length == 1 ? _atoms[at].Text : string.Join(' ', _atoms.Skip(at).Take(length).Select(atom => atom.Text));

    private void Add(CatalogEntry entry, bool attribute, int at, int length, IReadOnlyList<CatalogEntry>? all = null)
    {
        int first = _atoms[at].Token;
        if (_pieces.Count > 0 && _pieces[^1].Last >= first)
            return;
        _pieces.Add(new Piece(first, _atoms[at + length - 1].End, attribute ? EntryKind.NoActor : entry.Kind, entry)
        {
            Namesakes = all is { Count: > 1 } ? all : [],
        });
    }
}
