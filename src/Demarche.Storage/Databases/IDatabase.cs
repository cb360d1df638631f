using System.Data.Common;

namespace Demarche.Storage.Databases;

/// <summary>What SQLite and PostgreSQL do each in its own way. Everything else is one SQL for both.</summary>
internal interface IDatabase
{
    /// <summary>For messages; holds no password.</summary>
    string Name { get; }

    /// <summary>Whether there is a database to open, as far as can be told without opening it.</summary>
    bool Exists { get; }

    /// <summary>Replaces the names of types in a schema: <c>{number}</c> a key that counts itself, <c>{bytes}</c>.</summary>
    IReadOnlyDictionary<string, string> Types { get; }

    /// <summary>The name of the schema file for full-text search.</summary>
    string SearchSchema { get; }

    /// <summary>An open connection.</summary>
    /// <param name="readOnly">Whether it will only read.</param>
    DbConnection Connect(bool readOnly);

    /// <summary>Begins a transaction that no other writer of this store runs beside.</summary>
    DbTransaction BeginWriting(DbConnection connection);

    /// <summary>Bytes on disk.</summary>
    long Size(DbConnection connection);

    /// <summary>The expression that inserts one article's words, and its parameter's value.</summary>
    (string Sql, object Value) IndexWords(IReadOnlyList<string> words);

    /// <summary>The condition on <c>word_index w</c> for articles with all <paramref name="terms"/>, and its parameter's value.</summary>
    (string Sql, object Value) Match(IReadOnlyList<SearchTerm> terms);

    /// <summary>What to tell people of a fault of the database; null when it is none that they can do something about.</summary>
    string? Explain(DbException fault);
}
