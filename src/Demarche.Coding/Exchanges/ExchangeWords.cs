using System.Numerics;
using Demarche.Coding.Data;
using Demarche.Language.Syntax;

namespace Demarche.Coding.Exchanges;

/// <summary>The words of data/exchanges/words.tsv by lemma.</summary>
internal sealed class ExchangeWords
{
    private readonly Dictionary<string, WordRole> _roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _topics = new(StringComparer.OrdinalIgnoreCase);

    private ExchangeWords()
    {
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFormatException">A row names a role that does not exist, or repeats another row.</exception>
    public static ExchangeWords Load(DataFile file)
    {
        var words = new ExchangeWords();
        foreach (DataRow row in file.Rows("word", "role"))
        {
            string word = row.Required(0, "word");
            if (!Enum.TryParse(row[1], ignoreCase: true, out WordRole role) || !BitOperations.IsPow2((long)role))
                throw row.Fault($"'{row[1]}' is not a role");
            WordRole known = words._roles.GetValueOrDefault(word);
            if ((known & role) != 0)
                throw row.Fault($"'{word}' has the role '{row[1]}' already");
            words._roles[word] = known | role;
        }
        return words;
    }

    /// <summary>Reads the words that may stand for each other.</summary>
    /// <exception cref="DataFormatException">A row repeats another row.</exception>
    public ExchangeWords WithTopics(DataFile file)
    {
        foreach (DataRow row in file.Rows("word", "topic"))
        {
            if (!_topics.TryAdd(row.Required(0, "word"), row.Required(1, "topic")))
                throw row.Fault($"'{row[0]}' has a topic already");
        }
        return this;
    }

    /// <summary>The topic of a lemma, which stands for it where matters are compared; the lemma in lower case where it has none.</summary>
    public string TopicOf(string lemma) => _topics.GetValueOrDefault(lemma) ?? lemma.ToLowerInvariant();

    /// <summary>Whether the lemma, or a verb with its particle ("pull back"), has a topic.</summary>
    public bool HasTopic(string lemma) => _topics.ContainsKey(lemma);

    /// <summary>All roles of a lemma, in any letter case.</summary>
    public WordRole RolesOf(string lemma) => _roles.GetValueOrDefault(lemma);

    /// <summary>Whether the word has one of the roles.</summary>
    public bool Is(in Token token, WordRole roles) => (RolesOf(token.Lemma) & roles) != 0;

    /// <summary>Whether the word, or the phrase that it heads, puts one thing in the place of another: "instead", "in return".</summary>
    public bool IsInstead(Sentence tree, int word)
    {
        if (!Is(tree[word], WordRole.Instead))
            return false;
        return tree[word].Pos is not (UniversalPos.NOUN or UniversalPos.VERB)
            || (tree.Child(word, Relations.Case) is >= 0 and int preposition && tree[preposition].Lemma.ToLowerInvariant() is "in" or "on");
    }
}
