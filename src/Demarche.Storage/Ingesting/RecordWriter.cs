using Demarche.Storage.Databases;
using Demarche.Storage.Ledgers;
using Demarche.Storage.Stories;

namespace Demarche.Storage.Ingesting;

/// <summary>Writes one record, inside a transaction of the caller's.</summary>
internal sealed class RecordWriter(Session session, string version)
{
    private readonly ArticleRows _articles = new(session);
    private readonly RecordRows _records = new(session);
    private readonly StoryRows _stories = new(session);
    private readonly MoveRows _moves = new(session);

    public IngestOutcome Write(CodedRecord coded)
    {
        if (_articles.Find(coded.Article.Id) is not { } known)
            return Add(coded);
        bool isNew = _articles.AddSource(known.Number, coded.Source);
        bool recoded = known.Coding != version;
        // The earliest source gives the record, whichever came first.
        if (recoded || string.CompareOrdinal(coded.Source.Key, known.Source) < 0)
            Replace(known.Number, coded);
        return recoded ? IngestOutcome.Recoded : isNew ? IngestOutcome.SourceAdded : IngestOutcome.Unchanged;
    }

    private IngestOutcome Add(CodedRecord coded)
    {
        long number = _articles.Add(coded, _stories.Join(coded), version);
        _articles.AddSource(number, coded.Source);
        _articles.AddWords(number, coded.Article);
        _stories.Add(number, coded.Likeness);
        _records.Add(number, coded.Record);
        _moves.Add(number, coded.Record);
        return IngestOutcome.Added;
    }

    private void Replace(long number, CodedRecord coded)
    {
        _moves.MarkStale(number);
        _articles.Replace(number, coded, version);
        _records.Add(number, coded.Record);
        _moves.Add(number, coded.Record);
    }
}
