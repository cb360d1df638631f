using System.CommandLine;
using Demarche.Storage;

namespace Demarche.Cli.Commands;

/// <summary>Options of all commands that work on a store.</summary>
internal static class StoreOptions
{
    /// <summary>Where the store is when nobody says.</summary>
    public const string DefaultStore = "demarche.db";

    public static Option<string> Store() => new("--store", "-s")
    {
        Description = $"The store: a file (SQLite), or postgres://user:password@host:port/database. Default: {DefaultStore}.",
        HelpName = "FILE|ADDRESS",
        DefaultValueFactory = _ => DefaultStore,
    };

    public static StoreLocation Location(this ParseResult parsed, Option<string> store) => StoreLocation.Parse(parsed.GetRequiredValue(store));
}
