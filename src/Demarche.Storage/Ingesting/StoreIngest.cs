using System.Collections.Frozen;
using Demarche.Language.Articles;
using Demarche.Storage.Databases;
using Demarche.Storage.Stories;

namespace Demarche.Storage.Ingesting;

/// <summary>Puts records into a store, several in one transaction.</summary>
/// <remarks>
/// Whenever the program is stopped, the store holds whole records only, and the same command again adds what is missing. Several
/// ingests into one store take turns. <see cref="IsDone"/> may be asked from any thread, all else from one.
/// </remarks>
public sealed class StoreIngest
{
    private const int MostRecords = 64;
    private const int MostBytes = 1 << 20;

    private readonly Session _session;
    private readonly CodingVersion _version;
    private readonly FrozenSet<string> _done;
    private readonly List<CodedRecord> _waiting = [];
    private readonly int[] _outcomes = new int[Enum.GetValues<IngestOutcome>().Length];
    private int _bytes;

    internal StoreIngest(Session session, CodingVersion version)
    {
        _session = session;
        _version = version;
        _done = DoneBefore();
    }

    /// <summary>Whether the store held this article from this source, coded by this version, when the ingest began.</summary>
    public bool IsDone(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return _done.Contains(Mark(article.Id, ArticleSource.Of(article).Key));
    }

    /// <summary>How many articles came out so, of those written.</summary>
    public int Count(IngestOutcome outcome) => _outcomes[(int)outcome];

    /// <summary>Takes an article for which <see cref="IsDone"/> is true.</summary>
    public void Skip() => _outcomes[(int)IngestOutcome.Unchanged]++;

    /// <summary>Takes a record; it is written with others, at the latest by <see cref="Flush"/>.</summary>
    /// <exception cref="StoreException">The database refuses or is gone; the records that wait are not written.</exception>
    public void Add(CodedRecord coded)
    {
        ArgumentNullException.ThrowIfNull(coded);
        _waiting.Add(coded);
        _bytes += coded.Bytes.Length + coded.Text.Length;
        if (_waiting.Count >= MostRecords || _bytes >= MostBytes)
            Flush();
    }

    /// <summary>Writes what waits, in one transaction.</summary>
    /// <exception cref="StoreException">The database refuses or is gone; nothing of it is written.</exception>
    public void Flush()
    {
        if (_waiting.Count == 0)
            return;
        List<IngestOutcome> outcomes = _session.Write(() =>
        {
            AddVersion();
            var writer = new RecordWriter(_session, _version.Id);
            return _waiting.Select(writer.Write).ToList();
        });
        foreach (IngestOutcome outcome in outcomes)
            _outcomes[(int)outcome]++;
        _waiting.Clear();
        _bytes = 0;
    }

    private void AddVersion() => _session.Run(
        "insert into coding (id, program, lexicon, models) values (@id, @program, @lexicon, @models) on conflict do nothing",
        ("@id", _version.Id), ("@program", _version.Program), ("@lexicon", _version.Lexicon), ("@models", _version.Models));

    /// <summary>Sources behind the one whose record counts have nothing to add; one before it would replace the record.</summary>
    private FrozenSet<string> DoneBefore() => _session.Rows(
        """
        select a.id, s.source from article a join source s on s.article = a.number where a.coding = @coding
        """,
        row => Mark(row.GetString(0), row.GetString(1)),
        ("@coding", _version.Id)).ToFrozenSet(StringComparer.Ordinal);

    private static string Mark(string article, string source) => $"{article}\u001F{source}";
}
