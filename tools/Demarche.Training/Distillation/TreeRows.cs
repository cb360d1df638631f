using System.Globalization;
using Demarche.Language.Syntax;

namespace Demarche.Training.Distillation;

/// <summary>Sentences as bare CoNLL-U rows, for exchange with the teacher; lemmas are left out.</summary>
internal static class TreeRows
{
    /// <summary>Writes the sentences and returns how many there were.</summary>
    public static int Write(string path, IEnumerable<Sentence> sentences)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        int count = 0;
        foreach (Sentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Length; i++)
                writer.WriteLine(Row(sentence[i], i));
            writer.WriteLine();
            count++;
        }
        return count;
    }

    private static string Row(Token token, int index) => string.Create(
        CultureInfo.InvariantCulture,
        $"{index + 1}\t{token.Form}\t_\t{token.Pos}\t{token.Xpos}\t{(token.Features.Length > 0 ? token.Features : "_")}\t"
        + $"{token.Head + 1}\t{token.Relation}\t_\t{(token.Entity is EntityTag.Unknown ? "_" : $"ner={token.Entity.Text()}")}");
}
