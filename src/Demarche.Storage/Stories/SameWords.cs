using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Statements;
using Demarche.Export;
using Demarche.Storage.Databases;
using Demarche.Storage.Records;

namespace Demarche.Storage.Stories;

/// <summary>Keys that are equal for what is the same event or statement, told twice.</summary>
internal static class SameWords
{
    private const int Digits = 16;

    /// <summary>Words from which on a statement is known by its words, wherever it is printed; shorter ones may be chance.</summary>
    public const int Telling = 5;

    /// <summary>Of a statement: who says it, and the words.</summary>
    /// <returns>The key, and whether it holds in every story; otherwise only within one, so that "soon" said twice stays two statements.</returns>
    public static (string Key, bool Everywhere) Of(Statement statement, string text)
    {
        List<string> words = SearchWords.Of(Excerpt.Of(text, statement.Content));
        string who = statement.Speaker is { } speaker ? PartyKey.Of(speaker.Actor).Party : Excerpt.Of(text, statement.Source);
        return (Hash([who, .. words]), words.Count >= Telling);
    }

    /// <summary>
    /// Of an event in its story: what, who and to whom. Reports of one story word it differently, so the words do not count.
    /// </summary>
    public static string Of(Event coded) => Hash(
    [
        Terms.Of(coded.Type), coded.Mode ?? "", string.Join(' ', Terms.Of(coded.Auxiliaries)),
        Parties(coded.Actors), Parties(coded.Recipients),
    ]);

    private static string Parties(ImmutableArray<Mention> mentions) =>
        string.Join('|', mentions.Select(mention => PartyKey.Of(mention.Actor).Party).Distinct().Order(StringComparer.Ordinal));

    private static string Hash(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', parts))))[..Digits];
}
