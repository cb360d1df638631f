using Demarche.Coding.Records;
using Demarche.Language.Articles;
using Demarche.Reading;
using Demarche.Storage.Ingesting;

namespace Demarche.Storage.Tests;

/// <summary>An empty place for a store of one test's own.</summary>
internal sealed class TestStore : IDisposable
{
    private readonly string? _folder;

    public TestStore(string database)
    {
        if (database == "PostgreSQL")
        {
            Address = PostgresServer.Shared.NewDatabase();
            return;
        }
        _folder = Directory.CreateTempSubdirectory("demarche-store-").FullName;
        Address = Path.Combine(_folder, "store.db");
    }

    public string Address { get; }

    public StoreLocation Location => StoreLocation.Parse(Address);

    /// <summary>Ingests reports and says what became of each kind of them.</summary>
    public StoreIngest Ingest(CodingVersion version, params IEnumerable<Article> articles)
    {
        using RecordStore store = RecordStore.OpenOrCreate(Location);
        return Ingest(store, version, articles);
    }

    public static StoreIngest Ingest(RecordStore store, CodingVersion version, params IEnumerable<Article> articles)
    {
        StoreIngest ingest = store.BeginIngest(version);
        foreach (Article article in articles)
        {
            if (ingest.IsDone(article))
                ingest.Skip();
            else
                ingest.Add(CodedRecord.Of(RecordCoder.Default.Code(article)));
        }
        ingest.Flush();
        store.RefreshLedger();
        return ingest;
    }

    public StoreIngest Ingest(params IEnumerable<Article> articles) => Ingest(CodingVersion.Current, articles);

    /// <summary>The export's lines.</summary>
    public string[] Export()
    {
        using RecordStore store = RecordStore.Open(Location);
        using var bytes = new MemoryStream();
        store.Export(line => bytes.Write(line.Span));
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public void Dispose()
    {
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The reports of <c>samples</c>, in order of their names.</summary>
    public static Article[] Samples() =>
        [.. Directory.EnumerateFiles(Path.Combine(Checkout(), "samples"))
            .Where(file => Path.GetFileName(file) != "README.md")
            .Order(StringComparer.Ordinal)
            .Select(file => Read(File.ReadAllText(file), Path.GetFileName(file)))];

    /// <summary>A report from memory.</summary>
    public static Article Read(string text, string name = "report.txt") =>
        ReportReader.Default.Read(System.Text.Encoding.UTF8.GetBytes(text), name).Article
        ?? throw new ArgumentException("The report cannot be read.", nameof(text));

    internal static string Checkout()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Demarche.slnx")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests run from inside a checkout.");
    }
}
