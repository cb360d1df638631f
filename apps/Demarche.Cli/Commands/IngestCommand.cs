using System.CommandLine;
using Demarche.Cli.Running;
using Demarche.Coding.Records;
using Demarche.Language.Articles;
using Demarche.Storage;
using Demarche.Storage.Ingesting;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche ingest</c>: reports into a store.</summary>
internal static class IngestCommand
{
    private const string Description =
        """
        Codes reports and keeps their records in a store, which is made where there is none. Reports that the store holds
        already are left alone; those coded by another version are coded again. Stopped at any moment, it has lost
        nothing: the same command goes on where it was. Several may run at once.
        """;

    private const string Examples =
        """
        demarche ingest samples                         a folder of reports into demarche.db
        demarche ingest archive/ --store news.db        into a file of another name
        demarche ingest archive/ --actors my-actors.tsv with actors of your own; reports coded without them are coded again
        demarche ingest archive/ --store postgres://me@localhost/news
                                                        into a PostgreSQL database
        """;

    public static Command Create(Surroundings surroundings)
    {
        var paths = CommonOptions.Paths();
        var store = StoreOptions.Store();
        var threads = CommonOptions.Threads();
        var actors = new ActorOptions();
        var command = new TaughtCommand("ingest", Description, Examples) { paths, store, threads, actors.Tables, actors.Folders };
        var reading = new ReadingOptions();
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                RecordCoder coder = actors.Coder(parsed, surroundings);
                using RecordStore target = RecordStore.OpenOrCreate(parsed.Location(store));
                var run = new ArticleRun(surroundings, reading.Reader(parsed), cancellation)
                {
                    Threads = parsed.GetValue(threads),
                    Unpacker = reading.Unpacker(parsed),
                };
                return Ingest(target, coder, run, parsed.GetRequiredValue(paths), surroundings, cancellation);
            },
            cancellation));
        return command;
    }

    private static int Ingest(
        RecordStore target, RecordCoder coder, ArticleRun run, IEnumerable<string> paths, Surroundings surroundings, CancellationToken cancellation)
    {
        StoreIngest ingest = target.BeginIngest(CodingVersion.Of(coder));
        int code = run.Run<Item>(paths, article => Work(article, ingest, coder), item => Take(item, ingest));
        ingest.Flush();
        int pairs = target.RefreshLedger(cancellation);
        IngestReport.Write(ingest, target, pairs, surroundings.OutputText);
        return code;
    }

    private static Item Work(Article article, StoreIngest ingest, RecordCoder coder) =>
        new(ingest.IsDone(article) ? null : CodedRecord.Of(coder.Code(article)));

    private static void Take(Item item, StoreIngest ingest)
    {
        if (item.Coded is { } coded)
            ingest.Add(coded);
        else
            ingest.Skip();
    }

    /// <param name="Coded">Null for an article that the store holds already.</param>
    private sealed record Item(CodedRecord? Coded);
}
